/**
 * What a carry link leaves out, and how it is merged all the same. Pure.
 *
 * An item (the record's own fields, a step, a person, an event) that had something left out is stamped one millisecond
 * earlier than the whole one. Where it is taken over, what it left out is filled in from what the device has of the same
 * item. Then the merging of the interview file does the rest: what is older gives way, what is later stays, and wherever
 * the whole item turns up, be it years later in a backup, it wins over its own shortened copy. So a link can add and
 * change, but never erase what it did not carry.
 *
 * An item without a stamp cannot be stamped earlier: there, what the device has stays. (This page stamps all it writes.)
 *
 * A person that the device does not know at all gets a name to go by, "Person 2", which counts as left out itself.
 */

import { canonical, isMarker, momentOf } from "./merge.js";

/** @typedef {import("./model.js").Kept} Kept */
/** @typedef {import("./model.js").Interview} Interview */
/** @typedef {Record<string, any>} Item */

/** What may always go along. Everything else is private, fields that we do not know among it. */
const OPEN = {
  record: [
    "schema", "id", "process", "company", "role", "round", "start", "duration_minutes", "time_zone", "country",
    "subdivision", "format", "via_agency", "pace", "promise", "contacts", "steps", "events", "updated_at",
  ],
  contacts: ["id", "title", "role", "card", "changed", "deleted"],
  events: ["id", "kind", "at", "promise", "reply_by", "changed", "deleted"],
  steps: ["state", "at", "changed"],
  promise: ["kind", "date", "amount", "unit"],
};
const STAND_IN = /^Person \d+$/;

/** @param {number} position */
const standIn = (position) => `Person ${position}`;

/** @param {string} [text] */
function oneEarlier(text) {
  const moment = momentOf(text);
  return Number.isFinite(moment) ? new Date(moment - 1).toISOString() : text;
}

/**
 * @param {Item} item
 * @param {string[]} open
 * @param {string} stamp which field says when it was changed
 * @returns {Item}
 */
function shortened(item, open, stamp) {
  const only = (/** @type {Item} */ whole, /** @type {string[]} */ names) =>
    Object.fromEntries(names.filter((name) => name in whole).map((name) => [name, whole[name]]));
  const short = only(item, open);
  if (short.promise) short.promise = only(short.promise, OPEN.promise);
  const isWhole = canonical(short) === canonical(item);
  if (!isWhole && short[stamp] !== undefined) short[stamp] = oneEarlier(short[stamp]);
  return short;
}

/** @param {Interview} record @returns {Interview} without names and all that is private */
export function withoutNames(record) {
  const { contacts, events, steps, ...rest } = /** @type {Item} */ (record);
  const short = shortened(rest, OPEN.record, "updated_at");
  if (contacts) short.contacts = contacts.map((/** @type {Item} */ one) => shortened(one, OPEN.contacts, "changed"));
  if (events) short.events = events.map((/** @type {Item} */ one) => shortened(one, OPEN.events, "changed"));
  if (steps) {
    short.steps = Object.fromEntries(Object.entries(steps).map(([id, tick]) => [id, shortened(tick, OPEN.steps, "changed")]));
  }
  return /** @type {Interview} */ (/** @type {unknown} */ (short));
}

/**
 * @param {Item} item as the link carries it
 * @param {Item | undefined} own what this device has of it
 * @param {string[]} open
 * @param {string} stamp
 * @returns {Item}
 */
function completed(item, own, open, stamp) {
  if (!own) return item;
  if (item[stamp] === undefined) return own;
  if (own.deleted || item.deleted) return item;
  const whole = { ...Object.fromEntries(Object.entries(own).filter(([name]) => !open.includes(name))), ...item };
  if (item.promise && own.promise) {
    const kept = Object.entries(own.promise).filter(([name]) => !OPEN.promise.includes(name));
    whole.promise = { ...Object.fromEntries(kept), ...item.promise };
  }
  return whole;
}

/**
 * A version that lacks names, made fit for merging with what this device has.
 * @param {Interview} record
 * @param {Kept | undefined} known
 * @returns {Interview}
 */
export function filledIn(record, known) {
  const own = /** @type {Item | undefined} */ (known && !isMarker(known) ? known : undefined);
  const { contacts, events, steps, ...rest } = /** @type {Item} */ (record);
  const whole = { ...completed(rest, own, OPEN.record, "updated_at") };
  for (const name of ["contacts", "events", "steps", "drafts"]) delete whole[name];
  const of = (/** @type {string} */ list, /** @type {string} */ id) => own?.[list]?.find((/** @type {Item} */ one) => one.id === id);
  if (contacts) {
    whole.contacts = contacts.map((/** @type {Item} */ one, /** @type {number} */ index) => {
      const filled = completed(one, of("contacts", one.id), OPEN.contacts, "changed");
      return filled.deleted || filled.name ? filled : { ...filled, name: standIn(index + 1) };
    });
  }
  if (events) whole.events = events.map((/** @type {Item} */ one) => completed(one, of("events", one.id), OPEN.events, "changed"));
  if (steps) {
    whole.steps = Object.fromEntries(Object.entries(steps).map(([id, tick]) => [id, completed(tick, own?.steps?.[id], OPEN.steps, "changed")]));
  }
  return /** @type {Interview} */ (/** @type {unknown} */ (whole));
}

/**
 * Whole records too may come from a device that never learned the names: theirs must not cover ours.
 * @param {Kept} incoming
 * @param {Kept | undefined} known
 * @returns {Kept}
 */
export function withKnownNames(incoming, known) {
  if (!known || isMarker(known) || isMarker(incoming) || !incoming.contacts) return incoming;
  const contacts = incoming.contacts.map((contact) => {
    const own = known.contacts?.find(({ id, deleted }) => id === contact.id && !deleted);
    if (!own || !STAND_IN.test(contact.name ?? "") || STAND_IN.test(own.name ?? "")) return contact;
    return { ...contact, name: own.name };
  });
  return canonical(contacts) === canonical(incoming.contacts) ? incoming : { ...incoming, contacts };
}
