/**
 * What the store knows, and how it comes to know it: texts are examined, merged in, and written to local storage; what
 * cannot be read is set aside. Used by the store alone.
 */

import * as keepsakes from "./cache.js";
import * as local from "./local-storage.js";
import { canonical, mergeKept } from "../record/merge.js";
import { PROFILE, examine } from "../record/shape.js";

/** @typedef {import("../record/model.js").Kept} Kept */
/** @typedef {import("../record/model.js").Trouble} Trouble */

export const INTERVIEW = "after-interview:interview:";

/** @type {Map<string, Kept>} */
export const known = new Map();
/** @type {Map<string, Trouble>} values that are left alone, byte for byte */
export const troubles = new Map();
let localFailed = false;

/** @param {string} id */
export const keyOf = (id) => (id === PROFILE ? "after-interview:profile" : INTERVIEW + id);
/** @param {string} id */
export const isNewer = (id) => troubles.get(id)?.kind === "newer";

export function hasLocalFailed() {
  return localFailed;
}

/**
 * Takes in one text, wherever it comes from.
 * @param {string} id
 * @param {string} text
 * @returns {boolean} whether what is known now says more than that text
 */
export function absorb(id, text) {
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
export function readLocal(id) {
  const text = local.read(keyOf(id));
  if (text === null) return null;
  const found = examine(id, text);
  const isDamaged = "trouble" in found && found.trouble.kind === "damaged";
  if (!isDamaged || !keepsakes.setAside(id, text)) return text;
  local.remove(keyOf(id));
  return null;
}

/** @param {string} id merges with what another tab may have written meanwhile, then writes */
export function writeLocal(id) {
  const stored = readLocal(id);
  if (stored !== null && !absorb(id, stored)) return;
  if (!known.has(id)) return;
  const text = JSON.stringify(known.get(id));
  localFailed = !local.write(keyOf(id), text);
  if (!localFailed) return;
  keepsakes.dropPlans();
  localFailed = !local.write(keyOf(id), text);
}

/**
 * What the durable copy shall hold.
 * @param {string} id
 * @param {string} stored
 * @param {string} text
 */
export function mergeTexts(id, stored, text) {
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
