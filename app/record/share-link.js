/**
 * Carry links: one interview, compressed, in the part of an address that browsers send to nobody. By the browser's own
 * streams, so it works without Python.
 */

import { SCHEMA, isObject, isTooDeep, misshapen } from "./shape.js";
import { withoutNames } from "./redaction.js";

/** @typedef {import("./model.js").Interview} Interview */
/** @typedef {{record: Interview, isWhole: boolean}} Carried */
/** @typedef {{fault: "damaged" | "newer" | "unsupported", path?: string}} Refusal */

/** Programs that pass links on have been seen to cut longer ones. */
export const LONGEST_LINK = 2000;
const LARGEST = 1_000_000;
const FORMAT = "deflate-raw";

export function isSupported() {
  return typeof CompressionStream === "function" && typeof DecompressionStream === "function";
}

/** @param {Uint8Array} bytes */
function toBase64Url(bytes) {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** @param {string} text @returns {Uint8Array<ArrayBuffer>} */
function fromBase64Url(text) {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {CompressionStream | DecompressionStream} through
 * @returns {Promise<Uint8Array>} less than a megabyte, or it is refused: a short link must not fill the memory
 */
async function passed(bytes, through) {
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
  /** @type {Uint8Array[]} */
  const pieces = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    size += value.length;
    if (size > LARGEST) {
      void reader.cancel();
      throw new RangeError("larger than any interview");
    }
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}

/**
 * @param {Interview} record
 * @param {boolean} isWhole with names and all
 * @returns {Promise<string>} what comes after "#carry="
 */
export async function packed(record, isWhole) {
  const content = { carry: isWhole ? "whole" : "short", interview: isWhole ? record : withoutNames(record) };
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  return toBase64Url(await passed(bytes, new CompressionStream(FORMAT)));
}

/** @param {string} payload @returns {Promise<Carried | Refusal>} */
export async function unpacked(payload) {
  if (!isSupported()) return { fault: "unsupported" };
  /** @type {unknown} */
  let content;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await passed(fromBase64Url(payload), new DecompressionStream(FORMAT)));
    content = isTooDeep(text) ? null : JSON.parse(text);
  } catch {
    return { fault: "damaged" };
  }
  if (!isObject(content) || !isObject(content.interview)) return { fault: "damaged" };
  const record = content.interview;
  if (typeof record.schema === "number" && record.schema > SCHEMA) return { fault: "newer" };
  const path = misshapen(record).next().value;
  if (path) return { fault: "damaged", path };
  return { record: /** @type {Interview} */ (/** @type {unknown} */ (record)), isWhole: content.carry === "whole" };
}
