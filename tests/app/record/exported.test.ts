/** What is in a calendar, and whether it still agrees with the plan. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { outdated, withExported } from "../../../app/record/exported.ts";

const NOW = new Date("2026-06-08T10:00:00Z");
const STEP = { id: "check-in-1", state: "waiting", opens: "2026-06-23T09:00:00+02:00", target: "2026-06-23T17:00:00+02:00", deadline: null };
const RECORD = { schema: 1, id: "2026-06-05-acme", company: "Acme", start: "2026-06-05T16:30", time_zone: "Europe/Berlin" };
const exported = () => withExported(RECORD, { "check-in-1": { sequence: 0, changed: "2026-06-08T10:00:00Z" } }, [STEP], NOW);

test("an entry keeps the dates that it was given", () => {
  assert.deepEqual(exported().exported, {
    "check-in-1": { sequence: 0, changed: "2026-06-08T10:00:00Z", dates: "2026-06-23T09:00:00+02:00 2026-06-23T17:00:00+02:00 -" },
  });
  assert.deepEqual(outdated(exported(), [STEP]), []);
});

test("one whose dates moved, or that is not needed any more, is out of date", () => {
  const moved = { ...STEP, opens: "2026-06-24T09:00:00+02:00" };
  const over = { ...STEP, state: "not_needed", opens: null, target: null };
  assert.deepEqual(outdated(exported(), [moved]), ["check-in-1"]);
  assert.deepEqual(outdated(exported(), [over]), ["check-in-1"]);
  assert.deepEqual(outdated(exported(), []), ["check-in-1"]);
});

test("an entry that was taken back is not offered again", () => {
  for (const steps of [[{ ...STEP, state: "not_needed", opens: null, target: null }], [{ ...STEP, state: "missed" }], []]) {
    const again = withExported(exported(), { "check-in-1": { sequence: 1, changed: "2026-06-09T10:00:00Z" } }, steps, NOW);
    assert.deepEqual(outdated(again, steps), []);
    assert.deepEqual(outdated(again, [STEP]), ["check-in-1"]);
  }
});

test("what is done keeps its entry, and another program's is left alone", () => {
  assert.deepEqual(outdated(exported(), [{ ...STEP, state: "done", opens: null }]), []);
  assert.deepEqual(outdated({ ...RECORD, exported: { "check-in-1": { sequence: 3 } } }, [STEP]), []);
});
