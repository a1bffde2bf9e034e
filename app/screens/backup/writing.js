/** Backing up: one file with all that can be restored; what cannot is offered on its own. */

import { LARGEST_FILE, backupOf, fileName } from "../../record/backup.js";
import { asInstant } from "../../text/format.js";
import * as python from "../../python/client.js";
import { PROFILE } from "../../record/shape.js";
import * as store from "../../storage/repository.js";

/** @typedef {import("../../record/model.js").Kept} Kept */
/** @typedef {{file: string, count: number, bytes: number, isTooLarge: boolean, left: {id: string, message: string, text: string}[]}} Written */

/** @param {string} name @param {string} text */
export function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * A record that cannot be taken in again would make the whole file one that cannot.
 * @param {Map<string, Kept>} kept
 * @returns {Promise<Map<string, string>>} by id, what is wrong
 */
async function faulty(kept) {
  if (python.condition() !== "ready") return new Map();
  const answer = await python.ask({ kind: "backup", text: backupOf(kept) }).catch(() => ({}));
  const ids = [...kept.keys()].filter((id) => id !== PROFILE);
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const { path, message } of answer.faults ?? []) {
    const index = /^interviews\[(\d+)\]\.?(.*)/.exec(path);
    const id = index ? ids[Number(index[1])] : path.startsWith("profile") ? PROFILE : undefined;
    if (id && !found.has(id)) found.set(id, `${index?.[2] ?? path}: ${message}`);
  }
  return found;
}

/** @returns {Promise<Written>} */
export async function backUp() {
  const kept = store.everything();
  const { changes: counted = 0 } = store.settings();
  const wrong = await faulty(kept);
  const left = [...wrong].map(([id, message]) => ({ id, message, text: `${JSON.stringify(kept.get(id), null, 2)}\n` }));
  for (const id of wrong.keys()) kept.delete(id);
  const text = backupOf(kept);
  const now = new Date();
  const file = fileName(now);
  download(file, text);
  // What changed while the file was being checked is not in it.
  const changes = Math.max(0, (store.settings().changes ?? 0) - counted);
  store.set({ changes, reminded_changes: 0, backed_up: asInstant(now) });
  const count = store.interviews().filter(({ id }) => kept.has(id)).length;
  const bytes = new TextEncoder().encode(text).length;
  return { file, count, bytes, isTooLarge: bytes > LARGEST_FILE, left };
}
