/**
 * The rows that an interview's screen shows. With a fresh plan: the plan. With an old one: its dates, and of the states
 * only what the record itself says. With none: the plain list of steps that the build made, without dates. Pure.
 */

import { writtenThere } from "../../base/time.ts";
import type { Outlook, Step } from "../../python/model.ts";
import { stepsOf } from "../../python/outline.ts";
import type { Interview } from "../../record/model.ts";
import type { Row } from "./state.ts";

function stateOf(record: Interview, id: string): string | null {
  const state = record.steps?.[id]?.state;
  return state === "done" || state === "skipped" ? state : null;
}

/** When it was ticked or set aside. */
function tickedAt(record: Interview, id: string): string | null {
  const at = record.steps?.[id]?.at;
  return at ? writtenThere(at, record.time_zone) : null;
}

/** For the blink until the new plan arrives: the old one's states, but for those that the change itself touched. */
function settlingState(record: Interview, step: Step) {
  const ticked = stateOf(record, step.id);
  if (ticked) return ticked;
  return step.state === "done" || step.state === "skipped" ? null : step.state;
}

export function rowsOf(record: Interview, { plan, fresh, settling }: Outlook): Row[] {
  if (plan && (fresh || settling)) {
    return plan.steps.map((step) => ({
      id: step.id, title: step.title, when: "", step,
      state: fresh ? step.state : settlingState(record, step),
      at: fresh ? step.at : tickedAt(record, step.id),
    }));
  }
  const rows = plan
    ? plan.steps.map((step) => ({ id: step.id, title: step.title, when: "", step }))
    : stepsOf(record).map(({ id, title, when }) => ({ id, title, when, step: null }));
  const shown = new Set(rows.map((row) => row.id));
  const others = Object.keys(record.steps ?? {})
    .filter((id) => !shown.has(id) && stateOf(record, id))
    .map((id) => ({ id, title: id, when: "", step: null }));
  return [...rows, ...others].map((row) => ({ ...row, state: stateOf(record, row.id), at: tickedAt(record, row.id) }));
}
