import assert from "node:assert/strict";
import { test } from "node:test";

import { read } from "../../../app/record/backup.ts";

const RECORD = { schema: 1, id: "2026-06-05-acme", company: "Acme", start: "2026-06-05T16:30", time_zone: "Europe/Berlin" };

test("an id that no interview can have is refused, alone as well as in a list", () => {
  assert.deepEqual([...(read(JSON.stringify(RECORD)) as { kept: Map<string, unknown> }).kept.keys()], [RECORD.id]);
  for (const id of [":profile", " record", "", "A", "x".repeat(121), "__proto__", 7, null]) {
    assert.deepEqual(read(JSON.stringify({ ...RECORD, id })), { path: "id" });
    assert.deepEqual(read(JSON.stringify({ schema: 1, interviews: [{ ...RECORD, id }] })), { path: "interviews[0].id" });
  }
});
