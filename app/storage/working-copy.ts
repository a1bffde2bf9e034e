/**
 * What the store knows, and how it comes to know it: texts are examined, merged in, and written to local storage; what
 * cannot be read is set aside. Used by the store alone.
 */

import { canonical } from "../base/canonical.ts";
import type { Cache } from "./cache.ts";
import * as local from "./local-storage.ts";
import { mergeKept } from "../record/merge.ts";
import { PROFILE, examine } from "../record/shape.ts";
import type { Kept, Trouble } from "../record/model.ts";

export const INTERVIEW = "after-interview:interview:";

export const keyOf = (id: string) => (id === PROFILE ? "after-interview:profile" : INTERVIEW + id);

export type WorkingCopy = ReturnType<typeof createWorkingCopy>;

export function createWorkingCopy(cache: Cache) {
  const known: Map<string, Kept> = new Map();
  /** Values that are left alone, byte for byte */
  const troubles: Map<string, Trouble> = new Map();
  let localFailed = false;

  const isNewer = (id: string) => troubles.get(id)?.kind === "newer";

  /**
   * Takes in one text, wherever it comes from.
   * @returns whether what is known now says more than that text
   */
  function absorb(id: string, text: string): boolean {
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

  /** @param id what local storage holds; what cannot be read gets out of the way first */
  function readLocal(id: string) {
    const text = local.read(keyOf(id));
    if (text === null) return null;
    const found = examine(id, text);
    const isDamaged = "trouble" in found && found.trouble.kind === "damaged";
    if (!isDamaged || !cache.setAside(id, text)) return text;
    local.remove(keyOf(id));
    return null;
  }

  /** @param id merges with what another tab may have written meanwhile, then writes */
  function writeLocal(id: string) {
    const stored = readLocal(id);
    if (stored !== null && !absorb(id, stored)) return;
    if (!known.has(id)) return;
    const text = JSON.stringify(known.get(id));
    localFailed = !local.write(keyOf(id), text);
    if (!localFailed) return;
    cache.dropPlans();
    localFailed = !local.write(keyOf(id), text);
  }

  /** What the durable copy shall hold. */
  function mergeTexts(id: string, stored: string, text: string) {
    const [left, right] = [examine(id, stored), examine(id, text)];
    if ("trouble" in left) {
      if (left.trouble.kind === "newer") return stored;
      cache.setAside(id, stored);
      return text;
    }
    if ("trouble" in right) return stored;
    const merged = mergeKept(id, left.kept, right.kept);
    return merged === left.kept ? stored : JSON.stringify(merged);
  }

  return { known, troubles, isNewer, absorb, readLocal, writeLocal, mergeTexts, hasLocalFailed: () => localFailed };
}
