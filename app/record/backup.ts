/** A backup's text, and back. Pure: what is in it, not where it comes from. */

import { isObject } from "../base/shapes.ts";
import { PROFILE, SCHEMA, isId, isTooDeep, misshapen } from "./shape.ts";
import type { Kept } from "./model.ts";

/**
 * @param kept by id
 * @returns the file's text
 */
export function backupOf(kept: Map<string, Kept>): string {
  const profile = kept.get(PROFILE);
  const interviews = [...kept].filter(([id]) => id !== PROFILE).map(([, one]) => one);
  return `${JSON.stringify({ schema: SCHEMA, interviews, ...(profile && { profile }) }, null, 2)}\n`;
}

/** @param now on the reader's own calendar */
export function fileName(now: Date) {
  const two = (number: number) => String(number).padStart(2, "0");
  return `checklist-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.json`;
}

/**
 * What keeps a document from being taken in, as far as it can be told without Python.
 * @returns the path of the first field; "?" where it is not ours at all; empty: none
 */
function faultyPath(document: unknown): string {
  if (!isObject(document)) return "?";
  if (!("interviews" in document)) return "id" in document && "start" in document ? misshapen(document).next().value ?? "" : "?";
  if (document.schema !== SCHEMA) return "schema";
  if (!Array.isArray(document.interviews)) return "interviews";
  const ids = new Set();
  for (const [index, one] of document.interviews.entries()) {
    const path = `interviews[${index}]`;
    if (!isObject(one)) return path;
    if (!isId(one.id) || ids.has(one.id)) return `${path}.id`;
    ids.add(one.id);
    if (one.deleted === true && typeof one.changed === "string") continue;
    const faulty = misshapen(one).next().value;
    if (faulty) return `${path}.${faulty}`;
  }
  return document.profile === undefined || isObject(document.profile) ? "" : "profile";
}

/** @returns by id; or the schema that is too new; or the path of what is wrong */
export function read(text: string): {kept: Map<string, Kept>} | {newer: number} | {path: string} {
  let document: unknown;
  try {
    document = isTooDeep(text) ? null : JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { path: "?" };
  }
  if (isObject(document) && Number.isInteger(document.schema) && (document.schema as number) > SCHEMA) {
    return { newer: (document.schema as number) };
  }
  const path = faultyPath(document);
  if (path) return { path };
  const ours = (document as {interviews?: Kept[], profile?: Kept});
  const list = ours.interviews ?? [(document as Kept)];
  const kept = new Map(list.map((one) => [one.id, one]));
  if (ours.profile) kept.set(PROFILE, ours.profile);
  return { kept };
}
