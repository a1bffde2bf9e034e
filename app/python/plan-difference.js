/** "What changed since you were here": two plans of one untouched record, laid side by side. Pure. */

import { momentOf } from "../record/merge.js";

/** @typedef {import("../record/model.js").KeptPlan} KeptPlan */
/** @typedef {import("../record/model.js").Step} Step */
/** @typedef {{title: string, part: "date" | "state" | "added" | "gone", before: string, after: string, why: string}} Shift */

const AWAY_DAYS = 2;
const ENDED = new Set(["done", "skipped", "not_needed", "missed"]);

/** @param {string | undefined} visited @param {Date} now */
export function wasAway(visited, now) {
  return now.getTime() - momentOf(visited) >= AWAY_DAYS * 86_400_000 && momentOf(visited) > -Infinity;
}

/** @param {KeptPlan} before @param {KeptPlan} after */
export function rulesDiffer(before, after) {
  return before.rules_version !== undefined && before.rules_version !== after.rules_version;
}

/** @param {Step} step the date that a person goes by */
const dateOf = (step) => step.target ?? step.opens ?? step.deadline ?? "";

/** @param {Step} old @param {Step} step @returns {Shift | null} */
function shiftOf(old, step) {
  const { title, reason: why } = step;
  const isPast = ENDED.has(step.state) && ENDED.has(old.state);
  if (!isPast && momentOf(dateOf(old)) !== momentOf(dateOf(step))) {
    return { title, part: "date", before: dateOf(old), after: dateOf(step), why };
  }
  return old.state === step.state ? null : { title, part: "state", before: old.state, after: step.state, why };
}

/** @param {KeptPlan} before @param {KeptPlan} after @returns {Shift[]} in the order of the steps */
export function shiftsBetween(before, after) {
  const old = new Map(before.plan.steps.map((step) => [step.id, step]));
  const ids = new Set(after.plan.steps.map((step) => step.id));
  const gone = before.plan.steps.filter((step) => !ids.has(step.id));
  return [
    ...after.plan.steps.flatMap((step) => {
      const known = old.get(step.id);
      if (!known) return [/** @type {Shift} */ ({ title: step.title, part: "added", before: "", after: dateOf(step), why: step.reason })];
      return shiftOf(known, step) ?? [];
    }),
    ...gone.map((step) => /** @type {Shift} */ ({ title: step.title, part: "gone", before: dateOf(step), after: "", why: "" })),
  ];
}
