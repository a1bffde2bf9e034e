/** What the form does: opening, typing, asking Python for the other clock, checking, saving. */

import { withFields } from "../../record/changes.js";
import { completeZone, draftOf, emptyDraft, emptyPerson, faultsOf, fieldOf, promiseFaultsOf, recordOf } from "../../record/draft.js";
import { filledIn } from "./filling.js";
import { exactly, placeInWords, readersZone } from "../../text/format.js";
import { nameOf } from "../../router/links.js";
import { isMarker } from "../../record/merge.js";
import { messages } from "../../text/en/common.js";
import { askMoves, isStill } from "../../python/moves.js";
import * as python from "../../python/client.js";
import { newId } from "../../record/shape.js";
import * as reference from "../../python/reference-data.js";
import * as store from "../../storage/repository.js";
import { understand } from "../../python/promised-day.js";
import * as unfinished from "./unfinished.js";

/** @typedef {import("../../record/model.js").Draft} Draft */
/** @typedef {import("../../record/model.js").Interview} Interview */
/** @typedef {import("../../record/model.js").Fault} Fault */
/** @typedef {import("./view.js").Form & {before: Interview | null, touched: Set<string>}} Form */

const MOST_INTERVIEWS = 1000;
const CHECK_MILLISECONDS = 3000;
const TYPING_MILLISECONDS = 250;
const UNDERSTOOD_BY = [
  "start", "time_zone", "country", "subdivision", "promise", "promise_date", "promise_amount", "promise_unit",
];
const MOVED_BY = /** @type {const} */ (["start", "time_zone", "duration_minutes"]);
const FIRST_FIELDS = ["company", "start", "time_zone", "role"];

/** @type {Form} */
let form = blankForm();
let clockTimer = 0;
let draw = () => {};

/** @returns {Form} */
function blankForm() {
  return {
    before: null, draft: emptyDraft(readersZone), faults: new Map(), remark: "", more: false, ownTime: "", name: "",
    understood: null, moves: null, isNextRound: false, touched: new Set(),
  };
}

/** @param {() => void} drawing */
export function connect(drawing) {
  draw = drawing;
}

/** @param {Interview | null} before the interview to edit; null: a new one */
export function open(before) {
  form = blankForm();
  if (before) {
    Object.assign(form, { before, draft: draftOf(before), name: nameOf(before), more: true });
  } else {
    form.draft = { ...form.draft, ...unfinished.kept() };
    form.isNextRound = form.draft.process !== "";
    form.more = form.isNextRound;
  }
  void reference.load().then(draw);
  askClock();
  askUnderstood();
}

export function current() {
  return form;
}

function remember() {
  if (!form.before) unfinished.keep(form.draft);
}

/** @param {string} field a field's name, or "name:ID" for a person's @param {string | boolean} value */
export function type(field, value) {
  const [name, person] = field.split(":");
  const target = person ? form.draft.people.find(({ id }) => id === person) : form.draft;
  Object.assign(target ?? {}, { [name]: value });
  form.touched.add(field);
  form.draft.marked = form.draft.marked.filter((marked) => marked !== field && marked !== person);
  if (name === "country") form.draft.subdivision = "";
  form.faults.delete(field);
  remember();
  form.moves = null;
  if (name === "start" || name === "time_zone") askClock();
  if (UNDERSTOOD_BY.includes(name)) askUnderstood();
  draw();
}

/** Takes the day that was understood as a date of its own, to be changed. */
export function correct() {
  if (!form.understood) return;
  type("promise_date", form.understood.date);
  type("promise", "by_date");
  /** @type {HTMLElement | null} */ (document.querySelector('.form [name="promise_date"]'))?.focus();
}

/** The day that the promise means, as soon as enough is filled in for Python to tell. */
function askUnderstood() {
  const { draft } = form;
  const isTold = draft.start && draft.time_zone && draft.promise !== "unknown" && promiseFaultsOf(draft).size === 0;
  if (!isTold) form.understood = null;
  // What the other fields lack must not keep the day from being shown.
  const plain = { ...draft, company: draft.company.trim() || "?", duration: "60", people: [] };
  const asked = form;
  understand(isTold ? { ...recordOf(plain, "2000-01-01-form", null), events: [] } : null, (understood) => {
    if (form !== asked) return;
    form.understood = understood;
    draw();
  });
}

/**
 * Takes over what an invitation says.
 * @param {Partial<Draft>} found
 * @param {{name: string, email: string}[]} people
 */
export function fill(found, people) {
  const result = filledIn(form.draft, form.touched, found, people);
  form.draft = result.draft;
  form.more ||= result.filled.some((field) => !FIRST_FIELDS.includes(field));
  for (const field of result.filled) form.faults.delete(field);
  remember();
  askClock();
  askUnderstood();
  draw();
  return result;
}

export function leaveZone() {
  const zone = completeZone(form.draft.time_zone, reference.zoneNames());
  if (zone !== form.draft.time_zone) type("time_zone", zone);
}

