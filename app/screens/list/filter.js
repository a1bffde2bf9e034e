/** The list of all interviews: filtered by text and status, the rounds of one process together, and not all drawn at once. */

import { momentOf } from "../../record/merge.js";

/** @typedef {import("../../record/model.js").Interview} Interview */
/** @typedef {import("../../record/model.js").Outlook} Outlook */
/** @typedef {{record: Interview, outlook: Outlook}} Entry */
/** @typedef {{text: string, status: string, shown: number, more: Record<string, number>}} Filter */

const ORDER = ["act", "before", "waiting", "closed"];
const AT_ONCE = 30;
const AGENDA_AT_ONCE = 5;

/** @type {Filter} */
let filter = blank();
let draw = () => {};

/** @returns {Filter} */
function blank() {
  return { text: "", status: "", shown: AT_ONCE, more: { act: AGENDA_AT_ONCE, coming: AGENDA_AT_ONCE, leave: AGENDA_AT_ONCE } };
}

/** @param {() => void} drawing */
export function connect(drawing) {
  draw = drawing;
}

export function current() {
  return filter;
}

/** @param {Entry} entry @returns {[number, number]} by status, then by the moment that matters next */
function urgency({ record, outlook }) {
  const plan = outlook.fresh || outlook.settling ? outlook.plan : null;
  if (!plan) return [ORDER.indexOf("waiting"), momentOf(`${record.start}Z`)];
  const next = plan.steps.find((step) => step.id === plan.next);
  const moment = momentOf((plan.status === "act" ? next?.target : next?.opens) ?? next?.opens ?? undefined);
  return [ORDER.indexOf(plan.status), moment];
}

/** @param {Entry[]} entries */
function inOrder(entries) {
  return entries
    .map((entry) => ({ entry, rank: urgency(entry) }))
    .sort((one, other) => one.rank[0] - other.rank[0] || one.rank[1] - other.rank[1])
    .map(({ entry }) => entry);
}

/** @type {WeakMap<Interview, string>} */
const texts = new WeakMap();

/** @param {Interview} record what the filter looks through */
function textOf(record) {
  const known = texts.get(record);
  if (known !== undefined) return known;
  const people = (record.contacts ?? []).filter(({ deleted }) => !deleted).map(({ name }) => name);
  const text = [record.company, record.role, record.round, ...people].filter(Boolean).join(" ").toLocaleLowerCase();
  texts.set(record, text);
  return text;
}

/** @param {Entry[]} entries @param {Pick<Filter, "text" | "status">} wanted */
export function matching(entries, { text, status }) {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ record, outlook }) =>
    (status === "" || (outlook.fresh || outlook.settling ? outlook.plan?.status : "") === status)
    && words.every((word) => textOf(record).includes(word)));
}

/**
 * The most urgent first; the rounds of one process stand together, where its most urgent one stands.
 * @param {Entry[]} entries
 * @returns {Entry[][]}
 */
export function grouped(entries) {
  /** @type {Map<string, Entry[]>} */
  const groups = new Map();
  for (const entry of inOrder(entries)) {
    const process = entry.record.process || ` ${entry.record.id}`;
    const group = groups.get(process);
    if (group) group.push(entry);
    else groups.set(process, [entry]);
  }
  return [...groups.values()];
}

export const actions = {
  /** @param {"text" | "status"} field @param {string} value */
  filterBy(field, value) {
    filter = { ...filter, [field]: value, shown: AT_ONCE };
    draw();
  },
  showMore() {
    filter = { ...filter, shown: filter.shown + AT_ONCE };
    draw();
  },
  /** @param {string} part of the agenda */
  showMoreOf(part) {
    filter = { ...filter, more: { ...filter.more, [part]: filter.more[part] + AT_ONCE } };
    draw();
  },
};
