/**
 * Every change a person can make to a record, as pure functions from record to record. Each stamps what it touches,
 * always later than the stamp it replaces: two changes within one second, or a clock set back, must not undo each other
 * when versions are merged.
 */

import { asInstant } from "../text/format.js";
import { canonical, isMarker, momentOf } from "./merge.js";

/** @typedef {import("./model.js").Interview} Interview */
/** @typedef {import("./model.js").Contact} Contact */
/** @typedef {import("./model.js").Kept} Kept */
/** @typedef {import("./model.js").Marker} Marker */
/** @typedef {import("./model.js").Tick} Tick */

/** @param {Date} now @param {string} [earlier] */
export function stampAfter(now, earlier) {
  return asInstant(new Date(Math.max(now.getTime(), momentOf(earlier) + 1000)));
}

/** @param {Interview} record @param {Date} now @returns {Interview} */
function touched(record, now) {
  return { ...record, updated_at: stampAfter(now, record.updated_at) };
}

/**
 * @param {Interview} record
 * @param {string} step
 * @param {Tick | undefined} tick undefined: as if it had never been ticked
 * @param {Date} now
 */
export function withTick(record, step, tick, now) {
  const before = record.steps?.[step];
  const { at: _, ...rest } = before ?? {};
  const changed = stampAfter(now, before?.changed);
  return touched({ ...record, steps: { ...record.steps, [step]: { ...rest, ...(tick ?? { state: "clear" }), changed } } }, now);
}

/**
 * @template {"contacts" | "events"} L
 * @param {Interview} record
 * @param {L} list
 * @param {NonNullable<Interview[L]>[number]} item with the id of one there is, or of its own; a deleted one leaves a marker
 * @param {Date} now
 * @returns {Interview}
 */
export function withItem(record, list, item, now) {
  const items = /** @type {{id: string, changed?: string}[]} */ (record[list] ?? []);
  const before = items.find((one) => one.id === item.id);
  const stamped = { ...item, changed: stampAfter(now, before?.changed) };
  const changed = before ? items.map((one) => (one === before ? stamped : one)) : [...items, stamped];
  return touched({ ...record, [list]: changed }, now);
}

/** @param {Interview} record @param {import("./model.js").Promised} promise @param {Date} now */
export function withPromise(record, promise, now) {
  return touched({ ...record, promise }, now);
}

/**
 * A change to a record that is there; another tab may have deleted it meanwhile, then it stays deleted.
 * @param {(record: Interview) => Interview} change
 * @returns {(kept: Kept | undefined) => Kept}
 */
export function whereThere(change) {
  return (kept) => {
    if (!kept) throw new Error("There is no such interview.");
    return isMarker(kept) ? kept : change(kept);
  };
}

/** @param {Contact | undefined} contact */
function contents(contact) {
  const { changed: _, ...rest } = contact ?? {};
  return canonical(rest);
}

/**
 * The record with other people: those that differ are stamped, those that are gone leave a marker.
 * @param {Interview} record
 * @param {Contact[]} wanted
 * @param {Date} now
 */
function contactsAfter(record, wanted, now) {
  const known = new Map((record.contacts ?? []).map((contact) => [contact.id, contact]));
  const present = new Set(wanted.map((contact) => contact.id));
  const kept = wanted.map((contact) => {
    const before = known.get(contact.id);
    if (before && contents(before) === contents(contact)) return before;
    return { ...contact, changed: stampAfter(now, before?.changed) };
  });
  const gone = [...known.values()]
    .filter((contact) => !present.has(contact.id))
    .map((contact) =>
      contact.deleted ? contact : { id: contact.id, deleted: true, changed: stampAfter(now, contact.changed) });
  return [...kept, ...gone];
}

/**
 * The record with the fields and people of `wanted`; ticks, events and drafts stay as they are now.
 * @param {Interview} record
 * @param {Interview} wanted
 * @param {Date} now
 * @returns {Interview}
 */
export function withFields(record, wanted, now) {
  const { steps, events, drafts, updated_at } = record;
  const contacts = contactsAfter(record, (wanted.contacts ?? []).filter((contact) => !contact.deleted), now);
  const merged = { ...wanted, steps, events, drafts, updated_at, contacts: contacts.length ? contacts : undefined };
  // Fields that are absent stay absent, rather than present without a value.
  const present = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
  return touched(/** @type {Interview} */ (/** @type {unknown} */ (present)), now);
}

/** @param {Interview} record @param {Date} now @returns {Marker} */
export function deleted(record, now) {
  return { id: record.id, deleted: true, changed: stampAfter(now, record.updated_at) };
}

/** @param {Interview} before @param {Marker} marker @param {Date} now @returns {Interview} */
export function broughtBack(before, marker, now) {
  return { ...before, updated_at: stampAfter(now, marker.changed) };
}
