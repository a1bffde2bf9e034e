/**
 * Fast entry: Python reads an invitation's text or its calendar file, and what it says is taken into the form, where
 * the person has typed nothing. The text itself is not kept.
 */

import * as editor from "./editor.js";
import { asInstant } from "../../text/format.js";
import { messages } from "../../text/en/common.js";
import * as python from "../../python/client.js";

/** @typedef {import("../../record/model.js").Draft} Draft */
/** @typedef {{company?: string, start?: string, time_zone?: string, duration_minutes?: number, format?: string,
 *   contacts?: {name: string, email: string}[]}} Found what Python found */
/** @typedef {{text: string, status: string}} Invitation */

const MOST_CHARACTERS = 1_000_000;

const { invitation: words } = messages;

/** @type {Invitation} */
let invitation = { text: "", status: "" };
/** Counts the readings, so that an answer that comes late does not speak for a later one. */
let lastReading = 0;
let draw = () => {};

/** @param {() => void} drawing */
export function connect(drawing) {
  draw = drawing;
  python.subscribe(() => {
    if (invitation.status === words.waiting && python.condition() === "ready") status(words.reading);
  });
}

/** A form that is opened knows no invitation. */
export function clear() {
  lastReading += 1;
  invitation = { text: "", status: "" };
}

export function current() {
  return invitation;
}

/** @param {string} text */
function status(text) {
  invitation.status = text;
  draw();
}

/** @param {Found} found @param {string[]} filled @param {boolean} kept */
function report(found, filled, kept) {
  if (Object.keys(found).length === 0) return words.nothing;
  return [
    filled.length > 0 && words.filled(filled.map((name) => words.names[name] ?? name)),
    filled.includes("people") && words.people,
    kept && words.kept,
    !found.start && words.startMissing,
  ].filter(Boolean).join(" ");
}

/** @param {string} text @param {boolean} isCalendar */
async function read(text, isCalendar) {
  lastReading += 1;
  const reading = lastReading;
  if (python.condition() === "failed") python.start();
  status(python.condition() === "ready" ? words.reading : words.waiting);
  const request = { kind: "invitation", text, calendar: isCalendar, now: asInstant(new Date()) };
  const answer = await python.ask(request).catch(() => null);
  if (reading !== lastReading) return;
  if (!answer) return status(words.failed);
  if (answer.faults) return status(answer.faults.map((/** @type {{message: string}} */ fault) => fault.message).join(" "));
  const { duration_minutes, contacts = [], ...fields } = /** @type {Found} */ (answer.fields);
  const { filled, kept } = editor.fill({ ...fields, ...(duration_minutes && { duration: String(duration_minutes) }) }, contacts);
  status(report(answer.fields, filled, kept));
}

export const actions = {
  /** @param {string} text */
  type(text) {
    invitation.text = text;
    draw();
  },
  readText() {
    if (invitation.text.trim() === "") status(words.empty);
    else void read(invitation.text, false);
  },
  /** @param {File} file */
  async openFile(file) {
    if (file.size > MOST_CHARACTERS) return status(words.tooLarge);
    const text = await file.text().catch(() => null);
    if (text === null) return status(words.unreadable);
    return read(text, true);
  },
};
/** @typedef {typeof actions} Actions */
