/** The screen of all interviews: the one that needs something first on top. */

import { localInWords } from "../format.js";
import { go, linkTo } from "../links.js";
import { momentOf } from "../merge.js";
import { messages } from "../messages.js";
import { html, nothing } from "../vendor/lit-html.js";
import { firstOfferView } from "./capture-offer.js";
import { icon, stateIcons } from "./icons.js";
import { progressView } from "./now.js";

/** @typedef {import("../types.js").Interview} Interview */
/** @typedef {import("../types.js").Outlook} Outlook */
/** @typedef {import("../types.js").Trouble} Trouble */
/** @typedef {import("../types.js").OutlineStep} OutlineStep */
/** @typedef {{record: Interview, outlook: Outlook}} Entry */

const ORDER = ["act", "before", "waiting", "closed"];

/** @param {Entry} entry @returns {[number, number]} by status, then by the moment that matters next */
function urgency({ record, outlook }) {
  const plan = outlook.fresh ? outlook.plan : null;
  if (!plan) return [ORDER.indexOf("waiting"), momentOf(`${record.start}Z`)];
  const next = plan.steps.find((step) => step.id === plan.next);
  const moment = momentOf((plan.status === "act" ? next?.target : next?.opens) ?? next?.opens ?? undefined);
  return [ORDER.indexOf(plan.status), moment];
}

/** @param {Entry[]} entries */
export function inOrder(entries) {
  return entries
    .map((entry) => ({ entry, rank: urgency(entry) }))
    .sort((one, other) => one.rank[0] - other.rank[0] || one.rank[1] - other.rank[1])
    .map(({ entry }) => entry);
}

/** @param {Entry} entry */
function entryView({ record, outlook }) {
  const plan = outlook.fresh ? outlook.plan : null;
  const more = [record.role, record.round].filter(Boolean).join(" · ");
  return html`
    <li>
      <a class="entry" href=${linkTo(record.id)} data-interview=${record.id} data-status=${plan?.status ?? "unknown"}>
        <span class="entry-name"><strong>${record.company}</strong>${more ? html` <span>${more}</span>` : nothing}</span>
        <span class="entry-date quiet">${localInWords(record.start)}</span>
        ${plan
          ? html`<span class="entry-now"><span class="state" data-state=${plan.status}>${icon(stateIcons[plan.status])}${messages.statuses[plan.status]}</span>
              <span>${plan.headline}</span></span>
              ${progressView(plan.progress)}`
          : outlook.faults.length > 0
            ? html`<span class="entry-now fault">${messages.recordFaults} ${outlook.faults[0].message}</span>` : nothing}
      </a>
    </li>
  `;
}

/** @param {Trouble} trouble */
export function troubleView(trouble) {
  return html`
    <li class="trouble">
      <strong>${messages.damaged(trouble.id)}</strong>
      <span>${trouble.kind === "newer" ? messages.newerWhy(trouble.schema) : messages.damagedWhy}</span>
    </li>
  `;
}

/** @param {OutlineStep[]} outline */
function emptyView(outline) {
  return html`
    <div class="empty">
      <div>
      <p class="lead">${messages.emptyLead}</p>
      <p><button type="button" class="main-button" @click=${() => go("#new")}>${icon("plus")}${messages.newInterview}</button></p>
      <p class="quiet">${messages.keptHere}</p>
      </div>
      ${outline.length > 0
        ? html`<div><h2>${messages.emptyOutline}</h2>
            <ol class="outline">
              ${outline.filter((step) => step.for === "everyone" || step.for === "no-interviewer").map((step) => html`
                <li><span>${step.title}</span> <span class="quiet">${step.when}</span></li>`)}
            </ol></div>` : nothing}
    </div>
  `;
}

/** @param {Entry[]} entries in order */
function nowView(entries) {
  const acting = entries.filter(({ outlook }) => outlook.fresh && outlook.plan?.status === "act");
  const known = entries.some(({ outlook }) => outlook.fresh);
  const first = acting[0];
  const sentence = first
    ? messages.firstThing(first.record.company, first.outlook.plan?.headline ?? "")
    : known ? messages.nothingNow : messages.noDatesYet;
  return html`
    <section class="now" data-mood=${first ? "act" : known ? "waiting" : "unknown"}>
      <h2 id="now">${messages.whatToDoNow}</h2>
      <div role="status" aria-labelledby="now">
        <p class="now-sentence">${sentence}</p>
        ${acting.length > 1 ? html`<p>${messages.needsYou(acting.length)}</p>` : nothing}
      </div>
      ${first ? html`<p class="now-actions"><a class="main-button" href=${linkTo(first.record.id)}>${messages.openInterview}${icon("arrow")}</a></p>` : nothing}
    </section>
  `;
}

/**
 * @param {object} model
 * @param {Entry[]} model.entries
 * @param {Trouble[]} model.troubles
 * @param {OutlineStep[]} model.outline
 */
export function listView({ entries, troubles, outline }) {
  const ordered = inOrder(entries);
  const isEmpty = entries.length + troubles.length === 0;
  return html`
    <header class="title"><h1 tabindex="-1">${messages.heading}</h1></header>
    ${isEmpty ? emptyView(outline) : html`
      ${firstOfferView(ordered, new Date())}
      ${ordered.length > 0 ? nowView(ordered) : nothing}
      <div class="list-head">
        <h2 id="interviews">${messages.yourInterviews}</h2>
        <button type="button" class="plain-button" @click=${() => go("#new")}>${icon("plus")}${messages.newInterview}</button>
      </div>
      <ul class="entries" role="list" aria-labelledby="interviews">
        ${ordered.map(entryView)}
        ${troubles.map(troubleView)}
      </ul>
      <p class="quiet">${messages.keptHere}</p>`}
  `;
}
