/** The form's contents, everything as typed: from a record, to a record, and what is wrong with it. Pure. */

import { messages } from "../text/en/common.js";
import { peopleOf, processOf, SCHEMA } from "./shape.js";

/** @typedef {import("./model.js").Draft} Draft */
/** @typedef {import("./model.js").Person} Person */
/** @typedef {import("./model.js").Interview} Interview */
/** @typedef {import("./model.js").Promised} Promised */
/** @typedef {import("./model.js").Contact} Contact */
/** @typedef {import("./model.js").PromiseDraft} PromiseDraft */
/** @typedef {Map<string, string>} Faults field name to what is wrong with it */

export const LONGEST_TEXT = 20_000;

/** @param {string} zone @returns {Draft} */
export function emptyDraft(zone) {
  return {
    process: "", company: "", role: "", start: "", time_zone: zone, country: "", subdivision: "", round: "", duration: "60",
    format: "onsite", pace: "standard", via_agency: false, promise: "unknown", promise_date: "", promise_amount: "",
    promise_unit: "weeks", quote: "", notes: "", people: [], marked: [],
  };
}

let lastNumber = 0;

/**
 * Ids grow with time, so that people and events stay in the order in which they were entered, and two devices never use
 * the same.
 * @param {string} letter what it begins with
 */
export function newItemId(letter) {
  lastNumber = Math.max(Date.now(), lastNumber + 1);
  const chance = crypto.getRandomValues(new Uint16Array(1))[0].toString(36).padStart(4, "0");
  return `${letter}${lastNumber.toString(36)}${chance}`;
}

/** @returns {Person} */
export function emptyPerson() {
  return { id: newItemId("c"), name: "", title: "", role: "interviewer", email: "", phone: "", card: false };
}

const textOf = (/** @type {unknown} */ value) => (value === undefined || value === null ? "" : String(value));

/** @param {Contact} contact @returns {Person} */
export function personOf(contact) {
  return {
    id: contact.id, name: textOf(contact.name), title: textOf(contact.title), role: contact.role || "interviewer",
    email: textOf(contact.email), phone: textOf(contact.phone), card: contact.card === true,
  };
}

/** @param {Promised | undefined} promise @returns {PromiseDraft} */
export function promiseDraftOf(promise) {
  return {
    promise: promise?.kind ?? "unknown", promise_date: textOf(promise?.date), promise_amount: textOf(promise?.amount),
    promise_unit: promise?.unit || "weeks", quote: textOf(promise?.quote),
  };
}

/** @param {Interview} record @returns {Draft} */
export function draftOf(record) {
  return {
    process: textOf(record.process), company: record.company, role: textOf(record.role), start: record.start,
    time_zone: record.time_zone, country: textOf(record.country), subdivision: textOf(record.subdivision),
    round: textOf(record.round), duration: textOf(record.duration_minutes ?? 60), format: record.format || "onsite",
    pace: record.pace || "standard", via_agency: record.via_agency === true, ...promiseDraftOf(record.promise),
    notes: textOf(record.notes), people: peopleOf(record).map(personOf), marked: [],
  };
}

/** @param {Interview} record @returns {Draft} the form for the next round, with what that has in common */
export function nextRoundOf(record) {
  const { company, role, time_zone, country, subdivision, duration, format, pace, via_agency, people } = draftOf(record);
  const process = record.process || processOf({ company, role });
  return {
    ...emptyDraft(time_zone), process, company, role, country, subdivision, duration, format, pace, via_agency, people,
  };
}

/** @param {Person} person */
function isBlank(person) {
  return !person.card && [person.name, person.title, person.email, person.phone].every((text) => text.trim() === "");
}

/** @param {PromiseDraft} draft @param {Promised | undefined} before @returns {Promised} */
export function promiseOf(draft, before) {
  const { date: _date, amount: _amount, unit: _unit, quote: _quote, ...rest } = before ?? { kind: "" };
  const details =
    draft.promise === "by_date" ? { date: draft.promise_date }
    : draft.promise === "within" ? { amount: Number(draft.promise_amount), unit: draft.promise_unit }
    : {};
  return { ...rest, kind: draft.promise, ...details, ...(draft.quote.trim() && { quote: draft.quote.trim() }) };
}

/** @param {Person} person @param {Contact | undefined} before what is known of them already @returns {Contact} */
export function contactOf(person, before) {
  const unsaid = /** @type {Record<string, unknown>} */ ({ title: "", role: "interviewer", email: "", phone: "", card: false });
  const contact = /** @type {Record<string, unknown>} */ ({ ...before });
  for (const [name, typed] of Object.entries(person)) {
    const value = typeof typed === "string" ? typed.trim() : typed;
    // What was left unsaid stays unsaid, so that saving without a change changes nothing.
    if (name in contact || value !== unsaid[name]) contact[name] = value;
  }
  return /** @type {Contact} */ (/** @type {unknown} */ (contact));
}

