/** The form's contents, everything as typed: from a record, to a record, and what is wrong with it. Pure. */

import { LIMITS } from "../base/limits.ts";
import { emptyDraft } from "./blank-draft.ts";
import { peopleOf } from "./contacts.ts";
import { newItemId, processOf } from "./identifiers.ts";
import { SCHEMA } from "./shape.ts";
import type { Contact, Draft, Interview, Person, PromiseDraft, Promised } from "./model.ts";

/** What can be wrong with a field; its words are the page's. */
export type FaultCode =
  | "company" | "start" | "startRange" | "zone" | "zoneUnknown" | "duration" | "promiseDate" | "promiseAmount" | "personName"
  | "tooLong";
/** By the name of the field. */
export type Faults = Map<string, FaultCode>;

/** @param present those that they come after */
export function emptyPerson(present: readonly { id: string }[] = []): Person {
  return { id: newItemId("c", present), name: "", title: "", role: "interviewer", email: "", phone: "", card: false, talked_about: "" };
}

const textOf = (value: unknown) => (value === undefined || value === null ? "" : String(value));

export function personOf(contact: Contact): Person {
  return {
    id: contact.id, name: textOf(contact.name), title: textOf(contact.title), role: contact.role || "interviewer",
    email: textOf(contact.email), phone: textOf(contact.phone), card: contact.card === true,
    talked_about: textOf(contact.talked_about),
  };
}

export function promiseDraftOf(promise: Promised | undefined): PromiseDraft {
  return {
    promise: promise?.kind ?? "unknown", promise_date: textOf(promise?.date), promise_amount: textOf(promise?.amount),
    promise_unit: promise?.unit || "weeks", quote: textOf(promise?.quote),
  };
}

export function draftOf(record: Interview): Draft {
  return {
    process: textOf(record.process), company: record.company, role: textOf(record.role), start: record.start,
    time_zone: record.time_zone, country: textOf(record.country), subdivision: textOf(record.subdivision),
    round: textOf(record.round), duration: textOf(record.duration_minutes ?? 60), format: record.format || "onsite",
    pace: record.pace || "standard", via_agency: record.via_agency === true, ...promiseDraftOf(record.promise),
    notes: textOf(record.notes), people: peopleOf(record).map(personOf), marked: [],
    isCountryGuessed: false, isRegionTakenOver: false,
  };
}

/** @returns the form for the next round, with what that has in common */
export function nextRoundOf(record: Interview): Draft {
  const { company, role, time_zone, country, subdivision, duration, format, pace, via_agency, people } = draftOf(record);
  const process = record.process || processOf({ company, role });
  return {
    ...emptyDraft(time_zone), process, company, role, country, subdivision, duration, format, pace, via_agency,
    people: people.map((person) => ({ ...person, talked_about: "" })),
    isCountryGuessed: country === "",
  };
}

function isBlank(person: Person) {
  return !person.card && [person.name, person.title, person.email, person.phone, person.talked_about ?? ""].every((text) => text.trim() === "");
}

export function promiseOf(draft: PromiseDraft, before: Promised | undefined): Promised {
  const { date: _date, amount: _amount, unit: _unit, quote: _quote, ...rest } = before ?? { kind: "" };
  const details =
    draft.promise === "by_date" ? { date: draft.promise_date }
    : draft.promise === "within" ? { amount: Number(draft.promise_amount), unit: draft.promise_unit }
    : {};
  return { ...rest, kind: draft.promise, ...details, ...(draft.quote.trim() && { quote: draft.quote.trim() }) };
}

/** @param before what is known of them already */
export function contactOf(person: Person, before: Contact | undefined): Contact {
  const unsaid = ({ title: "", role: "interviewer", email: "", phone: "", card: false, talked_about: "" } as Record<string, unknown>);
  const contact = ({ ...before } as Record<string, unknown>);
  for (const [name, typed] of Object.entries(person)) {
    const value = typeof typed === "string" ? typed.trim() : typed;
    // What was left unsaid stays unsaid, so that saving without a change changes nothing.
    if (name in contact || value !== unsaid[name]) contact[name] = value;
  }
  return ((contact as unknown) as Contact);
}

function contactsOf(draft: Draft, before: Interview | null): Contact[] {
  const known = new Map((before?.contacts ?? []).map((contact) => [contact.id, contact]));
  return draft.people.filter((person) => !isBlank(person)).map((person) => contactOf(person, known.get(person.id)));
}

