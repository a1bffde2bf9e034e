/** One step of the journey: tick, title, when, state, reason. */

import { momentField, momentFrom } from "../../components/moment-form.ts";
import type { Step } from "../../python/model.ts";
import type { OpenPanel, Row } from "./state.ts";
import { differs, exactly, exactlyThere, inWords, placeInWords, timeInWords } from "../../text/format.ts";
import { guideLink, letterLink, nameOf, type LinkTo } from "../../router/links.ts";
import { messages } from "#text/common.ts";
import { html, nothing } from "lit-html";
import { story } from "#text/interview.ts";
import { icon, stateIcons } from "../../components/icons.ts";
import { isCalling, isSent, isWritten, kindOf, stateInWords } from "../../components/step-state.ts";
import { undoView } from "../../components/undo.ts";
import { opener } from "./opener.ts";
import type { InterviewActions as Actions } from "./actions.ts";
import { peopleOf } from "../../record/contacts.ts";
import type { Interview } from "../../record/model.ts";

/** Which of a step's dates matters in its state, in words. */
export function whenOf({ id, step, state, at, when }: Row, zone: string, now: Date) {
  const words = (instant: string) => inWords(instant, zone, now);
  if (state === "done" || state === "skipped") return at ? words(at) : "";
  if (!step) return when;
  const { opens, target, deadline } = step;
  const last = deadline ?? target;
  if (state === "waiting" && opens) return opensInWords(opens, target, words);
  // Late to send is said by the state, kindly; the day that has passed would only weigh.
  if (state === "late" && isSent(id)) return "";
  if (last && (state === "late" || state === "missed" || (state === null && Date.parse(last) < now.getTime()))) return messages.wasFor(words(last));
  if (state === "due" && deadline) return messages.lastBy(words(deadline));
  if (target) return step.kind === "answer-offer" ? story.answerBy(words(target)) : messages.bestBy(words(target));
  if (state === "open") return messages.anyTime;
  return opens ? messages.from(words(opens)) : "";
}

/** Both ends of a step that has still to open, where one clock tells both. */
function opensInWords(opens: string, target: string | null, words: (instant: string) => string) {
  if (!target || differs(opens)) return messages.from(words(opens));
  const isSameDay = opens.slice(0, 10) === target.slice(0, 10);
  return messages.fromUntil(words(opens), isSameDay ? timeInWords(target) : words(target));
}

function exactLine(label: string, instant: string | null, zone: string) {
  if (!instant) return nothing;
  const there = exactlyThere(instant);
  return html`
    <div class="exact-line">
      <dt>${label}</dt>
      <dd>
        <time datetime=${instant}>${exactly(instant)}</time>
        ${there ? html`<br /><span class="quiet">${messages.there(there, placeInWords(zone))}</span>` : nothing}
      </dd>
    </div>
  `;
}

function reasonOf(row: Row, step: Step, record: Interview, isOpen: boolean, actions: Actions) {
  const toggled = (event: Event) =>
    actions.toggleReason(row.id, (event.currentTarget as HTMLDetailsElement).open);
  return html`
    <details class="reason" ?open=${isOpen} @toggle=${toggled}>
      <summary>${messages.why}<span class="unseen"> ${row.title}</span></summary>
      <div class="reason-body">
        ${step.reason ? html`<p>${step.reason}</p>` : nothing}
        <dl class="exact">
          ${exactLine(messages.exact.opens, step.opens, record.time_zone)}
          ${exactLine(messages.exact.target, step.target, record.time_zone)}
          ${exactLine(row.state === "late" ? messages.exact.was : messages.exact.deadline, step.deadline, record.time_zone)}
          ${exactLine(messages.exact.at, row.state === "done" ? row.at : null, record.time_zone)}
        </dl>
        <p class="reason-links">
          ${step.rule ? html`<a href=${guideLink(`timing/#${step.rule}`)}>${messages.readRule}</a>` : nothing}
          ${step.read_more ? html`<a href=${guideLink(step.read_more)}>${messages.readMore}</a>` : nothing}
        </p>
      </div>
    </details>
  `;
}

