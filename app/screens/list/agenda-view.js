/** The agenda over all interviews: what to do now, what comes up, and what to leave alone until when. */

import { dayOf, inWords } from "../../text/format.js";
import { linkTo } from "../../router/links.js";
import { messages } from "../../text/en/common.js";
import { repeat } from "lit-html/directives/repeat.js";
import { html, nothing } from "lit-html";
import { keep as words } from "../../text/en/backup.js";
import { list } from "../../text/en/list.js";
import { story } from "../../text/en/interview.js";
import { failedView, loadingView, retryView } from "../../components/dates.js";
import { icon } from "../../components/icons.js";
import { pause } from "../../components/pause.js";
import { stateInWords } from "../interview/step-view.js";

/** @typedef {import("../../record/model.js").Agenda} Agenda */
/** @typedef {import("../../record/model.js").AgendaEntry} AgendaEntry */
/** @typedef {import("../../actions.js").Actions} Actions */
/** @typedef {{agenda: Agenda | null, more: Record<string, number>, now: Date, zoneOf: (id: string) => string, failed: boolean, unread: number}} Model */

/** @param {AgendaEntry} entry @param {string} when */
function entryView(entry, when) {
  return html`
    <li><a class="agenda-entry" href=${linkTo(entry.interview, entry.step)} data-agenda=${`${entry.interview}/${entry.step}`}>
      <strong>${entry.title}</strong>${pause}
      <span class="quiet">${[entry.company, entry.role].filter(Boolean).join(" · ")}</span>${pause}
      <span class="agenda-when" data-state=${entry.state}>${when}</span>
    </a></li>
  `;
}

/** @param {AgendaEntry} entry @param {Model} model */
function actingWhen({ interview, step, state, target, deadline }, { now, zoneOf }) {
  if (state === "late") return stateInWords(state, step);
  const by = state === "due" ? deadline ?? target : target;
  if (!by) return messages.anyTime;
  const words = inWords(by, zoneOf(interview), now);
  if (step.startsWith("answer-offer") && state !== "due") return story.answerBy(words);
  return state === "due" && deadline ? messages.lastBy(words) : messages.bestBy(words);
}

/**
 * @param {"act" | "coming" | "leave"} part @param {string} heading @param {AgendaEntry[]} entries
 * @param {(entry: AgendaEntry) => string} whenOf @param {Model} model @param {Actions} actions
 */
function partView(part, heading, entries, whenOf, { more }, actions) {
  const hidden = entries.length - more[part];
  return entries.length === 0 ? nothing : html`
    <section class="agenda-part" data-part=${part}>
      <h3 id=${`agenda-${part}`}>${heading}</h3>
      <ul class="agenda-list" role="list" aria-labelledby=${`agenda-${part}`}>
        ${repeat(entries.slice(0, more[part]), ({ interview, step }) => `${interview}/${step}`, (entry) => entryView(entry, whenOf(entry)))}
      </ul>
      ${hidden > 0 ? html`<button type="button" class="link-button" aria-label=${messages.about(list.more(Math.min(hidden, 30)), heading)}
          @click=${() => actions.showMoreOf(part)}>${list.more(Math.min(hidden, 30))}</button>` : nothing}
    </section>
  `;
}

/** @param {Model} model @param {Actions} actions */
export function agendaView(model, actions) {
  const { agenda, now, zoneOf, failed, unread } = model;
  if (!agenda) {
    return html`
      <section class="now" data-mood="unknown">
        <h2 id="now">${messages.whatToDoNow}</h2>
        <div role="status" aria-labelledby="now">${failed ? failedView() : loadingView()}</div>
        ${failed ? retryView(actions) : nothing}
      </section>`;
  }
  const [first, ...others] = agenda.act;
  const opens = (/** @type {AgendaEntry} */ { interview, opens: instant }) => (instant ? inWords(instant, zoneOf(interview), now) : "");
  return html`
    <section class="now" data-mood=${first ? (first.state === "late" ? "late" : "act") : "waiting"}>
      <h2 id="now">${messages.whatToDoNow}</h2>
      <div role="status" aria-labelledby="now">
        <p class="now-sentence">${first ? messages.firstThing(first.company, first.title) : messages.nothingNow}</p>
        ${first ? html`<p>${actingWhen(first, model)}</p>` : nothing}
        ${unread > 0 ? html`<p class="warning">${words.leftOut(unread)}</p>` : nothing}
        ${agenda.notes.map((note) => html`<p class="warning">${note}</p>`)}
      </div>
      ${first
        ? html`<p class="now-actions"><a class="main-button" href=${linkTo(first.interview, first.step)} data-agenda=${`${first.interview}/${first.step}`}>${messages.openInterview}${icon("arrow")}</a></p>` : nothing}
      ${partView("act", list.doNow, others, (entry) => actingWhen(entry, model), model, actions)}
    </section>
    <div class="agenda">
      ${partView("coming", list.coming, agenda.coming, opens, model, actions)}
      ${partView("leave", list.leave, agenda.leave, (entry) => list.until(entry.opens ? dayOf(entry.opens, now) : ""), model, actions)}
    </div>
  `;
}
