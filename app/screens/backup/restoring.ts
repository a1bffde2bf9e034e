/** Restoring from a file: read, checked and compared first; nothing is written before the person has seen what changes. */

import { createLatest, inTime } from "../../base/latest.ts";
import { LIMITS } from "../../base/limits.ts";
import type { Context } from "../../context.ts";
import { read } from "../../record/backup.ts";
import { differences, fateOf, type Difference, type Fate } from "../../record/difference.ts";
import { isMarker, mergeKept } from "../../record/merge.ts";
import type { Fault, Kept } from "../../record/model.ts";
import { withKnownNames } from "../../record/redaction.ts";
import { reverted } from "../../record/revert.ts";
import { PROFILE } from "../../record/shape.ts";
import { go, nameOf } from "../../router/links.ts";
import { keep } from "#text/keep.ts";
import { restore as words } from "#text/restore.ts";

export type Mode = "merge" | "replace";

/** What would become of one interview. */
export interface FateRow {
  id: string;
  name: string;
  fate: Fate;
  parts: Difference[];
  /** When it was deleted here, where it stays so unless it is chosen; else empty. */
  deletedAt: string;
}

export interface Restoring {
  phase: "choose" | "reading" | "review" | "refused";
  file: string;
  /** Why it is refused. */
  message: string;
  faults: Fault[];
  mode: Mode;
  /** Of each interview, those that stay the same too. */
  rows: FateRow[];
  /** What the file holds, by id. */
  found: Map<string, Kept>;
  /** Those deleted here that shall come back all the same. */
  chosen: Set<string>;
}

const CHECK_MILLISECONDS = 20_000;

export function blankRestoring(): Restoring {
  return { phase: "choose", file: "", message: "", faults: [], mode: "merge", rows: [], found: new Map(), chosen: new Set() };
}

function nameFor(one: Kept | undefined, id: string) {
  if (id === PROFILE) return keep.profile;
  return one && !isMarker(one) ? nameOf(one) : id;
}

/**
 * By merging, what was deleted here stays so, unless the file has it changed since.
 * @returns the moment of the deletion; empty: none that lasts
 */
function deletionOf(incoming: Kept | undefined, kept: Kept | undefined): string {
  if (!incoming || !kept || isMarker(incoming) || !isMarker(kept)) return "";
  return isMarker(mergeKept<Kept>(kept.id, kept, incoming)) ? kept.changed : "";
}

