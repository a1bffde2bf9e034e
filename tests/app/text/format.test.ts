import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import * as format from "../../../app/text/format.ts";

const NOW = new Date("2026-06-06T10:00:00Z");

test("what is no moment is shown as it stands, and never throws", () => {
  const looks = (text: string) => [
    format.dayOf(text, NOW), format.inWords(text, "Europe/Berlin", NOW), format.timeInWords(text), format.exactly(text),
    format.localInWords(text), format.dateInWords(text, NOW),
  ];
  for (const text of ["soon", "", "2026-13-45T00:00Z", "+275760-10-13T00:00:00Z"]) {
    assert.deepEqual(looks(text), looks(text).map(() => text));
    assert.equal(format.agoInWords(text, NOW), "");
  }
  fc.assert(fc.property(fc.string(), (text) => {
    looks(text);
    for (const look of [format.differs, format.exactlyThere, format.countryName, format.placeInWords]) look(text);
  }), { numRuns: Number(process.env.RUNS ?? 400) });
});
