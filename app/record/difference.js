/** What differs between two versions of a record, to be said before anything is taken over. Pure. */

import { canonical, isMarker } from "./merge.js";

/** @typedef {import("./model.js").Kept} Kept */
/** @typedef {{part: "steps" | "contacts" | "events" | "drafts" | "fields", count: number}} Difference */
/** @typedef {"new" | "changed" | "same" | "deleted" | "back"} Fate what becomes of an interview on this device */

const TABLES = /** @type {const} */ (["steps", "contacts", "events", "drafts"]);

/** @param {Record<string, any>} record @param {string} part @returns {Map<string, string>} */
function itemsOf(record, part) {
  const value = record[part] ?? [];
  const entries = Array.isArray(value) ? value.map((item) => /** @type {const} */ ([item.id, item])) : Object.entries(value);
  return new Map(entries.map(([id, { changed: _, ...item }]) => [id, canonical(item)]));
}

/** @param {Record<string, any>} before @param {Record<string, any>} after @param {string} part */
function changedItems(before, after, part) {
  const [old, recent] = [itemsOf(before, part), itemsOf(after, part)];
  return [...new Set([...old.keys(), ...recent.keys()])].filter((id) => old.get(id) !== recent.get(id)).length;
}

/** @param {Kept} before @param {Kept} after @returns {Difference[]} */
export function differences(before, after) {
  const counts = TABLES.map((part) => ({ part, count: changedItems(before, after, part) }));
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const text = (/** @type {Record<string, any>} */ record, /** @type {string} */ name) =>
    record[name] === undefined ? "" : canonical(record[name]);
  const fields = [...names].filter((name) => name !== "updated_at" && !TABLES.some((part) => part === name) &&
    text(before, name) !== text(after, name)).length;
  return [.../** @type {Difference[]} */ (counts), { part: /** @type {const} */ ("fields"), count: fields }].filter(({ count }) => count > 0);
}

/** @param {Kept | undefined} before @param {Kept | undefined} after @returns {Fate} */
export function fateOf(before, after) {
  const [was, is] = [before && !isMarker(before), after && !isMarker(after)];
  if (!was && !is) return "same";
  if (was && !is) return "deleted";
  if (!was) return before ? "back" : "new";
  return differences(/** @type {Kept} */ (before), /** @type {Kept} */ (after)).length > 0 ? "changed" : "same";
}
