/** Restoring from a file: read, checked and compared first; nothing is written before the person has seen what changes. */

import * as backup from "../../record/backup.js";
import { differences, fateOf } from "../../record/difference.js";
import { nameOf } from "../../router/links.js";
import { isMarker, mergeKept } from "../../record/merge.js";
import * as python from "../../python/client.js";
import { PROFILE } from "../../record/shape.js";
import { reverted } from "../../record/revert.js";
import * as store from "../../storage/repository.js";
import { withKnownNames } from "../../record/redaction.js";
import { keep as words } from "../../text/en/backup.js";

/** @typedef {import("../../record/model.js").Kept} Kept */
/** @typedef {import("../../record/model.js").Fault} Fault */
/** @typedef {"merge" | "replace"} Mode */
/** @typedef {{id: string, name: string, fate: import("../../record/difference.js").Fate, parts: import("../../record/difference.js").Difference[]}} Row */
/**
 * @typedef {object} Restoring
 * @property {"choose" | "reading" | "review" | "refused"} phase
 * @property {string} file
 * @property {string} message why it is refused
 * @property {Fault[]} faults
 * @property {Mode} mode
 * @property {Row[]} rows what would become of each interview, those that stay the same too
 */

const CHECK_MILLISECONDS = 20_000;

/** @type {Restoring} */
let state = blank();
/** @type {Map<string, Kept>} what the file holds */
let found = new Map();
let draw = () => {};

/** @returns {Restoring} */
function blank() {
  return { phase: "choose", file: "", message: "", faults: [], mode: "merge", rows: [] };
}

/** @param {() => void} drawing */
export function connect(drawing) {
  draw = drawing;
}

export function open() {
  state = blank();
  found = new Map();
}

export function current() {
  return state;
}

/** @param {string} message @param {Fault[]} [faults] */
function refuse(message, faults = []) {
  Object.assign(state, { phase: "refused", message, faults });
  draw();
}

/** @param {string} text @returns {Promise<Fault[]>} none where Python cannot be asked, or takes too long to start */
async function judge(text) {
  const late = new Promise((resolve) => setTimeout(resolve, CHECK_MILLISECONDS, { faults: [] }));
  const answer = await Promise.race([python.ask({ kind: "backup", text }), late]).catch(() => ({ faults: [] }));
  return answer.faults ?? [];
}

/** @param {File} file */
export async function choose(file) {
  state = { ...blank(), phase: "reading", file: file.name };
  draw();
  if (file.size > backup.LARGEST_FILE) return refuse(words.tooLarge(file.size, backup.LARGEST_FILE));
  const text = await file.text().catch(() => null);
  if (text === null) return refuse(words.unreadable);
  const content = backup.read(text);
  if ("newer" in content) return refuse(words.newerFile(content.newer));
  const faults = await judge(text);
  if (faults.length > 0) return refuse(words.faultyFile, faults);
  if ("path" in content) {
    return content.path === "?" ? refuse(words.notOurs) : refuse(words.faultyFile, [{ path: content.path, message: words.faultyField }]);
  }
  found = content.kept;
  state.phase = "review";
  setMode("merge");
}

/**
 * @param {string} id
 * @param {Kept | undefined} kept
 * @param {Mode} mode
 * @returns {Kept | undefined} what would be there afterwards
 */
function outcome(id, kept, mode) {
  const incoming = found.get(id);
  if (mode === "replace") return reverted(kept, incoming, new Date());
  if (!incoming) return kept;
  return kept ? mergeKept(id, kept, withKnownNames(incoming, kept)) : incoming;
}

/** @param {Kept | undefined} one @param {string} id */
function nameFor(one, id) {
  if (id === PROFILE) return words.profile;
  return one && !isMarker(one) ? nameOf(one) : id;
}

/** @param {Mode} mode */
export function setMode(mode) {
  const device = store.everything();
  const ids = new Set([...found.keys(), ...(mode === "replace" ? device.keys() : [])]);
  state.mode = mode;
  state.rows = [...ids].map((id) => {
    const [before, after] = [device.get(id), outcome(id, device.get(id), mode)];
    const fate = fateOf(before, after);
    const name = nameFor(after && !isMarker(after) ? after : before, id);
    return { id, name, fate, parts: fate === "changed" && before && after ? differences(before, after) : [] };
  });
  draw();
}

/** @returns {Promise<string>} why it would not fit; empty: it fits */
async function tooMuch() {
  const device = store.everything();
  const ids = new Set([...device.keys(), ...found.keys()]);
  let [count, characters] = [0, 0];
  for (const id of ids) {
    const after = outcome(id, device.get(id), state.mode);
    if (after && id !== PROFILE && !isMarker(after)) count += 1;
    if (found.has(id)) characters += JSON.stringify(after ?? "").length;
  }
  if (count > backup.MOST_INTERVIEWS) return words.tooManyInterviews(count, backup.MOST_INTERVIEWS);
  const { needed, free } = await store.room(characters);
  return needed > free ? words.noRoom(needed, free) : "";
}

/** @returns {Promise<{count: number, undo: () => void} | null>} null: it was refused, and nothing was written */
export async function apply() {
  const refusal = await tooMuch();
  if (refusal) {
    refuse(refusal);
    return null;
  }
  const { mode, rows } = state;
  const ids = rows.filter(({ fate }) => fate !== "same").map(({ id }) => id);
  const before = store.everything();
  const change = (/** @type {(id: string, kept: Kept | undefined) => Kept | undefined} */ make) =>
    store.changeAll(new Map(ids.map((id) => [id, (/** @type {Kept | undefined} */ kept) => /** @type {Kept} */ (make(id, kept))])));
  void change((id, kept) => outcome(id, kept, mode));
  const undo = () => void change((id, kept) => reverted(kept, before.get(id), new Date()));
  return { count: ids.length, undo };
}
