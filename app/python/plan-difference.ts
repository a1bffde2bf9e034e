/** Two plans laid side by side: what a change would move, and what changed since somebody was here. Pure. */

import { momentOf } from "../base/time.ts";
import type { KeptPlan, Moves, Plan, Step } from "./model.ts";

export interface Shift {
  title: string;
  part: "date" | "state" | "added" | "gone";
  before: string;
  after: string;
  why: string;
}

const LEFT = new Set(["waiting", "open", "due", "late"]);
const ENDED = new Set(["done", "skipped", "not_needed", "missed"]);

const isLeft = (step: Step | undefined) => step !== undefined && LEFT.has(step.state);
/** The date that a person goes by. */
const dateOf = (step: Step) => step.target ?? step.opens ?? step.deadline ?? "";
const byId = (plan: Plan) => new Map(plan.steps.map((step) => [step.id, step]));

/** What is still to do, as it would be after a change. */
export function movesBetween(before: Plan, after: Plan): Moves {
  const [known, then] = [byId(before), byId(after)];
  const moves: Moves = { moved: [], added: [], dropped: [], held: 0 };
  for (const step of after.steps) {
    const earlier = known.get(step.id);
    if (!isLeft(step)) {
      moves.held += step.state === "done" || step.state === "skipped" ? 1 : 0;
    } else if (!earlier || !isLeft(earlier)) {
      moves.added.push({ title: step.title, at: dateOf(step) });
    } else if (momentOf(dateOf(earlier)) !== momentOf(dateOf(step))) {
      moves.moved.push({ title: step.title, from: dateOf(earlier), to: dateOf(step) });
    }
  }
  moves.dropped = before.steps.filter((step) => isLeft(step) && !isLeft(then.get(step.id))).map((step) => step.title);
  return moves;
}

export function isStill({ moved, added, dropped }: Moves) {
  return moved.length + added.length + dropped.length === 0;
}

export function rulesDiffer(before: KeptPlan, after: KeptPlan) {
  return before.rules_version !== undefined && before.rules_version !== after.rules_version;
}

function shiftOf(old: Step, step: Step): Shift | null {
  const { title, reason: why } = step;
  const isPast = ENDED.has(step.state) && ENDED.has(old.state);
  if (!isPast && momentOf(dateOf(old)) !== momentOf(dateOf(step))) {
    return { title, part: "date", before: dateOf(old), after: dateOf(step), why };
  }
  return old.state === step.state ? null : { title, part: "state", before: old.state, after: step.state, why };
}

/** Of two plans of one untouched record, in the order of the steps. */
export function shiftsBetween(before: KeptPlan, after: KeptPlan): Shift[] {
  const [old, present] = [byId(before.plan), byId(after.plan)];
  const kept = after.plan.steps.flatMap((step): Shift[] => {
    const known = old.get(step.id);
    if (!known) return [{ title: step.title, part: "added", before: "", after: dateOf(step), why: step.reason }];
    const shift = shiftOf(known, step);
    return shift ? [shift] : [];
  });
  const gone = before.plan.steps.filter((step) => !present.has(step.id));
  return [...kept, ...gone.map((step): Shift => ({ title: step.title, part: "gone", before: dateOf(step), after: "", why: "" }))];
}
