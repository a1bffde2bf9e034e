/** The screen of all interviews: the agenda, then the list, filtered, with the rounds of one process together. */

import type { Agenda, Outlook, Plan } from "../../python/model.ts";
import { outline } from "../../python/outline.ts";
import { readersZone } from "../../base/time.ts";
import { currentPlan } from "../../python/plans.ts";
import { differs, inWords, localInWords, placeInWords } from "../../text/format.ts";
import { go, type LinkTo } from "../../router/links.ts";
import { AT_ONCE, grouped, matching } from "./filter.ts";
import { messages } from "#text/common.ts";
import { PROFILE } from "../../record/shape.ts";
import { repeat } from "lit-html/directives/repeat.js";
import { html, nothing, type TemplateResult } from "lit-html";
import { keep as keeping } from "#text/keep.ts";
import { list as words } from "#text/list.ts";
import { agendaView } from "./agenda-view.ts";
import { thereView } from "../../components/there.ts";
import { firstOfferView } from "../../components/leaving-offer.ts";
import { icon, stateIcons } from "../../components/icons.ts";
import { pause } from "../../components/pause.ts";
import { progressView } from "../../components/progress.ts";
import type { Failure } from "../../python/client.ts";
import type { Progress } from "../../python/progress.ts";
import type { createKeepingActions } from "../backup/actions.ts";
import type { createListActions } from "./actions.ts";
import type { Interview, Trouble } from "../../record/model.ts";
import type { Entry, Filter } from "./filter.ts";

export type ListActions = ReturnType<typeof createListActions> & ReturnType<typeof createKeepingActions> & { retry: () => void };

/** How one that cannot be read is drawn: whether a good copy is in use, and whether it has the screen to itself. */
export type TroubleView = (trouble: Trouble, isKnown: boolean, isAlone: boolean, actions: ListActions) => TemplateResult;

const FILTERED_FROM = 5;

/** When it is: on both clocks where they differ; while Python has not said when that is here, on the employer's with its place. */
function dateOf({ time_zone: zone, start }: Interview, plan: Plan | null, now: Date) {
  if (zone === readersZone) return localInWords(start);
  const begins = plan?.steps.find(({ id }) => id === "ask-next-steps")?.opens;
  return begins ? inWords(begins, zone, now) : messages.meeting(localInWords(start), placeInWords(zone));
}

/** Python's sentence is on the employer's clock; where the reader's differs, both are given. Before it begins, the date says it; once a step is late, its day would only weigh. */
function clocksOf(plan: Shown, record: Interview, now: Date) {
  if (plan.status === "before") return "";
  const next = plan.steps.find(({ id }) => id === plan.next);
  if (next?.state === "late") return "";
  const instant = next?.target ?? next?.opens;
  return instant && differs(instant) ? inWords(instant, record.time_zone, now) : "";
}

type Shown = Pick<Plan, "status" | "headline" | "progress" | "next" | "steps">;

/** As long as is usual. */
const USUAL: Shown = { status: "waiting", headline: outline[0].title, progress: { done: 0, total: 1 }, next: null, steps: [] };

function nowView(plan: Shown, record: Interview, now: Date) {
  const { status, headline, progress } = plan;
  const clocks = clocksOf(plan, record, now);
  return html`
    <span class="entry-now"><span class="state" data-state=${status}>${icon(stateIcons[status])}${messages.statuses[status]}</span>${pause}
      <span>${headline}${clocks ? thereView(headline, record) : nothing}</span>${clocks ? html`${pause} <span class="quiet">${clocks}</span>` : nothing}</span>
    ${progressView(progress)}
  `;
}

/** The place of what Python will say, as large as what it said last, or as is usual: unseen, and nothing below moves. */
function heldView({ plan }: Outlook, record: Interview, now: Date) {
  return html`<span class="held">${nowView(plan ?? USUAL, record, now)}</span>`;
}

function entryView({ record, outlook }: Entry, now: Date, linkTo: LinkTo) {
  const plan = currentPlan(outlook);
  const more = [record.role, record.round].filter(Boolean).join(" · ");
  return html`
    <li>
      <a class="entry" href=${linkTo(record.id)} data-interview=${record.id} data-status=${plan?.status ?? "unknown"}>
        <span class="entry-name"><strong>${record.company}</strong>${more ? html`${pause} <span>${more}</span>` : nothing}</span>${pause}
        <span class="entry-date quiet">${dateOf(record, plan, now)}</span>${pause}
        ${plan
          ? nowView(plan, record, now)
          : outlook.faults.length > 0
            ? html`<span class="entry-now fault">${messages.recordFaults} ${outlook.faults[0].message}</span>`
            : outlook.failed ? nothing : heldView(outlook, record, now)}
      </a>
    </li>
  `;
}

