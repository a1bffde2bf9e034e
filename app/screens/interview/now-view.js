/** The card on top of an interview: what to do now, in one sentence with one button. */

import { dateInWords, differs, inWords } from "../../text/format.js";
import { guideLink, linkTo } from "../../router/links.js";
import { messages } from "../../text/en/common.js";
import { html, nothing } from "lit-html";
import { story } from "../../text/en/interview.js";
import { ageView, failedView, loadingView, retryView } from "../../components/dates.js";
import { icon } from "../../components/icons.js";
import { opener } from "./panel-view.js";
import { stateInWords, whenOf } from "./step-view.js";
import { happeningsOf } from "./story-view.js";

/** @typedef {import("../../record/model.js").Interview} Interview */
/** @typedef {import("../../record/model.js").Outlook} Outlook */
/** @typedef {import("../../record/model.js").Row} Row */
/** @typedef {import("../../actions.js").Actions} Actions */

/** Python's states in which a step can be done at once. */
const CALLING = ["open", "due", "late"];

/** @param {string} words in the middle of a line */
const lowered = (words) => words.charAt(0).toLowerCase() + words.slice(1);

/**
 * What the card's colour says. After an answer nothing presses; only good news is dressed as such.
 * @param {import("../../record/model.js").Plan | null} plan @param {Row | undefined} next @param {Interview} record @param {string} parting
 * @param {boolean} isFaulty
 */
function moodOf(plan, next, record, parting, isFaulty) {
  if (!plan) return isFaulty ? "fault" : "unknown";
  if (plan.status === "closed") return happeningsOf(record).at(-1)?.kind === "accepted" ? "closed" : "over";
  return next?.state === "late" && !parting ? "late" : plan.status;
}

/** @param {import("../../record/model.js").Fault[]} faults */
function faultsView(faults) {
  return html`
    <p class="now-sentence">${messages.recordFaults}</p>
    <ul class="faults">${faults.map((fault) => html`<li><code>${fault.path}</code>: ${fault.message}</li>`)}</ul>
  `;
}

/** @param {{done: number, total: number}} progress */
export function progressView({ done, total }) {
  const label = messages.progress(done, total);
  return html`
    <div class="progress">
      <progress max=${Math.max(total, 1)} value=${done} aria-hidden="true"></progress>
      <span>${label}</span>
    </div>
  `;
}

/**
 * Python's sentence is on the employer's clock; where the reader's differs, both are given.
 * @param {Row | undefined} next
 * @param {Interview} record
 * @param {Date} now
 */
function onBothClocks(next, record, now) {
  const instant = next?.step?.target ?? next?.step?.opens;
  return next && instant && differs(instant) ? whenOf(next, record.time_zone, now) : "";
}

/**
 * While waiting is right: which day of silence this is, what is typical, and when the next step opens.
 * @param {import("../../python/details.js").Facts | null} facts
 * @param {Row | undefined} next
 * @param {Interview} record
 * @param {Date} now
 */
function waitingView(facts, next, record, now) {
  const { day, since } = facts ?? { day: null, since: null };
  const opens = next?.step?.opens;
  return html`
    ${next && opens ? html`<p>${story.nextOpens(next.title, inWords(opens, record.time_zone, now))}</p>` : nothing}
    ${day !== null && day > 0 && since
      ? html`<p>${story.calm} ${story.silence(day, dateInWords(since, now))}</p>
          <p class="silence quiet">${story.typical.find(({ until }) => day <= until)?.text}
            <a href=${guideLink("waiting/")}>${story.moreOnWaiting}</a></p>` : nothing}
  `;
}

/**
 * What says when to send first, how days are counted last. What is about the hour concerns the thank-you, so that it
 * would only confuse beside another step.
 * @param {{code: string, message: string}[]} warnings
 * @param {Row | undefined} next
 */
function inOrder(warnings, next) {
  const fitting = warnings.filter(({ code }) => !["weekend", "night"].includes(code) || next?.step?.kind === "thank-you");
  return fitting.sort((one, other) => Number(one.code === "no_country") - Number(other.code === "no_country"));
}

/**
 * Kind words for how it ended: with what they said, or with what they did not.
 * @param {Interview} record
 * @param {Row[]} rows
 */
function partingWords(record, rows) {
  const last = happeningsOf(record).at(-1);
  const isLetGo = (!last || last.kind === "reply") && rows.findLast((row) => row.step?.kind === "close")?.state === "done";
  return story.words[isLetGo ? "no_answer" : last?.kind ?? ""] ?? "";
}

/**
 * What may be done now as well, by Python's own states; what is optional does not press.
 * @param {Row[]} rows
 * @param {Row | undefined} next
 */
function alsoNow(rows, next) {
  return rows.filter((row) => row !== next && CALLING.includes(row.state ?? "") && !row.step?.optional);
}

