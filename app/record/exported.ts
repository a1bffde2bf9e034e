/** What of an interview has been put into a calendar, and whether it still agrees. Pure. */

import type { Step } from "../python/model.ts";
import { touched } from "./changes.ts";
import type { Exported, Interview } from "./model.ts";

/** A step as far as a calendar shows it. */
type Dated = Pick<Step, "id" | "state" | "opens" | "target" | "deadline">;

const GONE = ["not_needed", "missed", "skipped"];

/** Compared as text, since Python writes the same instant the same way; empty: it has no entry, or one that was taken back. */
function datesOf(step: Dated | undefined): string {
  if (!step || GONE.includes(step.state)) return "";
  return [step.opens, step.target, step.deadline].map((instant) => instant ?? "-").join(" ");
}

const byId = (steps: Dated[]) => new Map(steps.map((step) => [step.id, step]));

/** @param exported by step, as Python numbered the entries */
export function withExported(record: Interview, exported: Record<string, Exported>, steps: Dated[], now: Date): Interview {
  const planned = byId(steps);
  const entries = Object.entries(exported).map(([id, entry]) => [id, { ...entry, dates: datesOf(planned.get(id)) }]);
  return touched({ ...record, exported: { ...record.exported, ...Object.fromEntries(entries) } }, now);
}

/** The steps whose entries in a calendar are not right any more: moved, or not needed. What is done keeps its entry. */
export function outdated(record: Interview, steps: Dated[]): string[] {
  const planned = byId(steps);
  const isOutdated = ([id, { dates }]: [string, Exported]) => {
    const step = planned.get(id);
    return dates !== undefined && step?.state !== "done" && datesOf(step) !== dates;
  };
  return Object.entries(record.exported ?? {}).filter(isOutdated).map(([id]) => id);
}
