/**
 * Carry links: one interview, compressed, in the part of an address that browsers send to nobody. By the browser's own
 * streams, so it works without Python.
 */

import { isObject } from "../base/shapes.ts";
import { SCHEMA, parsed, untrusted } from "./shape.ts";
import { withoutNames } from "./redaction.ts";
import type { Interview } from "./model.ts";

export type Carried = {record: Interview, isWhole: boolean};
export type Refusal = {fault: "damaged" | "newer" | "unsupported", path?: string};

/** Programs that pass links on have been seen to cut longer ones. */
export const LONGEST_LINK = 2000;
const LARGEST = 1_000_000;
const FORMAT = "deflate-raw";
const SLICE_BYTES = 1024;

export function isSupported() {
  return typeof CompressionStream === "function" && typeof DecompressionStream === "function";
}

function toBase64Url(bytes: Uint8Array) {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** A browser unpacks all that it is handed at once before it lets on how much that is: so it is handed little. */
function sliced(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let offset = 0;
  return new ReadableStream({
    pull(stream) {
      if (offset >= bytes.length) return stream.close();
      stream.enqueue(bytes.slice(offset, offset + SLICE_BYTES));
      offset += SLICE_BYTES;
    },
  });
}

/** @returns less than a megabyte, or it is refused: a short link must not fill the memory */
async function passed(bytes: Uint8Array<ArrayBuffer>, through: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const reader = sliced(bytes).pipeThrough(through).getReader();
  const pieces: Uint8Array[] = [];
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
 * @param isWhole with names and all
 * @returns what comes after "#carry="
 */
export async function packed(record: Interview, isWhole: boolean): Promise<string> {
  const content = { carry: isWhole ? "whole" : "short", interview: isWhole ? record : withoutNames(record) };
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  return toBase64Url(await passed(bytes, new CompressionStream(FORMAT)));
}

export async function unpacked(payload: string): Promise<Carried | Refusal> {
  if (!isSupported()) return { fault: "unsupported" };
  let content: unknown;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await passed(fromBase64Url(payload), new DecompressionStream(FORMAT)));
    content = parsed(text);
  } catch {
    return { fault: "damaged" };
  }
  if (!isObject(content) || !isObject(content.interview)) return { fault: "damaged" };
  const record = content.interview;
  if (typeof record.schema === "number" && record.schema > SCHEMA) return { fault: "newer" };
  const path = untrusted(record, new Date());
  if (path) return { fault: "damaged", path };
  return { record: ((record as unknown) as Interview), isWhole: content.carry === "whole" };
}
