/**
 * Asks Python for the agenda over all interviews, once their plans are there, and again when it no longer holds. The last
 * one is kept, so that a return within the hour need not wait for Python to start.
 */

import { asInstant } from "../text/format.js";
import { momentOf } from "../record/merge.js";
import * as plans from "./plans.js";
import * as python from "./client.js";
import * as store from "../storage/repository.js";

/** @typedef {import("../record/model.js").Agenda} Agenda */
/** @typedef {import("../record/model.js").Interview} Interview */

const LONGEST_KEPT = 100_000;
const RETRY_MILLISECONDS = 30_000;
const PARTS = /** @type {const} */ (["act", "coming", "leave", "notes"]);

/** @typedef {{records: Interview[], fingerprints: string, until: number, agenda: Agenda | null}} Known */

/** @type {Known | null} null: not looked for yet */
let known = null;
let asking = false;
/** Whether Python was asked and could not answer, because a zone or a country could not be fetched perhaps. */
let failed = false;
let timer = 0;
let draw = () => {};

/** @param {() => void} drawing */
export function connect(drawing) {
  draw = drawing;
}

/** @returns {Known} */
const nothing = () => ({ records: [], fingerprints: "", until: -Infinity, agenda: null });

/** @param {Interview[]} records */
function fingerprintsOf(records) {
  return records.map((record) => `${record.id} ${plans.fingerprintOf(record)}`).sort().join("\n");
}

/** What was kept counts until Python is there, and only for the very records it was made from. */
function lastKnown() {
  if (known) return known;
  const kept = store.keptAgenda();
  const isWhole = kept !== null && PARTS.every((part) => Array.isArray(kept.agenda?.[part]));
  const isUsable = isWhole && kept.made <= Date.now() && kept.fingerprints === fingerprintsOf(store.interviews());
  if (!isUsable) store.keepAgenda(null);
  known = isUsable ? { ...kept, records: [] } : nothing();
  wakeInTime();
  return known;
}

/** @param {Interview[]} records */
function holds(records) {
  const last = lastKnown();
  const isSame = records.length === last.records.length && records.every((record, index) => record === last.records[index]);
  return isSame && Date.now() < last.until;
}

/** @returns {Agenda | null} the last one, until a newer has come; null: none is known that can be believed */
export function last() {
  const records = store.interviews();
  if (records.length === 0) return null;
  const { agenda, fingerprints, until } = lastKnown();
  if (python.condition() === "ready" && !failed && known?.records.length) return agenda;
  return Date.now() < until && fingerprints === fingerprintsOf(records) ? agenda : null;
}

export function hasFailed() {
  return failed || python.condition() === "failed";
}

/** @param {Interview[]} records the hour is the longest that an agenda is believed: its notes depend on the day */
function untilWhen(records) {
  const moments = records.map((record) => momentOf(plans.outlookOf(record).plan?.valid_until ?? undefined));
  return Math.min(Date.now() + 3_600_000, ...moments.filter((moment) => moment > Date.now()));
}

/** Draws again when the agenda holds no more, and asks for a newer. @param {number} [milliseconds] from now */
function wakeInTime(milliseconds = (known?.until ?? 0) - Date.now()) {
  clearTimeout(timer);
  if (!(milliseconds > 0)) return;
  timer = setTimeout(() => {
    draw();
    void refresh();
  }, milliseconds);
}

/** Asks where what is known does not hold any more. */
export async function refresh() {
  const records = store.interviews();
  if (records.length === 0) {
    known = nothing();
    store.keepAgenda(null);
  }
  if (asking || plans.isPlanning() || records.length === 0 || python.condition() !== "ready" || holds(records)) return;
  asking = true;
  try {
    const { agenda } = await python.ask({ kind: "today", records, now: asInstant(new Date()) });
    if (!agenda) throw new Error("no agenda");
    failed = false;
    // Removed meanwhile: then nothing of it may be kept either.
    if (store.interviews().length > 0) keep({ records, fingerprints: fingerprintsOf(records), until: untilWhen(records), agenda });
  } catch (error) {
    console.warn(error);
    failed = true;
    wakeInTime(RETRY_MILLISECONDS);
  } finally {
    asking = false;
  }
  draw();
}

/** A large one is not worth the room that the records may need. @param {Known & {agenda: Agenda}} made */
function keep(made) {
  known = made;
  wakeInTime();
  const { fingerprints, until, agenda } = made;
  const kept = { fingerprints, made: Date.now(), until, agenda };
  store.keepAgenda(JSON.stringify(kept).length > LONGEST_KEPT ? null : kept);
}
