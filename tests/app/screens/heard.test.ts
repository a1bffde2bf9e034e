/** When it is asked whether they have answered. */

import assert from "node:assert/strict";
import { test } from "node:test";

import type { Plan } from "../../../app/python/model.ts";
import { isHeardAsked, withHeard } from "../../../app/screens/interview/heard.ts";

const NOW = new Date(2026, 5, 23, 10);

function planWith(kind: string, state: string, status = "act"): Plan {
  return { interview: "2026-06-05-acme", status, next: kind, steps: [{ id: kind, kind, state }] } as unknown as Plan;
}

test("when a message is due that only makes sense unanswered", () => {
  for (const kind of ["check-in-1", "check-in-2", "close", "own-reminder", "ask-again"]) {
    for (const state of ["open", "due", "late"]) assert.ok(isHeardAsked(planWith(kind, state), undefined, false, NOW), `${kind} ${state}`);
  }
});

test("not for what is done whether they answer or not, and not while waiting is right", () => {
  assert.ok(!isHeardAsked(planWith("thank-you", "late"), undefined, false, NOW));
  assert.ok(!isHeardAsked(planWith("check-in-1", "waiting", "waiting"), undefined, false, NOW));
});

test("after two weeks away also while one waits, but never before it or once it is over", () => {
  assert.ok(isHeardAsked(planWith("check-in-1", "waiting", "waiting"), undefined, true, NOW));
  assert.ok(!isHeardAsked(planWith("check-in-1", "waiting", "before"), undefined, true, NOW));
  assert.ok(!isHeardAsked(planWith("check-in-1", "not_needed", "closed"), undefined, true, NOW));
});

test("at most once a day for each interview", () => {
  const heard = withHeard(undefined, "2026-06-05-acme", NOW);
  assert.ok(!isHeardAsked(planWith("check-in-1", "open"), heard, false, NOW));
  assert.ok(isHeardAsked(planWith("check-in-1", "open"), withHeard(undefined, "2026-06-04-bolt", NOW), false, NOW));
  assert.ok(isHeardAsked(planWith("check-in-1", "open"), heard, false, new Date(2026, 5, 24, 10)));
  assert.deepEqual(withHeard(heard, "2026-06-04-bolt", NOW).interviews, ["2026-06-05-acme", "2026-06-04-bolt"]);
});