function whenQuestion(row: Row, now: Date, actions: Actions) {
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  return html`
    <form class="when-done" @submit=${momentFrom((moment) => actions.tickedAt(row, moment))}><fieldset>
      <legend>${messages.whenDone}</legend>
      <div class="chips">
        <button type="button" class="chip" @click=${() => actions.tickedAt(row, now)}>${messages.now}</button>
        <button type="button" class="chip" @click=${() => actions.tickedAt(row, yesterday)}>${messages.yesterday}</button>
      </div>
      ${momentField(messages.otherTime, now)}
    </fieldset></form>
  `;
}

function smallButton(row: Row, words: string, act: () => void) {
  return html`<button type="button" class="link-button" aria-label=${messages.about(words, row.title)} @click=${act}>${words}</button>`;
}

function earlyQuestion(row: Row, record: Interview, now: Date, actions: Actions) {
  const until = row.step?.opens ? inWords(row.step.opens, record.time_zone, now) : "";
  return html`
    <div class="early" role="group" aria-label=${story.earlyQuestion(until)}>
      <p><strong>${story.earlyQuestion(until)}</strong></p>
      ${row.step?.reason ? html`<p>${row.step.reason}</p>` : nothing}
      <div class="chips">
        <button type="button" class="chip" @click=${actions.waitAfterAll}>${story.earlyNo}</button>
        <button type="button" class="chip" @click=${() => actions.tickAnyway(row)}>${story.earlyYes}</button>
      </div>
    </div>
  `;
}

/** One letter for all, or one each: offered once, as long as none is sent. */
function together(row: Row, record: Interview, actions: Actions) {
  const interviewers = peopleOf(record).filter(({ role }) => (role || "interviewer") === "interviewer");
  const isSent = Object.entries(record.steps ?? {}).some(([id, { state }]) => kindOf(id) === "thank-you" && state === "done");
  if (interviewers.length < 2 || isSent) return nothing;
  if (record.one_letter) return row.id === "thank-you" ? smallButton(row, story.apart, () => actions.thankTogether(false, row.id)) : nothing;
  return row.id === `thank-you:${interviewers[0].id}` ? smallButton(row, story.together, () => actions.thankTogether(true, row.id)) : nothing;
}

/** What a step gives occasion to enter: what they said, a person, a reply. */
function occasions(row: Row, record: Interview, isNext: boolean, actions: Actions) {
  const kind = row.step?.kind ?? kindOf(row.id);
  const className = "link-button";
  const label = row.title;
  const isSaid = record.promise && record.promise.kind !== "unknown";
  if (kind === "ask-next-steps" && !isSaid) return opener(record, "promise", row.id, story.note, actions, { className });
  if (kind === "thank-you") return together(row, record, actions);
  if (kind === "collect-cards") return opener(record, "person", row.id, story.addPerson, actions, { className, label });
  if (kind === "collect-card") {
    return opener(record, "person", row.id, story.addDetails, actions, { className, label, item: row.step?.contact ?? row.id.split(":")[1] });
  }
  // While waiting, the card on top offers it.
  if (isNext && row.state !== "waiting" && kind.startsWith("check-in")) {
    const words = record.via_agency ? story.repliedRecruiter : story.replied;
    return opener(record, "event", row.id, words, actions, { className, label });
  }
  return nothing;
}

function smallButtons(row: Row, isAsked: boolean, actions: Actions) {
  if (row.state === "done") {
    return isAsked || !row.at ? nothing : smallButton(row, messages.changeTime, () => actions.askWhen(row));
  }
  if (row.state === "skipped") return smallButton(row, messages.bringBack, () => actions.bringBack(row));
  if (row.state === "missed" || row.state === "not_needed") return nothing;
  return smallButton(row, row.step?.kind === "answer-offer" ? messages.skipStep : messages.notForMe, () => actions.skip(row));
}

const isToDo = ({ state }: Row) => state === null || isCalling(state);
const canWrite = (row: Row) => isWritten(row.id) && isToDo(row);

/** The way to the letter of a step that can be done now, or to the notes. */
function writeButton(row: Row, elsewhere: Interview[], actions: Actions) {
  const button = (words: string, act: () => void) => html`
    <button type="button" class="plain-button write" aria-label=${messages.about(words, row.title)} @click=${act}>${icon("pencil")}${words}</button>`;
  if (kindOf(row.id) === "debrief" && isToDo(row)) return button(messages.writeItDown, actions.writeNotes);
  if (!canWrite(row)) return nothing;
  if (elsewhere.length > 0) return withdrawButtons(elsewhere, "plain-button write", actions);
  return button(messages.write, () => actions.write(row));
}

