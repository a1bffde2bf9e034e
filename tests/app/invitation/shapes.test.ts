import { strict as assert } from "node:assert";
import { test } from "node:test";
import { readInvitation } from "../../../app/invitation/read.ts";
import { SHAPES } from "./shapes.ts";
import type { Shape } from "./shapes.ts";
import { ZONES } from "./zones.ts";

const READERS = ["America/New_York", "Europe/Berlin", "Asia/Kolkata"];

/** What a shape says of a reading; a zone that is the reader's own need not be asked for. */
function seen(shape: Shape, readersZone: string) {
  const { fields, questions, remarks } = readInvitation(shape.text, { today: "2026-06-01", readersZone, zones: ZONES });
  const asked = (field: string) => questions.find((question) => question.field === field);
  const starts = asked("start");
  const zone = asked("time_zone");
  return {
    start: fields.start ?? "",
    minutes: fields.duration_minutes,
    zone: fields.time_zone,
    zoneAsked: zone?.written,
    format: fields.format,
    company: fields.company ?? "",
    people: (fields.contacts ?? []).map(({ name }) => name),
    asks: starts?.choices.map((choice) => choice.fields.start),
    why: starts?.code,
    says: remarks.map(({ code }) => code).join(" "),
  };
}

for (const { name, text, ...expected } of SHAPES) {
  test(`a shape: ${name}`, () => {
    for (const readersZone of READERS) {
      const found = seen({ name, text }, readersZone);
      const { zoneAsked, ...rest } = expected;
      for (const [key, value] of Object.entries(rest)) assert.deepEqual(found[key as keyof typeof found], value, `${key}, read in ${readersZone}`);
      if (zoneAsked) assert.ok(found.zone === readersZone || found.zoneAsked === zoneAsked, `${found.zoneAsked} is asked for, ${found.zone} filled in, read in ${readersZone}`);
      else if (!expected.zone) assert.equal(found.zone, undefined, "a zone is filled in that none named");
    }
  });
}
