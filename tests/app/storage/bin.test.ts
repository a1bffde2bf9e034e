import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import fc from "fast-check";

import { createBin, DELETED, deletedIn } from "../../../app/storage/bin.ts";
import type { Interview } from "../../../app/record/model.ts";

const DAY = 86_400_000;
const NOW = new Date();
const ID = "2026-06-05-acme";
const RECORD = { schema: 1, id: ID, company: "Acme", start: "2026-06-05T16:30", time_zone: "Europe/Berlin" } as Interview;
const daysAgo = (days: number) => `${new Date(NOW.getTime() - days * DAY).toISOString().slice(0, 19)}Z`;
const text = (value: unknown) => JSON.stringify(value);

/** Keys as properties, as a browser's have them. */
class Storage {
  getItem(key: string) {
    return (this as any)[key] ?? null;
  }
  setItem(key: string, value: string) {
    (this as any)[key] = value;
  }
  removeItem(key: string) {
    delete (this as any)[key];
  }
}

beforeEach(() => {
  (globalThis as any).localStorage = new Storage();
});

test("what was deleted is kept for thirty days", () => {
  const kept = { record: RECORD, at: daysAgo(29) };
  assert.deepEqual(deletedIn(ID, text(kept), NOW), kept);
  assert.equal(deletedIn(ID, text({ ...kept, at: daysAgo(30) }), NOW), null);
});

test("what a clock that was set back since dated in the future goes in thirty days all the same", () => {
  const found = deletedIn(ID, text({ record: RECORD, at: "2099-01-01T00:00:00Z" }), NOW);
  assert.deepEqual(found, { record: RECORD, at: daysAgo(0) });
});

test("a bad value is none", () => {
  const bad = [
    null, [], 1, "x", {}, { at: daysAgo(1) }, { record: RECORD }, { record: RECORD, at: "soon" }, { record: RECORD, at: 5 },
    { record: null, at: daysAgo(1) }, { record: [RECORD], at: daysAgo(1) },
    ...[{ id: "2026-06-05-other" }, { id: 7 }, { company: 7 }, { start: null }, { contacts: {} }, { contacts: [null] }, { steps: [] },
      { drafts: { a: null } }, { schema: 0 }, { role: {} }, { deleted: true }, { events: [{ kind: "reply" }] }]
      .map((fields) => ({ record: { ...RECORD, ...fields }, at: daysAgo(1) })),
  ];
  for (const value of bad) assert.equal(deletedIn(ID, text(value), NOW), null, text(value));
  for (const value of ["", "{", "[".repeat(5000)]) assert.equal(deletedIn(ID, value, NOW), null);
  assert.equal(deletedIn("a/b", text({ record: { ...RECORD, id: "a/b" }, at: daysAgo(1) }), NOW), null);
});

test("no value makes it stumble", () => {
  fc.assert(fc.property(fc.json(), fc.jsonValue(), (any, inner) => {
    deletedIn(ID, any, NOW);
    deletedIn(ID, text({ record: inner, at: daysAgo(1) }), NOW);
    deletedIn(ID, text({ record: { ...RECORD, contacts: inner, drafts: inner }, at: daysAgo(1) }), NOW);
  }), { numRuns: Number(process.env.RUNS ?? 400) });
});

test("what a newer version kept is neither shown nor dropped before its time", () => {
  const newer = { record: { ...RECORD, schema: 2 }, at: daysAgo(1) };
  localStorage.setItem(DELETED + ID, text(newer));
  const bin = createBin();
  bin.open();
  assert.deepEqual(bin.all(NOW), []);
  assert.equal(localStorage.getItem(DELETED + ID), text(newer));
  localStorage.setItem(DELETED + ID, text({ ...newer, at: daysAgo(31) }));
  bin.open();
  assert.equal(localStorage.getItem(DELETED + ID), null);
});

test("bad and old values are dropped when read, others stay", () => {
  localStorage.setItem(`${DELETED}2026-01-01-bad`, "{");
  localStorage.setItem(`${DELETED}2026-01-01-old`, text({ record: { ...RECORD, id: "2026-01-01-old" }, at: daysAgo(40) }));
  localStorage.setItem(DELETED + ID, text({ record: RECORD, at: daysAgo(2) }));
  localStorage.setItem("after-interview:interview:2026-01-01-bad", "stays");
  const bin = createBin();
  bin.open();
  assert.deepEqual(bin.ids(), [ID]);
  assert.deepEqual(Object.keys(localStorage).sort(), [DELETED + ID, "after-interview:interview:2026-01-01-bad"]);
});

test("thirty days over while the page is open, it goes", () => {
  const bin = createBin();
  bin.hold(RECORD, NOW);
  bin.write();
  assert.equal(bin.all(new Date(NOW.getTime() + 29 * DAY)).length, 1);
  assert.equal(bin.all(new Date(NOW.getTime() + 30 * DAY)).length, 0);
  assert.equal(localStorage.getItem(DELETED + ID), null);
});

test("what another tab kept or dropped is seen, the latest first", () => {
  const [bin, other] = [createBin(), createBin()];
  bin.hold(RECORD, new Date(NOW.getTime() - DAY));
  bin.hold({ ...RECORD, id: "2026-06-06-other" }, NOW);
  bin.write();
  other.open();
  assert.deepEqual(other.all(NOW).map(({ record }) => record.id), ["2026-06-06-other", ID]);
  other.drop(ID);
  bin.read(ID);
  assert.equal(bin.has(ID), false);
});

test("where storage takes nothing, the page remembers it, and writes it once there is room", () => {
  const bin = createBin();
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = () => {
    throw new Error("full");
  };
  bin.hold(RECORD, NOW);
  bin.write();
  Storage.prototype.setItem = setItem;
  bin.open();
  assert.equal(bin.all(NOW).length, 1);
  bin.write();
  assert.deepEqual(JSON.parse(localStorage.getItem(DELETED + ID) ?? ""), { record: RECORD, at: daysAgo(0) });
  bin.forget();
  assert.deepEqual(bin.all(NOW), []);
});
