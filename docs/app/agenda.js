/** Asks Python for the agenda over all interviews, once their plans are there, and again when it no longer holds. */

import { asInstant } from "./format.js";
import { momentOf } from "./merge.js";
import * as plans from "./plans.js";
import * as python from "./python.js";
import * as store from "./store.js";

/** @typedef {import("./types.js").Agenda} Agenda */
/** @typedef {import("./types.js").Interview} Interview */

/** @type {{records: Interview[], until: number, agenda: Agenda | null}} */
let known = { records: [], until: -Infinity, agenda: null };
let asking = false;
let draw = () => {};

/** @param {() => void} drawing */
export function connect(drawing) {
  draw = drawing;
}

/** @param {Interview[]} records */
function holds(records) {
  const isSame = records.length === known.records.length && records.every((record, index) => record === known.records[index]);
  return isSame && Date.now() < known.until;
}

/** @returns {Agenda | null} the last one, until a newer has come; null: none is known, or nobody can be asked */
export function last() {
  return python.condition() === "failed" || store.interviews().length === 0 ? null : known.agenda;
}

/** @param {Interview[]} records the hour is the longest that an agenda is believed: its notes depend on the day */
function untilWhen(records) {
  const moments = records.map((record) => momentOf(plans.outlookOf(record).plan?.valid_until ?? undefined));
  return Math.min(Date.now() + 3_600_000, ...moments.filter((moment) => moment > Date.now()));
}

/** Asks where what is known does not hold any more. */
export async function refresh() {
  const records = store.interviews();
  if (asking || plans.isPlanning() || records.length === 0 || python.condition() !== "ready" || holds(records)) return;
  asking = true;
  try {
    const { agenda } = await python.ask({ kind: "today", records, now: asInstant(new Date()) });
    known = { records, until: untilWhen(records), agenda: agenda ?? null };
  } catch (error) {
    console.warn(error);
    // Asked again with the next change; the list stands without it.
    known = { records, until: Infinity, agenda: null };
  } finally {
    asking = false;
  }
  draw();
}
