/** A backup's text, and back. Pure: what is in it, not where it comes from. */

import { isObject } from "../base/shapes.ts";
import { asLocalDay } from "../base/time.ts";
import { PROFILE, SCHEMA, isId, isMarkerShaped, misshapen, newerSchema, parsed } from "./shape.ts";
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

/**
 * Of a backup, and of files for other programs: it names nobody.
 * @param now on the reader's own calendar
 */
export function fileName(now: Date, ending = "json") {
  return `checklist-${asLocalDay(now)}.${ending}`;
}

/**
 * What keeps a document from being taken in, as far as it can be told without Python.
 * @returns the path of the first field; "?" where it is not ours at all; empty: none
 */
function faultyPath(document: unknown): string {
  if (!isObject(document)) return "?";
  if (!("interviews" in document)) {
    if (!("id" in document && "start" in document)) return "?";
    return isId(document.id) ? misshapen(document).next().value ?? "" : "id";
  }
  if (document.schema !== SCHEMA) return "schema";
  if (!Array.isArray(document.interviews)) return "interviews";
  const ids = new Set();
  for (const [index, one] of document.interviews.entries()) {
    const path = `interviews[${index}]`;
    if (!isObject(one)) return path;
    if (!isId(one.id) || ids.has(one.id)) return `${path}.id`;
    ids.add(one.id);
    if (isMarkerShaped(one)) continue;
    const faulty = misshapen(one).next().value;
    if (faulty) return `${path}.${faulty}`;
  }
  return document.profile === undefined || isObject(document.profile) ? "" : "profile";
}

/** @returns by id; or the schema that is too new; or the path of what is wrong */
export function read(text: string): {kept: Map<string, Kept>} | {newer: number} | {path: string} {
  const document = parsed(text.replace(/^\uFEFF/, ""));
  const newer = newerSchema(document);
  if (newer !== null) return { newer };
  const path = faultyPath(document);
  if (path) return { path };
  const ours = (document as {interviews?: Kept[], profile?: Kept});
  const list = ours.interviews ?? [(document as Kept)];
  const kept = new Map(list.map((one) => [one.id, one]));
  if (ours.profile) kept.set(PROFILE, ours.profile);
  return { kept };
}
