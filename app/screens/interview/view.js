/** The screen of one interview: what to do now, the journey, and what was said and entered along the way. */

import { localInWords, placeInWords } from "../../text/format.js";
import { linkTo } from "../../router/links.js";
import { messages } from "../../text/en/common.js";
import { repeat } from "lit-html/directives/repeat.js";
import { html, nothing } from "lit-html";
import { keep as keeping } from "../../text/en/backup.js";
import { story } from "../../text/en/interview.js";
import { offerView } from "../../components/leaving-offer.js";
import { movingView } from "../share/view.js";
import { icon } from "../../components/icons.js";
import { notesView } from "./notes-view.js";
import { nowView } from "./now-view.js";
import { stepView } from "./step-view.js";
import { happenedView, happeningsOf, happeningView, peopleView, placesOf, timingView } from "./story-view.js";

/** @typedef {import("../../record/model.js").Interview} Interview */
/** @typedef {import("../../record/model.js").Outlook} Outlook */
/** @typedef {import("../../record/model.js").Row} Row */
/** @typedef {import("../../python/details.js").Facts} Facts */
/** @typedef {import("../../actions.js").Actions} Actions */
/**
 * @typedef {object} Screen
 * @property {Interview} record
 * @property {Outlook} outlook
 * @property {Row[]} rows
 * @property {Date} now
 * @property {import("./visit.js").Visit} visit
 * @property {import("./panel.js").Panel | null} panel
 * @property {Facts | null} facts
 * @property {boolean} unknownStep
 * @property {import("../share/carrying.js").Moving | null} moving
 */

const SETTLED = ["done", "skipped", "missed", "not_needed"];

/**
 * An element stays with its step, whatever else comes and goes: so do the finger and the focus that are on it.
 * @param {{key: string, view: unknown}[]} items
 */
const inPlace = (items) => repeat(items, ({ key }) => key, ({ view }) => view);

/** @param {Row} row @param {Screen} screen @param {Actions} actions */
function stepItem(row, { record, outlook, now, visit, panel }, actions) {
  const isNext = outlook.fresh && row.id === outlook.plan?.next;
  return {
    key: row.id,
    view: stepView({
      row, record, now, panel, isNext, isOpen: visit.open.has(row.id), isAsked: visit.asked === row.id,
      isEarly: visit.early === row.id,
    }, actions),
  };
}

/**
 * The steps in order, those that are behind one folded away: out of sight, yet read aloud and reached by keyboard.
 * @param {Screen} screen
 * @param {Actions} actions
 */
function journeyView(screen, actions) {
  const { record, rows, outlook, visit } = screen;
  const isBehind = (/** @type {Row} */ row) => SETTLED.includes(row.state ?? "") && row.id !== visit.asked;
  const behind = rows.filter(isBehind);
  const ahead = rows.filter((row) => !isBehind(row));
  const done = behind.filter((row) => row.state === "done").length;
  const isStale = outlook.plan !== null && !outlook.fresh;
  const events = happeningsOf(record);
  const places = placesOf(events, ahead);
  const before = (/** @type {number} */ index) => events.filter((_, number) => places[number] === index)
    .map((event) => ({ key: `event:${event.id}`, view: happeningView(event, screen, actions) }));
  const journey = [...ahead.flatMap((row, index) => [...before(index), stepItem(row, screen, actions)]), ...before(ahead.length)];
  return html`
    ${behind.length > 0
      ? html`<div class="fold" data-open=${visit.unfolded ? "yes" : "no"}>
          <p class="fold-line">${icon(done > 0 ? "check" : "minus")}<span>${story.folded(done, behind.length - done)}</span>
            <button type="button" class="link-button" aria-label=${story.foldLabel(visit.unfolded)}
              @click=${() => actions.toggle("unfolded", !visit.unfolded)}>${visit.unfolded ? story.hide : story.show}</button></p>
          <ol class="step-list" data-stale=${isStale ? "yes" : "no"}>${inPlace(behind.map((row) => stepItem(row, screen, actions)))}</ol>
        </div>` : nothing}
    <ol class="step-list" data-stale=${isStale ? "yes" : "no"} ?hidden=${journey.length === 0}>${inPlace(journey)}</ol>
  `;
}

/** @param {Screen} screen @param {Actions} actions */
function pictureView({ facts, visit }, actions) {
  if (!facts?.picture) return nothing;
  const toggled = (/** @type {Event} */ event) =>
    actions.toggle("pictured", /** @type {HTMLDetailsElement} */ (event.currentTarget).open);
  return html`
    <details class="picture" ?open=${visit.pictured} @toggle=${toggled}>
      <summary>${story.picture}</summary>
      <div role="img" aria-label=${facts.words}>${facts.picture}</div>
    </details>
  `;
}

/**
 * @param {Screen} screen
 * @param {Actions} actions
 */
export function interviewView(screen, actions) {
  const { record, outlook, visit, unknownStep, facts } = screen;
  const { bookmarking } = visit;
  // The card on top leads there then.
  const status = outlook.fresh || outlook.settling ? outlook.plan?.status : "";
  const isBefore = status === "before";
  return html`
    <nav class="back"><a href="#today">${icon("back")}${messages.allInterviews}</a></nav>
    <header class="title">
      <h1 tabindex="-1">${record.company}</h1>
      <p>${[record.role, record.round].filter(Boolean).join(" · ")}</p>
      <p class="quiet">${messages.meeting(localInWords(record.start), placeInWords(record.time_zone))}</p>
    </header>
    ${isBefore ? nothing : offerView(record, outlook, screen.now)}
    ${unknownStep ? html`<p class="remark" role="alert">${messages.noSuchStep}</p>` : nothing}
    <div class="columns">
      <div class="main-column">
        ${nowView(screen, actions)}
        <h2>${messages.steps}</h2>
        ${journeyView(screen, actions)}
        ${happenedView(screen, actions)}
        ${pictureView(screen, actions)}
      </div>
      <aside class="beside">
        ${timingView({ ...screen, understood: facts?.understood ?? "", isClosed: status === "closed" }, actions)}
        ${peopleView({ ...screen, isBefore }, actions)}
        ${notesView(record, actions.notes)}
        <div class="tools">
          <a class="plain-button" href=${linkTo(record.id, "edit")}>${icon("pencil")}${messages.edit}</a>
          <button type="button" class="plain-button" @click=${actions.bookmark}>${icon("bookmark")}${messages.keepBookmark}</button>
          <button type="button" class="plain-button" @click=${() => actions.keep.move(record, false)}>${icon("arrow")}${keeping.move}</button>
          <button type="button" class="plain-button apart" @click=${actions.remove}>${icon("bin")}${messages.delete}</button>
        </div>
        <p class="remark" role="status" ?hidden=${!bookmarking}>${bookmarking ? messages.bookmark : nothing}</p>
        ${screen.moving ? movingView(screen.moving, record, actions.keep) : nothing}
      </aside>
    </div>
  `;
}
