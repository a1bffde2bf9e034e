/** The card on top of an interview: what to do now, in one sentence with one button. */

import { dateInWords, differs, inWords } from "../format.js";
import { guideLink, linkTo } from "../links.js";
import { messages } from "../messages.js";
import { html, nothing } from "../vendor/lit-html.js";
import { story } from "../words/story.js";
import { icon } from "./icons.js";
import { opener } from "./panel.js";
import { whenOf } from "./step.js";
import { happeningsOf } from "./story.js";

/** @typedef {import("../types.js").Interview} Interview */
/** @typedef {import("../types.js").Outlook} Outlook */
/** @typedef {import("../types.js").Row} Row */
/** @typedef {import("../actions.js").Actions} Actions */

/** @param {Outlook} outlook @param {Interview} record @param {Date} now */
function sentenceOf({ plan, fresh, settling, faults, failed }, record, now) {
  if (plan && (fresh || settling)) return plan.headline;
  if (faults.length > 0) return messages.recordFaults;
  if (failed) return messages.failed;
  if (plan) return messages.workedOut(inWords(plan.now, record.time_zone, now));
  return messages.loading;
}

/** @param {{done: number, total: number}} progress */
export function progressView({ done, total }) {
  const label = messages.progress(done, total);
  return html`
    <div class="progress">
      <progress max=${Math.max(total, 1)} value=${done} aria-label=${label}></progress>
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
 * @param {import("../facts.js").Facts | null} facts
 * @param {Row | undefined} next
 * @param {Interview} record
 * @param {Date} now
 */
function waitingView(facts, next, record, now) {
  const { day, since } = facts ?? { day: null, since: null };
  const opens = next?.step?.opens;
  return html`
    ${day !== null && day > 0 && since
      ? html`<p class="silence">${story.calm} ${story.silence(day, dateInWords(since, now))} ${story.typical.find(({ until }) => day <= until)?.text}
          <a href=${guideLink("waiting/")}>${story.moreOnWaiting}</a></p>` : nothing}
    ${next && opens ? html`<p class="quiet">${story.nextOpens(next.title, inWords(opens, record.time_zone, now))}</p>` : nothing}
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

/** @param {Interview} record kind words for how it ended */
function partingWords(record) {
  const last = happeningsOf(record).at(-1);
  return story.words[last?.kind ?? ""] ?? "";
}

/**
 * @param {object} model
 * @param {Interview} model.record
 * @param {Outlook} model.outlook
 * @param {Row[]} model.rows
 * @param {Date} model.now
 * @param {import("../facts.js").Facts | null} model.facts
 * @param {Actions} actions
 */
export function nowView({ record, outlook, rows, now, facts }, actions) {
  const { plan, fresh, settling, faults, failed } = outlook;
  const current = fresh || settling ? plan : null;
  const next = rows.find((row) => row.id === current?.next);
  const canDo = next && (settling || next.state !== "waiting");
  // A second tap of a double tap must not tick the step that comes after.
  const didIt = (/** @type {MouseEvent} */ event) => {
    if (next && event.detail < 2) actions.tick(next);
  };
  const clocks = current ? onBothClocks(next, record, now) : "";
  const isWaiting = current?.status === "waiting";
  const parting = current ? partingWords(record) : "";
  const status = next?.state === "late" ? "late" : current?.status;
  const mood = status ?? (faults.length > 0 ? "fault" : "unknown");
  return html`
    <section class="now" data-mood=${mood}>
      <h2 id="now">${messages.whatToDoNow}</h2>
      <div role="status" aria-labelledby="now">
        ${parting ? html`<p class="parting">${parting}</p>` : nothing}
        <p class="now-sentence">${sentenceOf(outlook, record, now)}</p>
        ${clocks && !isWaiting ? html`<p class="clocks">${clocks}</p>` : nothing}
        ${!current && faults.length === 0 && failed && plan
          ? html`<p>${messages.workedOut(inWords(plan.now, record.time_zone, now))}</p>` : nothing}
        ${!plan && faults.length === 0 && !failed ? html`<p>${messages.noDatesYet}</p>` : nothing}
        ${faults.length > 0
          ? html`<ul class="faults">${faults.map((fault) => html`<li><code>${fault.path}</code>: ${fault.message}</li>`)}</ul>` : nothing}
        ${isWaiting ? waitingView(facts, next, record, now) : nothing}
        ${current ? inOrder(current.warnings, next).map((warning) => html`<p class="warning" data-code=${warning.code}>${warning.message}</p>`) : nothing}
      </div>
      ${isWaiting
        ? html`<p class="now-actions">${opener(record, "event", "events", record.via_agency ? story.repliedRecruiter : story.replied, actions, { label: story.nowLabel })}</p>` : nothing}
      ${canDo
        ? html`<p class="now-actions">
            <button type="button" class="main-button" ?disabled=${settling} @click=${didIt}
              aria-label=${messages.about(messages.didIt, next.title)}>
              ${icon("check")}${messages.didIt}
            </button>
            <a class="quiet-link" href=${linkTo(record.id, next.id)}>${messages.showStep}</a>
          </p>` : nothing}
      ${faults.length > 0
        ? html`<p class="now-actions"><a class="main-button" href=${linkTo(record.id, "edit")}>${icon("pencil")}${messages.edit}</a></p>` : nothing}
      ${failed && !current
        ? html`<p class="now-actions"><button type="button" class="plain-button" @click=${actions.retry}>${messages.tryAgain}</button></p>` : nothing}
      ${current ? progressView(current.progress) : nothing}
    </section>
  `;
}
