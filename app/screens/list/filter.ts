/** The list of all interviews: filtered by text and status, the rounds of one process together, and not all drawn at once. */

import type { Outlook } from "../../python/model.ts";
import { currentPlan } from "../../python/plans.ts";
import { momentOf } from "../../base/time.ts";
import { peopleOf } from "../../record/contacts.ts";
import type { Interview } from "../../record/model.ts";

export interface Entry {
  record: Interview;
  outlook: Outlook;
}

export interface Filter {
  text: string;
  status: string;
  /** How many groups are drawn. */
  shown: number;
  /** How many entries of each part of the agenda are. */
  more: Record<string, number>;
}

const ORDER = ["act", "before", "waiting", "closed"];
export const AT_ONCE = 30;
const AGENDA_AT_ONCE = 5;

export function blankFilter(): Filter {
  return { text: "", status: "", shown: AT_ONCE, more: { act: AGENDA_AT_ONCE, coming: AGENDA_AT_ONCE, leave: AGENDA_AT_ONCE } };
}

/** By status, then by the moment that matters next */
function urgency({ record, outlook }: Entry): [number, number] {
  // While a newer plan is on its way, in the order of the last: nothing moves twice.
  const { plan } = outlook;
  if (!plan) return [ORDER.indexOf("waiting"), momentOf(`${record.start}Z`)];
  const next = plan.steps.find((step) => step.id === plan.next);
  const moment = momentOf((plan.status === "act" ? next?.target : next?.opens) ?? next?.opens ?? undefined);
  return [ORDER.indexOf(plan.status), moment];
}

function inOrder(entries: Entry[]) {
  return entries
    .map((entry) => ({ entry, rank: urgency(entry) }))
    .sort((one, other) => one.rank[0] - other.rank[0] || one.rank[1] - other.rank[1])
    .map(({ entry }) => entry);
}

/** Put together once: records are never changed in place. */
const texts = new WeakMap<Interview, string>();

/** @param record what the filter looks through */
function textOf(record: Interview) {
  const known = texts.get(record);
  if (known !== undefined) return known;
  const people = peopleOf(record).map(({ name }) => name);
  const text = [record.company, record.role, record.round, ...people].filter(Boolean).join(" ").toLocaleLowerCase();
  texts.set(record, text);
  return text;
}

export function matching(entries: Entry[], { text, status }: Pick<Filter, "text" | "status">) {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ record, outlook }) =>
    (status === "" || currentPlan(outlook)?.status === status)
    && words.every((word) => textOf(record).includes(word)));
}

/** The most urgent first; the rounds of one process stand together, where its most urgent one stands. */
export function grouped(entries: Entry[]): Entry[][] {
  const groups: Map<string, Entry[]> = new Map();
  for (const entry of inOrder(entries)) {
    const process = entry.record.process || ` ${entry.record.id}`;
    const group = groups.get(process);
    if (group) group.push(entry);
    else groups.set(process, [entry]);
  }
  return [...groups.values()];
}
