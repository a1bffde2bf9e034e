/**
 * Fast entry: an invitation's text is read in the page, its calendar file by Python, and what they say is taken into the
 * form, where the person has typed nothing. What has more than one reading is asked. The text itself is not kept.
 */

import * as editor from "./editor.js";
import { asLocal, localInWords, placeInWords, readersZone } from "../../text/format.js";
import { messages } from "../../text/en/common.js";
import * as python from "../../python/client.js";
import * as reference from "../../python/reference-data.js";

/** @typedef {import("../../invitation/result.ts").Choice} Choice */
/** @typedef {import("../../invitation/result.ts").Fields} Fields */
/** @typedef {import("../../invitation/result.ts").Question} Question */
/** @typedef {import("../../invitation/result.ts").Reading} Reading */
/** @typedef {{sentence: string, field: string, choices: {label: string, fields: Fields}[]}} Asked */
/** @typedef {{text: string, status: string, questions: Asked[]}} Invitation */

const { invitation: words, form: formWords } = messages;

/** @type {Invitation} */
let invitation = { text: "", status: "", questions: [] };
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
  invitation = { text: "", status: "", questions: [] };
}

export function current() {
  return invitation;
}

/** @param {string} text @param {Asked[]} questions */
function status(text, questions = []) {
  Object.assign(invitation, { status: text, questions });
  draw();
}

/** @param {Choice} choice */
function labelOf({ fields, zone }) {
  if (fields.start) return words.slot(localInWords(fields.start), zone);
  if (fields.time_zone) return placeInWords(fields.time_zone);
  return fields.company ?? (fields.format ? formWords.formats[fields.format] : "");
}

/** @param {Question} question @returns {Asked} */
function asked(question) {
  const choices = question.choices.map((choice) => ({ label: labelOf(choice), fields: choice.fields }));
  const places = question.field === "time_zone" ? choices.map(({ label }) => label) : [];
  return { sentence: words.question(question, places), field: question.field, choices };
}

/** @param {Fields} found */
function fill({ duration_minutes, contacts = [], ...fields }) {
  return editor.fill({ ...fields, ...(duration_minutes && { duration: String(duration_minutes) }) }, contacts);
}

/** @param {string[]} filled */
function filledInWords(filled) {
  const names = Object.entries(words.names).flatMap(([name, word]) => (filled.includes(name) ? [word] : []));
  return names.length > 0 ? words.filled(names) : "";
}

/** @param {Reading} reading */
function take({ fields, questions, remarks }) {
  // What is asked must not stand there unasked: neither the reader's own zone, nor what an earlier invitation said.
  const empty = Object.fromEntries(questions.flatMap(({ field }) => (field === "start" || field === "time_zone" ? [[field, ""]] : [])));
  const { filled, kept } = fill({ ...empty, ...fields });
  const found = filled.filter((name) => !(name in empty));
  const isNothing = Object.keys(fields).length === 0 && questions.length === 0 && remarks.every(({ code }) => code === "no_start");
  status([
    isNothing ? words.nothing : filledInWords(found),
    found.includes("people") && words.people,
    kept && words.kept,
    ...(isNothing ? [] : remarks.map(words.remark)),
  ].filter(Boolean).join(" "), questions.map(asked));
}

/** What reads comes only when something is to be read. */
async function prepared() {
  const [reader] = await Promise.all([import("../../invitation/index.ts"), reference.load()]);
  return { reader, options: { today: asLocal(new Date()).slice(0, 10), readersZone, zones: reference.zoneNames() } };
}

/** @param {Uint8Array} bytes of a calendar file @param {number} reading */
async function readCalendar(bytes, reading) {
  if (python.condition() === "failed") python.start();
  status(python.condition() === "ready" ? words.reading : words.waiting);
  const { reader, options } = await prepared();
  const answer = await python.ask({ kind: "invitation", bytes: reader.asCharacters(bytes) });
  if (reading !== lastReading) return;
  if (answer.faults) return status(answer.faults.map((/** @type {{message: string}} */ fault) => fault.message).join(" "));
  take(reader.readCalendar(answer, options));
}

/** @param {string} pasted @param {number} reading */
async function readText(pasted, reading) {
  status(words.reading);
  const { reader, options } = await prepared();
  if (reading !== lastReading) return;
  if (pasted.length > reader.MOST_CHARACTERS) return status(words.tooLong);
  const calendar = reader.calendarIn(pasted);
  if (calendar !== null) return readCalendar(new TextEncoder().encode(calendar), reading);
  take(reader.readInvitation(pasted, options));
}

/** @param {(reading: number) => Promise<void>} read */
async function reading(read) {
  lastReading += 1;
  const mine = lastReading;
  await read(mine).catch(() => {
    if (mine === lastReading) status(words.failed);
  });
}

export const actions = {
  /** @param {string} text */
  type(text) {
    invitation.text = text;
    draw();
  },
  readText() {
    if (invitation.text.trim() === "") status(words.empty);
    else void reading((mine) => readText(invitation.text, mine));
  },
  /** @param {File} file */
  async openFile(file) {
    await reading(async (mine) => {
      const { reader } = await prepared();
      if (file.size > reader.MOST_CHARACTERS) return status(words.tooLarge);
      const bytes = await file.arrayBuffer().catch(() => null);
      if (mine !== lastReading) return;
      if (bytes === null) return status(words.unreadable);
      await readCalendar(new Uint8Array(bytes), mine);
    });
  },
  /** @param {Asked} question @param {Fields} fields the answer that was tapped */
  answer(question, fields) {
    const { filled } = fill(fields);
    status(filledInWords(filled), invitation.questions.filter((one) => one !== question && !(one.field in fields)));
    /** @type {HTMLElement | null} */ (document.querySelector(`.form [name="${question.field}"]`))?.focus();
  },
};
/** @typedef {typeof actions} Actions */
