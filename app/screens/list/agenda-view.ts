/** The agenda over all interviews: what to do now, what comes up, and what to leave alone until when. */

import type { Agenda, AgendaEntry } from "../../python/model.ts";
import { dayOf, inWords } from "../../text/format.ts";
import { nameOf, type LinkTo } from "../../router/links.ts";
import { messages } from "#text/common.ts";
import { repeat } from "lit-html/directives/repeat.js";
import { html, nothing } from "lit-html";
import { keep as words } from "#text/keep.ts";
import { list } from "#text/list.ts";
import { story } from "#text/interview.ts";
import { downloadView, failedView, loadingView, retryView } from "../../components/dates.ts";
import { icon } from "../../components/icons.ts";
import { pause } from "../../components/pause.ts";
import { isIfUnanswered, kindOf, stateInWords } from "../../components/step-state.ts";
import type { Failure } from "../../python/client.ts";
import type { Progress } from "../../python/progress.ts";
import { AT_ONCE, type Entry } from "./filter.ts";
import { roomOf } from "./room.ts";

export interface AgendaModel {
  agenda: Agenda | null;
  /** The last one of whatever age. */
  lately: Agenda | null;
  entries: Entry[];
  /** How many entries of each part are drawn. */
  more: Record<string, number>;
  now: Date;
  zoneOf: (interview: string) => string;
  hasFailed: boolean;
  failure: Failure;
  /** How far Python has come; null: nothing to be told. */
  progress: Progress | null;
  /** How many interviews cannot be read here. */
  unread: number;
  linkTo: LinkTo;
}

interface Actions {
  showMoreOf(part: string): void;
  retry(): void;
}

function entryView(entry: AgendaEntry, when: string, linkTo: LinkTo) {
  return html`
    <li><a class="agenda-entry" href=${linkTo(entry.interview, entry.step)} data-agenda=${`${entry.interview}/${entry.step}`}>
      <strong>${entry.title}</strong>${pause}
      <span class="quiet">${nameOf(entry)}</span>${pause}
      <span class="agenda-when" data-state=${entry.state}>${when}</span>
    </a></li>
  `;
}

function actingWhen({ interview, step, state, target, deadline }: AgendaEntry, { now, zoneOf }: AgendaModel) {
  if (state === "late") return stateInWords(state, step);
  const by = state === "due" ? deadline ?? target : target;
  if (!by) return messages.anyTime;
  const words = inWords(by, zoneOf(interview), now);
  if (step.startsWith("answer-offer") && state !== "due") return story.answerBy(words);
  return state === "due" && deadline ? messages.lastBy(words) : messages.bestBy(words);
}

function partView(part: "act" | "coming" | "leave", heading: string, entries: AgendaEntry[], whenOf: (entry: AgendaEntry) => string, { more, linkTo }: AgendaModel, actions: Actions) {
  const hidden = entries.length - more[part];
  return entries.length === 0 ? nothing : html`
    <section class="agenda-part" data-part=${part}>
      <h3 id=${`agenda-${part}`}>${heading}</h3>
      <ul class="agenda-list" role="list" aria-labelledby=${`agenda-${part}`}>
        ${repeat(entries.slice(0, more[part]), ({ interview, step }) => `${interview}/${step}`, (entry) => entryView(entry, whenOf(entry), linkTo))}
      </ul>
      ${hidden > 0 ? html`<button type="button" class="link-button" aria-label=${messages.about(list.more(Math.min(hidden, AT_ONCE)), heading)}
          @click=${() => actions.showMoreOf(part)}>${list.more(Math.min(hidden, AT_ONCE))}</button>` : nothing}
    </section>
  `;
}

/** What there is to do now: its sentence first, then all else. */
function sentencesView({ act, notes }: Agenda, model: AgendaModel) {
  const first: AgendaEntry | undefined = act[0];
  return html`
    <p class="now-sentence">${first ? messages.firstThing(first.company, first.title) : messages.nothingNow}</p>
    ${first ? html`<p>${actingWhen(first, model)}</p>` : nothing}
    ${first && isIfUnanswered(kindOf(first.step)) ? html`<p>${list.heardFirst}</p>` : nothing}
    ${model.unread > 0 ? html`<p class="warning">${words.leftOut(model.unread)}</p>` : nothing}
    ${notes.map((note) => html`<p class="warning">${note}</p>`)}
  `;
}

function actingView({ act: [first, ...others] }: Agenda, model: AgendaModel, actions: Actions) {
  return html`
    ${first
      ? html`<p class="now-actions"><a class="main-button" href=${model.linkTo(first.interview, "")} data-agenda=${`${first.interview}/${first.step}`}
          aria-label=${messages.about(messages.openInterview, nameOf(first))}>${messages.openInterview}${icon("arrow")}</a></p>` : nothing}
    ${partView("act", list.doNow, others, (entry) => actingWhen(entry, model), model, actions)}
  `;
}

function laterView({ coming, leave }: Agenda, model: AgendaModel, actions: Actions) {
  const { now, zoneOf } = model;
  const opens = ({ interview, opens: instant }: AgendaEntry) => (instant ? inWords(instant, zoneOf(interview), now) : "");
  return html`
    ${partView("coming", list.coming, coming, opens, model, actions)}
    ${partView("leave", list.leave, leave, (entry) => list.until(entry.opens ? dayOf(entry.opens, now) : ""), model, actions)}
  `;
}

/** Where Python is on its way, its answer's place is held, unseen: the list below must not slip away from under a finger. */
function loadingAgendaView(model: AgendaModel, actions: Actions) {
  const { lately, entries, progress, now } = model;
  const room = roomOf(lately, entries.map(({ record }) => record), now);
  return html`
    <section class="now in-place" data-mood="unknown">
      <h2 id="now">${messages.whatToDoNow}</h2>
      <div>
        <div role="status" aria-labelledby="now">${loadingView(progress)}</div>
        ${downloadView(progress)}
      </div>
      <div class="held">${sentencesView(room, model)}${actingView(room, model, actions)}</div>
    </section>
    <div class="agenda held">${laterView(room, model, actions)}</div>
  `;
}

export function agendaView(model: AgendaModel, actions: Actions) {
  const { agenda, hasFailed, failure } = model;
  if (!agenda && !hasFailed) return loadingAgendaView(model, actions);
  if (!agenda) {
    return html`
      <section class="now" data-mood="unknown">
        <h2 id="now">${messages.whatToDoNow}</h2>
        <div role="status" aria-labelledby="now">${failedView(failure)}</div>
        ${retryView(actions.retry)}
      </section>`;
  }
  const first: AgendaEntry | undefined = agenda.act[0];
  return html`
    <section class="now" data-mood=${first ? (first.state === "late" ? "late" : "act") : "waiting"}>
      <h2 id="now">${messages.whatToDoNow}</h2>
      <div role="status" aria-labelledby="now">${sentencesView(agenda, model)}</div>
      ${actingView(agenda, model, actions)}
    </section>
    <div class="agenda">${laterView(agenda, model, actions)}</div>
  `;
}
