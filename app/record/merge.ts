/** Merging two versions of a record, by the rules of the interview file. Pure. */

import { canonical, compareText } from "../base/canonical.ts";
import { momentOf } from "../base/time.ts";
import { PROFILE } from "./shape.ts";
import type { Interview, Kept, Marker } from "./model.ts";

interface Item {
  id: string;
  changed?: string;
}

const LISTS = ["contacts", "events"] as const;
const TABLES = ["steps", "drafts"] as const;

/** @param text what settles a tie */
function later<T>(left: T, right: T, changed: (value: T) => string | undefined, text: (value: T) => string = canonical) {
  const difference = momentOf(changed(left)) - momentOf(changed(right));
  if (difference > 0) return left;
  if (difference < 0) return right;
  return text(left) >= text(right) ? left : right;
}

function mergeTables<T extends {changed?: string}>(left: Record<string, T>, right: Record<string, T>): Record<string, T> {
  const merged = new Map(Object.entries(left));
  for (const [id, item] of Object.entries(right)) {
    const known = merged.get(id);
    merged.set(id, known ? laterOf(known, item) : item);
  }
  // Not by assignment: a name such as "__proto__" must stay a name.
  return Object.fromEntries(merged);
}

/** Different lists come out in the order of their ids, shorter ones first, whoever's came first. */
function mergeLists<T extends Item>(left: T[], right: T[]): T[] {
  if (canonical(left) === canonical(right)) return left;
  const table = (list: T[]) => Object.fromEntries(list.map((item) => [item.id, item]));
  const merged = Object.values(mergeTables(table(left), table(right)));
  return merged.sort((one, other) => one.id.length - other.id.length || compareText(one.id, other.id));
}

export function isMarker(kept: Kept): kept is Marker {
  return "deleted" in kept && kept.deleted === true;
}

export function lastChange(kept: Kept) {
  return isMarker(kept) ? kept.changed : kept.updated_at;
}

function laterOf<T extends {}>(left: T, right: T) {
  return later(left, right, (value) => (value as {changed?: string}).changed);
}

function plainFields(record: Interview) {
  const fields = ({ ...record } as Record<string, unknown>);
  for (const name of [...LISTS, ...TABLES]) delete fields[name];
  return fields;
}

/**
 * Commutative and idempotent, and associative for records. A marker and a record: the later one stays. So the marker of
 * a deletion may win over an older version and lose to a newer one, and then what only the older one held is gone if the
 * two older ones met first, and kept if the two records did. Whoever changed it last decides; that is meant.
 */
export function merge<T extends Kept>(left: T, right: T): T {
  if (canonical(left) === canonical(right)) return left;
  if (isMarker(left) || isMarker(right)) return later(left, right, lastChange);
  const fields = (record: Interview) => canonical(plainFields(record));
  const winner = later((left as Interview), (right as Interview), lastChange, fields);
  const merged = ({ ...winner } as Record<string, unknown>);
  for (const name of TABLES) {
    if (left[name] || right[name]) merged[name] = mergeTables(left[name] ?? {}, right[name] ?? {});
  }
  for (const name of LISTS) {
    if (left[name] || right[name]) merged[name] = mergeLists(left[name] ?? [], right[name] ?? []);
  }
  return ((merged as unknown) as T);
}

/** @param id the profile has no parts: the later one stays */
export function mergeKept<T extends Kept>(id: string, left: T, right: T): T {
  return id === PROFILE ? laterOf(left, right) : merge(left, right);
}
