/**
 * The files in fixtures/: shapes that people really get, each known to have been misread by some calendar, mail or date
 * library. expected.json says what must be shown on 1 June 2026: each field one of those listed ("": left empty, and said why).
 */

import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { asCharacters, readCalendar } from "../../../app/invitation/calendar.ts";
import { calendarIn, readInvitation } from "../../../app/invitation/read.ts";
import type { Reading } from "../../../app/invitation/result.ts";
import { ZONES } from "./zones.ts";

interface Expected {
  start?: string[];
  time_zone?: string[];
  format?: string[];
  duration?: string[];
  zone_or_said?: [string[], string];
  people?: string[];
  people_any?: string[];
  not_people?: string[];
  not_company?: string[];
  said?: string[];
}

const FOLDER = new URL("fixtures/", import.meta.url);
const EXPECTED: Record<string, Expected> = JSON.parse(readFileSync(new URL("expected.json", FOLDER), "utf8"));
const READERS = ["America/New_York", "Europe/Berlin", "Asia/Kolkata"];
/** What the form holds before: an interview on the spot. */
const FORMAT = "onsite";
const PYTHON = `
import json, sys
from checklist.files import PackagedPlaces
from checklist.invitation.calendar_file import CalendarFile
for characters in json.load(sys.stdin):
    print(json.dumps(CalendarFile(characters.encode("latin-1"), PackagedPlaces()).document()))
`;

const names = readdirSync(FOLDER).filter((name) => name !== "expected.json").sort();
const contents = new Map(names.map((name) => [name, readFileSync(new URL(name, FOLDER))]));

/** The bytes of a file, or of the calendar that is pasted into a text. */
function calendarOf(name: string): string | null {
  const content = contents.get(name) ?? Buffer.alloc(0);
  if (name.endsWith(".ics")) return asCharacters(content);
  const pasted = calendarIn(content.toString("utf8"));
  return pasted === null ? null : asCharacters(new TextEncoder().encode(pasted));
}

const calendars = names.filter((name) => calendarOf(name) !== null);
const lines = execFileSync(".venv/bin/python", ["-c", PYTHON], { input: JSON.stringify(calendars.map(calendarOf)), encoding: "utf8" });
const answers = new Map(lines.trim().split("\n").map((line, number) => [calendars[number], JSON.parse(line)]));

function read(name: string, readersZone: string): Reading {
  const options = { today: "2026-06-01", readersZone, zones: ZONES };
  const answer = answers.get(name);
  return answer ? readCalendar(answer, options) : readInvitation(contents.get(name)?.toString("utf8") ?? "", options);
}

test("every file is expected to show something", () => {
  assert.deepEqual(names, Object.keys(EXPECTED).sort());
});

for (const name of names) {
  for (const readersZone of READERS) {
    test(`${name}, read in ${readersZone}`, () => {
      const { fields, questions, remarks } = read(name, readersZone);
      const expected = EXPECTED[name];
      const people = (fields.contacts ?? []).map((person) => person.name);
      const oneOf = (found: string, allowed: string[] | undefined, what: string) =>
        assert.ok(!allowed || allowed.includes(found), `${what}: ${found}, not ${allowed}`);
      oneOf(fields.start ?? "", expected.start, "start");
      oneOf(fields.time_zone ?? "", expected.time_zone, "time zone");
      oneOf(fields.format ?? FORMAT, expected.format, "format");
      oneOf(String(fields.duration_minutes), expected.duration, "duration");
      if (!fields.start) assert.ok(questions.some(({ field }) => field === "start") || remarks.length > 0, "nothing says why it is empty");
      if (expected.zone_or_said) {
        const [zones, written] = expected.zone_or_said;
        const asked = questions.find(({ field }) => field === "time_zone");
        assert.ok(asked ? asked.written.includes(written) : [...zones, readersZone].includes(fields.time_zone ?? ""));
        // The reader's zone stands for what is written only where their clocks agree: those of Berlin and Kolkata here.
        if (fields.time_zone === readersZone) assert.ok(zones.includes(readersZone));
      }
      if (expected.people) assert.deepEqual(people.sort(), expected.people.toSorted());
      if (expected.people_any) assert.deepEqual(people.filter((one) => !expected.people_any?.includes(one)), []);
      assert.deepEqual(people.filter((one) => expected.not_people?.includes(one)), []);
      assert.ok(!expected.not_company?.includes(fields.company ?? ""));
      if (expected.said) assert.deepEqual(remarks, [{ code: "cancelled" }]);
    });
  }
}
