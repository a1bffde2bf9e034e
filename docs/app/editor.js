/** What the form does: opening, typing, asking Python for the other clock, checking, saving. */

import { withFields } from "./changes.js";
import { completeZone, draftOf, emptyDraft, emptyPerson, faultsOf, fieldOf, recordOf } from "./draft.js";
import { exactly, placeInWords, readersZone } from "./format.js";
import { nameOf } from "./links.js";
import { isMarker } from "./merge.js";
import { messages } from "./messages.js";
import * as python from "./python.js";
import { newId } from "./records.js";
import * as reference from "./reference.js";
import * as store from "./store.js";

/** @typedef {import("./types.js").Draft} Draft */
/** @typedef {import("./types.js").Interview} Interview */
/** @typedef {import("./types.js").Fault} Fault */
/** @typedef {import("./views/form.js").Form & {before: Interview | null}} Form */

const MOST_INTERVIEWS = 1000;
const CHECK_MILLISECONDS = 3000;
const TYPING_MILLISECONDS = 250;
const FIRST_FIELDS = ["company", "role", "start", "time_zone"];

/** @type {Form} */
let form = blankForm();
let clockTimer = 0;
let draw = () => {};

/** @returns {Form} */
function blankForm() {
  return { before: null, draft: emptyDraft(readersZone), faults: new Map(), remark: "", more: false, ownTime: "", name: "" };
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
    const kept = /** @type {Partial<Draft> | null} */ (store.keptForm("new"));
    if (kept && typeof kept === "object" && Array.isArray(kept.people)) form.draft = { ...form.draft, ...kept };
  }
  void reference.load().then(draw);
  askClock();
}

export function current() {
  return form;
}

function remember() {
  if (!form.before) store.keepForm("new", form.draft);
}

/** @param {string} field a field's name, or "name:ID" for a person's @param {string | boolean} value */
export function type(field, value) {
  const [name, person] = field.split(":");
  const target = person ? form.draft.people.find(({ id }) => id === person) : form.draft;
  Object.assign(target ?? {}, { [name]: value });
  if (name === "country") form.draft.subdivision = "";
  form.faults.delete(field);
  remember();
  if (name === "start" || name === "time_zone") askClock();
  draw();
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
 * @returns {Promise<{id: string, before: Interview | null} | null>} null: refused, and the form says why
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
  void store.change(id, (kept) => (kept && isMarker(kept) ? kept : finished(record)));
  if (!before) store.dropForm("new");
  return { id, before };
}
