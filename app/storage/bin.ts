/**
 * What was deleted lately, as it was then: to be brought back for thirty days. Local storage alone holds it, under a key of
 * its own for each interview, apart from the records: never merged, backed up or written to the durable copy. Where local
 * storage takes nothing, this page remembers it while it is open. What is bad or over is dropped when read. Used by the
 * store alone.
 */

import { isMoment, isObject } from "../base/shapes.ts";
import { asInstant, DAY_MILLISECONDS, momentOf } from "../base/time.ts";
import type { Interview } from "../record/model.ts";
import { isId, misshapen, newerSchema, parsed } from "../record/shape.ts";
import * as local from "./local-storage.ts";

export const DELETED = "after-interview:deleted:";
const DAYS = 30;

/** An interview, and the moment at which it was deleted. */
export interface Deleted {
  record: Interview;
  at: string;
}

export type Bin = ReturnType<typeof createBin>;

/**
 * What a key holds. A moment yet to come, of a clock that was set back since, counts as now: else it would stay for ever.
 * @returns what a newer version of this page kept is left alone; null: it is bad, or over
 */
export function deletedIn(id: string, text: string, now: Date): Deleted | "newer" | null {
  const value = parsed(text);
  if (!isObject(value) || !isMoment(value.at) || !isObject(value.record)) return null;
  const at = asInstant(new Date(Math.min(momentOf(value.at as string), now.getTime())));
  if (isOver(at, now)) return null;
  if (newerSchema(value.record) !== null) return "newer";
  const isWhole = isId(id) && value.record.id === id && value.record.deleted === undefined && misshapen(value.record).next().done;
  return isWhole ? { record: value.record as unknown as Interview, at } : null;
}

function isOver(at: string, now: Date) {
  return now.getTime() - momentOf(at) >= DAYS * DAY_MILLISECONDS;
}

export function createBin() {
  const held: Map<string, Deleted> = new Map();
  /** What local storage does not hold yet. */
  const unwritten: Set<string> = new Set();

  function drop(id: string) {
    held.delete(id);
    unwritten.delete(id);
    local.remove(DELETED + id);
  }

  /** Reads one key anew. */
  function read(id: string) {
    const text = local.read(DELETED + id);
    if (text === null) {
      if (!unwritten.has(id)) held.delete(id);
      return;
    }
    const found = deletedIn(id, text, new Date());
    if (found === "newer") return;
    if (found === null) return drop(id);
    held.set(id, found);
    if (JSON.stringify(found) === text) unwritten.delete(id);
    else unwritten.add(id);
  }

  /** Reads all of it anew. */
  function open() {
    const stored = local.keys(DELETED).map((key) => key.slice(DELETED.length));
    for (const id of new Set([...held.keys(), ...stored])) read(id);
  }

  function hold(record: Interview, now: Date) {
    held.set(record.id, { record, at: asInstant(now) });
    unwritten.add(record.id);
  }

  /** Writes what local storage does not hold yet, as far as there is room. */
  function write() {
    for (const id of unwritten) if (local.write(DELETED + id, JSON.stringify(held.get(id)))) unwritten.delete(id);
  }

  /** The latest first; without what is over. */
  function all(now: Date): Deleted[] {
    for (const [id, { at }] of held) if (isOver(at, now)) drop(id);
    return [...held.values()].sort((one, other) => momentOf(other.at) - momentOf(one.at));
  }

  /** Forgets it without a word to local storage. */
  function forget() {
    held.clear();
    unwritten.clear();
  }

  return { open, read, hold, write, all, drop, forget, ids: () => [...held.keys()], has: (id: string) => held.has(id) };
}
