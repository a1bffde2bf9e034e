/**
 * What the page keeps. Local storage answers at once; behind it stands the durable copy, and "saved" is
 * true once that is written. Both hold one text per interview. Whatever arrives, from a person, another tab or either
 * copy, is merged into what is known; merging loses nothing, so the order of arrival does not matter. What cannot be read
 * is set aside, byte for byte; what a newer version of this page wrote is left where it is.
 */

import type { KeptPlan } from "../python/model.ts";
import { DAY_MILLISECONDS, momentOf } from "../base/time.ts";
import { createBin, DELETED, type Deleted } from "./bin.ts";
import { createCache } from "./cache.ts";
import { createExample, KEY as EXAMPLE } from "./example.ts";
import { createReplicas } from "./replicas.ts";
import { createWorkingCopy, INTERVIEW, keyOf } from "./working-copy.ts";
import * as local from "./local-storage.ts";
import { isMarker } from "../record/merge.ts";
import { PROFILE, examine } from "../record/shape.ts";
import { clearSite } from "./site-data.ts";
import type { Interview, Kept, Trouble } from "../record/model.ts";

export type Change = (kept: Kept | undefined) => Kept;

const ALL = "after-interview:";
const REMOVED = `${ALL}removed`;
const MARKER_DAYS = 90;
const RETRY_MILLISECONDS = 5000;
const SETTLE_MILLISECONDS = 500;

export interface Condition {
  saved: boolean;
  durableFailed: boolean;
  localFailed: boolean;
  /** Whether the durable copy failed for want of room. */
  full: boolean;
}

/** One tab at a time. */
async function alone<T>(copy: "local" | "durable", work: () => T | Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request(`after-interview:${copy}`, async () => work()) : work();
}

export type Repository = ReturnType<typeof createRepository>;

