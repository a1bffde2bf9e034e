/** What the page wrote before it was taken apart into rooms is read as it was meant. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { backupOf, read } from "../../../app/record/backup.ts";
import { examine, PROFILE } from "../../../app/record/shape.ts";
import { packed, unpacked } from "../../../app/record/share-link.ts";

const before = JSON.parse(readFileSync(new URL("../../fixtures/version_before.json", import.meta.url), "utf8"));

test("a stored record", () => {
  assert.deepEqual(examine(before.record.id, JSON.stringify(before.record)), { kept: before.record });
});

test("a backup, which is written today as it was then", () => {
  const found = read(before.backup);
  assert.ok("kept" in found);
  assert.deepEqual(found.kept.get(before.record.id), before.record);
  assert.deepEqual(found.kept.get(PROFILE), before.profile);
  assert.equal(backupOf(found.kept), before.backup);
});

test("a carry link, whole and short, which are made today as they were then", async () => {
  assert.deepEqual(await unpacked(before.whole), { record: before.record, isWhole: true });
  const short = await unpacked(before.short);
  assert.ok("record" in short && !short.isWhole);
  assert.equal(short.record.contacts?.[0].name, undefined);
  for (const isWhole of [true, false]) {
    const again = await unpacked(await packed(before.record, isWhole));
    assert.deepEqual(again, await unpacked(isWhole ? before.whole : before.short));
  }
});