function calendarButton(row: Row, record: Interview, actions: Actions) {
  return smallButton(row, messages.addToCalendar, () => actions.addToCalendar(record.id, [row.id]));
}

/** The letter as it was last edited or sent. */
function writtenView(row: Row, record: Interview, linkTo: LinkTo) {
  const draft = record.drafts?.[row.id];
  if (!draft?.body) return nothing;
  return html`
    <details class="reason written">
      <summary>${messages.wrote}<span class="unseen"> ${row.title}</span></summary>
      <div class="reason-body"><p><strong>${draft.subject}</strong></p><p class="written-body">${draft.body}</p>
        <p class="reason-links"><a href=${letterLink(linkTo, record.id, row.id)}>${messages.openLetter}</a></p></div>
    </details>
  `;
}

/** The interviews from which there is still something to withdraw. */
function elsewhereView(others: Interview[], linkTo: LinkTo) {
  return html`<p class="step-when">${story.stillOpen}
    ${others.map((other, index) => html`${index > 0 ? ", " : nothing}<a href=${linkTo(other.id)}>${nameOf(other)}</a>`)}</p>`;
}

/** A letter has one employer: to withdraw from several, each has its own. */
export function withdrawButtons(others: Interview[], className: string, actions: Actions) {
  return others.map((other) => html`
    <button type="button" class=${className} @click=${() => actions.withdraw(other)}>${icon("pencil")}${messages.withdrawFrom(nameOf(other))}</button>`);
}

export interface StepModel {
  row: Row;
  record: Interview;
  isNext: boolean;
  /** Whether its reason is shown. */
  isOpen: boolean;
  /** Whether it asks when it was done. */
  isAsked: boolean;
  /** Whether it asks if it was really done already. */
  isEarly: boolean;
  panel: OpenPanel | null;
  now: Date;
  /** The interviews that it is about besides this one. */
  elsewhere: Interview[];
  /** Where something can be undone. */
  undoable: string;
  linkTo: LinkTo;
}

export function stepView({ row, record, isNext, isOpen, isAsked, isEarly, panel, now, elsewhere, undoable, linkTo }: StepModel, actions: Actions) {
  const { step, state } = row;
  const ticked = (event: Event) => {
    // The box follows the record, which changes at once; setting it back lets the drawing do so.
    const box = (event.currentTarget as HTMLInputElement);
    const isDone = box.checked;
    box.checked = !isDone;
    if (isDone) actions.tick(row);
    else actions.untick(row);
  };
  const when = whenOf(row, record.time_zone, now);
  const isAhead = state !== "done" && state !== "skipped";
  return html`
    <li class="step" data-step=${row.id} data-state=${state ?? "unknown"} aria-current=${isNext ? "step" : nothing}>
      <input type="checkbox" class="tick" id=${`tick-${row.id}`} .checked=${state === "done"} @change=${ticked} aria-describedby=${`when-${row.id}`} />
      <label class="step-title" for=${`tick-${row.id}`}>${row.title}</label>
      <p class="step-when" id=${`when-${row.id}`}>
        ${state ? html`<span class="state" data-state=${state}>${icon(stateIcons[state] ?? "clock")}${stateInWords(state, row.id)}</span>` : nothing}
        ${step?.optional ? html`<span class="state">${messages.optional}</span>` : nothing}
        ${when ? html`<span>${when}</span>` : nothing}
      </p>
      ${undoView(undoable, row.id, actions)}
      ${elsewhere.length > 0 && isAhead && !canWrite(row) ? elsewhereView(elsewhere, linkTo) : nothing}
      ${isAsked && state === "done" ? whenQuestion(row, now, actions) : nothing}
      ${isEarly ? earlyQuestion(row, record, now, actions) : nothing}
      <div class="step-more">
        ${writeButton(row, elsewhere, actions)}
        ${step?.reason || step?.opens ? reasonOf(row, step, record, isOpen, actions) : nothing}
        ${isAhead ? occasions(row, record, isNext, actions) : nothing}
        ${writtenView(row, record, linkTo)}
        ${state === "waiting" && step?.opens ? calendarButton(row, record, actions) : nothing}
        ${smallButtons(row, isAsked, actions)}
      </div>
      ${panel?.where === row.id ? panel.view : nothing}
    </li>
  `;
}
