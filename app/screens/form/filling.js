/** What an invitation says goes into the form, but never over what the person has typed. Pure. */

import { emptyDraft, emptyPerson } from "../../record/draft.js";
import { readersZone } from "../../text/format.js";

/** @typedef {import("../../record/model.js").Draft} Draft */

const MOST_PEOPLE = 50;

/**
 * @param {Draft} draft
 * @param {Set<string>} touched the fields that the person has typed into
 * @param {Partial<Draft>} found
 * @param {{name: string, email: string}[]} people
 * @returns {{draft: Draft, filled: string[], kept: boolean}} what was filled in, and whether something typed was kept
 */
export function filledIn(draft, touched, found, people) {
  const blank = /** @type {Record<string, unknown>} */ (emptyDraft(readersZone));
  const now = /** @type {Record<string, unknown>} */ (draft);
  const isFree = (/** @type {string} */ name) =>
    draft.marked.includes(name) || (!touched.has(name) && now[name] === blank[name]);
  const free = Object.entries(found).filter(([name]) => isFree(name));
  const kept = Object.entries(found).some(([name, value]) => !isFree(name) && now[name] !== value);
  const same = (/** @type {string} */ one, /** @type {string} */ other) =>
    one.trim() !== "" && one.trim().toLowerCase() === other.trim().toLowerCase();
  const strangers = people
    .filter((one) => !draft.people.some((person) => same(person.email, one.email) || same(person.name, one.name)))
    .slice(0, Math.max(MOST_PEOPLE - draft.people.length, 0))
    .map((one) => ({ ...emptyPerson(), ...one }));
  const names = free.map(([name]) => name);
  return {
    draft: {
      ...draft, ...Object.fromEntries(free), people: [...draft.people, ...strangers],
      marked: [...new Set([...draft.marked, ...names, ...strangers.map((person) => person.id)])],
    },
    filled: strangers.length > 0 ? [...names, "people"] : names,
    kept,
  };
}
