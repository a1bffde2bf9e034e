/**
 * Going back to an earlier state of a record without a way around merging: what differs is written anew, stamped later
 * than what it replaces, so that it stays when other tabs and devices merge. Pure.
 */

import { broughtBack, deleted, stampAfter } from "./changes.js";
import { canonical, isMarker } from "./merge.js";

/** @typedef {import("./model.js").Kept} Kept */
/** @typedef {import("./model.js").Interview} Interview */
/** @typedef {{id?: string, changed?: string}} Item */

/** What stands for an item that is not there any more. @type {Record<string, (item: Item) => Item>} */
const GONE = {
  contacts: ({ id }) => /** @type {Item} */ ({ id, deleted: true }),
  events: ({ id }) => /** @type {Item} */ ({ id, deleted: true }),
  steps: () => /** @type {Item} */ ({ state: "clear" }),
  drafts: () => /** @type {Item} */ ({ subject: "", body: "" }),
};

/** @param {Item | undefined} item */
function contents(item) {
  const { changed: _, ...rest } = item ?? {};
  return canonical(rest);
}

/**
 * @param {Record<string, Item>} current
 * @param {Record<string, Item>} wanted
 * @param {(item: Item) => Item} gone
 * @param {Date} now
 * @returns {Record<string, Item>}
 */
function tableAs(current, wanted, gone, now) {
  const merged = new Map(Object.entries(wanted));
  for (const [id, item] of Object.entries(current)) {
    const aim = merged.get(id) ?? gone(item);
    const isSame = contents(aim) === contents(item);
    merged.set(id, isSame ? item : { ...aim, changed: stampAfter(now, item.changed) });
  }
  return Object.fromEntries(merged);
}

/** @param {Item[]} list */
const asTable = (list) => Object.fromEntries(list.map((item) => [item.id ?? "", item]));

/** @param {Interview} record */
function plainFields(record) {
  const { updated_at: _, ...fields } = /** @type {Record<string, any>} */ (record);
  for (const name of Object.keys(GONE)) delete fields[name];
  return fields;
}

/**
 * @param {Kept | undefined} current
 * @param {Kept | undefined} wanted undefined: not there
 * @param {Date} now
 * @returns {Kept | undefined} what is wanted, so stamped that it outlasts what is current
 */
export function reverted(current, wanted, now) {
  if (!current) return wanted;
  if (current.id === undefined) {
    // The profile, which has no parts.
    return /** @type {any} */ ({ ...wanted, changed: stampAfter(now, /** @type {any} */ (current).changed) });
  }
  if (!wanted || isMarker(wanted)) return isMarker(current) ? current : deleted(current, now);
  if (isMarker(current)) return broughtBack(wanted, current, now);
  const record = /** @type {Record<string, any>} */ (plainFields(wanted));
  const isSame = canonical(record) === canonical(plainFields(current));
  record.updated_at = isSame ? current.updated_at : stampAfter(now, current.updated_at);
  if (record.updated_at === undefined) delete record.updated_at;
  const before = /** @type {Record<string, any>} */ (current);
  const aim = /** @type {Record<string, any>} */ (wanted);
  for (const [name, gone] of Object.entries(GONE)) {
    if (!before[name] && !aim[name]) continue;
    const isList = name === "contacts" || name === "events";
    const table = (/** @type {any} */ value) => (isList ? asTable(value ?? []) : value ?? {});
    const merged = tableAs(table(before[name]), table(aim[name]), gone, now);
    record[name] = isList ? Object.values(merged) : merged;
  }
  return /** @type {Interview} */ (/** @type {unknown} */ (record));
}