/** @param before the record that is edited: what the form does not show stays as it was */
export function recordOf(draft: Draft, id: string, before: Interview | null): Interview {
  const optional = {
    role: draft.role.trim(), round: draft.round.trim(), country: draft.country,
    subdivision: draft.country && draft.subdivision, notes: draft.notes,
  };
  const record = ({
    process: draft.process || processOf({ company: draft.company, role: draft.role }),
    ...before,
    schema: SCHEMA, id, company: draft.company.trim(), start: draft.start, time_zone: draft.time_zone.trim(),
    duration_minutes: Number(draft.duration), format: draft.format, pace: draft.pace, via_agency: draft.via_agency,
    promise: promiseOf(draft, before?.promise), contacts: contactsOf(draft, before),
  } as Interview & Record<string, unknown>);
  for (const [name, value] of Object.entries(optional)) {
    if (value) record[name] = value;
    else delete record[name];
  }
  return record;
}

/** @param start as a datetime-local field gives it */
export function isDateAndTime(start: string) {
  const year = Number(start.slice(0, 4));
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(start) && year >= LIMITS.first_year && year <= LIMITS.last_year;
}

export function isCount(text: string, most: number) {
  return /^\d{1,4}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most;
}

export function promiseFaultsOf(draft: PromiseDraft): Faults {
  const faults: Faults = new Map();
  if (draft.promise === "by_date" && !draft.promise_date) faults.set("promise_date", "promiseDate");
  if (draft.promise === "within" && !isCount(draft.promise_amount, LIMITS.largest_amount)) faults.set("promise_amount", "promiseAmount");
  if (draft.quote.length > LIMITS.text) faults.set("quote", "tooLong");
  return faults;
}

/** Whether there are only their words: no date can follow them, because nothing reads them. */
export function isOnlyWords({ promise, quote }: PromiseDraft) {
  return quote.trim() !== "" && (promise === "" || promise === "unknown");
}

/** @param zones the zones there are; empty: not known, and any name may be one */
export const isZone = (name: string, zones: ReadonlySet<string>) => zones.size === 0 || zones.has(name.trim());

/**
 * Whether fields are filled and well formed. What they mean together is Python's to judge.
 * @param zones the zones there are; empty: not known
 */
export function faultsOf(draft: Draft, zones: ReadonlySet<string>): Faults {
  const faults = promiseFaultsOf(draft);
  const expect = (holds: boolean, field: string, fault: FaultCode) => {
    if (!holds && !faults.has(field)) faults.set(field, fault);
  };
  expect(draft.company.trim() !== "", "company", "company");
  expect(draft.start !== "", "start", "start");
  expect(isDateAndTime(draft.start), "start", "startRange");
  expect(draft.time_zone.trim() !== "", "time_zone", "zone");
  expect(isZone(draft.time_zone, zones), "time_zone", "zoneUnknown");
  expect(isCount(draft.duration, LIMITS.longest_duration), "duration", "duration");
  draft.people.forEach((person) => {
    expect(isBlank(person) || person.name.trim() !== "", `name:${person.id}`, "personName");
  });
  for (const field of ["company", "role", "round", "notes"] as const) {
    expect(draft[field].length <= LIMITS.text, field, "tooLong");
  }
  return faults;
}

const FIELDS = new Map([
  ["duration_minutes", "duration"], ["promise", "promise"], ["promise.date", "promise_date"],
  ["promise.amount", "promise_amount"], ["promise.unit", "promise_amount"], ["promise.quote", "quote"],
]);

/**
 * The field of the form that a path in the record belongs to.
 * @returns null: none, the fault concerns the whole
 */
export function fieldOf(path: string, draft: Draft): string | null {
  const known = FIELDS.get(path);
  if (known) return known;
  const person = /^contacts\[(\d+)\](?:\.(\w+))?$/.exec(path);
  if (person) {
    const filled = draft.people.filter((one) => !isBlank(one))[Number(person[1])];
    return filled ? `${person[2] ?? "name"}:${filled.id}` : null;
  }
  return path in draft ? path : null;
}

/** "berlin" or "europe/berlin" becomes "Europe/Berlin", where only one zone can be meant. */
export function completeZone(typed: string, zones: Iterable<string>) {
  const wanted = typed.trim().toLowerCase().replaceAll(" ", "_");
  const all = [...zones];
  const exact = all.find((zone) => zone.toLowerCase() === wanted);
  if (exact) return exact;
  const cities = wanted ? all.filter((zone) => zone.toLowerCase().endsWith(`/${wanted}`)) : [];
  return cities.length === 1 ? cities[0] : typed.trim();
}
