/**
 * Every change a person can make to a record, as pure functions from record to record. Each stamps what it touches,
 * always later than the stamp it replaces: two changes within one second, or a clock set back, must not undo each other
 * when versions are merged.
 */

import { LIMITS } from "../base/limits.ts";
import { canonical } from "../base/canonical.ts";
import { asInstant, momentOf } from "../base/time.ts";
import { peopleOf } from "./contacts.ts";
import { isMarker, merge } from "./merge.ts";
import type { Contact, Interview, Kept, LetterDraft, Marker, Promised, Tick } from "./model.ts";

/** The last second that the interview file can write; a stamp from beyond it, however it came about, cannot be outdone. */
const LAST_MOMENT = Date.UTC(LIMITS.last_year, 11, 31, 23, 59, 59);

/** A stamp for a change made now, always later than the one it replaces. */
export function stampAfter(now: Date, earlier?: string) {
  return asInstant(new Date(Math.min(Math.max(now.getTime(), momentOf(earlier) + 1000), LAST_MOMENT)));
}

/** The record as changed now; for changes to its own fields, whose parts stay as they are. */
export function touched(record: Interview, now: Date): Interview {
  return { ...record, updated_at: stampAfter(now, record.updated_at) };
}

/** @param tick undefined: as if it had never been ticked */
export function withTick(record: Interview, step: string, tick: Tick | undefined, now: Date) {
  const before = record.steps?.[step];
  const { at: _, ...rest } = before ?? {};
  const changed = stampAfter(now, before?.changed);
  return touched({ ...record, steps: { ...record.steps, [step]: { ...rest, ...(tick ?? { state: "clear" }), changed } } }, now);
}

/** How a step is ticked, to be put back; undefined: it is not. */
export function earlierTick(record: Interview | undefined, step: string): Tick | undefined {
  const tick = record?.steps?.[step];
  return tick && tick.state !== "clear" ? { state: tick.state, at: tick.at } : undefined;
}

/** @param draft a step's letter, as it was edited or sent */
export function withDraft(record: Interview, step: string, draft: LetterDraft, now: Date): Interview {
  const before = record.drafts?.[step];
  const stamped = { ...before, ...draft, changed: stampAfter(now, before?.changed) };
  return touched({ ...record, drafts: { ...record.drafts, [step]: stamped } }, now);
}

function contents(item: {} | undefined) {
  const { changed: _, ...rest } = (item ?? {}) as { changed?: string };
  return canonical(rest);
}

/** What is left of a draft that was deleted: none of its words. */
const NO_DRAFT = { subject: "", body: "" };

/** Whose letter a draft is, as its step says: "thank-you:c1", "check-in-1:c1~e2". Empty: nobody's in particular. */
const addresseeOf = (step: string) => /:([^~]+)/.exec(step)?.[1] ?? "";

/**
 * A record whose people have just changed: the drafts to those who are gone go too, and to those who came back come back.
 * @param earlier where the drafts were last
 */
function withTheirDrafts(record: Interview, after: Contact[], earlier: Interview | undefined, now: Date): Interview["drafts"] {
  const goneOf = (contacts: Contact[] | undefined) => new Set(contacts?.filter(({ deleted }) => deleted).map(({ id }) => id));
  const [wasGone, isGone] = [goneOf(record.contacts), goneOf(after)];
  const drafts = new Map(Object.entries(record.drafts ?? {}));
  const isEmpty = (draft: {} | undefined) => !draft || contents(draft) === contents(NO_DRAFT);
  const put = (step: string, draft: {}) => drafts.set(step, { ...draft, changed: stampAfter(now, drafts.get(step)?.changed) });
  for (const [step, draft] of Object.entries({ ...earlier?.drafts, ...record.drafts })) {
    const whose = addresseeOf(step);
    if (isGone.has(whose) && !wasGone.has(whose) && !isEmpty(drafts.get(step))) put(step, NO_DRAFT);
    const lost = earlier?.drafts?.[step] ?? draft;
    if (wasGone.has(whose) && !isGone.has(whose) && isEmpty(drafts.get(step)) && !isEmpty(lost)) put(step, lost);
  }
  const isSame = [...drafts].every(([step, draft]) => record.drafts?.[step] === draft);
  return isSame ? record.drafts : Object.fromEntries(drafts);
}

/**
 * @param item with the id of one there is, or of its own; a deleted one leaves a marker, and a person takes along the drafts
 *   of letters to them
 * @param earlier where a person is brought back from, and those drafts
 */
export function withItem<L extends "contacts" | "events">(record: Interview, list: L, item: NonNullable<Interview[L]>[number], now: Date, earlier?: Interview): Interview {
  const items = (record[list] ?? [] as {id: string, changed?: string}[]);
  const before = items.find((one) => one.id === item.id);
  const stamped = { ...item, changed: stampAfter(now, before?.changed) };
  const changed = before ? items.map((one) => (one === before ? stamped : one)) : [...items, stamped];
  const drafts = list === "contacts" ? withTheirDrafts(record, changed, earlier, now) : record.drafts;
  return touched({ ...record, [list]: changed, ...(drafts && { drafts }) }, now);
}

export function withPromise(record: Interview, promise: Promised, now: Date) {
  return touched({ ...record, promise }, now);
}

/** A change to a record that is there; another tab may have deleted it meanwhile, then it stays deleted. */
export function whereThere(change: (record: Interview) => Interview): (kept: Kept | undefined) => Kept {
  return (kept) => {
    if (!kept) throw new Error("There is no such interview.");
    return isMarker(kept) ? kept : change(kept);
  };
}

/** The record with other people: those that differ are stamped, those that are gone leave a marker. */
function contactsAfter(record: Interview, wanted: Contact[], now: Date) {
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

/** The record with the fields and people of `wanted`; ticks, events and drafts stay as they are now, but those of who goes or comes back. */
export function withFields(record: Interview, wanted: Interview, now: Date): Interview {
  const { steps, events, updated_at } = record;
  const contacts = contactsAfter(record, peopleOf(wanted), now);
  const drafts = withTheirDrafts(record, contacts, wanted, now);
  const merged = { ...wanted, steps, events, drafts, updated_at, contacts: contacts.length ? contacts : undefined };
  // Fields that are absent stay absent, rather than present without a value.
  const present = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
  return touched(((present as unknown) as Interview), now);
}

export function deleted(record: Interview, now: Date): Marker {
  return { id: record.id, deleted: true, changed: stampAfter(now, record.updated_at) };
}

export function broughtBack(before: Interview, marker: Marker, now: Date): Interview {
  return { ...before, updated_at: stampAfter(now, marker.changed) };
}

/**
 * Brought back after it was deleted here; where another tab or a file has brought it back before, nothing of either is lost.
 * @param before as it was when it was deleted
 */
export function backAgain(kept: Kept | undefined, before: Interview, now: Date): Interview {
  if (!kept) return before;
  return isMarker(kept) ? broughtBack(before, kept, now) : merge(kept, before);
}
