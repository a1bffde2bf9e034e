/** The story so far: replies and outcomes within the journey, what was promised, and whom one met. */

import type { OpenPanel, Row } from "./state.ts";
import { peopleOf } from "../../record/contacts.ts";
import { happeningsOf, isMessage } from "../../record/happenings.ts";
import { mailTo } from "../../base/mail.ts";
import { writtenThere } from "../../base/time.ts";
import { dateInWords, inWords } from "../../text/format.ts";
import { messages } from "#text/common.ts";
import { repeat } from "lit-html/directives/repeat.js";
import { html, nothing } from "lit-html";
import { story } from "#text/interview.ts";
import { icon } from "../../components/icons.ts";
import { undoView } from "../../components/undo.ts";
import { opener } from "./opener.ts";
import { isTold, promiseInWords } from "../../components/promise-words.ts";
import { stateInWords } from "../../components/step-state.ts";
import type { LinkTo } from "../../router/links.ts";
import { whenOf } from "./step-view.ts";
import type { InterviewActions as Actions } from "./actions.ts";
import type { Details } from "../../python/model.ts";
import type { Contact, Happening, Interview } from "../../record/model.ts";

export type Story = {record: Interview, panel: OpenPanel | null, now: Date, undoable: string};

/**
 * Where in the journey each event stands: a message before the steps of the wait that it began, an outcome before the
 * steps that it brought; one without steps just before the event that followed it.
 * @returns the index of the row that each comes before
 */
export function placesOf(events: Happening[], rows: Row[]): number[] {
  let following = -1;
  return events.map((_, index) => events[events.length - 1 - index]).map((event) => {
    const own = rows.findIndex((row) => row.id.endsWith(`~${event.id}`));
    const isLast = following < 0;
    following = own >= 0 ? own : !isLast ? following : isMessage(event) ? rows.length : 0;
    return following;
  }).reverse();
}

export function happeningView(event: Happening, { record, panel, now, undoable }: Story, actions: Actions) {
  const where = `event:${event.id}`;
  const title = story.kinds[event.kind ?? ""] ?? String(event.kind);
  const when = inWords(writtenThere(String(event.at ?? ""), record.time_zone), record.time_zone, now);
  const said = event.promise && event.promise.kind !== "unknown" ? promiseInWords(event.promise) : "";
  const label = `${title}, ${when}`;
  return html`
    <li class="happening" data-event=${event.id} data-kind=${event.kind ?? ""}>
      <span class="happening-mark">${icon("letter")}</span>
      <p class="happening-title"><strong>${title}</strong></p>
      <p class="step-when">${when}${said ? html` · ${said}` : nothing}${event.reply_by ? html` · ${story.answerBy(dateInWords(event.reply_by, now))}` : nothing}</p>
      ${event.what || event.due ? html`<p>${event.what}${event.what && event.due ? ", " : nothing}${event.due ? story.wantedBy(inWords(writtenThere(event.due, record.time_zone), record.time_zone, now)) : nothing}</p>` : nothing}
      ${event.promise?.quote ? html`<blockquote>${event.promise.quote}</blockquote>` : nothing}
      <div class="step-more">
        ${undoView(undoable, where, actions)}
        ${opener(record, "event", where, story.edit, actions, { item: event.id, label, className: "link-button" })}
        <button type="button" class="link-button" aria-label=${messages.about(story.delete, label)}
          @click=${() => actions.removeItem(record, "events", event.id, title)}>${story.delete}</button>
        ${event.kind === "next_round"
          ? html`<button type="button" class="link-button" @click=${() => actions.openNext(record)}>${story.enterNext}</button>` : nothing}
      </div>
      ${panel?.where === where ? panel.view : nothing}
    </li>
  `;
}

export function happenedView({ record, panel, undoable }: Story, actions: Actions) {
  return html`
    <section class="happened">
      <h2 tabindex="-1">${happeningsOf(record).length > 0 ? story.happenedElse : story.happened}</h2>
      ${undoView(undoable, "events", actions)}
      ${panel?.where === "events" ? panel.view : html`
        <p class="happened-buttons">
          ${opener(record, "event", "events", record.via_agency ? story.repliedRecruiter : story.replied, actions)}
          ${opener(record, "event", "events", story.asked, actions, { event: "request" })}
          ${["next_round", "offer", "rejected"].map((event) => opener(record, "event", "events", story.kinds[event], actions, { event }))}
          ${opener(record, "move", "events", story.movedDay, actions)}
          ${opener(record, "move", "events", story.absent, actions, { event: "absent" })}
          ${opener(record, "event", "events", story.somethingElse, actions, { event: "on_hold" })}
        </p>
        <p class="quiet">${story.noReply}</p>`}
    </section>
  `;
}