export function createRestoring(context: Context) {
  const { state, repository, python, update } = context;
  const readings = createLatest();

  /** What the file has of an interview that was deleted here, with what was kept of it: nothing of either is lost. */
  function completed(incoming: Kept): Kept {
    const kept = repository.deletedRecord(incoming.id);
    return kept && !isMarker(incoming) ? mergeKept<Kept>(incoming.id, kept, withKnownNames(incoming, kept)) : incoming;
  }

  /** What would be there afterwards. */
  function outcome({ found, mode, chosen }: Restoring, id: string, kept: Kept | undefined): Kept | undefined {
    const incoming = found.get(id);
    if (mode === "replace") return reverted(kept, incoming, new Date());
    if (!incoming) return kept;
    if (deletionOf(incoming, kept)) return chosen.has(id) ? reverted(kept, completed(incoming), new Date()) : kept;
    return kept && !isMarker(kept) ? mergeKept(id, kept, withKnownNames(incoming, kept)) : completed(incoming);
  }

  const current = () => (state.restoring ??= blankRestoring());
  const refuse = (message: string, faults: Fault[] = []) =>
    update(() => Object.assign(current(), { phase: "refused", message, faults }));

  /** None where Python cannot be asked, or takes too long to start. */
  async function judge(text: string): Promise<Fault[]> {
    const asked = python.ask<{ faults?: Fault[] }>({ kind: "backup", text });
    return (await inTime(asked, CHECK_MILLISECONDS).catch(() => null))?.faults ?? [];
  }

  async function choose(file: File) {
    void update(() => {
      state.restoring = { ...blankRestoring(), phase: "reading", file: file.name };
    });
    if (file.size > LIMITS.file_bytes) return refuse(words.tooLarge(file.size, LIMITS.file_bytes));
    const text = await readings.ask(() => file.text().catch(() => null));
    if (text === undefined) return undefined;
    if (text === null) return refuse(words.unreadable);
    const content = read(text);
    if ("newer" in content) return refuse(words.newerFile(content.newer));
    const faults = await readings.ask(() => judge(text));
    if (faults === undefined) return undefined;
    if (faults.length > 0) return refuse(words.faultyFile, faults);
    if ("path" in content) {
      return content.path === "?" ? refuse(words.notOurs) : refuse(words.faultyFile, [{ path: content.path, message: words.faultyField }]);
    }
    Object.assign(current(), { found: content.kept, chosen: preselected(content.kept), phase: "review" });
    return setMode("merge");
  }

  /** Where there is no interview left, whoever restores wants back what the file holds. */
  function preselected(found: Map<string, Kept>): Set<string> {
    const device = repository.everything();
    const isEmpty = [...device].every(([id, kept]) => id === PROFILE || isMarker(kept));
    return new Set(isEmpty ? [...found.keys()].filter((id) => deletionOf(found.get(id), device.get(id))) : []);
  }

  function setMode(mode: Mode) {
    const restoring = Object.assign(current(), { mode });
    const { found } = restoring;
    const device = repository.everything();
    const ids = new Set([...found.keys(), ...(mode === "replace" ? device.keys() : [])]);
    const rows = [...ids].map((id): FateRow => {
      const [before, after] = [device.get(id), outcome(restoring, id, device.get(id))];
      const fate = fateOf(before, after);
      const deletedAt = mode === "merge" ? deletionOf(found.get(id), before) : "";
      const name = nameFor([after, before, found.get(id)].find((one) => one && !isMarker(one)), id);
      return { id, name, fate, deletedAt, parts: fate === "changed" && before && after ? differences(before, after) : [] };
    });
    return update(() => Object.assign(restoring, { rows }));
  }

  /** Whether what was deleted here shall come back. */
  function bringBack(id: string, isWanted: boolean) {
    const { chosen, mode } = current();
    if (isWanted) chosen.add(id);
    else chosen.delete(id);
    return setMode(mode);
  }

  /** Why it would not fit; empty: it fits. */
  async function tooMuch(restoring: Restoring): Promise<string> {
    const { found } = restoring;
    const device = repository.everything();
    const ids = new Set([...device.keys(), ...found.keys()]);
    let [count, characters] = [0, 0];
    for (const id of ids) {
      const after = outcome(restoring, id, device.get(id));
      if (after && id !== PROFILE && !isMarker(after)) count += 1;
      if (found.has(id)) characters += JSON.stringify(after ?? "").length;
    }
    if (count > LIMITS.interviews_in_browser) return words.tooManyInterviews(count, LIMITS.interviews_in_browser);
    const { needed, free } = await repository.room(characters);
    return needed > free ? words.noRoom(needed, free) : "";
  }

  async function apply() {
    const restoring = current();
    const refusal = await tooMuch(restoring);
    if (refusal) return refuse(refusal);
    const { rows } = restoring;
    const ids = rows.filter(({ fate }) => fate !== "same").map(({ id }) => id);
    const before = repository.everything();
    const change = (make: (id: string, kept: Kept | undefined) => Kept | undefined) =>
      void repository.changeAll(new Map(ids.map((id) => [id, (kept: Kept | undefined) => make(id, kept) as Kept])));
    change((id, kept) => outcome(restoring, id, kept));
    context.say(words.restored(ids.length), () => change((id, kept) => reverted(kept, before.get(id), new Date())));
    state.keeping.panel = "";
    go("#today");
    return update();
  }

  return {
    choose: (file: File) => void choose(file), setMode: (mode: Mode) => void setMode(mode), apply: () => void apply(),
    bringBack: (id: string, isWanted: boolean) => void bringBack(id, isWanted),
  };
}
