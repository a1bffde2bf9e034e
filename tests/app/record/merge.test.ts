import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { canonical } from "../../../app/base/canonical.ts";
import { momentOf } from "../../../app/base/time.ts";
import { merge as mergeTyped, mergeKept } from "../../../app/record/merge.ts";
import { PROFILE } from "../../../app/record/shape.ts";
import { MARKERS, STAMPS, VERSIONS, WORDS } from "./versions.ts";

const [EARLY, LATE, LATEST] = ["2026-06-05T10:00:00Z", "2026-06-05T11:00:00Z", "2026-06-05T12:00:00Z"];
const merge = mergeTyped as (one: any, other: any) => any;
const tick = (state: string, changed: string) => ({ state, at: EARLY, changed });
const runs = Number(process.env.RUNS ?? 400);

function same(one: unknown, other: unknown) {
  assert.equal(canonical(one), canonical(other));
}

/** Both ways round. */
function merged(one: object, other: object, wanted: object) {
  assert.deepEqual(merge(one, other), wanted);
  assert.deepEqual(merge(other, one), wanted);
}

test("the later tick wins, and the others stay", () => {
  const one = { id: "a", steps: { debrief: tick("done", EARLY), close: tick("done", EARLY) } };
  const other = { id: "a", steps: { debrief: tick("clear", LATE) } };
  merged(one, other, { id: "a", steps: { debrief: tick("clear", LATE), close: tick("done", EARLY) } });
});

test("other fields come from the version updated later", () => {
  const other = { id: "a", company: "New", updated_at: LATE };
  merged({ id: "a", company: "Old", notes: "kept nowhere else", updated_at: EARLY }, other, other);
});

test("a deleted contact stays deleted", () => {
  const other = { id: "a", contacts: [{ id: "c1", deleted: true, changed: LATE }] };
  merged({ id: "a", contacts: [{ id: "c1", name: "Dana", changed: EARLY }] }, other, other);
});

test("equal moments are decided by the greater text", () => {
  const other = { id: "a", company: "B", updated_at: EARLY };
  merged({ id: "a", company: "A", updated_at: EARLY }, other, other);
});

test("a missing moment is older than any", () => {
  const other = { id: "a", company: "A", updated_at: EARLY };
  merged({ id: "a", company: "Z" }, other, other);
});

test("a deleted interview wins over what is older only", () => {
  const marker = { id: "a", deleted: true, changed: LATE };
  const newer = { schema: 1, id: "a", company: "A", updated_at: LATEST };
  merged(marker, { schema: 1, id: "a", company: "A", updated_at: EARLY }, marker);
  merged(marker, newer, newer);
});

test("members come out in the order of their numbers", () => {
  const one = { id: "a", contacts: [{ id: "c10", name: "Dana" }] };
  const other = { id: "a", contacts: [{ id: "c9", name: "Sam" }] };
  assert.deepEqual(merge(one, other).contacts.map(({ id }: { id: string }) => id), ["c9", "c10"]);
});

test("of two profiles the one changed later stays, whole", () => {
  const [one, other] = [{ name: "Jo", changed: LATE }, { name: "J", phone: "1", changed: EARLY }] as any[];
  assert.deepEqual(mergeKept(PROFILE, one, other), one);
  assert.deepEqual(mergeKept(PROFILE, other, one), one);
});

test("merging is commutative, associative and idempotent", () => {
  fc.assert(fc.property(VERSIONS, VERSIONS, VERSIONS, (one, two, three) => {
    const both = merge(one, two);
    same(both, merge(two, one));
    same(merge(both, three), merge(one, merge(two, three)));
    assert.equal(merge(one, one), one);
    same(merge(both, one), both);
    same(merge(both, two), both);
  }), { numRuns: runs });
});

test("markers of deleted interviews: the same whichever way round", () => {
  fc.assert(fc.property(fc.oneof(VERSIONS, MARKERS), MARKERS, (one, marker) => {
    same(merge(one, marker), merge(marker, one));
  }), { numRuns: runs });
});

test("profiles: the same whichever way round", () => {
  const profile = fc.record({ name: WORDS, changed: STAMPS }) as fc.Arbitrary<any>;
  fc.assert(fc.property(profile, profile, profile, (one, two, three) => {
    same(mergeKept(PROFILE, one, two), mergeKept(PROFILE, two, one));
    same(mergeKept(PROFILE, mergeKept(PROFILE, one, two), three), mergeKept(PROFILE, one, mergeKept(PROFILE, two, three)));
  }));
});

test("equal versions are equal whatever the order of their keys", () => {
  fc.assert(fc.property(VERSIONS, (one) => {
    same(merge(one, Object.fromEntries(Object.entries(one).reverse())), one);
  }));
});

test("no later change is lost", () => {
  const isAsNew = (kept: any, member: any) =>
    canonical(kept) === canonical(member) || momentOf(kept.changed) >= momentOf(member.changed);
  fc.assert(fc.property(VERSIONS, VERSIONS, (one, other) => {
    const both = merge(one, other);
    for (const version of [one, other]) {
      for (const list of ["contacts", "events"]) {
        for (const member of version[list] ?? []) {
          const found = both[list].filter(({ id }: { id: string }) => id === member.id);
          assert.equal(found.length, 1);
          assert.ok(isAsNew(found[0], member));
        }
      }
      for (const table of ["steps", "drafts"]) {
        for (const [key, value] of Object.entries(version[table] ?? {})) assert.ok(isAsNew(both[table][key], value));
      }
    }
  }), { numRuns: runs });
});
