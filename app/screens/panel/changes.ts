/** What saving the panel does to the record, how that is undone, and what is wrong with it before. Pure. */

import { asInstant, asLocal } from "../../base/time.ts";
import { earlierTick, whereThere, withFields, withItem, withPromise, withTick } from "../../record/changes.ts";
import { contactOf, isDateAndTime, promiseFaultsOf, promiseOf, type Faults } from "../../record/draft.ts";
import { happeningsOf, isMessage, isStandstill } from "../../record/happenings.ts";
import { newItemId } from "../../record/identifiers.ts";
import type { Contact, Fault, Happening, Interview } from "../../record/model.ts";
import { story as words } from "#text/interview.ts";
import type { Panel } from "./state.ts";

export type List = "contacts" | "events";
type Item = Contact & Happening;
type Change = (record: Interview, now: Date) => Interview;

export interface Planned {
  change: Change;
  undo: Change;
  /** What is said once it is done. */
  said: string;
  /** The event that comes of it, if one does. */
  event: Happening | null;
}

export const eventOf = (record: Interview, id: string): Happening | undefined =>
  record.events?.find((event) => event.id === id && !event.deleted);

/** What a person may still take back with another day: the last word was that it does not take place, or not now. */
export function standstillOf(record: Interview): Happening | undefined {
  const last = happeningsOf(record).at(-1);
  return last && isStandstill(last) ? last : undefined;
}

/** The offer that waits for an answer. */
export const offerOf = (record: Interview) => happeningsOf(record).findLast(({ kind }) => kind === "offer");

/** The same text where the same minute is meant. */
function instantOf(at: string | undefined, typed: string): string {
  if (at && asLocal(new Date(at)) === typed) return at;
  return asInstant(new Date(typed));
}

/** Null: not filled in yet. */
function happeningOf({ item, draft }: Panel, record: Interview): Happening | null {
  if (!isDateAndTime(draft.at)) return null;
  const before = eventOf(record, item);
  const { promise, reply_by: _, what: _what, due, ...rest } = before ?? { id: newItemId("e", record.events) };
  const isRequest = draft.event === "request";
  return {
    ...rest, kind: draft.event, at: instantOf(before?.at, draft.at),
    ...(isMessage({ kind: draft.event }) && { promise: promiseOf(draft, promise) }),
    ...(draft.event === "offer" && draft.reply_by && { reply_by: draft.reply_by }),
    ...(isRequest && draft.what.trim() && { what: draft.what.trim() }),
    ...(isRequest && isDateAndTime(draft.due) && { due: instantOf(due, draft.due) }),
  };
}

/** One item as it was. */
const restored = (list: List, id: string, before: Interview): Change => (kept, now) => {
  const earlier = ((before[list] ?? []) as Item[]).find((one) => one.id === id) ?? { id, deleted: true };
  return withItem(kept, list, earlier as Item, now, before);
};

const withEvent = (event: Happening): Change => (kept, now) => withItem(kept, "events", event, now);
const all = (...changes: Change[]): Change => (kept, now) => changes.reduce((record, change) => change(record, now), kept);
const withStart = (start: string): Change => (kept, now) => withFields(kept, { ...kept, start }, now);

function eventPlanned(event: Happening, before: Interview): Planned {
  return { change: withEvent(event), undo: restored("events", event.id, before), said: words.noted(words.kinds[event.kind ?? ""] ?? ""), event };
}

/** Another day; where none is known yet, it is on hold. */
function movePlanned({ draft }: Panel, record: Interview, now: Date): Planned {
  if (draft.start === "") return eventPlanned({ id: newItemId("e", record.events), kind: "on_hold", at: asInstant(now) }, record);
  const standstill = draft.takesBack ? standstillOf(record) : undefined;
  const gone = standstill ? [withEvent({ id: standstill.id, deleted: true })] : [];
  const back = standstill ? [restored("events", standstill.id, record)] : [];
  return {
    change: all(withStart(draft.start), ...gone), undo: all(withStart(record.start), ...back), said: words.noted(words.movedDay), event: null,
  };
}

/** The step in which an answer is put into words: done as well, where the words have gone. */
const WORDED: Readonly<Record<string, string>> = { accepted: "confirm-in-writing", declined: "say-no-kindly" };

