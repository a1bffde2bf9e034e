/** What they answer to "by when": presets for a thumb, their own words, and at the end all that was noted. */

import { LIMITS } from "../../base/limits.ts";
import { ASK, NOT_ASKED } from "./state.ts";
import { fields } from "#text/fields.ts";
import { leaving as words } from "#text/leaving.ts";
import { html, nothing } from "lit-html";
import { icon } from "../../components/icons.ts";
import { isOnlyWords } from "../../record/draft.ts";
import type { Interview, PromiseDraft } from "../../record/model.ts";
import type { createLeaving } from "./actions.ts";
import type { Leaving } from "./state.ts";

type Actions = ReturnType<typeof createLeaving>;

const valueOf = (event: Event) => (event.currentTarget as HTMLInputElement).value;

export function questionView(kicker: string, question: string) {
  return html`<h1 class="question" tabindex="-1"><span class="kicker">${kicker}</span> ${question}</h1>`;
}

function isBlank({ promise, quote }: PromiseDraft) {
  return promise === "" && quote === "";
}

/** @returns what becomes of the answer */
function stateOf({ answer, fault, understood }: Leaving): string {
  if (fault) return fault;
  if (isOnlyWords(answer)) return fields.onlyWords;
  if (answer.promise === NOT_ASKED) return words.by.askLater;
  return answer.promise && understood ? words.by.understood(understood) : "";
}

function presetsView({ answer }: Leaving, actions: Actions) {
  return html`
    <fieldset class="presets" aria-describedby=${isBlank(answer) ? "capture-saving" : nothing}>
      <legend>${words.by.answers}</legend>
      ${words.by.presets.map(([kind, label]) => html`
        <label class="preset">
          <input type="radio" name="preset" value=${kind} .checked=${answer.promise === kind} @change=${() => actions.choose({ promise: kind })} />
          <span>${label}</span>
        </label>`)}
    </fieldset>
  `;
}

function dateView({ answer }: Leaving, record: Interview, actions: Actions) {
  return html`
    <div class="field">
      <label for="capture-date">${words.by.date}</label>
      <input id="capture-date" type="date" min=${record.start.slice(0, 10)} max=${`${LIMITS.last_year}-12-31`} autocomplete="off" .value=${answer.promise_date}
        aria-describedby="capture-state" @input=${(event: Event) => actions.choose({ promise_date: valueOf(event) })} />
    </div>
  `;
}

function amountView({ answer }: Leaving, actions: Actions) {
  const isChosen = (amount: number, unit: string) =>
    answer.promise_amount === String(amount) && answer.promise_unit === unit;
  return html`
    <div class="amounts" role="group" aria-label=${words.by.within}>
      ${words.by.amounts.map(([amount, unit, label]) => html`
        <button type="button" class="chip" aria-pressed=${isChosen(amount, unit) ? "true" : "false"}
          @click=${() => actions.choose({ promise_amount: String(amount), promise_unit: unit })}>${label}</button>`)}
    </div>
    <div class="pair">
      <div class="field">
        <label for="capture-amount">${words.by.otherAmount}</label>
        <input id="capture-amount" inputmode="numeric" autocomplete="off" maxlength="3" .value=${answer.promise_amount} aria-describedby="capture-state"
          @input=${(event: Event) => actions.typeAnswer({ promise_amount: valueOf(event).trim() })} />
      </div>
      <div class="field">
        <label for="capture-unit">${words.by.unit}</label>
        <select id="capture-unit" @change=${(event: Event) => actions.choose({ promise_unit: valueOf(event) })}>
          ${Object.entries(fields.units).map(([unit, label]) => html`
            <option value=${unit} ?selected=${unit === answer.promise_unit}>${label}</option>`)}
        </select>
      </div>
    </div>
  `;
}

function vagueView(actions: Actions) {
  return html`
    <div class="vague">
      <p>${words.by.vague}</p>
      <button type="button" class="plain-button" @click=${() => actions.choose({ promise: "within", promise_amount: "2", promise_unit: "weeks" })}>
        ${words.by.vagueYes}
      </button>
    </div>
  `;
}

function canHaveAsked(answer: PromiseDraft) {
  return !isBlank(answer) && answer.promise !== NOT_ASKED;
}

function askedView(record: Interview, actions: Actions) {
  const isDone = record.steps?.[ASK]?.state === "done";
  return html`<button type="button" class="chip asked" aria-pressed=${isDone ? "true" : "false"}
    @click=${() => actions.tickAsked(!isDone)}>${isDone ? icon("check") : nothing}${words.by.asked}</button>`;
}

export function byView(capture: Leaving, record: Interview, actions: Actions) {
  const { answer } = capture;
  return html`
    ${questionView(words.ask, words.by.question)}
    <div class="thumb">
      ${presetsView(capture, actions)}
      <div class="follow-up" ?hidden=${!["by_date", "within", "unknown"].includes(answer.promise)}>
        ${answer.promise === "by_date" ? dateView(capture, record, actions) : nothing}
        ${answer.promise === "within" ? amountView(capture, actions) : nothing}
        ${answer.promise === "unknown" ? vagueView(actions) : nothing}
      </div>
      <div class="field">
        <label for="capture-quote">${words.by.quote}</label>
        <input id="capture-quote" autocomplete="off" autocapitalize="sentences" enterkeyhint="done" maxlength=${LIMITS.text} .value=${answer.quote}
          aria-describedby="capture-state"
          @input=${(event: Event) => actions.typeAnswer({ quote: valueOf(event) })} />
      </div>
      <div class="taken">
        <p id="capture-state" role="status">${stateOf(capture) || nothing}</p>
        ${isBlank(answer) ? html`<p id="capture-saving" class="quiet">${words.by.saving}</p>` : nothing}
        ${canHaveAsked(answer) ? askedView(record, actions) : nothing}
      </div>
    </div>
  `;
}

export function doneView({ answer, people, fault, understood }: Leaving, record: Interview, actions: Actions) {
  const named = people.filter((person) => person.name.trim() !== "");
  const hasNone = fault !== "" || answer.promise === NOT_ASKED;
  const label = words.by.presets.find(([kind]) => kind === answer.promise)?.[1];
  return html`
    <h1 class="question" tabindex="-1">${words.done.heading}</h1>
    <p>${words.done.lead}</p>
    <div class="thumb">
      <section>
        <h2>${words.done.answer}</h2>
        <p>${(hasNone ? "" : understood || label) || words.done.nothing}</p>
        ${answer.quote ? html`<blockquote>${answer.quote}</blockquote>` : nothing}
        ${canHaveAsked(answer) ? askedView(record, actions) : nothing}
      </section>
      <section>
        <h2>${words.done.people}</h2>
        ${named.length === 0 ? html`<p>${words.done.nobody}</p>` : html`<ul class="people">${named.map((person) => html`
          <li class="person"><strong>${person.name}</strong>
            <span class="quiet">${[person.card && words.done.card, person.email, person.phone].filter(Boolean).join(", ")}</span></li>`)}</ul>`}
      </section>
    </div>
  `;
}
