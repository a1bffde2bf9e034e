/** What a stored value is: a record, a marker of a deleted one, or trouble that is left alone. Pure. */

import { LIMITS } from "../base/limits.ts";
import type { Kept, Trouble } from "./model.ts";

export const SCHEMA = 1;
/** The candidate's own details are kept like a record, under a name that no record can have. */
export const PROFILE = ":profile";

export function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

const isText = (value: unknown) => typeof value === "string";
const isMissingOrText = (value: unknown) => value === undefined || isText(value);

/** @param texts fields of each item that are texts where they are there */
function* faultsInList(list: unknown, path: string, texts: string[]): Generator<string> {
  if (list === undefined) return;
  if (!Array.isArray(list)) return yield path;
  for (const [index, item] of list.entries()) {
    if (!isObject(item)) yield `${path}[${index}]`;
    else if (!isText(item.id)) yield `${path}[${index}].id`;
    else yield* texts.filter((name) => !isMissingOrText(item[name])).map((name) => `${path}[${index}].${name}`);
  }
}

function* faultsInTable(table: unknown, path: string, texts: string[]): Generator<string> {
  if (table === undefined) return;
  if (!isObject(table)) return yield path;
  for (const [key, item] of Object.entries(table)) {
    if (!isObject(item)) yield `${path}["${key}"]`;
    else yield* texts.filter((name) => !isMissingOrText(item[name])).map((name) => `${path}["${key}"].${name}`);
  }
}

/**
 * The fields that keep a record from being drawn and merged. What its values mean is Python's to judge.
 * @returns their paths
 */
export function* misshapen(value: Record<string, unknown>): Generator<string> {
  if (value.schema !== SCHEMA) yield "schema";
  yield* ["id", "company", "start", "time_zone"].filter((name) => !isText(value[name]));
  const texts = ["role", "round", "process", "country", "subdivision", "format", "pace", "notes", "updated_at"];
  yield* texts.filter((name) => !isMissingOrText(value[name]));
  yield* faultsInList(value.contacts, "contacts", ["name", "title", "role", "email", "phone"]);
  yield* faultsInList(value.events, "events", []);
  yield* faultsInTable(value.steps, "steps", ["state", "at"]);
  yield* faultsInTable(value.drafts, "drafts", []);
  if (value.promise !== undefined && !(isObject(value.promise) && isText(value.promise.kind))) yield "promise";
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

/** @returns undefined: it is not JSON, or nested too deeply */
function parsed(text: string): unknown {
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
  if (isObject(value) && Number.isInteger(value.schema) && (value.schema as number) > SCHEMA) {
    return { trouble: { id, kind: "newer", schema: (value.schema as number), text } };
  }
  if (isObject(value) && (value.id === id || id === PROFILE)) {
    const isWhole = id === PROFILE || (value.deleted === true && isText(value.changed)) || misshapen(value).next().done;
    if (isWhole) return { kept: ((value as unknown) as Kept) };
  }
  return { trouble: { id, kind: "damaged", schema: null, text } };
}
