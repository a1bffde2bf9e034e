/**
 * The example to try things out with, kept apart from the real interviews: never merged, backed up or written to the
 * durable copy. Used by the store alone.
 */

import * as keepsakes from "./cache.js";
import * as local from "./local-storage.js";
import { examine } from "../record/shape.js";

/** @typedef {import("../record/model.js").Interview} Interview */

export const KEY = "after-interview:example";

/** @type {Interview | null} */
let example = null;

/** Reads it anew. */
export function open() {
  const text = local.read(KEY) ?? "";
  const found = examine(/"id":"([a-z0-9-]+)"/.exec(text)?.[1] ?? "", text);
  example = "kept" in found ? /** @type {Interview} */ (found.kept) : null;
}

export function current() {
  return example;
}

/** @returns {string[]} its id, where there is one */
export function ids() {
  return example ? [example.id] : [];
}

/** @param {Interview | null} record null: no example any more */
export function keep(record) {
  if (example) keepsakes.dropPlan(example.id);
  example = record;
  if (record) local.write(KEY, JSON.stringify(record));
  else local.remove(KEY);
}

/** Forgets it without a word to local storage. */
export function forget() {
  example = null;
}
