import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { isAgenda, isForm, isPlan, settingsIn } from "../../../app/storage/cache-shape.ts";

const STEP = {
  id: "debrief", kind: "debrief", contact: null, title: "Write down how it went", optional: false, opens: "2026-06-05T17:30:00+02:00",
  target: null, deadline: null, state: "open", at: null, rule: "fresh-notes", reason: "Fresh.", read_more: "just-out/",
};
const PLAN = {
  fingerprint: "12-ab", rules_version: 1, told: { hour: "2026-06-05T16", day: 3, since: "2026-06-05", named: null, promised: "" },
  plan: {
    interview: "2026-06-05-acme", now: "2026-06-05T18:00:00+02:00", valid_until: null, status: "act", headline: "Write.", next: "debrief",
    progress: { done: 0, total: 6 }, warnings: [{ code: "no_country", message: "None." }], steps: [STEP],
  },
};
const ENTRY = {
  interview: "2026-06-05-acme", company: "Acme", role: "", step: "debrief", title: "Write", state: "open", opens: null, target: null,
  deadline: null,
};
const AGENDA = { fingerprints: "x", made: 1, until: 2, agenda: { act: [ENTRY], coming: [], leave: [], closed: ["a"], notes: ["b"] } };
const PERSON = { id: "c1", name: "Dana", title: "", role: "interviewer", email: "", phone: "", card: false };
const FORM = { company: "Acme", via_agency: false, people: [PERSON], marked: [] };

function withField(whole: object, path: (string | number)[], value: unknown) {
  const copy = structuredClone(whole) as any;
  path.slice(0, -1).reduce((inner, name) => inner[name], copy)[path.at(-1) as string] = value;
  return copy;
}

test("what the page keeps is taken again", () => {
  assert.ok(isPlan(PLAN) && isPlan({ ...PLAN, rules_version: undefined, told: undefined }));
  assert.ok(isAgenda(AGENDA));
  assert.ok(isForm(FORM) && isForm({ people: [] }));
  assert.deepEqual(settingsIn({ neutral: true, changes: 3, unknown: [1] }), { neutral: true, changes: 3, unknown: [1] });
});

test("a bad plan is none", () => {
  const bad: [(string | number)[], unknown][] = [
    [["plan"], null], [["plan"], []], [["plan"], "x"], [["fingerprint"], 1], [["rules_version"], "1"], [["plan", "steps"], {}],
    [["plan", "steps"], null], [["plan", "steps", 0], null], [["plan", "steps", 0, "title"], 5], [["plan", "steps", 0, "opens"], 7],
    [["plan", "steps", 0, "state"], null], [["plan", "steps", 0, "optional"], "no"], [["plan", "progress"], null],
    [["plan", "progress", "done"], "0"], [["plan", "warnings"], {}], [["plan", "warnings", 0], null], [["plan", "headline"], {}],
    [["plan", "steps", 0, "opens"], "soon"], [["plan", "steps", 0, "at"], ""], [["plan", "now"], "today"],
    [["told"], null], [["told", "hour"], 5], [["told", "day"], "3"], [["told", "since"], "once"], [["told", "named"], "constructor"],
    [["told", "promised"], null], [["plan", "valid_until"], 5], [["plan", "now"], null], [["plan", "next"], undefined],
  ];
  assert.ok(bad.length >= 20);
  for (const [path, value] of bad) assert.equal(isPlan(withField(PLAN, path, value)), false, JSON.stringify([path, value]));
  for (const value of [null, undefined, 0, "", [], {}, true]) assert.equal(isPlan(value), false);
});

test("a bad form or agenda is none", () => {
  const forms: [(string | number)[], unknown][] = [
    [["people"], null], [["people"], {}], [["people", 0], null], [["people", 0], "Dana"], [["people", 0, "name"], null],
    [["people", 0, "card"], "yes"], [["people", 0, "id"], 1], [["people", 0, "email"], undefined], [["company"], 5], [["company"], null],
    [["marked"], "x"], [["marked"], [1]], [["via_agency"], "no"], [["start"], {}], [["time_zone"], []], [["notes"], 1],
    [["duration"], 60], [["promise"], null], [["quote"], {}], [["people"], undefined],
  ];
  assert.ok(forms.length >= 20);
  for (const [path, value] of forms) assert.equal(isForm(withField(FORM, path, value)), false, JSON.stringify([path, value]));
  const agendas: [(string | number)[], unknown][] = [
    [["agenda"], null], [["agenda", "act"], null], [["agenda", "act", 0], null], [["agenda", "act", 0, "title"], 1],
    [["agenda", "notes"], [1]], [["agenda", "leave"], {}], [["until"], "soon"], [["made"], null], [["fingerprints"], 1],
  ];
  for (const [path, value] of agendas) assert.equal(isAgenda(withField(AGENDA, path, value)), false, JSON.stringify([path, value]));
});

test("of the settings, bad ones count as never set", () => {
  const bad = { neutral: "yes", persist_asked: 1, changes: "3", reminded_changes: null, backed_up: 5, visited: [], answered: { stay: "soon" } };
  for (const [name, value] of Object.entries(bad)) assert.deepEqual(settingsIn({ [name]: value }), {});
  for (const value of [null, 7, "x", [], true]) assert.deepEqual(settingsIn(value), {});
  // Names that every object answers to.
  for (const text of ['{"__proto__":1}', '{"constructor":{}}', '{"toString":null}', '{"neutral":true,"__proto__":{"changes":1}}']) {
    assert.equal(settingsIn(JSON.parse(text)).changes, undefined, text);
  }
});

test("whatever was kept, looking at it never throws", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    for (const look of [isPlan, isAgenda, isForm, settingsIn]) look(value);
  }), { numRuns: Number(process.env.RUNS ?? 400) });
});
