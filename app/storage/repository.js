/**
 * The only module that touches storage. Local storage answers at once; behind it stands the durable copy, and "saved" is
 * true once that is written. Both hold one text per interview. Whatever arrives, from a person, another tab or either
 * copy, is merged into what is known; merging loses nothing, so the order of arrival does not matter. What cannot be read
 * is set aside, byte for byte; what a newer version of this page wrote is left where it is.
 */

import * as apart from "./example.js";
import * as durable from "./replicas.js";
import * as keepsakes from "./cache.js";
import { INTERVIEW, absorb, hasLocalFailed, isNewer, keyOf, known, mergeTexts, readLocal, troubles, writeLocal } from "./working-copy.js";
import * as local from "./local-storage.js";
import { isMarker, momentOf } from "../record/merge.js";
import { PROFILE, examine } from "../record/shape.js";
import { clearSite } from "./site-data.js";

export { dropForm, dropSetAside, keepAgenda, keepForm, keptAgenda, keptForm, keptPlan, set, settings } from "./cache.js";

/** @typedef {import("../record/model.js").Kept} Kept */
/** @typedef {import("../record/model.js").Interview} Interview */
/** @typedef {import("../record/model.js").Trouble} Trouble */
/** @typedef {import("../record/model.js").KeptPlan} KeptPlan */
/** @typedef {(kept: Kept | undefined) => Kept} Change */

const ALL = "after-interview:";
const MARKER_DAYS = 90;
const RETRY_MILLISECONDS = 5000;
const SETTLE_MILLISECONDS = 500;

/** @type {Set<string>} what the durable copy does not hold yet */
const unsaved = new Set();
/** @type {Set<() => void>} */
const listeners = new Set();
/** @type {BroadcastChannel | null} tells other tabs that everything was removed */
const channel = typeof BroadcastChannel === "function" ? new BroadcastChannel("after-interview") : null;

let opened = false;
/** @type {"" | "denied" | "full"} */
let durableFault = "";
let flushing = false;
let looking = 0;
let retrying = 0;
/** How often everything was removed while this page was open. */
let removals = 0;

/** What fails while drawing must not keep anything from being written. */
function notify() {
  for (const listener of listeners) {
    try {
      listener();
    } catch (error) {
      reportError(error);
    }
  }
}

/**
 * One tab at a time.
 * @template T
 * @param {"local" | "durable"} copy
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
async function alone(copy, work) {
  return navigator.locks ? navigator.locks.request(`after-interview:${copy}`, async () => work()) : work();
}

/**
 * One tab at a time, and not across a removal of everything: what waited meanwhile, or was read before, would bring things back.
 * @template T
 * @param {"local" | "durable"} copy
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T | null>} null: everything was removed
 */
async function locked(copy, work) {
  const before = removals;
  const done = await alone(copy, () => (before === removals ? work() : null));
  return before === removals ? done : null;
}

/** @param {Iterable<string>} ids */
async function save(ids) {
  const list = [...ids];
  for (const id of list) unsaved.add(id);
  notify();
  await locked("local", () => list.forEach(writeLocal));
  notify();
  await flush();
}

/** Writes the durable copy until nothing is left to write. */
async function flush() {
  if (flushing) return;
  flushing = true;
  try {
    while (unsaved.size > 0) {
      const texts = new Map([...unsaved].map((id) => [id, JSON.stringify(known.get(id))]));
      const written = (await locked("durable", () => durable.writeAll(texts, mergeTexts))) ?? new Map();
      durableFault = "";
      for (const [id, text] of written) {
        // Removed or changed meanwhile: nothing to take in, or once more to write.
        if (!unsaved.has(id) || absorb(id, text)) continue;
        unsaved.delete(id);
        if (text !== texts.get(id)) await locked("local", () => writeLocal(id));
      }
    }
  } catch (error) {
    durableFault = error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "denied";
    clearTimeout(retrying);
    retrying = setTimeout(flush, RETRY_MILLISECONDS);
  } finally {
    flushing = false;
    notify();
  }
}

/** @param {StorageEvent} event another tab wrote, or something removed */
function hear(event) {
  if (event.key === apart.KEY) apart.open();
  if (event.key !== null && !event.key.startsWith(INTERVIEW)) return notify();
  if (event.key === null || event.newValue === null) {
    if (known.size === 0) return notify();
    // What vanished is written again, unless word comes that it was meant to go.
    return lookAgain(SETTLE_MILLISECONDS);
  }
  const id = event.key.slice(INTERVIEW.length);
  const stored = readLocal(id);
  if ((stored === null && known.has(id)) || (stored !== null && absorb(id, stored))) void save([id]);
  notify();
}

/** @param {number} milliseconds from now */
function lookAgain(milliseconds) {
  clearTimeout(looking);
  looking = setTimeout(() => void reconcile(), milliseconds);
}

/** Reads local storage, so that the page can be drawn at once. */
export function open() {
  for (const key of [...local.keys(INTERVIEW), keyOf(PROFILE)]) {
    const id = key === keyOf(PROFILE) ? PROFILE : key.slice(INTERVIEW.length);
    const text = readLocal(id);
    if (text !== null) absorb(id, text);
  }
  apart.open();
  addEventListener("storage", hear);
  addEventListener("pageshow", (event) => event.persisted && void reconcile());
  channel?.addEventListener("message", () => forget());
}