/** @param {Row} row @param {Interview} record @param {Date} now */
function alsoWhen(row, record, now) {
  // Python's word for it is kinder than the day that has passed.
  const when = row.state === "late" ? stateInWords(row.state, row.id) : whenOf(row, record.time_zone, now);
  return when ? `, ${lowered(when)}` : "";
}

/** @param {Row[]} rows @param {Row | undefined} next @returns {boolean} whether the thanks can only go into the next message */
function isThanksPast(rows, next) {
  return next?.step?.kind === "check-in-1" && rows.some((row) => row.step?.kind === "thank-you" && row.state === "missed");
}

/** @param {Row} next @param {boolean} settling @param {Actions} actions */
function doingView(next, settling, actions) {
  // A second tap of a double tap must not tick the step that comes after.
  const didIt = (/** @type {MouseEvent} */ event) => {
    if (event.detail < 2) actions.tick(next);
  };
  const isWriting = next.step?.kind === "debrief";
  return html`
    <p class="now-actions">
      ${isWriting
        ? html`<button type="button" class="main-button" ?disabled=${settling} @click=${actions.writeNotes}>${icon("pencil")}${messages.writeItDown}</button>` : nothing}
      <button type="button" class=${isWriting ? "plain-button" : "main-button"} ?disabled=${settling} @click=${didIt}
        aria-label=${messages.about(messages.didIt, next.title)}>
        ${icon("check")}${messages.didIt}
      </button>
      ${next.step?.read_more && !isWriting
        ? html`<a class="quiet-link" href=${guideLink(next.step.read_more)}>${messages.readMore}</a>` : nothing}
    </p>
  `;
}

/** @param {Interview} record before it takes place: the questions to ask */
function beforeView(record) {
  return html`
    <p class="now-actions">
      <a class="main-button" href=${linkTo(record.id, "before-you-leave")}>${messages.capture.offer}${icon("arrow")}</a>
    </p>
  `;
}

/**
 * @param {object} model
 * @param {Interview} model.record
 * @param {Outlook} model.outlook
 * @param {Row[]} model.rows
 * @param {Date} model.now
 * @param {import("../../python/details.js").Facts | null} model.facts
 * @param {Actions} actions
 */
export function nowView({ record, outlook, rows, now, facts }, actions) {
  const { plan, fresh, settling, faults, failed } = outlook;
  const current = fresh || settling ? plan : null;
  const next = rows.find((row) => row.id === current?.next);
  const canDo = next && (settling || next.state !== "waiting");
  const clocks = current ? onBothClocks(next, record, now) : "";
  const isWaiting = current?.status === "waiting";
  const parting = current ? partingWords(record, rows) : "";
  const also = current?.status === "act" && canDo ? alsoNow(rows, next) : [];
  return html`
    <section class="now" data-mood=${moodOf(current, next, record, parting, faults.length > 0)}>
      <h2 id="now">${messages.whatToDoNow}</h2>
      <div role="status" aria-labelledby="now">
        ${parting ? html`<p class="parting">${parting}</p>` : nothing}
        ${current ? html`<p class="now-sentence">${current.headline}</p>`
          : faults.length > 0 ? faultsView(faults) : failed ? failedView() : loadingView()}
        ${!current && plan ? ageView(plan, record.time_zone, now) : nothing}
        ${clocks && !isWaiting ? html`<p class="clocks">${clocks}</p>` : nothing}
        ${canDo && isThanksPast(rows, next) ? html`<p>${story.thanksInstead}</p>` : nothing}
        ${isWaiting ? waitingView(facts, next, record, now) : nothing}
        ${current && current.status !== "closed"
          ? inOrder(current.warnings, next).map((warning) => html`<p class="warning" data-code=${warning.code}>${warning.message}</p>`) : nothing}
      </div>
      ${isWaiting
        ? html`<p class="now-actions">${opener(record, "event", "events", record.via_agency ? story.repliedRecruiter : story.replied, actions, { label: story.nowLabel })}</p>` : nothing}
      ${current?.status === "before" ? beforeView(record) : canDo ? doingView(next, settling, actions) : nothing}
      ${also.length > 0
        ? html`<p class="also"><strong>${messages.also}:</strong>
            ${also.map((row, index) => html`${index > 0 ? "; " : nothing}<a href=${linkTo(record.id, row.id)}>${row.title}</a>${alsoWhen(row, record, now)}`)}</p>` : nothing}
      ${faults.length > 0
        ? html`<p class="now-actions"><a class="main-button" href=${linkTo(record.id, "edit")}>${icon("pencil")}${messages.edit}</a></p>` : nothing}
      ${failed && !current ? retryView(actions) : nothing}
      ${current && !parting && (current.status === "act" || isWaiting) ? progressView(current.progress) : nothing}
    </section>
  `;
}
