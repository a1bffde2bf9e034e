/** Whatever comes in by a link, a backup or a stored value: nothing throws, and what is taken in has its shape. */

import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { backupOf, read } from "../../../app/record/backup.ts";
import { PROFILE, examine, isMarkerShaped, misshapen, untrusted } from "../../../app/record/shape.ts";
import { packed, unpacked } from "../../../app/record/share-link.ts";
import { linksOf, meant, placeOf } from "../../../app/router/links.ts";
import { MARKERS, VERSIONS } from "./versions.ts";

const numRuns = Number(process.env.RUNS ?? 400);
const WHOLE = VERSIONS.map((one) => ({ ...one, start: "2026-06-05T16:30", time_zone: "Europe/Berlin" })) as fc.Arbitrary<any>;
/** What stands in texts that were cut, put together from two, or made to harm. */
const PIECES = fc.constantFrom("\"", "\\", "{", "[", "]", "}", "\0", "\ud800", "1e400", "null", "\"deleted\":true,", "\"__proto__\":", "[".repeat(200), "\uFEFF");

/** A text with a few pieces put in the place of others. */
const damaged = (texts: fc.Arbitrary<string>) =>
  fc.tuple(texts, fc.array(fc.tuple(fc.nat(), fc.nat(5), fc.oneof(PIECES, fc.string())), { maxLength: 3 })).map(([text, changes]) =>
    changes.reduce((before, [at, gone, piece]) => {
      const begin = at % (before.length + 1);
      return before.slice(0, begin) + piece + before.slice(begin + gone);
    }, text));

/** A record with a field of any other value. */
const CHANGED = fc.tuple(WHOLE, fc.constantFrom("schema", "id", "contacts", "events", "steps", "drafts", "promise", "updated_at", "deleted"), fc.jsonValue())
  .map(([record, name, value]) => ({ ...record, [name]: value }));
const BACKUPS = fc.array(fc.oneof(WHOLE, MARKERS, CHANGED), { maxLength: 3 })
  .map((interviews) => JSON.stringify({ schema: 1, interviews: interviews.map((one, number) => ({ id: `i${number}`, ...one })) }));

test("no text of a backup throws, and what is read of it has its shape", () => {
  let count = 0;
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), damaged(BACKUPS), damaged(WHOLE.map((one) => JSON.stringify(one)))), (text) => {
    const found = read(text);
    if (!("kept" in found)) return;
    count += 1;
    for (const [id, one] of found.kept) {
      const value = one as unknown as Record<string, unknown>;
      if (id !== PROFILE) assert.ok(isMarkerShaped(value) || misshapen(value).next().done, text);
    }
    // What was read can be written, and is read again.
    assert.ok("kept" in read(backupOf(found.kept)));
  }), { numRuns });
  assert.ok(count > numRuns / 50, `${count} of ${numRuns} were read`);
});

test("a single record whose id can be no interview's is refused by that field", () => {
  const record = { schema: 1, id: "[", company: "Acme", start: "2026-06-05T16:30", time_zone: "Europe/Berlin" };
  assert.deepEqual(read(JSON.stringify(record)), { path: "id" });
  assert.ok("kept" in read(JSON.stringify({ ...record, id: "2026-06-05-acme" })));
});

test("no stored value throws", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), damaged(fc.oneof(WHOLE, MARKERS, CHANGED).map((one) => JSON.stringify(one)))), (text) => {
    const found = examine("record", text);
    assert.ok("kept" in found || found.trouble.text === text);
  }), { numRuns });
});

test("no carry link throws, and what it brings may be trusted", async () => {
  const now = new Date();
  let count = 0;
  const check = async (payload: string) => {
    const found = await unpacked(payload);
    if ("fault" in found) return;
    count += 1;
    assert.equal(untrusted(found.record as unknown as Record<string, unknown>, now), "");
  };
  await fc.assert(fc.asyncProperty(fc.oneof(fc.string(), fc.base64String(), fc.stringMatching(/^[\w-]{0,200}$/)), check), { numRuns });
  await fc.assert(fc.asyncProperty(fc.oneof(WHOLE, CHANGED, fc.jsonValue()), fc.boolean(), async (record, isWhole) => {
    await check(await packed(record, isWhole).catch(() => ""));
  }), { numRuns });
  await fc.assert(fc.asyncProperty(WHOLE, fc.nat(), fc.string({ maxLength: 3 }), async (record, at, piece) => {
    const payload = await packed(record, true);
    const begin = at % payload.length;
    await check(payload.slice(0, begin) + piece + payload.slice(begin + piece.length));
  }), { numRuns });
  assert.ok(count > numRuns / 10, `${count} were taken in`);
});

test("no fragment throws, and each id is found again by its link", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^#2026-06-05[-/%\w:~]{0,20}$/)), (fragment) => {
    const place = placeOf(fragment);
    assert.ok(place === null || typeof place.id === "string");
  }), { numRuns });
  fc.assert(fc.property(fc.stringMatching(/^[a-z0-9-]{1,120}$/), fc.boolean(), (id, isNeutral) => {
    const place = placeOf(linksOf(isNeutral)(id, "close"));
    assert.equal(place?.screen, "interview");
    assert.equal(meant(place?.id ?? "", [id]), id);
  }), { numRuns });
});
