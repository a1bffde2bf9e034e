import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { backAgain, broughtBack, deleted, withFields, withItem } from "../../../app/record/changes.ts";
import { isMarker, merge } from "../../../app/record/merge.ts";
import type { Interview } from "../../../app/record/model.ts";
import { VERSIONS } from "./versions.ts";

const STAMP = "2026-06-05T15:40:00Z";
const NOW = new Date("2026-06-06T10:00:00Z");
const LATER = new Date("2026-06-06T10:00:10Z");
const letter = (body: string) => ({ subject: "Thank you", body, changed: STAMP });
const RECORD = {
  schema: 1, id: "2026-06-05-acme", company: "Acme", start: "2026-06-05T16:30", time_zone: "Europe/Berlin", updated_at: STAMP,
  contacts: [{ id: "c1", name: "Dana Lee", talked_about: "events", changed: STAMP }, { id: "c2", name: "Sam Roe", changed: STAMP }],
  drafts: {
    "thank-you:c1": letter("Dear Dana"), "check-in-1:c1~e2": letter("Dana again"), "thank-you:c2": letter("Dear Sam"),
    "check-in-1": letter("To all"), "thank-you:c11": letter("Not hers"),
  },
} as unknown as Interview;

const bodies = (record: Interview) =>
  Object.fromEntries(Object.entries(record.drafts as Record<string, { body: string }>).map(([step, { body }]) => [step, body]));
const ALL = bodies(RECORD);
const WITHOUT_DANA = { ...ALL, "thank-you:c1": "", "check-in-1:c1~e2": "" };
const removedDana = () => withItem(RECORD, "contacts", { id: "c1", deleted: true }, NOW);

test("whoever is deleted takes along the drafts to them, and nobody else's", () => {
  assert.deepEqual(bodies(removedDana()), WITHOUT_DANA);
  assert.ok(!JSON.stringify(removedDana()).includes("Dana"));
  const edited = withFields(RECORD, { ...RECORD, contacts: RECORD.contacts?.slice(1) }, NOW);
  assert.deepEqual(bodies(edited), WITHOUT_DANA);
});

test("bringing them back brings the drafts back", () => {
  const [dana] = RECORD.contacts ?? [];
  assert.deepEqual(bodies(withItem(removedDana(), "contacts", dana, LATER, RECORD)), ALL);
  assert.deepEqual(bodies(withFields(removedDana(), RECORD, LATER)), ALL);
});

test("what was written to them meanwhile, elsewhere, is not covered by what comes back", () => {
  const [dana] = RECORD.contacts ?? [];
  const gone = removedDana();
  const written = { ...gone, drafts: { ...gone.drafts, "thank-you:c1": letter("Written since") } } as Interview;
  assert.equal(bodies(withItem(written, "contacts", dana, LATER, RECORD))["thank-you:c1"], "Written since");
});

test("another tab that still has the drafts does not bring them back, and Undo outlasts both", () => {
  const gone = removedDana();
  assert.deepEqual(bodies(merge(gone, RECORD)), WITHOUT_DANA);
  const [dana] = RECORD.contacts ?? [];
  const back = withItem(gone, "contacts", dana, LATER, RECORD);
  assert.deepEqual(bodies(merge(gone, back)), ALL);
});

test("a change to a person who stays leaves the drafts as they are", () => {
  const [dana] = RECORD.contacts ?? [];
  assert.equal(withItem(RECORD, "contacts", { ...dana, title: "CTO" }, NOW).drafts, RECORD.drafts);
  const { drafts: _, ...bare } = RECORD;
  assert.ok(!("drafts" in withItem(bare, "contacts", { id: "c1", deleted: true }, NOW)));
});

test("what was deleted comes back stamped later than its marker, and stays when it meets it again", () => {
  fc.assert(fc.property(VERSIONS, (record: any) => {
    const marker = deleted(record, NOW);
    const back = backAgain(marker, record, NOW);
    assert.ok(!isMarker(back) && Date.parse(back.updated_at ?? "") > Date.parse(marker.changed));
    assert.equal(merge(marker as any, back), back);
    assert.equal(merge(back, marker as any), back);
    assert.deepEqual({ ...back, updated_at: "" }, { ...record, updated_at: "" });
  }));
});

test("where it was brought back already, neither loses anything", () => {
  const marker = deleted(RECORD, NOW);
  const ticked = { ...broughtBack(RECORD, marker, NOW), steps: { debrief: { state: "done" as const, at: STAMP, changed: STAMP } } };
  const back = backAgain(ticked, { ...RECORD, steps: { close: { state: "done", at: STAMP, changed: STAMP } } }, LATER) as Interview;
  assert.deepEqual(Object.keys(back.steps ?? {}).sort(), ["close", "debrief"]);
  assert.equal(backAgain(undefined, RECORD, NOW), RECORD);
});
