/**
 * Merging two versions of a record, by the rules of the interview file. Pure. The command line does the same in
 * Python, so ties are settled by text that both languages write alike.
 */

import { PROFILE } from "./shape.js";

/** @typedef {import("./model.js").Kept} Kept */
/** @typedef {import("./model.js").Interview} Interview */
/** @typedef {{id: string, changed?: string}} Item */

const LISTS = /** @type {const} */ (["contacts", "events"]);
const TABLES = /** @type {const} */ (["steps", "drafts"]);

/**
 * Order by code points, as Python sorts; JavaScript's own order is by UTF-16 units.
 * @param {string} left
 * @param {string} right
 */
function compareText(left, right) {
  const a = Array.from(left, (character) => character.codePointAt(0) ?? 0);
  const b = Array.from(right, (character) => character.codePointAt(0) ?? 0);
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    if (a[index] !== b[index]) return a[index] - b[index];
  }
  return a.length - b.length;
}

/**
 * JSON with sorted keys, no spaces and only ASCII.
 * @param {unknown} value
 * @returns {string}
 */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).filter(([, member]) => member !== undefined);
    entries.sort(([left], [right]) => compareText(left, right));
    return `{${entries.map(([key, member]) => `${canonical(key)}:${canonical(member)}`).join(",")}}`;
  }
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * Moments are compared as moments, since they may be written with different offsets. None is older than any.
 * @param {string | undefined} text
 */
export function momentOf(text) {
  const moment = typeof text === "string" ? Date.parse(text) : NaN;
  return Number.isNaN(moment) ? -Infinity : moment;
}

/**
 * @template T
 * @param {T} left
 * @param {T} right
 * @param {(value: T) => string | undefined} changed
 * @param {(value: T) => string} [text] what settles a tie
 */
function later(left, right, changed, text = canonical) {
  const difference = momentOf(changed(left)) - momentOf(changed(right));
  if (difference > 0) return left;
  if (difference < 0) return right;
  return text(left) >= text(right) ? left : right;
}

/**
 * @template {{changed?: string}} T
 * @param {Record<string, T>} left
 * @param {Record<string, T>} right
 * @returns {Record<string, T>}
 */
function mergeTables(left, right) {
  const merged = new Map(Object.entries(left));
  for (const [id, item] of Object.entries(right)) {
    const known = merged.get(id);
    merged.set(id, known ? laterOf(known, item) : item);
  }
  // Not by assignment: a name such as "__proto__" must stay a name.
  return Object.fromEntries(merged);
}

/**
 * Different lists come out in the order of their ids, shorter ones first, whoever's came first.
 * @template {Item} T
 * @param {T[]} left
 * @param {T[]} right
 * @returns {T[]}
 */
function mergeLists(left, right) {
  if (canonical(left) === canonical(right)) return left;
  const table = (/** @type {T[]} */ list) => Object.fromEntries(list.map((item) => [item.id, item]));
  const merged = Object.values(mergeTables(table(left), table(right)));
  return merged.sort((one, other) => one.id.length - other.id.length || compareText(one.id, other.id));
}

/** @param {Kept} kept @returns {kept is import("./model.js").Marker} */
export function isMarker(kept) {
  return "deleted" in kept && kept.deleted === true;
}

/** @param {Kept} kept */
export function lastChange(kept) {
  return isMarker(kept) ? kept.changed : kept.updated_at;
}

/**
 * @template {{}} T
 * @param {T} left
 * @param {T} right
 */
function laterOf(left, right) {
  return later(left, right, (value) => /** @type {{changed?: string}} */ (value).changed);
}

/** @param {Interview} record */
function plainFields(record) {
  const fields = /** @type {Record<string, unknown>} */ ({ ...record });
  for (const name of [...LISTS, ...TABLES]) delete fields[name];
  return fields;
}

/**
 * Commutative and idempotent, and associative for records. A marker and a record: the later one stays. So the marker of
 * a deletion may win over an older version and lose to a newer one, and then what only the older one held is gone if the
 * two older ones met first, and kept if the two records did. Whoever changed it last decides; that is meant.
 * @template {Kept} T
 * @param {T} left
 * @param {T} right
 * @returns {T}
 */
export function merge(left, right) {
  if (canonical(left) === canonical(right)) return left;
  if (isMarker(left) || isMarker(right)) return later(left, right, lastChange);
  const fields = (/** @type {Interview} */ record) => canonical(plainFields(record));
  const winner = later(/** @type {Interview} */ (left), /** @type {Interview} */ (right), lastChange, fields);
  const merged = /** @type {Record<string, unknown>} */ ({ ...winner });
  for (const name of TABLES) {
    if (left[name] || right[name]) merged[name] = mergeTables(left[name] ?? {}, right[name] ?? {});
  }
  for (const name of LISTS) {
    if (left[name] || right[name]) merged[name] = mergeLists(left[name] ?? [], right[name] ?? []);
  }
  return /** @type {T} */ (/** @type {unknown} */ (merged));
}

/**
 * @template {Kept} T
 * @param {string} id the profile has no parts: the later one stays
 * @param {T} left
 * @param {T} right
 * @returns {T}
 */
export function mergeKept(id, left, right) {
  return id === PROFILE ? laterOf(left, right) : merge(left, right);
}
