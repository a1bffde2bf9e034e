/**
 * The only module that touches storage. Local storage answers at once; behind it stands the durable copy, and "saved" is
 * true once that is written. Both hold one text per interview. Whatever arrives, from a person, another tab or either
 * copy, is merged into what is known; merging loses nothing, so the order of arrival does not matter.
 */

import * as durable from "./durable.js";
import { canonical, isMarker, merge, momentOf } from "./merge.js";
import { examine } from "./records.js";

/** @typedef {import("./types.js").Kept} Kept */
/** @typedef {import("./types.js").Interview} Interview */
/** @typedef {import("./types.js").Trouble} Trouble */
/** @typedef {import("./types.js").KeptPlan} KeptPlan */

const PREFIX = "after-interview:";
const INTERVIEW = `${PREFIX}interview:`;
const PLAN = `${PREFIX}plan:`;
const FORM = `${PREFIX}form:`;
const MARKER_DAYS = 90;
const RETRY_MILLISECONDS = 5000;

/** @type {Map<string, Kept>} */
const known = new Map();
/** @type {Map<string, Trouble>} values that are left alone, byte for byte */
const troubles = new Map();
/** @type {Set<string>} what the durable copy does not hold yet */
const unsaved = new Set();
/** @type {Set<() => void>} */
const listeners = new Set();
/** @type {Map<string, string>} stands in for local storage where the browser denies it */
const substitute = new Map();

let opened = false;
let durableFailed = false;
let localFailed = false;
let flushing = false;

/** @param {string} key @returns {string | null} */
function readLocal(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return substitute.get(key) ?? null;
  }
}

/** @param {string} key @param {string} text @returns {boolean} */
function writeLocal(key, text) {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    substitute.set(key, text);
    return false;
  }
}

/** @param {string} key */
function removeLocal(key) {
  substitute.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing is stored where storage is denied.
  }
}

/** @param {string} prefix @returns {string[]} */
function localKeys(prefix) {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [...substitute.keys()].filter((key) => key.startsWith(prefix));
  }
}

function notify() {
  for (const listener of listeners) listener();
}

/**
 * Takes in one text, wherever it comes from.
 * @param {string} id
 * @param {string} text
 * @returns {boolean} whether what is known now says more than that text
 */
function absorb(id, text) {
  const found = examine(id, text);
  if ("trouble" in found) {
    troubles.set(id, found.trouble);
    return false;
  }
  const before = known.get(id);
  const after = before ? merge(before, found.kept) : found.kept;
  if (!before || after !== before) known.set(id, after);
  return canonical(after) !== canonical(found.kept);
}

/** @param {string} id merges with what another tab may have written meanwhile, then writes */
function writeInterview(id) {
  const stored = readLocal(INTERVIEW + id);
  if (stored !== null && !absorb(id, stored)) return;
  const text = JSON.stringify(known.get(id));
  if (writeLocal(INTERVIEW + id, text)) {
    localFailed = false;
    return;
  }
  // Kept plans can be worked out again; records cannot.
  for (const key of localKeys(PLAN)) removeLocal(key);
  localFailed = !writeLocal(INTERVIEW + id, text);
}

/** @template T @param {() => T} work @returns {Promise<T>} */
async function locked(work) {
  return navigator.locks ? navigator.locks.request("after-interview", async () => work()) : work();
}

/** @param {Iterable<string>} ids */
async function save(ids) {
  const list = [...ids];
  for (const id of list) unsaved.add(id);
  notify();
  await locked(() => list.forEach(writeInterview));
  notify();
  await flush();
}

/**
 * @param {string} id
 * @param {string} stored
 * @param {string} text
 */
function mergeTexts(id, stored, text) {
  const [left, right] = [examine(id, stored), examine(id, text)];
  // A newer version of this page wrote what is stored: it stays as it is. What is damaged gives way to what is whole.
  if ("trouble" in left) return left.trouble.kind === "newer" ? stored : text;
  if ("trouble" in right) return stored;
  const merged = merge(left.kept, right.kept);
  return merged === left.kept ? stored : JSON.stringify(merged);
}

