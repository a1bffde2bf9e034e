/** What differs between two versions of a record, to be said before anything is taken over. Pure. */

import { canonical } from "../base/canonical.ts";
import { isMarker } from "./merge.ts";
import type { Kept } from "./model.ts";

export type Difference = {part: "steps" | "contacts" | "events" | "drafts" | "fields", count: number};
/** What becomes of an interview on this device */
export type Fate = "new" | "changed" | "same" | "deleted" | "back";

const TABLES = ["steps", "contacts", "events", "drafts"] as const;

function itemsOf(record: Record<string, any>, part: string): Map<string, string> {
  const value = record[part] ?? [];
  const entries = Array.isArray(value) ? value.map((item) => [item.id, item] as const) : Object.entries(value);
  return new Map(entries.map(([id, { changed: _, ...item }]) => [id, canonical(item)]));
}

function changedItems(before: Record<string, any>, after: Record<string, any>, part: string) {
  const [old, recent] = [itemsOf(before, part), itemsOf(after, part)];
  return [...new Set([...old.keys(), ...recent.keys()])].filter((id) => old.get(id) !== recent.get(id)).length;
}

export function differences(before: Kept, after: Kept): Difference[] {
  const counts = TABLES.map((part) => ({ part, count: changedItems(before, after, part) }));
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const text = (record: Record<string, any>, name: string) =>
    record[name] === undefined ? "" : canonical(record[name]);
  const fields = [...names].filter((name) => name !== "updated_at" && !TABLES.some((part) => part === name) &&
    text(before, name) !== text(after, name)).length;
  return [...(counts as Difference[]), { part: ("fields" as const), count: fields }].filter(({ count }) => count > 0);
}

export function fateOf(before: Kept | undefined, after: Kept | undefined): Fate {
  const [was, is] = [before && !isMarker(before), after && !isMarker(after)];
  if (!was && !is) return "same";
  if (was && !is) return "deleted";
  if (!was) return before ? "back" : "new";
  return differences((before as Kept), (after as Kept)).length > 0 ? "changed" : "same";
}
