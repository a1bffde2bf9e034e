/** The questions that forms and panels ask Python while they are filled in. Where Python is not there, there is no answer. */

import { inTime } from "../base/latest.ts";
import { asInstant } from "../base/time.ts";
import type { Fault, Interview } from "../record/model.ts";
import type { Python } from "./client.ts";
import type { Moves, Plan, Understood, Warning } from "./model.ts";
import { movesBetween } from "./plan-difference.ts";

/** So long a moment after the last key is worth waiting for. */
export const TYPING_MILLISECONDS = 250;
const CHECK_MILLISECONDS = 3000;

/** The day that a record's last promise means. */
export async function askPromisedDay(python: Python, record: Interview): Promise<Understood | null> {
  const answer = await python.ask<{ date?: string; words?: string }>({ kind: "promise", record }).catch(() => null);
  return answer?.date ? { words: answer.words ?? "", date: answer.date } : null;
}

/** What would move if a record were changed: Python's plan for it as it is, against its plan for it as it would be. */
export async function askMoves(python: Python, before: Interview, after: Interview): Promise<Moves | null> {
  const request = { kind: "plan", records: [before, after], now: asInstant(new Date()) };
  const answer = await python.ask<{ plans?: { plan?: Plan }[] }>(request).catch(() => null);
  const [is, would] = answer?.plans ?? [];
  return is?.plan && would?.plan ? movesBetween(is.plan, would.plan) : null;
}

/** The same before something is saved: nobody waits long for it. */
export function askMovesInTime(python: Python, before: Interview, after: Interview): Promise<Moves | null> {
  return python.condition() === "ready" ? inTime(askMoves(python, before, after), CHECK_MILLISECONDS).catch(() => null) : Promise.resolve(null);
}

/** What is wrong with a record before it is saved; nothing where Python is not there to judge: then it says so later. */
export async function askFaults(python: Python, record: Interview): Promise<Fault[]> {
  if (python.condition() !== "ready") return [];
  const asked = python.ask<{ faults?: Fault[] }>({ kind: "check", record });
  return (await inTime(asked, CHECK_MILLISECONDS).catch(() => null))?.faults ?? [];
}

export interface Clock {
  instant?: string;
  warnings?: Warning[];
  faults?: Fault[];
}

/** The instant at which clocks in a zone show a time. */
export function askClock(python: Python, local: string, zone: string): Promise<Clock | null> {
  return python.ask<Clock>({ kind: "clock", local, time_zone: zone }).catch(() => null);
}
