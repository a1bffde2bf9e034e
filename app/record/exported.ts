/** What of an interview has been put into a calendar, and whether it still agrees. Pure. */

import type { Exported, Interview } from "./model.ts";
import { withFields } from "./changes.ts";

/** A step as the plan has it, as far as a calendar shows it. */
export interface Dated {
  id: string;
  state: string;
  opens: string | null;
  target: string | null;
  deadline: string | null;
}

/** Apart by a space; compared as text, since Python writes the same instant the same way. */
export const datesOf = ({ opens, target, deadline }: Dated) => [opens, target, deadline].map((instant) => instant ?? "-").join(" ");

/** @param exported by step, as Python numbered the entries */
export function withExported(record: Interview, exported: Record<string, Exported>, steps: Dated[], now: Date): Interview {
  const dates = new Map(steps.map((step) => [step.id, datesOf(step)]));
  const entries = Object.entries(exported).map(([id, entry]) => [id, { ...entry, dates: dates.get(id) ?? "" }]);
  return withFields(record, { ...record, exported: { ...record.exported, ...Object.fromEntries(entries) } }, now);
}

const GONE = ["not_needed", "missed", "skipped"];

/** The steps whose entries in a calendar are not right any more: moved, or not needed. What is done keeps its entry. */
export function outdated(record: Interview, steps: Dated[]): string[] {
  const known = new Map(steps.map((step) => [step.id, step]));
  return Object.entries(record.exported ?? {}).filter(([id, { dates }]) => {
    const step = known.get(id);
    if (!dates || step?.state === "done") return false;
    return !step || GONE.includes(step.state) || datesOf(step) !== dates;
  }).map(([id]) => id);
}