/** @param {boolean} isOpen what the browser has just done by itself; drawn again, so that the drawing knows of it */
export function toggleMore(isOpen) {
  form.more = isOpen;
  draw();
}

export function addPerson() {
  form.draft.people = [...form.draft.people, emptyPerson()];
  remember();
  draw();
}

/** @param {string} id */
export function removePerson(id) {
  form.draft.people = form.draft.people.filter((person) => person.id !== id);
  remember();
  draw();
}

/** The reader's own time for what is typed, a moment after the last key. */
function askClock() {
  clearTimeout(clockTimer);
  const { start, time_zone: zone } = form.draft;
  form.ownTime = zone === readersZone ? messages.form.sameZone : "";
  if (!start || !zone) return;
  clockTimer = setTimeout(async () => {
    const asked = form;
    const answer = await python.ask({ kind: "clock", local: start, time_zone: zone }).catch(() => null);
    if (!answer || form !== asked || form.draft.start !== start || form.draft.time_zone !== zone) return;
    form.ownTime = clockInWords(answer, zone);
    draw();
  }, TYPING_MILLISECONDS);
}

/** @param {{instant?: string, warnings?: {message: string}[], faults?: Fault[]}} answer @param {string} zone */
function clockInWords({ instant, warnings = [], faults = [] }, zone) {
  const sentences = [...faults, ...warnings].map(({ message }) => message);
  if (instant && zone !== readersZone) {
    sentences.unshift(messages.form.yourTime(exactly(instant), placeInWords(readersZone)));
  } else if (instant) {
    sentences.unshift(messages.form.sameZone);
  }
  return sentences.join(" ");
}

/** @param {Interview} record @returns {Promise<Fault[]>} none where Python is not there to judge: then it says so later */
async function judge(record) {
  if (python.condition() !== "ready") return [];
  const late = new Promise((resolve) => setTimeout(resolve, CHECK_MILLISECONDS, { faults: [] }));
  const answer = await Promise.race([python.ask({ kind: "check", record }), late]).catch(() => ({ faults: [] }));
  return answer.faults ?? [];
}

/** @param {Map<string, string>} faults @param {string[]} others what belongs to no field */
function refuse(faults, others = []) {
  form.faults = faults;
  const count = faults.size > 0 ? [messages.form.faults(faults.size)] : [];
  form.remark = [...count, ...others].join(" ");
  form.more ||= [...faults.keys()].some((field) => !FIRST_FIELDS.includes(field));
  draw();
  const first = document.querySelector('.form [aria-invalid="true"]') ?? document.querySelector(".form-remark");
  if (first instanceof HTMLElement) first.focus();
}

/** @param {Interview} record @returns {Interview} as it will be stored */
function finished(record) {
  const { before } = form;
  const base = (before && store.interview(before.id)) ?? { ...record, contacts: [] };
  return withFields(base, record, new Date());
}

/**
 * What saving would move, where the interview itself was moved; said once, before it is saved.
 * @param {Interview} record
 */
async function movesOf(record) {
  const before = form.before && store.interview(form.before.id);
  if (!before || form.moves || python.condition() !== "ready") return null;
  if (MOVED_BY.every((name) => (before[name] ?? 60) === (record[name] ?? 60))) return null;
  const late = new Promise((resolve) => setTimeout(resolve, CHECK_MILLISECONDS, null));
  const moves = await Promise.race([askMoves(before, finished(record)), late]);
  return moves && !isStill(moves) ? moves : null;
}

/**
 * @returns {Promise<{id: string, before: Interview | null} | null>} null: refused, or not yet, and the form says why
 */
export async function save() {
  const { draft, before } = form;
  draft.time_zone = completeZone(draft.time_zone, reference.zoneNames());
  const faults = faultsOf(draft, reference.zoneNames());
  if (faults.size > 0) {
    refuse(faults);
    return null;
  }
  if (!before && store.interviews().length >= MOST_INTERVIEWS) {
    refuse(faults, [messages.faults.tooMany]);
    return null;
  }
  const id = before?.id ?? newId(draft, store.isTaken);
  const record = recordOf(draft, id, before);
  const found = await judge(finished(record));
  if (found.length > 0) {
    const fields = found.map((fault) => ({ field: fieldOf(fault.path, draft), message: fault.message }));
    refuse(
      new Map(fields.flatMap(({ field, message }) => (field ? [[field, message]] : []))),
      fields.filter(({ field }) => !field).map(({ message }) => message),
    );
    return null;
  }
  const moves = await movesOf(record);
  if (moves) {
    form.moves = moves;
    draw();
    /** @type {HTMLElement | null} */ (document.querySelector(".form .moves"))?.focus();
    return null;
  }
  void store.change(id, (kept) => (kept && isMarker(kept) ? kept : finished(record)));
  if (!before) unfinished.finish();
  return { id, before };
}