/** @param site the root of the published site */
export function createRepository(site: URL) {
  const cache = createCache();
  const bin = createBin();
  const example = createExample(cache);
  const replicas = createReplicas();
  const copy = createWorkingCopy(cache);
  const { known, troubles, isNewer, absorb, readLocal, writeLocal, mergeTexts } = copy;
  /** What the durable copy does not hold yet */
  const unsaved: Set<string> = new Set();
  const listeners: Set<() => void> = new Set();
  /** Tells other tabs that everything was removed */
  const channel: BroadcastChannel | null = typeof BroadcastChannel === "function" ? new BroadcastChannel("after-interview") : null;

  /** The condition that was told last. */
  let told = "";
  let opened = false;
  let durableFault: "" | "denied" | "full" = "";
  let flushing = false;
  let looking = 0;
  let retrying = 0;
  /** How often everything was removed while this page was open. */
  let removals = 0;

  const conditionOf = (): Condition => {
    const durableFailed = durableFault !== "";
    const saved = opened && !durableFailed && unsaved.size === 0;
    return { saved, durableFailed, localFailed: copy.hasLocalFailed(), full: durableFault === "full" };
  };

  /** Something can be seen now that could not before. What fails while drawing must not keep anything from being written. */
  function notify() {
    told = JSON.stringify(conditionOf());
    for (const listener of listeners) {
      try {
        listener();
      } catch (error) {
        reportError(error);
      }
    }
  }

  /**
   * One tab at a time, and not across a removal of everything: what waited meanwhile, or was read before, would bring things back.
   * @returns null: everything was removed
   */
  async function locked<T>(copy: "local" | "durable", work: () => T | Promise<T>): Promise<T | null> {
    const before = removals;
    const done = await alone(copy, () => (before === removals ? work() : null));
    return before === removals ? done : null;
  }

  function notifyOfCondition() {
    if (JSON.stringify(conditionOf()) !== told) notify();
  }

  async function save(ids: Iterable<string>) {
    const list = [...ids];
    for (const id of list) unsaved.add(id);
    notify();
    await locked("local", () => {
      // What was deleted is kept elsewhere before its record goes, or as soon as that has made room.
      bin.write();
      list.forEach(writeLocal);
      bin.write();
      for (const id of bin.ids()) if (isThere(id) && local.read(keyOf(id)) === JSON.stringify(known.get(id))) bin.drop(id);
    });
    notifyOfCondition();
    await flush();
  }

  /** Writes the durable copy until nothing is left to write. */
  async function flush() {
    if (flushing) return;
    flushing = true;
    let hasMore = false;
    try {
      while (unsaved.size > 0) {
        const texts = new Map([...unsaved].map((id) => [id, JSON.stringify(known.get(id))]));
        const written = (await locked("durable", () => replicas.writeAll(texts, mergeTexts))) ?? new Map();
        durableFault = "";
        for (const [id, text] of written) {
          // Removed or changed meanwhile: nothing to take in, or once more to write.
          const before = known.get(id);
          const saysMore = unsaved.has(id) && absorb(id, text);
          hasMore ||= known.get(id) !== before;
          if (!unsaved.has(id) || saysMore) continue;
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
      if (hasMore) notify();
      else notifyOfCondition();
    }
  }

  /** @param event another tab wrote, or something removed */
  function hear(event: StorageEvent) {
    if (event.key === REMOVED) return event.newValue === null ? undefined : forget();
    if (event.key === EXAMPLE) example.open();
    if (event.key === null) bin.open();
    if (event.key?.startsWith(DELETED)) bin.read(event.key.slice(DELETED.length));
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

  /** @param milliseconds from now */
  function lookAgain(milliseconds: number) {
    clearTimeout(looking);
    looking = setTimeout(() => void reconcile(), milliseconds);
  }

  /** Reads local storage, so that the page can be drawn at once. */
  function open() {
    for (const key of [...local.keys(INTERVIEW), keyOf(PROFILE)]) {
      const id = key === keyOf(PROFILE) ? PROFILE : key.slice(INTERVIEW.length);
      const text = readLocal(id);
      if (text !== null) absorb(id, text);
    }
    example.open();
    bin.open();
    addEventListener("storage", hear);
    addEventListener("pageshow", (event) => {
      if (!event.persisted) return;
      bin.open();
      void reconcile();
    });
    channel?.addEventListener("message", () => forget());
  }

  /** Lets the copies complete each other: at the start, and whenever one of them may have lost something. */
  async function reconcile() {
    try {
      const found = await locked("durable", () => replicas.readAll());
      const copies = found?.copies ?? [];
      const damaged = copies.map(absorbAll);
      if (found?.fault) throw found.fault;
      durableFault = "";
      for (const texts of damaged) if (texts.size > 0) await locked("durable", () => replicas.remove(texts));
      const expired = found?.isWhole ? await dropOldMarkers(copies) : new Set();
      const differs = (id: string) => {
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

  /**
   * @param texts of one durable database
   * @returns those that were set aside
   */
  function absorbAll(texts: Map<string, string>): Map<string, string> {
    const damaged: Map<string, string> = new Map();
    for (const [id, text] of texts) {
      if (JSON.stringify(known.get(id)) === text) continue;
      const found = examine(id, text);
      const isDamaged = "trouble" in found && found.trouble.kind === "damaged";
      if (isDamaged) {
        if (cache.setAside(id, text)) damaged.set(id, text);
        continue;
      }
      const before = interview(id);
      absorb(id, text);
      // Deleted a moment before a crash: local storage, which is written to disk later, still has the record alone.
      if (!opened && before && !isThere(id) && !bin.has(id)) bin.hold(before, new Date());
    }
    return damaged;
  }

  /** @param copies of the durable databases: none may hold more than the marker, or it would come back */
  async function dropOldMarkers(copies: Map<string, string>[]) {
    const limit = Date.now() - MARKER_DAYS * DAY_MILLISECONDS;
    const isAll = (kept: Kept) => copies.every((texts) => [undefined, JSON.stringify(kept)].includes(texts.get(kept.id)));
    const old = [...known.values()].filter((kept) => isMarker(kept) && momentOf(kept.changed) < limit && isAll(kept));
    const ids = new Set(old.map((kept) => kept.id));
    for (const id of ids) {
      known.delete(id);
      local.remove(keyOf(id));
      cache.dropPlan(id);
    }
    for (const texts of ids.size > 0 ? copies : []) {
      await locked("durable", () => replicas.remove(new Map([...texts].filter(([id]) => ids.has(id)))));
    }
    return ids;
  }

  /** @param listener called after every change, from wherever it came */
  function subscribe(listener: () => void) {
    listeners.add(listener);
  }

  /** @returns the example too, where there is one */
  function interviews(): Interview[] {
    return [...known.keys(), ...example.ids()].flatMap((id) => interview(id) ?? []);
  }

  function interview(id: string): Interview | undefined {
    const tried = example.current();
    if (tried?.id === id) return tried;
    const kept = isNewer(id) || id === PROFILE ? undefined : known.get(id);
    return kept && !isMarker(kept) ? kept : undefined;
  }

  /** Whether it is there, the example not counted. */
  function isThere(id: string): boolean {
    const kept = known.get(id);
    return kept !== undefined && !isMarker(kept);
  }

  /** How many interviews there are, the example not counted. */
  function count(): number {
    return interviews().filter(({ id }) => !isExample(id)).length;
  }

  /** What can be brought back, the latest first. */
  function deleted(): Deleted[] {
    return bin.all(new Date()).filter(({ record }) => !isThere(record.id));
  }

  /** As it was when it was deleted; undefined: that is not kept, or not any more. */
  function deletedRecord(id: string): Interview | undefined {
    return deleted().find(({ record }) => record.id === id)?.record;
  }

  /** Keeps no longer what was deleted. */
  function deleteForGood(id: string) {
    bin.drop(id);
    notify();
  }

  /** @returns the candidate's own details, as they are kept */
  function profile(): Kept | undefined {
    return isNewer(PROFILE) ? undefined : known.get(PROFILE);
  }

  /** @returns what a backup holds: markers and the profile too, the example not */
  function everything(): Map<string, Kept> {
    return new Map([...known].filter(([id]) => !isNewer(id)));
  }

  function inTrouble(): Trouble[] {
    return [...troubles.values(), ...cache.allSetAside()];
  }

  /** @returns of all that this browser knows, what cannot be read included */
  function ids(): string[] {
    return [...known.keys(), ...troubles.keys(), ...example.ids()];
  }

  /** @returns deleted ones included: their bookmarks must not lead elsewhere */
  function isTaken(id: string): boolean {
    return ids().includes(id) || bin.has(id);
  }

  function isExample(id: string): boolean {
    return example.ids().includes(id);
  }

  /** @param record null: no example any more */
  function keepExample(record: Interview | null) {
    example.keep(record);
    notify();
  }

  /** @returns once it is saved, as far as it can be */
  async function change(id: string, change: Change): Promise<void> {
    await changeAll(new Map([[id, change]]));
  }

  async function changeAll(changes: Map<string, Change>) {
    const ids = [...changes.keys()].filter((id) => !isNewer(id) && !example.ids().includes(id));
    for (const id of ids) {
      const before = known.get(id);
      const after = (changes.get(id) as Change)(before);
      known.set(id, after);
      if (!isMarker(after)) continue;
      cache.dropPlan(id);
      if (before && !isMarker(before)) bin.hold(before, new Date());
    }
    const tried = example.current();
    const own = tried && changes.get(tried.id)?.(tried);
    if (own) keepExample(isMarker(own) ? null : own);
    if (ids.length === 0) return;
    cache.set({ changes: (cache.settings().changes ?? 0) + 1 });
    await save(ids);
  }

  function keepPlan(id: string, plan: KeptPlan) {
    if (interview(id)) cache.keepPlan(id, plan);
  }

  /**
   * @param characters to be added
   * @returns in bytes, as near as can be told
   */
  async function room(characters: number): Promise<{ needed: number; free: number }> {
    const needed = 2 * characters;
    if (durableFault !== "") return { needed, free: 2 * local.room(characters) };
    const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {};
    return { needed, free: quota === undefined ? Infinity : quota - (usage ?? 0) };
  }

  /** Leaves this tab without any of it. */
  function forget() {
    removals += 1;
    for (const held of [known, troubles, unsaved]) held.clear();
    example.forget();
    bin.forget();
    clearTimeout(looking);
    cache.forget();
    notify();
  }

  /** Other tabs forget too. The channel of a tab that opens just now may not hear yet; local storage tells that one. */
  function tell() {
    channel?.postMessage("removed");
    local.write(REMOVED, "1");
    local.remove(REMOVED);
  }

  /** Removes all that this site keeps in this browser, in every tab. */
  async function removeEverything() {
    tell();
    forget();
    // Under both locks, so that no tab reads what is about to go; what one read before, it is told of before it may write.
    await alone("local", () => alone("durable", async () => {
      local.clear(ALL);
      tell();
      await clearSite(site);
      await replicas.destroy();
      tell();
    }));
    forget();
  }

  const { dropForm, dropSetAside, keepAgenda, keepForm, keptAgenda, keptForm, keptPlan, set, settings } = cache;
  return {
    open, reconcile, subscribe, interviews, interview, everything, inTrouble, ids, isTaken, isExample, keepExample, change, changeAll, keepPlan, room, removeEverything,
    count, profile, deleted, deletedRecord, deleteForGood,
    condition: conditionOf, dropForm, dropSetAside, keepAgenda, keepForm, keptAgenda, keptForm, keptPlan, set, settings,
  };
}
