/** What an invitation says goes into the form, but never over what the person has typed. Pure. */

import { LIMITS } from "../../base/limits.ts";
import { readersZone } from "../../base/time.ts";
import { emptyDraft } from "../../record/blank-draft.ts";
import { emptyPerson } from "../../record/draft.ts";
import type { Draft, Person } from "../../record/model.ts";

/**
 * @param touched the fields that the person has typed into
 * @returns what was filled in, and whether something typed was kept
 */
export function filledIn(
  draft: Draft, touched: Set<string>, found: Partial<Draft>, people: { name: string; email: string }[],
): { draft: Draft; filled: string[]; kept: boolean } {
  const blank = { ...emptyDraft(readersZone) } as Record<string, unknown>;
  const now = { ...draft } as Record<string, unknown>;
  const isFree = (name: string) =>
    draft.marked.includes(name) || (!touched.has(name) && now[name] === blank[name]);
  const free = Object.entries(found).filter(([name]) => isFree(name));
  const kept = Object.entries(found).some(([name, value]) => !isFree(name) && now[name] !== value);
  const same = (one: string, other: string) =>
    one.trim() !== "" && one.trim().toLowerCase() === other.trim().toLowerCase();
  const strangers = people
    .filter((one) => !draft.people.some((person) => same(person.email, one.email) || same(person.name, one.name)))
    .slice(0, Math.max(LIMITS.contacts - draft.people.length, 0))
    .reduce<Person[]>((added, one) => [...added, { ...emptyPerson([...draft.people, ...added]), ...one }], []);
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
