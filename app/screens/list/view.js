/** The screen of all interviews: the agenda, then the list, filtered, with the rounds of one process together. */

import { localInWords } from "../../text/format.js";
import { go, linkTo } from "../../router/links.js";
import { grouped, matching } from "./filter.js";
import { messages } from "../../text/en/common.js";
import { PROFILE } from "../../record/shape.js";
import { repeat } from "lit-html/directives/repeat.js";
import { html, nothing } from "lit-html";
import { keep as keeping } from "../../text/en/backup.js";
import { list as words } from "../../text/en/list.js";
import { agendaView } from "./agenda-view.js";
import { firstOfferView } from "../../components/leaving-offer.js";
import { icon, stateIcons } from "../../components/icons.js";
import { pause } from "../../components/pause.js";
import { progressView } from "../interview/now-view.js";
import { troubleView } from "../../components/trouble.js";

/** @typedef {import("../../record/model.js").Trouble} Trouble */
/** @typedef {import("../../record/model.js").OutlineStep} OutlineStep */
/** @typedef {import("./filter.js").Entry} Entry */
/** @typedef {import("./filter.js").Filter} Filter */
/** @typedef {import("../../actions.js").Actions} Actions */

const FILTERED_FROM = 5;

/** @param {Entry} entry */
function entryView({ record, outlook }) {
  const plan = outlook.fresh || outlook.settling ? outlook.plan : null;
  const more = [record.role, record.round].filter(Boolean).join(" · ");
  return html`
    <li>
      <a class="entry" href=${linkTo(record.id)} data-interview=${record.id} data-status=${plan?.status ?? "unknown"}>
        <span class="entry-name"><strong>${record.company}</strong>${more ? html`${pause} <span>${more}</span>` : nothing}</span>${pause}
        <span class="entry-date quiet">${localInWords(record.start)}</span>${pause}
        ${plan
          ? html`<span class="entry-now"><span class="state" data-state=${plan.status}>${icon(stateIcons[plan.status])}${messages.statuses[plan.status]}</span>${pause}
              <span>${plan.headline}</span></span>
              ${progressView(plan.progress)}`
          : outlook.faults.length > 0
            ? html`<span class="entry-now fault">${messages.recordFaults} ${outlook.faults[0].message}</span>` : nothing}
      </a>
    </li>
  `;
}

/** @param {OutlineStep[]} outline @param {Actions} actions */
function emptyView(outline, actions) {
  return html`
    <div class="empty">
      <div>
      <p class="lead">${messages.emptyLead}</p>
      <p><button type="button" class="main-button" @click=${() => go("#new")}>${icon("plus")}${messages.newInterview}</button></p>
      <p><button type="button" class="plain-button" @click=${actions.keep.tryExample}>${keeping.tryExample}</button></p>
      <p class="quiet">${messages.keptHere}</p>
      </div>
      ${outline.length > 0
        ? html`<div><h2>${messages.emptyOutline}</h2>
            <ol class="outline">
              ${outline.filter((step) => step.for === "everyone" || step.for === "no-interviewer").map((step) => html`
                <li><span>${step.title}</span>${pause} <span class="quiet">${step.when}</span></li>`)}
            </ol></div>` : nothing}
    </div>
  `;
}

const idOf = (/** @type {Entry} */ entry) => entry.record.id;

/** @param {Entry[]} group the rounds of one process */
function groupView(group) {
  if (group.length === 1) return entryView(group[0]);
  const [{ record }] = group;
  return html`
    <li class="rounds">
      <p class="rounds-name"><strong>${record.company}</strong> <span class="quiet">${words.rounds(group.length)}</span></p>
      <ul class="entries" role="list">${repeat(group, idOf, entryView)}</ul>
    </li>
  `;
}

/** @param {Filter} filter @param {number} found @param {number} total @param {Actions} actions */
function filterView({ text, status }, found, total, actions) {
  const typed = (/** @type {"text" | "status"} */ field) => (/** @type {Event} */ event) =>
    actions.filterBy(field, /** @type {HTMLInputElement} */ (event.currentTarget).value);
  return html`
    <search class="filter">
      <div class="field">
        <label for="filter-text">${words.search}</label>
        <input id="filter-text" type="search" autocomplete="off" .value=${text} @input=${typed("text")} />
      </div>
      <div class="field">
        <label for="filter-status">${words.status}</label>
        <select id="filter-status" @change=${typed("status")}>
          ${[["", words.anyStatus], ...Object.entries(messages.statuses)].map(([value, label]) => html`
            <option value=${value} ?selected=${value === status}>${label}</option>`)}
        </select>
      </div>
      <p class="quiet" role="status">${text || status ? words.found(found, total) : nothing}</p>
    </search>
  `;
}

/**
 * @param {object} model
 * @param {Entry[]} model.entries
 * @param {Trouble[]} model.troubles
 * @param {OutlineStep[]} model.outline
 * @param {Filter} model.filter
 * @param {import("../../record/model.js").Agenda | null} model.agenda
 * @param {boolean} model.failed whether Python cannot be asked
 * @param {Set<string>} model.known of whatever a good copy is in use
 * @param {Date} model.now
 * @param {Actions} actions
 */
export function listView({ entries, troubles, outline, filter, agenda, failed, known, now }, actions) {
  const isEmpty = entries.length + troubles.length === 0;
  if (isEmpty) return html`<header class="title"><h1 tabindex="-1">${messages.heading}</h1></header>${emptyView(outline, actions)}`;
  const zones = new Map(entries.map(({ record }) => [record.id, record.time_zone]));
  const zoneOf = (/** @type {string} */ id) => zones.get(id) ?? "";
  const isKnown = (/** @type {Trouble} */ { id }) => known.has(id);
  const unread = new Set(troubles.filter((trouble) => !isKnown(trouble) && trouble.id !== PROFILE).map(({ id }) => id));
  const isFiltered = entries.length >= FILTERED_FROM;
  const found = isFiltered ? matching(entries, filter) : entries;
  const groups = grouped(found);
  const hidden = groups.length - filter.shown;
  return html`
    <header class="title"><h1 tabindex="-1">${messages.heading}</h1></header>
    ${firstOfferView(entries, now)}
    ${entries.length > 0 ? agendaView({ agenda, more: filter.more, now, zoneOf, failed, unread: unread.size }, actions) : nothing}
    <div class="list-head">
      <h2 id="interviews">${messages.yourInterviews}</h2>
      <button type="button" class="plain-button" @click=${() => go("#new")}>${icon("plus")}${messages.newInterview}</button>
    </div>
    ${isFiltered ? filterView(filter, found.length, entries.length, actions) : nothing}
    ${found.length === 0 && entries.length > 0 ? html`<p class="remark">${words.nothingFound}</p>` : nothing}
    <ul class="entries" role="list" aria-labelledby="interviews">
      ${repeat(groups.slice(0, filter.shown), ([{ record }]) => record.process || record.id, groupView)}
      ${troubles.map((trouble) => troubleView(trouble, isKnown(trouble), false, actions.keep))}
    </ul>
    ${hidden > 0 ? html`<p><button type="button" class="plain-button" @click=${actions.showMore}>${words.more(Math.min(hidden, 30))}</button></p>` : nothing}
    <p class="quiet">${messages.keptHere}</p>
  `;
}
