/** The screen of one interview. */

import { dateInWords, localInWords, placeInWords } from "../format.js";
import { linkTo } from "../links.js";
import { messages } from "../messages.js";
import { peopleOf } from "../records.js";
import { html, nothing } from "../vendor/lit-html.js";
import { offerView } from "./capture-offer.js";
import { icon } from "./icons.js";
import { nowView } from "./now.js";
import { stepView } from "./step.js";

/** @typedef {import("../types.js").Interview} Interview */
/** @typedef {import("../types.js").Contact} Contact */
/** @typedef {import("../types.js").Promised} Promised */
/** @typedef {import("../types.js").Outlook} Outlook */
/** @typedef {import("../types.js").Row} Row */
/** @typedef {import("../actions.js").Actions} Actions */

/** @param {Contact} person */
function personView(person) {
  return html`
    <li class="person">
      <strong>${person.name}</strong>
      <span class="quiet">${[person.title, messages.roles[person.role || "interviewer"]].filter(Boolean).join(", ")}</span>
      ${person.email ? html`<a href=${`mailto:${encodeURIComponent(person.email).replace("%40", "@")}`}>${person.email}</a>` : nothing}
      ${person.phone ? html`<a href=${`tel:${person.phone.replace(/[^+\d]/g, "")}`}>${person.phone}</a>` : nothing}
      ${person.card ? html`<span class="quiet">${messages.hasCard}</span>` : nothing}
    </li>
  `;
}

/** @param {Promised} promise */
function promiseInWords(promise) {
  const { form } = messages;
  const kind = /** @type {Record<string, string>} */ (form.promises)[promise.kind] ?? promise.kind;
  const unit = /** @type {Record<string, string>} */ (form.units)[promise.unit ?? ""] ?? promise.unit;
  if (promise.kind === "by_date" && promise.date) return `${kind}: ${dateInWords(promise.date)}`;
  if (promise.kind === "within") return `${form.promiseAmount} ${promise.amount} ${unit}`;
  return kind;
}

/** @param {Interview} record */
function detailsView(record) {
  const people = peopleOf(record);
  const promise = record.promise ?? { kind: "unknown" };
  return html`
    ${people.length > 0
      ? html`<section><h2>${messages.people}</h2><ul class="people">${people.map(personView)}</ul></section>` : nothing}
    ${promise.kind !== "unknown" || promise.quote
      ? html`<section>
          <h2>${messages.theySaid}</h2>
          <p>${promiseInWords(promise)}</p>
          ${promise.quote ? html`<blockquote>${promise.quote}</blockquote>` : nothing}
        </section>` : nothing}
    ${record.notes ? html`<section><h2>${messages.notes}</h2><p class="notes">${record.notes}</p></section>` : nothing}
  `;
}

/**
 * @param {object} model
 * @param {Interview} model.record
 * @param {Outlook} model.outlook
 * @param {Row[]} model.rows
 * @param {Date} model.now
 * @param {string} model.asked the step that asks when it was done
 * @param {Set<string>} model.open the steps whose reason is shown
 * @param {boolean} model.bookmarking
 * @param {boolean} model.unknownStep
 * @param {Actions} actions
 */
export function interviewView(model, actions) {
  const { record, outlook, rows, now, asked, open, bookmarking, unknownStep } = model;
  const next = outlook.fresh ? outlook.plan?.next : null;
  const isStale = outlook.plan !== null && !outlook.fresh;
  return html`
    <nav class="back"><a href="#today">${icon("back")}${messages.allInterviews}</a></nav>
    <header class="title">
      <h1 tabindex="-1">${record.company}</h1>
      <p>${[record.role, record.round].filter(Boolean).join(" · ")}</p>
      <p class="quiet">${messages.meeting(localInWords(record.start), placeInWords(record.time_zone))}</p>
    </header>
    ${offerView(record, outlook, now)}
    ${unknownStep ? html`<p class="remark" role="alert">${messages.noSuchStep}</p>` : nothing}
    <div class="columns">
      <div class="main-column">
        ${nowView(model, actions)}
        <h2>${messages.steps}</h2>
        <ol class="step-list" data-stale=${isStale ? "yes" : "no"}>
          ${rows.map((row) => stepView({
            row, record, now, isNext: row.id === next, isOpen: open.has(row.id), isAsked: asked === row.id,
          }, actions))}
        </ol>
      </div>
      <aside class="beside">
        ${detailsView(record)}
        <div class="tools">
          <a class="plain-button" href=${linkTo(record.id, "edit")}>${icon("pencil")}${messages.edit}</a>
          <button type="button" class="plain-button" @click=${actions.bookmark}>${icon("bookmark")}${messages.keepBookmark}</button>
          <button type="button" class="plain-button" @click=${actions.remove}>${icon("bin")}${messages.delete}</button>
        </div>
        <p class="remark" role="status" ?hidden=${!bookmarking}>${bookmarking ? messages.bookmark : nothing}</p>
      </aside>
    </div>
  `;
}