function emptyView(actions: ListActions) {
  return html`
    <div class="empty">
      <div>
      <p class="lead">${messages.emptyLead}</p>
      <p><button type="button" class="main-button" @click=${() => go("#new")}>${icon("plus")}${messages.newInterview}</button></p>
      <p><button type="button" class="plain-button" @click=${actions.tryExample}>${keeping.tryExample}</button></p>
      <p class="quiet">${messages.keptHere}</p>
      </div>
      <div><h2>${messages.emptyOutline}</h2>
        <ol class="outline">
          ${outline.filter((step) => step.for === "everyone" || step.for === "no-interviewer").map((step) => html`
            <li><span>${step.title}</span>${pause} <span class="quiet">${step.when}</span></li>`)}
        </ol></div>
    </div>
  `;
}

const idOf = (entry: Entry) => entry.record.id;

/** @param group the rounds of one process */
function groupView(group: Entry[], now: Date, linkTo: LinkTo) {
  if (group.length === 1) return entryView(group[0], now, linkTo);
  const [{ record }] = group;
  return html`
    <li class="rounds">
      <p class="rounds-name"><strong>${record.company}</strong> <span class="quiet">${words.rounds(group.length)}</span></p>
      <ul class="entries" role="list">${repeat(group, idOf, (entry) => entryView(entry, now, linkTo))}</ul>
    </li>
  `;
}

function filterView({ text, status }: Filter, found: number, total: number, actions: ListActions) {
  const typed = (field: "text" | "status") => (event: Event) =>
    actions.filterBy(field, (event.currentTarget as HTMLInputElement).value);
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

export interface ListModel {
  entries: Entry[];
  troubles: Trouble[];
  filter: Filter;
  agenda: Agenda | null;
  /** The last one of whatever age. */
  lately: Agenda | null;
  /** Whether Python cannot be asked, and why. */
  hasFailed: boolean;
  failure: Failure;
  /** How far Python has come; null: nothing to be told. */
  progress: Progress | null;
  /** Of whatever a good copy is in use. */
  known: Set<string>;
  now: Date;
  linkTo: LinkTo;
  /** The kind of step that somebody came for; empty: none. */
  wanted: string;
  /** What is offered now, drawn. */
  offer: unknown;
  /** What came of an export. */
  exported: unknown;
}

/** @param troubleView draws what cannot be read; null while that is fetched */
export function listView(model: ListModel, troubleView: TroubleView | null, actions: ListActions) {
  const { entries, troubles, filter, known, now, wanted } = model;
  const linkTo: LinkTo = (id, step = wanted) => model.linkTo(id, step);
  const isEmpty = entries.length + troubles.length === 0;
  if (isEmpty) return html`<header class="title"><h1 tabindex="-1">${messages.heading}</h1></header>${emptyView(actions)}`;
  const zones = new Map(entries.map(({ record }) => [record.id, record.time_zone]));
  const zoneOf = (id: string) => zones.get(id) ?? "";
  const isKnown = ({ id }: Trouble) => known.has(id);
  const unread = new Set(troubles.filter((trouble) => !isKnown(trouble) && trouble.id !== PROFILE).map(({ id }) => id));
  const isFiltered = entries.length >= FILTERED_FROM;
  const found = isFiltered ? matching(entries, filter) : entries;
  const groups = grouped(found);
  const hidden = groups.length - filter.shown;
  const agenda = html`
    ${firstOfferView(entries, now, linkTo)}
    ${entries.length > 0 ? agendaView({ ...model, more: filter.more, zoneOf, unread: unread.size }, actions) : nothing}
    ${model.offer}
  `;
  // Who came for a kind of step is asked first which interview is meant.
  return html`
    <header class="title"><h1 tabindex="-1">${messages.heading}</h1></header>
    ${wanted ? html`<p class="remark">${words.which}</p>` : agenda}
    <div class="list-head">
      <h2 id="interviews">${messages.yourInterviews}</h2>
      <button type="button" class="plain-button" @click=${() => go("#new")}>${icon("plus")}${messages.newInterview}</button>
    </div>
    ${isFiltered ? filterView(filter, found.length, entries.length, actions) : nothing}
    ${found.length === 0 && entries.length > 0 ? html`<p class="remark">${words.nothingFound}</p>` : nothing}
    <ul class="entries" role="list" aria-labelledby="interviews">
      ${repeat(groups.slice(0, filter.shown), ([{ record }]) => record.process || record.id, (group) => groupView(group, now, linkTo))}
      ${troubles.map((trouble) => troubleView?.(trouble, isKnown(trouble), false, actions))}
    </ul>
    ${hidden > 0 ? html`<p><button type="button" class="plain-button" @click=${actions.showMore}>${words.more(Math.min(hidden, AT_ONCE))}</button></p>` : nothing}
    ${wanted ? agenda : nothing}
    <p class="quiet">${messages.keptHere}</p>
  `;
}