/** @param {Draft} draft @param {Interview | null} before @returns {Contact[]} */
function contactsOf(draft, before) {
  const known = new Map((before?.contacts ?? []).map((contact) => [contact.id, contact]));
  return draft.people.filter((person) => !isBlank(person)).map((person) => contactOf(person, known.get(person.id)));
}

/**
 * @param {Draft} draft
 * @param {string} id
 * @param {Interview | null} before the record that is edited: what the form does not show stays as it was
 * @returns {Interview}
 */
export function recordOf(draft, id, before) {
  const optional = {
    role: draft.role.trim(), round: draft.round.trim(), country: draft.country,
    subdivision: draft.country && draft.subdivision, notes: draft.notes,
  };
  const record = /** @type {Interview & Record<string, unknown>} */ ({
    process: draft.process || processOf({ company: draft.company, role: draft.role }),
    ...before,
    schema: SCHEMA, id, company: draft.company.trim(), start: draft.start, time_zone: draft.time_zone.trim(),
    duration_minutes: Number(draft.duration), format: draft.format, pace: draft.pace, via_agency: draft.via_agency,
    promise: promiseOf(draft, before?.promise), contacts: contactsOf(draft, before),
  });
  for (const [name, value] of Object.entries(optional)) {
    if (value) record[name] = value;
    else delete record[name];
  }
  return record;
}

/** @param {string} start as a datetime-local field gives it */
export function isDateAndTime(start) {
  const year = Number(start.slice(0, 4));
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(start) && year >= 2000 && year <= 2100;
}

/** @param {string} text @param {number} most */
export function isCount(text, most) {
  return /^\d{1,4}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most;
}

/** @param {PromiseDraft} draft @returns {Faults} */
export function promiseFaultsOf(draft) {
  /** @type {Faults} */
  const faults = new Map();
  if (draft.promise === "by_date" && !draft.promise_date) faults.set("promise_date", messages.faults.promiseDate);
  if (draft.promise === "within" && !isCount(draft.promise_amount, 366)) faults.set("promise_amount", messages.faults.promiseAmount);
  if (draft.quote.length > LONGEST_TEXT) faults.set("quote", messages.faults.tooLong);
  return faults;
}

/**
 * Whether fields are filled and well formed. What they mean together is Python's to judge.
 * @param {Draft} draft
 * @param {Set<string>} zones the zones there are; empty: not known
 * @returns {Faults}
 */
export function faultsOf(draft, zones) {
  const faults = promiseFaultsOf(draft);
  const expect = (/** @type {boolean} */ holds, /** @type {string} */ field, /** @type {string} */ message) => {
    if (!holds && !faults.has(field)) faults.set(field, message);
  };
  expect(draft.company.trim() !== "", "company", messages.faults.company);
  expect(draft.start !== "", "start", messages.faults.start);
  expect(isDateAndTime(draft.start), "start", messages.faults.startRange);
  expect(draft.time_zone.trim() !== "", "time_zone", messages.faults.zone);
  expect(zones.size === 0 || zones.has(draft.time_zone.trim()), "time_zone", messages.faults.zoneUnknown(draft.time_zone));
  expect(isCount(draft.duration, 1440), "duration", messages.faults.duration);
  draft.people.forEach((person) => {
    expect(isBlank(person) || person.name.trim() !== "", `name:${person.id}`, messages.faults.personName);
  });
  for (const field of /** @type {const} */ (["company", "role", "round", "notes"])) {
    expect(draft[field].length <= LONGEST_TEXT, field, messages.faults.tooLong);
  }
  return faults;
}

const FIELDS = new Map([
  ["duration_minutes", "duration"], ["promise", "promise"], ["promise.date", "promise_date"],
  ["promise.amount", "promise_amount"], ["promise.unit", "promise_amount"], ["promise.quote", "quote"],
]);

/**
 * The field of the form that a path in the record belongs to.
 * @param {string} path
 * @param {Draft} draft
 * @returns {string | null} null: none, the fault concerns the whole
 */
export function fieldOf(path, draft) {
  const known = FIELDS.get(path);
  if (known) return known;
  const person = /^contacts\[(\d+)\](?:\.(\w+))?$/.exec(path);
  if (person) {
    const filled = draft.people.filter((one) => !isBlank(one))[Number(person[1])];
    return filled ? `${person[2] ?? "name"}:${filled.id}` : null;
  }
  return path in draft ? path : null;
}

/**
 * "berlin" or "europe/berlin" becomes "Europe/Berlin", where only one zone can be meant.
 * @param {string} typed
 * @param {Iterable<string>} zones
 */
export function completeZone(typed, zones) {
  const wanted = typed.trim().toLowerCase().replaceAll(" ", "_");
  const all = [...zones];
  const exact = all.find((zone) => zone.toLowerCase() === wanted);
  if (exact) return exact;
  const cities = wanted ? all.filter((zone) => zone.toLowerCase().endsWith(`/${wanted}`)) : [];
  return cities.length === 1 ? cities[0] : typed.trim();
}
