/** What a stored value is: a record, a marker of a deleted one, or trouble that is left alone. Pure. */

import { LIMITS } from "../base/limits.ts";
import { faultsIn, isNumber, isObject, isShaped, isText, isTruth, type Shape } from "../base/shapes.ts";
import { DAY_MILLISECONDS, momentOf } from "../base/time.ts";
import type { Interview, Kept, Trouble } from "./model.ts";

export const SCHEMA = 1;
/** The candidate's own details are kept like a record, under a name that no record can have. */
export const PROFILE = ":profile";

const PROMISE: Shape = { kind: isText, date: isText, amount: isNumber, unit: isText, quote: isText };
const CONTACT: Shape = {
  id: isText, name: isText, title: isText, role: isText, email: isText, phone: isText, card: isTruth, talked_about: isText,
  greeting: isText, deleted: isTruth, changed: isText,
};
const EVENT: Shape = {
  id: isText, kind: isText, at: isText, promise: (value) => isShaped(value, PROMISE, ["kind"]), reply_by: isText, what: isText,
  due: isText, deleted: isTruth, changed: isText,
};
const TICK: Shape = { state: isText, at: isText, changed: isText };
const DRAFT: Shape = { subject: isText, body: isText, about: isText, changed: isText };
const EXPORTED: Shape = { sequence: isNumber, dates: isText, changed: isText };
const RECORD: Shape = {
  id: isText, company: isText, start: isText, time_zone: isText, process: isText, role: isText, round: isText, country: isText,
  subdivision: isText, format: isText, pace: isText, notes: isText, updated_at: isText, duration_minutes: isNumber,
  via_agency: isTruth, one_letter: isTruth,
};

function* faultsInList(list: unknown, path: string, shape: Shape): Generator<string> {
  if (list === undefined) return;
  if (!Array.isArray(list)) return yield path;
  for (const [index, item] of list.entries()) {
    if (isObject(item)) yield* faultsIn(item, shape, ["id"], `${path}[${index}].`);
    else yield `${path}[${index}]`;
  }
}

function* faultsInTable(table: unknown, path: string, shape: Shape): Generator<string> {
  if (table === undefined) return;
  if (!isObject(table)) return yield path;
  for (const [key, item] of Object.entries(table)) {
    if (isObject(item)) yield* faultsIn(item, shape, [], `${path}["${key}"].`);
    else yield `${path}["${key}"]`;
  }
}

/**
 * The fields of a record that are not of the kind they should be, so that it could not be drawn, changed and merged. What
 * its values mean is Python's to judge.
 * @returns their paths
 */
export function* misshapen(value: Record<string, unknown>): Generator<string> {
  if (value.schema !== SCHEMA) yield "schema";
  yield* faultsIn(value, RECORD, ["id", "company", "start", "time_zone"]);
  yield* faultsInList(value.contacts, "contacts", CONTACT);
  yield* faultsInList(value.events, "events", EVENT);
  yield* faultsInTable(value.steps, "steps", TICK);
  yield* faultsInTable(value.drafts, "drafts", DRAFT);
  yield* faultsInTable(value.exported, "exported", EXPORTED);
  if (value.promise !== undefined && !isShaped(value.promise, PROMISE, ["kind"])) yield "promise";
}

const ID = new RegExp(`^[a-z0-9-]{1,${LIMITS.id}}$`);
/** Whether this can be an interview's, a person's or an event's id. */
export const isId = (text: unknown) => typeof text === "string" && ID.test(text);

/**
 * What must hold of a record besides where it comes from somebody else, in a link: an id that can be an interview's, lists
 * within the limits, no stamp from the future (it would win over everything that is done here for years), nothing that
 * deletes.
 * @returns the path of the first field that is at fault; empty: none
 */
export function untrusted(value: Record<string, unknown>, now: Date): string {
  const faulty = misshapen(value).next().value;
  if (faulty) return faulty;
  const record = value as unknown as Interview;
  if (!isId(record.id)) return "id";
  if (value.deleted !== undefined) return "deleted";
  const lists = { contacts: record.contacts ?? [], events: record.events ?? [] };
  for (const [name, list] of Object.entries(lists)) {
    if (list.length > LIMITS[name as keyof typeof lists]) return name;
    const ids = list.map(({ id }) => id);
    if (new Set(ids).size < ids.length || !ids.every(isId)) return name;
  }
  const tables = { steps: Object.entries(record.steps ?? {}), drafts: Object.entries(record.drafts ?? {}) };
  if (tables.steps.length > LIMITS.steps) return "steps";
  const isLate = (stamp: string | undefined) => momentOf(stamp) > now.getTime() + DAY_MILLISECONDS;
  if (isLate(record.updated_at)) return "updated_at";
  for (const [name, list] of Object.entries(lists)) {
    const late = list.findIndex(({ changed }) => isLate(changed));
    if (late >= 0) return `${name}[${late}].changed`;
  }
  for (const [name, table] of Object.entries(tables)) {
    const late = table.find(([, { changed }]) => isLate(changed));
    if (late) return `${name}["${late[0]}"].changed`;
  }
  return "";
}

/**
 * Without calling itself and before anything is parsed: what is nested without end must not exhaust the page either.
 * @param text JSON
 */
export function isTooDeep(text: string) {
  let [depth, inText] = [0, false];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inText && character === "\\") index += 1;
    else if (character === '"') inText = !inText;
    else if (!inText && (character === "[" || character === "{")) depth += 1;
    else if (!inText && (character === "]" || character === "}")) depth -= 1;
    if (depth > LIMITS.depth) return true;
  }
  return false;
}

/** The schema of a value that a newer version of this page wrote; null: none did. */
export function newerSchema(value: unknown): number | null {
  const schema = isObject(value) ? value.schema : undefined;
  return Number.isInteger(schema) && (schema as number) > SCHEMA ? schema as number : null;
}

/** Whether this is what a deleted interview leaves. */
export function isMarkerShaped(value: Record<string, unknown>) {
  return value.deleted === true && isText(value.changed);
}

/** @returns undefined: it is not JSON, or nested too deeply */
export function parsed(text: string): unknown {
  try {
    return isTooDeep(text) ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * @param id what the key says
 * @param text what the key holds
 */
export function examine(id: string, text: string): {kept: Kept} | {trouble: Trouble} {
  const value = parsed(text);
  const schema = newerSchema(value);
  if (schema !== null) return { trouble: { id, kind: "newer", schema, text } };
  if (isObject(value) && (value.id === id || id === PROFILE)) {
    const isWhole = id === PROFILE || isMarkerShaped(value) || misshapen(value).next().done;
    if (isWhole) return { kept: ((value as unknown) as Kept) };
  }
  return { trouble: { id, kind: "damaged", schema: null, text } };
}
