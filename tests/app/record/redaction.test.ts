import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { canonical } from "../../../app/base/canonical.ts";
import { merge as mergeTyped } from "../../../app/record/merge.ts";
import { filledIn, withoutNames } from "../../../app/record/redaction.ts";
import { PRIVATE_COPIES } from "./versions.ts";

const merge = mergeTyped as (one: any, other: any) => any;

test("by when they want something travels in a link, what they want and how people are addressed does not", () => {
  const record = {
    schema: 1, id: "record", company: "Acme", start: "2026-06-05T16:30", time_zone: "Europe/Berlin", one_letter: true,
    updated_at: "2026-06-15T08:00:00.000Z",
    contacts: [{ id: "c1", name: "Dana Lee", greeting: "Ms Lee", changed: "2026-06-05T15:40:00.000Z" }],
    events: [{
      id: "e1", kind: "request", at: "2026-06-15T08:00:00Z", what: "a short task", due: "2026-06-19T16:00:00Z",
      changed: "2026-06-15T08:00:00.000Z",
    }],
  };
  const carried = withoutNames(record) as any;
  assert.equal(carried.one_letter, true);
  // Each lacks something, so each is a millisecond older than the whole one.
  assert.deepEqual(carried.events, [{
    id: "e1", kind: "request", at: "2026-06-15T08:00:00Z", due: "2026-06-19T16:00:00Z", changed: "2026-06-15T07:59:59.999Z",
  }]);
  assert.deepEqual(carried.contacts, [{ id: "c1", changed: "2026-06-05T15:39:59.999Z" }]);
  assert.deepEqual((filledIn(carried, record) as any).events[0].what, "a short task");
});

test("a link without names changes nothing that the whole record would not, and erases nothing", () => {
  fc.assert(fc.property(PRIVATE_COPIES, PRIVATE_COPIES, (there, here) => {
    const taken = merge(here, filledIn(withoutNames(there), here));
    assert.equal(canonical(merge(taken, there)), canonical(merge(here, there)));
    assert.equal(canonical(merge(taken, filledIn(withoutNames(there), taken))), canonical(taken));
    const kept = new Map<string, any>(taken.contacts.map((person: any) => [person.id, person]));
    const theirs = new Map<string, any>(there.contacts.map((person: any) => [person.id, person]));
    for (const person of here.contacts) {
      if (person.deleted || theirs.get(person.id)?.deleted) continue;
      assert.equal(kept.get(person.id).name, person.name);
      assert.equal(kept.get(person.id).email, person.email);
      assert.equal(kept.get(person.id).greeting, person.greeting);
    }
    assert.equal(taken.notes, here.notes);
    assert.equal(taken.promise.quote, here.promise.quote);
  }), { numRuns: Number(process.env.RUNS ?? 400) });
});
