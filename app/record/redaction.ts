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

import { momentOf } from "../base/time.ts";
import { canonical } from "../base/canonical.ts";
import { isMarker } from "./merge.ts";
import type { Interview, Kept } from "./model.ts";

type Item = Record<string, any>;

/** What may always go along. Everything else is private, fields that we do not know among it. */
const OPEN = {
  record: [
    "schema", "id", "process", "company", "role", "round", "start", "duration_minutes", "time_zone", "country",
    "subdivision", "format", "via_agency", "pace", "one_letter", "promise", "contacts", "steps", "events", "updated_at",
  ],
  contacts: ["id", "title", "role", "card", "changed", "deleted"],
  events: ["id", "kind", "at", "promise", "reply_by", "due", "changed", "deleted"],
  steps: ["state", "at", "changed"],
  promise: ["kind", "date", "amount", "unit"],
};
const STAND_IN = /^Person \d+$/;

const standIn = (position: number) => `Person ${position}`;

function oneEarlier(text?: string) {
  const moment = momentOf(text);
  return Number.isFinite(moment) ? new Date(moment - 1).toISOString() : text;
}

/** @param stamp which field says when it was changed */
function shortened(item: Item, open: string[], stamp: string): Item {
  const only = (whole: Item, names: string[]) =>
    Object.fromEntries(names.filter((name) => name in whole).map((name) => [name, whole[name]]));
  const short = only(item, open);
  if (short.promise) short.promise = only(short.promise, OPEN.promise);
  const isWhole = canonical(short) === canonical(item);
  if (!isWhole && short[stamp] !== undefined) short[stamp] = oneEarlier(short[stamp]);
  return short;
}

/** @returns without names and all that is private */
export function withoutNames(record: Interview): Interview {
  const { contacts, events, steps, ...rest } = (record as Item);
  const short = shortened(rest, OPEN.record, "updated_at");
  if (contacts) short.contacts = contacts.map((one: Item) => shortened(one, OPEN.contacts, "changed"));
  if (events) short.events = events.map((one: Item) => shortened(one, OPEN.events, "changed"));
  if (steps) {
    short.steps = Object.fromEntries(Object.entries<Item>(steps).map(([id, tick]) => [id, shortened(tick, OPEN.steps, "changed")]));
  }
  return ((short as unknown) as Interview);
}

/**
 * @param item as the link carries it
 * @param own what this device has of it
 */
function completed(item: Item, own: Item | undefined, open: string[], stamp: string): Item {
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

/** A version that lacks names, made fit for merging with what this device has. */
export function filledIn(record: Interview, known: Kept | undefined): Interview {
  const own: Item | undefined = known && !isMarker(known) ? known : undefined;
  const { contacts, events, steps, ...rest } = (record as Item);
  const whole = { ...completed(rest, own, OPEN.record, "updated_at") };
  for (const name of ["contacts", "events", "steps", "drafts"]) delete whole[name];
  const of = (list: string, id: string) => own?.[list]?.find((one: Item) => one.id === id);
  if (contacts) {
    whole.contacts = contacts.map((one: Item, index: number) => {
      const filled = completed(one, of("contacts", one.id), OPEN.contacts, "changed");
      return filled.deleted || filled.name ? filled : { ...filled, name: standIn(index + 1) };
    });
  }
  if (events) whole.events = events.map((one: Item) => completed(one, of("events", one.id), OPEN.events, "changed"));
  if (steps) {
    whole.steps = Object.fromEntries(Object.entries<Item>(steps).map(([id, tick]) => [id, completed(tick, own?.steps?.[id], OPEN.steps, "changed")]));
  }
  return ((whole as unknown) as Interview);
}

/** Whole records too may come from a device that never learned the names: theirs must not cover ours. */
export function withKnownNames(incoming: Kept, known: Kept | undefined): Kept {
  if (!known || isMarker(known) || isMarker(incoming) || !incoming.contacts) return incoming;
  const contacts = incoming.contacts.map((contact) => {
    const own = known.contacts?.find(({ id, deleted }) => id === contact.id && !deleted);
    if (!own || !STAND_IN.test(contact.name ?? "") || STAND_IN.test(own.name ?? "")) return contact;
    return { ...contact, name: own.name };
  });
  return canonical(contacts) === canonical(incoming.contacts) ? incoming : { ...incoming, contacts };
}
