/** What would move if a record were changed: Python's plan for it as it is, against its plan for it as it would be. */

import { asInstant } from "../text/format.js";
import * as python from "./client.js";

/** @typedef {import("../record/model.js").Interview} Interview */
/** @typedef {import("../record/model.js").Plan} Plan */
/** @typedef {import("../record/model.js").Step} Step */
/** @typedef {import("../record/model.js").Moves} Moves */

const LEFT = ["waiting", "open", "due", "late"];
const isLeft = (/** @type {Step | undefined} */ step) => step !== undefined && LEFT.includes(step.state);
const isTicked = (/** @type {Step} */ step) => step.state === "done" || step.state === "skipped";
/** @param {Step} step the date that a step is known by */
const dateOf = (step) => step.target ?? step.opens ?? "";

/** @param {Plan} before @param {Plan} after @returns {Moves} */
export function movesBetween(before, after) {
  const known = new Map(before.steps.map((step) => [step.id, step]));
  const then = new Map(after.steps.map((step) => [step.id, step]));
  /** @type {Moves} */
  const moves = { moved: [], added: [], dropped: [], held: 0 };
  for (const step of after.steps) {
    const earlier = known.get(step.id);
    if (!isLeft(step)) {
      moves.held += isTicked(step) ? 1 : 0;
    } else if (!earlier || !isLeft(earlier)) {
      moves.added.push({ title: step.title, at: dateOf(step) });
    } else if (Date.parse(dateOf(earlier)) !== Date.parse(dateOf(step))) {
      moves.moved.push({ title: step.title, from: dateOf(earlier), to: dateOf(step) });
    }
  }
  moves.dropped = before.steps.filter((step) => isLeft(step) && !isLeft(then.get(step.id))).map((step) => step.title);
  return moves;
}

/** @param {Moves} moves */
export function isStill({ moved, added, dropped }) {
  return moved.length + added.length + dropped.length === 0;
}

/** @param {Interview} before @param {Interview} after @returns {Promise<Moves | null>} null: Python cannot tell */
export async function askMoves(before, after) {
  const request = { kind: "plan", records: [before, after], now: asInstant(new Date()) };
  const { plans = [] } = await python.ask(request).catch(() => ({}));
  return plans[0]?.plan && plans[1]?.plan ? movesBetween(plans[0].plan, plans[1].plan) : null;
}
