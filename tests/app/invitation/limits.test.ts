import { strict as assert } from "node:assert";
import { test } from "node:test";
import { MOST_CHARACTERS, readInvitation } from "../../../app/invitation/read.ts";
import { HOSTILE, hostile } from "./hostile.ts";
import { ZONES } from "./zones.ts";

const OPTIONS = { today: "2026-06-01", readersZone: "Europe/Berlin", zones: ZONES };

test("a text over the limit is refused, not cut", () => {
  const text = "We meet on 5 June 2026 at 10:00.";
  assert.equal(readInvitation(text.padEnd(MOST_CHARACTERS), OPTIONS).fields.start, "2026-06-05T10:00");
  assert.throws(() => readInvitation(text.padEnd(MOST_CHARACTERS + 1), OPTIONS), RangeError);
});

for (const part of HOSTILE) {
  // How long it takes is measured by benchmarks/reading.ts; here it only has to come to an end.
  test(`a hundred thousand characters of ${JSON.stringify(part)} come to an end`, () => {
    readInvitation(hostile(part, 100_000), OPTIONS);
  });
}