/** A yes or a no is the answer, and ticks it; more time only moves the day by which they want one. */
function answerPlanned({ draft, where }: Panel, record: Interview): Planned | null {
  const offer = offerOf(record);
  if (draft.answer === "more_time") {
    if (!offer || !draft.reply_by) return null;
    return { ...eventPlanned({ ...offer, reply_by: draft.reply_by }, record), said: words.noted(words.answers.more_time) };
  }
  if (!isDateAndTime(draft.at)) return null;
  const at = instantOf(undefined, draft.at);
  const planned = eventPlanned({ id: newItemId("e", record.events), kind: draft.answer, at }, record);
  const steps = [where, ...(draft.written === draft.answer ? [WORDED[draft.answer]] : [])];
  const ticked = (step: string): Change => (kept, now) => withTick(kept, step, { state: "done", at }, now);
  const asBefore = (step: string): Change => (kept, now) => withTick(kept, step, earlierTick(record, step), now);
  return { ...planned, change: all(...steps.map(ticked), planned.change), undo: all(...steps.map(asBefore), planned.undo) };
}

/** Null: not filled in yet. */
export function plannedOf(panel: Panel, record: Interview, now: Date): Planned | null {
  switch (panel.kind) {
    case "promise": {
      const change: Change = (kept, at) => withPromise(kept, promiseOf(panel.draft, kept.promise), at);
      const undo: Change = (kept, at) => withPromise(kept, record.promise ?? { kind: "unknown" }, at);
      return { change, undo, said: words.saved, event: null };
    }
    case "person": {
      const contact = contactOf(panel.person, record.contacts?.find(({ id }) => id === panel.item));
      const change: Change = (kept, at) => withItem(kept, "contacts", contact, at);
      return { change, undo: restored("contacts", contact.id, record), said: words.noted(panel.person.name.trim()), event: null };
    }
    case "event": {
      const event = happeningOf(panel, record);
      return event && eventPlanned(event, record);
    }
    case "move": return movePlanned(panel, record, now);
    case "answer": return answerPlanned(panel, record);
  }
}

/** What takes an item away, and how it comes back. */
export function removalOf(list: List, id: string, record: Interview): Pick<Planned, "change" | "undo"> {
  const marker = { id, deleted: true };
  return { change: (kept, now) => withItem(kept, list, marker as Item, now), undo: restored(list, id, record) };
}

/** The change as it is made, for the repository, which may find the record deleted meanwhile. */
export const madeNow = (change: Change) => whereThere((kept) => change(kept, new Date()));

const momentFaults = (name: string, value: string): [string, "start" | "startRange"][] =>
  isDateAndTime(value) ? [] : [[name, value ? "startRange" : "start"]];

export function faultsOf({ kind, draft, person }: Panel): Faults {
  switch (kind) {
    case "person": return new Map(person.name.trim() ? [] : [[`name:${person.id}`, "personName"]]);
    case "promise": return promiseFaultsOf(draft);
    case "move": return new Map(draft.start === "" && draft.event !== "absent" ? [] : momentFaults("start", draft.start));
    case "answer": return new Map(draft.answer === "more_time" ? (draft.reply_by ? [] : [["reply_by", "promiseDate"]]) : momentFaults("at", draft.at));
    case "event": {
      const faults: Faults = isMessage({ kind: draft.event }) ? promiseFaultsOf(draft) : new Map();
      const due = draft.event === "request" && draft.due !== "" ? momentFaults("due", draft.due) : [];
      for (const [name, fault] of [...momentFaults("at", draft.at), ...due]) faults.set(name, fault);
      return faults;
    }
  }
}

const FIELDS: Readonly<Record<string, string>> = {
  at: "at", reply_by: "reply_by", date: "promise_date", amount: "promise_amount", unit: "promise_amount", quote: "quote", what: "what",
  due: "due", start: "start",
};
const FIRST_FIELD = { promise: "promise", event: "at", person: "name", move: "start", answer: "at" } as const;
/** The parts of a record in which what the panel changes can be at fault. */
export const TOUCHED = /^(events|promise|contacts|start)\b/;

/** What Python says of the record, by the field of the panel that it is about. */
export function byField({ kind, person }: Panel, found: Fault[]) {
  return new Map(found.map(({ path, message }) => {
    const name = path.split(".").pop() ?? "";
    return [kind === "person" ? `${name}:${person.id}` : FIELDS[name] ?? FIRST_FIELD[kind], message];
  }));
}
