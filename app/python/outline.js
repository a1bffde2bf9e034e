/**
 * The rows that an interview's screen shows. With a fresh plan: the plan. With an old one: its dates, and of the states
 * only what the record itself says. With none: the plain list of steps that the build made, without dates.
 */

import { writtenThere } from "../text/format.js";
import { fileLink } from "../router/links.js";
import { interviewersOf } from "../record/shape.js";

/** @typedef {import("../record/model.js").Interview} Interview */
/** @typedef {import("../record/model.js").Outlook} Outlook */
/** @typedef {import("../record/model.js").OutlineStep} OutlineStep */
/** @typedef {import("../record/model.js").Row} Row */

/** @type {OutlineStep[]} */
let outline = [];

/** @returns {Promise<void>} */
export async function load() {
  const response = await fetch(fileLink("data/outline.json"));
  if (response.ok) outline = (await response.json()).steps;
}

/** @returns {OutlineStep[]} */
export function everyStep() {
  return outline;
}

/** @param {Interview} record @param {string} id @returns {string | null} */
function stateOf(record, id) {
  const state = record.steps?.[id]?.state;
  return state === "done" || state === "skipped" ? state : null;
}

/** @param {Interview} record @param {string} id @returns {string | null} when it was ticked or set aside */
function tickedAt(record, id) {
  const at = record.steps?.[id]?.at;
  return at ? writtenThere(at, record.time_zone) : null;
}

/** @param {Interview} record @returns {{id: string, title: string, when: string}[]} */
function withoutPlan(record) {
  const people = interviewersOf(record);
  const applies = {
    everyone: () => true,
    agency: () => record.via_agency === true,
    interviewer: (/** @type {OutlineStep} */ step) => people.length > 0 && people.length <= (step.at_most ?? Infinity),
    // The general step stands in where the step per person does not apply: nobody is recorded, or too many are.
    "no-interviewer": (/** @type {OutlineStep} */ step) => {
      const sibling = outline.find((other) => other.for === "interviewer" && other.id.startsWith(`${step.id}:`));
      return people.length === 0 || people.length > (sibling?.at_most ?? Infinity);
    },
  };
  return outline
    .filter((step) => applies[step.for](step))
    .flatMap((step) =>
      step.for !== "interviewer"
        ? [step]
        : people.map(({ id, name = "" }) => ({
            ...step, id: step.id.replace("ID", id), title: step.title.replace("{name}", () => name),
          })));
}

/**
 * For the blink until the new plan arrives: the old one's states, but for those that the change itself touched.
 * @param {Interview} record
 * @param {import("../record/model.js").Step} step
 */
function settlingState(record, step) {
  const ticked = stateOf(record, step.id);
  if (ticked) return ticked;
  return step.state === "done" || step.state === "skipped" ? null : step.state;
}

/** @param {Interview} record @param {Outlook} outlook @returns {Row[]} */
export function rowsOf(record, { plan, fresh, settling }) {
  if (plan && (fresh || settling)) {
    return plan.steps.map((step) => ({
      id: step.id, title: step.title, when: "", step,
      state: fresh ? step.state : settlingState(record, step),
      at: fresh ? step.at : tickedAt(record, step.id),
    }));
  }
  const rows = plan
    ? plan.steps.map((step) => ({ id: step.id, title: step.title, when: "", step }))
    : withoutPlan(record).map(({ id, title, when }) => ({ id, title, when, step: null }));
  const shown = new Set(rows.map((row) => row.id));
  const others = Object.keys(record.steps ?? {})
    .filter((id) => !shown.has(id) && stateOf(record, id))
    .map((id) => ({ id, title: id, when: "", step: null }));
  return [...rows, ...others].map((row) => ({
    ...row, state: stateOf(record, row.id), at: tickedAt(record, row.id),
  }));
}
