import assert from "node:assert/strict";
import { test } from "node:test";

import { momentOf, writtenThere } from "../../../app/base/time.ts";

test("what happened is told on the employer's clock", () => {
  const cases = [
    ["2026-06-11T07:30:45Z", "Europe/Berlin", "2026-06-11T09:30+02:00"],
    ["2026-06-11T09:30+09:00", "Asia/Kolkata", "2026-06-11T06:00+05:30"],
    // Half past two in the morning in London is the evening before in New York, in winter five hours behind.
    ["2026-01-11T02:30:00Z", "America/New_York", "2026-01-10T21:30-05:00"],
    ["2026-06-11T07:30:45Z", "Etc/UTC", "2026-06-11T07:30+00:00"],
    ["soon", "Europe/Berlin", "soon"],
    ["0026-06-05T10:00:00Z", "Europe/Berlin", "0026-06-05T10:00:00Z"],
  ];
  for (const [instant, zone, there] of cases) assert.equal(writtenThere(instant, zone), there);
});

test("moments are compared as moments; none is older than any", () => {
  assert.equal(momentOf("2026-06-05T17:40:00+02:00"), momentOf("2026-06-05T15:40:00Z"));
  assert.equal(momentOf(undefined), -Infinity);
  assert.equal(momentOf("soon"), -Infinity);
});