export function timingView({ record, panel, undoable, details, isClosed }: Story & {details: Details | null, isClosed: boolean}, actions: Actions) {
  const promise = record.promise ?? { kind: "unknown" };
  const isSaid = isTold(promise);
  // What they wrote since counts instead, and stands with it; or none is waited for.
  const isOver = happeningsOf(record).length > 0 || (isClosed && !isSaid);
  if (isOver && panel?.where !== "timing") return nothing;
  return html`
    <section class="timing">
      <h2>${record.via_agency ? story.saidByRecruiter : story.said}</h2>
      ${panel?.where === "timing" ? panel.view : html`
        <p>${isSaid ? promiseInWords(promise) : story.saidNothing}</p>
        ${details?.promised ? html`<p class="understood ${details.isOld ? "held" : ""}">${story.understood(details.promised)}</p>` : nothing}
        ${promise.quote ? html`<blockquote>${promise.quote}</blockquote>` : nothing}
        ${opener(record, "promise", "timing", isSaid ? story.change : story.note, actions, {
          label: isSaid ? story.said : "", className: "link-button",
        })}${undoView(undoable, "timing", actions)}`}
    </section>
  `;
}

/** The number alone: an extension ("ext. 5", "x5", "#5") is dialled by hand. */
const dialled = (phone: string) => phone.split(/[a-z#;,]/i, 1)[0].replace(/[^+\d]/g, "");

/** What is to be done about a person, or was: the card, the thanks, be they for all in one message. Each leads to its step. */
function aboutPerson(person: Contact, { record, rows, now, linkTo }: People) {
  const isThanked = (person.role || "interviewer") === "interviewer";
  return rows.filter(({ id }) => id.endsWith(`:${person.id}`) || (isThanked && id === "thank-you")).map((row) => {
    const when = whenOf(row, record.time_zone, now);
    const state = row.state ? stateInWords(row.state, row.id) : "";
    return html`<span class="about-person"><a href=${linkTo(record.id, row.id)}>${row.title}</a> <span class="quiet">${[state, when].filter(Boolean).join(", ")}</span></span>`;
  });
}

function personView(person: Contact, model: People, actions: Actions) {
  const { record, panel, undoable } = model;
  const where = `person:${person.id}`;
  if (panel?.where === where) return html`<li class="person">${panel.view}</li>`;
  return html`
    <li class="person">
      <strong>${person.name}</strong>
      <span class="quiet">${[person.title, messages.roles[person.role || "interviewer"]].filter(Boolean).join(", ")}</span>
      ${person.email ? html`<a href=${mailTo(person.email)}>${person.email}</a>` : nothing}
      ${person.phone ? html`<a href=${`tel:${dialled(person.phone)}`}>${person.phone}</a>` : nothing}
      ${person.talked_about ? html`<span class="talked-about">${story.talkedAbout(person.talked_about)}</span>` : nothing}
      ${person.card ? html`<span class="quiet">${messages.hasCard}</span>` : nothing}
      ${aboutPerson(person, model)}
      <span class="person-actions">
        ${opener(record, "person", where, story.edit, actions, { item: person.id, label: person.name, className: "link-button" })}
        <button type="button" class="link-button" aria-label=${messages.about(story.saveContact, person.name ?? "")} @click=${() => actions.saveContact(record, person.id)}>${story.saveContact}</button>
        ${undoView(undoable, where, actions)}
      </span>
    </li>
  `;
}

/** With what is to be done about them, and whether the interview has still to take place. */
type People = Story & {rows: Row[], isBefore: boolean, linkTo: LinkTo};

export function peopleView(model: People, actions: Actions) {
  const { record, panel, undoable, isBefore } = model;
  const people = peopleOf(record);
  return html`
    <section>
      <h2>${isBefore ? messages.peopleBefore : messages.people}</h2>
      ${people.length > 0 ? html`<ul class="people">${repeat(people, ({ id }) => id, (person) => personView(person, model, actions))}</ul>` : nothing}
      ${panel?.where === "people" ? panel.view
        : html`${opener(record, "person", "people", story.addPerson, actions, { className: "link-button" })}${undoView(undoable, "people", actions)}`}
    </section>
  `;
}