/** Writes the durable copy until nothing is left to write. */
async function flush() {
  if (flushing) return;
  flushing = true;
  try {
    while (unsaved.size > 0) {
      const texts = new Map([...unsaved].map((id) => [id, JSON.stringify(known.get(id))]));
      const written = await durable.writeAll(texts, mergeTexts);
      durableFailed = false;
      for (const [id, text] of written) {
        if (absorb(id, text)) continue;
        unsaved.delete(id);
        if (text !== texts.get(id)) await locked(() => writeInterview(id));
      }
    }
  } catch {
    durableFailed = true;
    setTimeout(flush, RETRY_MILLISECONDS);
  } finally {
    flushing = false;
    notify();
  }
}

/** @param {StorageEvent} event another tab wrote */
function hear(event) {
  if (!event.key?.startsWith(INTERVIEW) || event.newValue === null) return;
  const id = event.key.slice(INTERVIEW.length);
  troubles.delete(id);
  if (absorb(id, event.newValue)) void save([id]);
  notify();
}

/** Reads local storage, so that the page can be drawn at once. */
export function open() {
  for (const key of localKeys(INTERVIEW)) {
    absorb(key.slice(INTERVIEW.length), readLocal(key) ?? "");
  }
  addEventListener("storage", hear);
  addEventListener("pageshow", () => void flush());
}

/** Lets the two copies complete each other. */
export async function reconcile() {
  try {
    const texts = await durable.readAll();
    for (const [id, text] of texts) {
      if (!troubles.has(id)) absorb(id, text);
    }
    const expired = await dropOldMarkers();
    const differs = (/** @type {string} */ id) => {
      const text = JSON.stringify(known.get(id));
      return texts.get(id) !== text || readLocal(INTERVIEW + id) !== text;
    };
    opened = true;
    await save([...known.keys()].filter((id) => !expired.has(id) && differs(id)));
  } catch {
    opened = true;
    durableFailed = true;
    notify();
  }
}

async function dropOldMarkers() {
  const limit = Date.now() - MARKER_DAYS * 86_400_000;
  const old = [...known.values()].filter((kept) => isMarker(kept) && momentOf(kept.changed) < limit);
  const ids = new Set(old.map((kept) => kept.id));
  for (const id of ids) {
    known.delete(id);
    removeLocal(INTERVIEW + id);
    removeLocal(PLAN + id);
  }
  if (ids.size > 0) await durable.remove(ids);
  return ids;
}

/** @param {() => void} listener called after every change, from wherever it came */
export function subscribe(listener) {
  listeners.add(listener);
}

/** @returns {Interview[]} */
export function interviews() {
  return [...known.keys()].flatMap((id) => interview(id) ?? []);
}

/** @param {string} id @returns {Interview | undefined} */
export function interview(id) {
  const kept = troubles.has(id) ? undefined : known.get(id);
  return kept && !isMarker(kept) ? kept : undefined;
}

/** @returns {Trouble[]} */
export function inTrouble() {
  return [...troubles.values()];
}

/** @param {string} id @returns {boolean} deleted ones included: their bookmarks must not lead elsewhere */
export function isTaken(id) {
  return known.has(id) || troubles.has(id);
}

/**
 * @param {string} id
 * @param {(kept: Kept | undefined) => Kept} change
 * @returns {Promise<void>} once it is saved, as far as it can be
 */
export async function change(id, change) {
  known.set(id, change(known.get(id)));
  await save([id]);
}

/** @returns {{saved: boolean, durableFailed: boolean, localFailed: boolean}} */
export function condition() {
  return { saved: opened && !durableFailed && unsaved.size === 0, durableFailed, localFailed };
}

/** @param {string} id @returns {KeptPlan | null} */
export function keptPlan(id) {
  try {
    return JSON.parse(readLocal(PLAN + id) ?? "null");
  } catch {
    return null;
  }
}

/** @param {string} id @param {KeptPlan} plan */
export function keepPlan(id, plan) {
  writeLocal(PLAN + id, JSON.stringify(plan));
}

/** @param {string} form @returns {unknown} what was typed before the page went away */
export function keptForm(form) {
  try {
    return JSON.parse(readLocal(FORM + form) ?? "null");
  } catch {
    return null;
  }
}

/** @param {string} form @param {unknown} draft */
export function keepForm(form, draft) {
  writeLocal(FORM + form, JSON.stringify(draft));
}

/** @param {string} form */
export function dropForm(form) {
  removeLocal(FORM + form);
}
