/**
 * Going back to an earlier state of a record without a way around merging: what differs is written anew, stamped later
 * than what it replaces, so that it stays when other tabs and devices merge. Pure.
 */

import { canonical } from "../base/canonical.ts";
import { broughtBack, deleted, stampAfter } from "./changes.ts";
import { isMarker } from "./merge.ts";
import type { Interview, Kept } from "./model.ts";

export type Item = {id?: string, changed?: string};

/** What stands for an item that is not there any more. */
const GONE: Record<string, (item: Item) => Item> = {
  contacts: ({ id }) => ({ id, deleted: true } as Item),
  events: ({ id }) => ({ id, deleted: true } as Item),
  steps: () => ({ state: "clear" } as Item),
  drafts: () => ({ subject: "", body: "" } as Item),
};

function contents(item: Item | undefined) {
  const { changed: _, ...rest } = item ?? {};
  return canonical(rest);
}

function tableAs(current: Record<string, Item>, wanted: Record<string, Item>, gone: (item: Item) => Item, now: Date): Record<string, Item> {
  const merged = new Map(Object.entries(wanted));
  for (const [id, item] of Object.entries(current)) {
    const aim = merged.get(id) ?? gone(item);
    const isSame = contents(aim) === contents(item);
    merged.set(id, isSame ? item : { ...aim, changed: stampAfter(now, item.changed) });
  }
  return Object.fromEntries(merged);
}

const asTable = (list: Item[]) => Object.fromEntries(list.map((item) => [item.id ?? "", item]));

function plainFields(record: Interview) {
  const { updated_at: _, ...fields } = (record as Record<string, any>);
  for (const name of Object.keys(GONE)) delete fields[name];
  return fields;
}

/**
 * @param wanted undefined: not there
 * @returns what is wanted, so stamped that it outlasts what is current
 */
export function reverted(current: Kept | undefined, wanted: Kept | undefined, now: Date): Kept | undefined {
  if (!current) return wanted;
  if (current.id === undefined) {
    // The profile, which has no parts.
    return ({ ...wanted, changed: stampAfter(now, (current as any).changed) } as any);
  }
  if (!wanted || isMarker(wanted)) return isMarker(current) ? current : deleted(current, now);
  if (isMarker(current)) return broughtBack(wanted, current, now);
  const record = (plainFields(wanted) as Record<string, any>);
  const isSame = canonical(record) === canonical(plainFields(current));
  record.updated_at = isSame ? current.updated_at : stampAfter(now, current.updated_at);
  if (record.updated_at === undefined) delete record.updated_at;
  const before = (current as Record<string, any>);
  const aim = (wanted as Record<string, any>);
  for (const [name, gone] of Object.entries(GONE)) {
    if (!before[name] && !aim[name]) continue;
    const isList = name === "contacts" || name === "events";
    const table = (value: any) => (isList ? asTable(value ?? []) : value ?? {});
    const merged = tableAs(table(before[name]), table(aim[name]), gone, now);
    record[name] = isList ? Object.values(merged) : merged;
  }
  return ((record as unknown) as Interview);
}
