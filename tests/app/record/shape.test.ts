import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { stampAfter } from "../../../app/record/changes.ts";
import { examine, misshapen, untrusted } from "../../../app/record/shape.ts";

const NOW = new Date("2026-06-24T13:00:00Z");
const RECORD = {
  schema: 1, id: "2026-06-05-acme", company: "Acme", start: "2026-06-05T16:30", time_zone: "Europe/Berlin",
  contacts: [{ id: "c1", name: "Dana Lee", card: true, changed: "2026-06-05T15:40:00Z" }],
  promise: { kind: "within", amount: 2, unit: "weeks", quote: "in a week or two" },
  steps: { debrief: { state: "done", at: "2026-06-05T18:00:00Z", changed: "2026-06-05T18:00:00Z" } },
  events: [{ id: "e1", kind: "offer", at: "2026-06-24T13:00:00Z", reply_by: "2026-06-30", changed: "2026-06-24T13:00:00Z" }],
  drafts: { "check-in-1": { subject: "Hello", body: "…", changed: "2026-06-20T08:00:00Z" } },
  updated_at: "2026-06-24T13:00:00Z",
};

/** The record with one field, by its path, of another value. */
function changed(path: (string | number)[], value: unknown) {
  const copy = structuredClone(RECORD) as any;
  const last = path.at(-1) as string;
  path.slice(0, -1).reduce((inner, name) => inner[name], copy)[last] = value;
  return copy;
}

test("a whole record is neither misshapen nor untrusted, whatever else it holds", () => {
  const record = { ...RECORD, colour: { unknown: [null] } };
  assert.deepEqual([...misshapen(record)], []);
  assert.equal(untrusted(record, NOW), "");
});

test("a field of another kind is found by its path, and the record is left alone where it is stored", () => {
  const cases: [(string | number)[], unknown, string][] = [
    [["promise", "quote"], {}, "promise"], [["promise", "amount"], "2", "promise"], [["promise", "date"], 5, "promise"],
    [["promise"], [], "promise"], [["promise"], null, "promise"],
    [["events", 0, "reply_by"], 20260630, "events[0].reply_by"], [["events", 0, "kind"], null, "events[0].kind"],
    [["events", 0, "at"], {}, "events[0].at"], [["events", 0, "promise"], { kind: 1 }, "events[0].promise"],
    [["events", 0, "promise"], "soon", "events[0].promise"], [["events", 0], 7, "events[0]"], [["events"], {}, "events"],
    [["contacts", 0, "id"], undefined, "contacts[0].id"], [["contacts", 0, "card"], "yes", "contacts[0].card"],
    [["contacts", 0, "talked_about"], 1, "contacts[0].talked_about"], [["contacts", 0, "deleted"], "no", "contacts[0].deleted"],
    [["contacts", 0, "changed"], 1, "contacts[0].changed"],
    [["steps", "debrief", "at"], 0, 'steps["debrief"].at'], [["steps", "debrief", "changed"], [], 'steps["debrief"].changed'],
    [["steps", "debrief"], null, 'steps["debrief"]'], [["drafts", "check-in-1", "body"], 1, 'drafts["check-in-1"].body'],
    [["duration_minutes"], "60", "duration_minutes"], [["via_agency"], 1, "via_agency"], [["one_letter"], "yes", "one_letter"],
    [["updated_at"], 5, "updated_at"], [["company"], undefined, "company"], [["schema"], 0, "schema"],
  ];
  for (const [path, value, found] of cases) {
    const record = changed(path, value);
    assert.equal(misshapen(record).next().value, found, JSON.stringify(path));
    assert.equal(untrusted(record, NOW), found);
    assert.ok("trouble" in examine(RECORD.id, JSON.stringify(record)));
  }
});

test("what a link may not bring, though this browser's own storage may hold it", () => {
  const cases: [(string | number)[], unknown, string][] = [
    [["id"], ":profile", "id"], [["id"], "", "id"], [["id"], "a".repeat(121), "id"], [["deleted"], true, "deleted"],
    [["updated_at"], "+275760-09-13T00:00:00Z", "updated_at"], [["updated_at"], "2026-06-25T13:00:01Z", "updated_at"],
    [["contacts", 0, "changed"], "2099-01-01T00:00:00Z", "contacts[0].changed"],
    [["events", 0, "changed"], "2027-01-01T00:00:00Z", "events[0].changed"],
    [["steps", "debrief", "changed"], "2027-01-01T00:00:00Z", 'steps["debrief"].changed'],
    [["drafts", "check-in-1", "changed"], "2027-01-01T00:00:00Z", 'drafts["check-in-1"].changed'],
    [["contacts"], [{ id: "c1" }, { id: "c1" }], "contacts"], [["contacts"], [{ id: "C 1" }], "contacts"],
    [["contacts"], Array.from({ length: 51 }, (_, number) => ({ id: `c${number}` })), "contacts"],
    [["events"], Array.from({ length: 201 }, (_, number) => ({ id: `e${number}` })), "events"],
    [["steps"], Object.fromEntries(Array.from({ length: 501 }, (_, number) => [`s${number}`, { state: "clear" }])), "steps"],
  ];
  for (const [path, value, found] of cases) assert.equal(untrusted(changed(path, value), NOW), found, found);
  // A clock that is a little ahead is no reason.
  assert.equal(untrusted(changed(["updated_at"], "2026-06-25T12:59:59Z"), NOW), "");
});

test("whatever is there instead of a value, looking at it never throws", () => {
  const paths = [["promise"], ["events", 0], ["contacts", 0, "name"], ["steps", "debrief"], ["updated_at"], ["id"], ["drafts"]];
  fc.assert(fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
    const record = changed(path, value);
    assert.equal(typeof untrusted(record, NOW), "string");
    examine(RECORD.id, JSON.stringify(record));
  }), { numRuns: Number(process.env.RUNS ?? 400) });
});

test("making a stamp never throws, and a stamp is later than the one before while there is a later", () => {
  assert.equal(stampAfter(NOW, "2026-06-24T13:00:00Z"), "2026-06-24T13:00:01Z");
  assert.equal(stampAfter(NOW, "+275760-09-13T00:00:00Z"), "2100-12-31T23:59:59Z");
  assert.equal(stampAfter(NOW, "soon"), "2026-06-24T13:00:00Z");
  fc.assert(fc.property(fc.string(), (text) => {
    assert.match(stampAfter(NOW, text), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  }));
});