/** Lets the copies complete each other: at the start, and whenever one of them may have lost something. */
export async function reconcile() {
  try {
    const found = await locked("durable", () => durable.readAll());
    const copies = found?.copies ?? [];
    const damaged = copies.map(absorbAll);
    if (found?.fault) throw found.fault;
    durableFault = "";
    for (const texts of damaged) if (texts.size > 0) await locked("durable", () => durable.remove(texts));
    const expired = found?.isWhole ? await dropOldMarkers(copies) : new Set();
    const differs = (/** @type {string} */ id) => {
      const text = JSON.stringify(known.get(id));
      return copies.some((texts) => texts.get(id) !== text) || local.read(keyOf(id)) !== text;
    };
    opened = true;
    await save([...known.keys()].filter((id) => !expired.has(id) && !isNewer(id) && differs(id)));
  } catch {
    opened = true;
    durableFault ||= "denied";
    lookAgain(RETRY_MILLISECONDS);
    notify();
  }
}

/** @param {Map<string, string>} texts of one durable database @returns {Map<string, string>} those that were set aside */
function absorbAll(texts) {
  /** @type {Map<string, string>} */
  const damaged = new Map();
  for (const [id, text] of texts) {
    if (JSON.stringify(known.get(id)) === text) continue;
    const found = examine(id, text);
    const isDamaged = "trouble" in found && found.trouble.kind === "damaged";
    if (!isDamaged) absorb(id, text);
    else if (keepsakes.setAside(id, text)) damaged.set(id, text);
  }
  return damaged;
}

/** @param {Map<string, string>[]} copies of the durable databases: none may hold more than the marker, or it would come back */
async function dropOldMarkers(copies) {
  const limit = Date.now() - MARKER_DAYS * 86_400_000;
  const isAll = (/** @type {Kept} */ kept) => copies.every((texts) => [undefined, JSON.stringify(kept)].includes(texts.get(kept.id)));
  const old = [...known.values()].filter((kept) => isMarker(kept) && momentOf(kept.changed) < limit && isAll(kept));
  const ids = new Set(old.map((kept) => kept.id));
  for (const id of ids) {
    known.delete(id);
    local.remove(keyOf(id));
    keepsakes.dropPlan(id);
  }
  for (const texts of ids.size > 0 ? copies : []) {
    await locked("durable", () => durable.remove(new Map([...texts].filter(([id]) => ids.has(id)))));
  }
  return ids;
}

/** @param {() => void} listener called after every change, from wherever it came */
export function subscribe(listener) {
  listeners.add(listener);
}

/** @returns {Interview[]} the example too, where there is one */
export function interviews() {
  return [...known.keys(), ...apart.ids()].flatMap((id) => interview(id) ?? []);
}

/** @param {string} id @returns {Interview | undefined} */
export function interview(id) {
  const example = apart.current();
  if (example?.id === id) return example;
  const kept = isNewer(id) || id === PROFILE ? undefined : known.get(id);
  return kept && !isMarker(kept) ? kept : undefined;
}

/** @returns {Map<string, Kept>} what a backup holds: markers and the profile too, the example not */
export function everything() {
  return new Map([...known].filter(([id]) => !isNewer(id)));
}

/** @returns {Trouble[]} */
export function inTrouble() {
  return [...troubles.values(), ...keepsakes.allSetAside()];
}

/** @returns {string[]} of all that this browser knows, what cannot be read included */
export function ids() {
  return [...known.keys(), ...troubles.keys(), ...apart.ids()];
}

/** @param {string} id @returns {boolean} deleted ones included: their bookmarks must not lead elsewhere */
export function isTaken(id) {
  return ids().includes(id);
}

/** @param {string} id @returns {boolean} */
export function isExample(id) {
  return apart.ids().includes(id);
}

/** @param {Interview | null} record null: no example any more */
export function keepExample(record) {
  apart.keep(record);
  notify();
}

/**
 * @param {string} id
 * @param {Change} change
 * @returns {Promise<void>} once it is saved, as far as it can be
 */
export async function change(id, change) {
  await changeAll(new Map([[id, change]]));
}

/** @param {Map<string, Change>} changes */
export async function changeAll(changes) {
  const ids = [...changes.keys()].filter((id) => !isNewer(id) && !apart.ids().includes(id));
  for (const id of ids) {
    const after = /** @type {Change} */ (changes.get(id))(known.get(id));
    known.set(id, after);
    if (isMarker(after)) keepsakes.dropPlan(id);
  }
  const example = apart.current();
  const own = example && changes.get(example.id)?.(example);
  if (own) keepExample(isMarker(own) ? null : own);
  if (ids.length === 0) return;
  keepsakes.set({ changes: (keepsakes.settings().changes ?? 0) + 1 });
  await save(ids);
}

/** @param {string} id @param {KeptPlan} plan */
export function keepPlan(id, plan) {
  if (interview(id)) keepsakes.keepPlan(id, plan);
}

/** @returns {{saved: boolean, durableFailed: boolean, localFailed: boolean, full: boolean}} */
export function condition() {
  const durableFailed = durableFault !== "";
  return { saved: opened && !durableFailed && unsaved.size === 0, durableFailed, localFailed: hasLocalFailed(), full: durableFault === "full" };
}

/** @param {number} characters to be added @returns {Promise<{needed: number, free: number}>} in bytes, as near as can be told */
export async function room(characters) {
  const needed = 2 * characters;
  if (durableFault !== "") return { needed, free: 2 * local.room(characters) };
  const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {};
  return { needed, free: quota === undefined ? Infinity : quota - (usage ?? 0) };
}

/** Leaves this tab without any of it. */
function forget() {
  removals += 1;
  for (const held of [known, troubles, unsaved]) held.clear();
  apart.forget();
  clearTimeout(looking);
  keepsakes.forget();
  notify();
}

/** Removes all that this site keeps in this browser, in every tab. */
export async function removeEverything() {
  channel?.postMessage("removed");
  forget();
  await alone("local", async () => {
    local.clear(ALL);
    await clearSite();
    await alone("durable", durable.destroy);
  });
  forget();
}
