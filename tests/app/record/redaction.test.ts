import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { canonical } from "../../../app/base/canonical.ts";
import { merge as mergeTyped } from "../../../app/record/merge.ts";
import { filledIn, withoutNames } from "../../../app/record/redaction.ts";
import { PRIVATE_COPIES } from "./versions.ts";

const merge = mergeTyped as (one: any, other: any) => any;

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
    }
    assert.equal(taken.notes, here.notes);
    assert.equal(taken.promise.quote, here.promise.quote);
  }), { numRuns: Number(process.env.RUNS ?? 400) });
});
