/** What kind of thing happened. Pure. */

import type { Happening, Interview } from "./model.ts";

/** Whether they wrote something that does not say how it ends: a reply, or that they want something. */
export const isMessage = ({ kind }: Pick<Happening, "kind">) => kind === "reply" || kind === "request";

/** Whether it does not take place, or not now: another day undoes that. */
export const isStandstill = ({ kind }: Pick<Happening, "kind">) => kind === "cancelled" || kind === "on_hold";

/** Whether it has come to an end: the last word was neither a message, nor an offer, nor that it is on hold. */
export function isDecided(record: Interview): boolean {
  const last = happeningsOf(record).at(-1);
  return last !== undefined && !isMessage(last) && last.kind !== "offer" && last.kind !== "on_hold";
}

const KEEPS_RUNNING = ["reply", "request", "offer", "accepted"];

/** Whether there may still be a day not to be missed: nothing has ended it, put it on hold or led on to another interview. */
export function isRunning(record: Interview): boolean {
  const last = happeningsOf(record).at(-1);
  return last === undefined || KEEPS_RUNNING.includes(last.kind ?? "");
}

/** @returns those that stand, as they happened */
export function happeningsOf(record: Interview): Happening[] {
  const events = (record.events ?? []).filter((event) => !event.deleted);
  return events.sort((one, other) => Date.parse(String(one.at)) - Date.parse(String(other.at)) || 0);
}
