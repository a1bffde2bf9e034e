/**
 * The only module that touches storage. Local storage answers at once; behind it stands the durable copy, and "saved" is
 * true once that is written. Both hold one text per interview. Whatever arrives, from a person, another tab or either
 * copy, is merged into what is known; merging loses nothing, so the order of arrival does not matter. What cannot be read
 * is set aside, byte for byte; what a newer version of this page wrote is left where it is.
 */

import * as durable from "./durable.js";
import * as keepsakes from "./keepsakes.js";
import * as local from "./local.js";
import { canonical, isMarker, mergeKept, momentOf } from "./merge.js";
import { PROFILE, examine } from "./records.js";
import { clearSite } from "./removal.js";

export { dropForm, dropSetAside, keepForm, keptForm, keptPlan, set, settings } from "./keepsakes.js";

/** @typedef {import("./types.js").Kept} Kept */
/** @typedef {import("./types.js").Interview} Interview */
/** @typedef {import("./types.js").Trouble} Trouble */
/** @typedef {import("./types.js").KeptPlan} KeptPlan */
/** @typedef {(kept: Kept | undefined) => Kept} Change */

const ALL = "after-interview:";
const INTERVIEW = "after-interview:interview:";
const EXAMPLE = "after-interview:example";
const MARKER_DAYS = 90;
const RETRY_MILLISECONDS = 5000;
const SETTLE_MILLISECONDS = 500;

/** @type {Map<string, Kept>} */
const known = new Map();
/** @type {Map<string, Trouble>} values that are left alone, byte for byte */
const troubles = new Map();
/** @type {Set<string>} what the durable copy does not hold yet */
const unsaved = new Set();
/** @type {Set<() => void>} */
const listeners = new Set();
/** @type {BroadcastChannel | null} tells other tabs that everything was removed */
const channel = typeof BroadcastChannel === "function" ? new BroadcastChannel("after-interview") : null;

/** @type {Interview | null} to try things out: never merged, backed up or written to the durable copy */
let example = null;
let opened = false;
/** @type {"" | "denied" | "full"} */
let durableFault = "";
let localFailed = false;
let flushing = false;
let looking = 0;

/** @param {string} id */
const keyOf = (id) => (id === PROFILE ? "after-interview:profile" : INTERVIEW + id);
/** @param {string} id */
const isNewer = (id) => troubles.get(id)?.kind === "newer";

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
  const before = known.get(id);
  if (before && JSON.stringify(before) === text) return false;
  const found = examine(id, text);
  if ("trouble" in found) {
    troubles.set(id, found.trouble);
    return false;
  }
  if (!isNewer(id)) troubles.delete(id);
  const after = before ? mergeKept(id, before, found.kept) : found.kept;
  known.set(id, after);
  return after !== found.kept && canonical(after) !== canonical(found.kept);
}

/** @param {string} id what local storage holds; what cannot be read gets out of the way first */
function readLocal(id) {
  const text = local.read(keyOf(id));
  if (text === null) return null;
  const found = examine(id, text);
  const isDamaged = "trouble" in found && found.trouble.kind === "damaged";
  if (!isDamaged || !keepsakes.setAside(id, text)) return text;
  local.remove(keyOf(id));
  return null;
}

/** @param {string} id merges with what another tab may have written meanwhile, then writes */
function writeLocal(id) {
  const stored = readLocal(id);
  if (stored !== null && !absorb(id, stored)) return;
  if (!known.has(id)) return;
  const text = JSON.stringify(known.get(id));
  localFailed = !local.write(keyOf(id), text);
  if (!localFailed) return;
  keepsakes.dropPlans();
  localFailed = !local.write(keyOf(id), text);
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
  await locked(() => list.forEach(writeLocal));
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
  if ("trouble" in left) {
    if (left.trouble.kind === "newer") return stored;
    keepsakes.setAside(id, stored);
    return text;
  }
  if ("trouble" in right) return stored;
  const merged = mergeKept(id, left.kept, right.kept);
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
      durableFault = "";
      for (const [id, text] of written) {
        // Removed or changed meanwhile: nothing to take in, or once more to write.
        if (!unsaved.has(id) || absorb(id, text)) continue;
        unsaved.delete(id);
        if (text !== texts.get(id)) await locked(() => writeLocal(id));
      }
    }
  } catch (error) {
    durableFault = error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "denied";
    setTimeout(flush, RETRY_MILLISECONDS);
  } finally {
    flushing = false;
    notify();
  }
}

/** @param {StorageEvent} event another tab wrote, or something removed */
function hear(event) {
  if (event.key === EXAMPLE) example = readExample();
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

function readExample() {
  const text = local.read(EXAMPLE);
  if (text === null) return null;
  const id = /"id":"([a-z0-9-]+)"/.exec(text)?.[1] ?? "";
  const found = examine(id, text);
  return "kept" in found ? /** @type {Interview} */ (found.kept) : null;
}

/** Reads local storage, so that the page can be drawn at once. */
export function open() {
  for (const key of [...local.keys(INTERVIEW), keyOf(PROFILE)]) {
    const id = key === keyOf(PROFILE) ? PROFILE : key.slice(INTERVIEW.length);
    const text = readLocal(id);
    if (text !== null) absorb(id, text);
  }
  example = readExample();
  addEventListener("storage", hear);
  addEventListener("pageshow", (event) => event.persisted && void reconcile());
  channel?.addEventListener("message", () => forget());
}

/** Lets the two copies complete each other: at the start, and whenever one of them may have lost something. */
export async function reconcile() {
  try {
    const texts = await durable.readAll();
    durableFault = "";
    /** @type {Map<string, string>} */
    const damaged = new Map();
    for (const [id, text] of texts) {
      const found = examine(id, text);
      const isDamaged = "trouble" in found && found.trouble.kind === "damaged";
      if (!isDamaged) absorb(id, text);
      else if (keepsakes.setAside(id, text)) damaged.set(id, text);
    }
    if (damaged.size > 0) await durable.remove(damaged);
    const expired = await dropOldMarkers(texts);
    const differs = (/** @type {string} */ id) => {
      const text = JSON.stringify(known.get(id));
      return texts.get(id) !== text || local.read(keyOf(id)) !== text;
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

/** @param {Map<string, string>} texts the durable copy */
async function dropOldMarkers(texts) {
  const limit = Date.now() - MARKER_DAYS * 86_400_000;
  const old = [...known.values()].filter((kept) => isMarker(kept) && momentOf(kept.changed) < limit);
  const ids = new Set(old.map((kept) => kept.id));
  for (const id of ids) {
    known.delete(id);
    local.remove(keyOf(id));
    keepsakes.dropPlan(id);
  }
  if (ids.size > 0) await durable.remove(new Map([...texts].filter(([id]) => ids.has(id))));
  return ids;
}

/** @param {() => void} listener called after every change, from wherever it came */
export function subscribe(listener) {
  listeners.add(listener);
}

/** @returns {Interview[]} the example too, where there is one */
export function interviews() {
  return [...known.keys(), ...(example ? [example.id] : [])].flatMap((id) => interview(id) ?? []);
}

/** @param {string} id @returns {Interview | undefined} */
export function interview(id) {
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
  return [...known.keys(), ...troubles.keys(), ...(example ? [example.id] : [])];
}

/** @param {string} id @returns {boolean} deleted ones included: their bookmarks must not lead elsewhere */
export function isTaken(id) {
  return known.has(id) || troubles.has(id) || example?.id === id;
}

/** @param {string} id @returns {boolean} */
export function isExample(id) {
  return example?.id === id;
}

/** @param {Interview | null} record null: no example any more */
export function keepExample(record) {
  if (example) keepsakes.dropPlan(example.id);
  example = record;
  if (record) local.write(EXAMPLE, JSON.stringify(record));
  else local.remove(EXAMPLE);
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
  const ids = [...changes.keys()].filter((id) => !isNewer(id) && !isExample(id));
  for (const id of ids) known.set(id, /** @type {Change} */ (changes.get(id))(known.get(id)));
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
  return { saved: opened && !durableFailed && unsaved.size === 0, durableFailed, localFailed, full: durableFault === "full" };
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
  for (const held of [known, troubles, unsaved]) held.clear();
  example = null;
  clearTimeout(looking);
  keepsakes.forget();
  notify();
}

/** Removes all that this site keeps in this browser, in every tab. */
export async function removeEverything() {
  channel?.postMessage("removed");
  forget();
  await locked(async () => {
    await durable.destroy();
    local.clear(ALL);
    await clearSite();
  });
  forget();
}
