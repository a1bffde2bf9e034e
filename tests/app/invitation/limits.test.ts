import { strict as assert } from "node:assert";
import { test } from "node:test";
import { readCalendar } from "../../../app/invitation/calendar.ts";
import { calendarIn, MOST_CHARACTERS, readInvitation } from "../../../app/invitation/read.ts";
import { HOSTILE, hostile } from "./hostile.ts";
import { ZONES } from "./zones.ts";

const OPTIONS = { today: "2026-06-01", readersZone: "Europe/Berlin", zones: ZONES };

test("a text over the limit is refused, not cut", () => {
  const text = "We meet on 5 June 2026 at 10:00.";
  assert.equal(readInvitation(text.padEnd(MOST_CHARACTERS), OPTIONS).fields.start, "2026-06-05T10:00");
  assert.throws(() => readInvitation(text.padEnd(MOST_CHARACTERS + 1), OPTIONS), RangeError);
});

/** In milliseconds of this thread: several times what is needed, and a fraction of what texts once took that were gone over again and again. */
const MOST = 2000;

for (const part of HOSTILE) {
  // How the time grows is measured by benchmarks/reading.ts.
  test(`a hundred thousand characters of ${JSON.stringify(part)} come to an end soon`, () => {
    const text = hostile(part, 100_000);
    const began = process.threadCpuUsage();
    calendarIn(text);
    readInvitation(text, OPTIONS);
    const fields = { contacts: [{ name: text, email: "a@b.example" }] };
    readCalendar({ fields, questions: [], remarks: [], words: [text, "", text] }, OPTIONS);
    const question = { code: "zone", field: "time_zone", written: text, choices: [] } as const;
    readCalendar({ fields: {}, questions: [{ ...question, choices: [] }], remarks: [], words: [] }, OPTIONS);
    const { user, system } = process.threadCpuUsage(began);
    assert.ok((user + system) / 1000 < MOST, `${(user + system) / 1000} ms`);
  });
}

test("a calendar is found behind marks of quotation and empty lines, to its end or the text's", () => {
  assert.equal(calendarIn("Hello\n\n> > BEGIN:VCALENDAR\n> A:1\n> END:VCALENDAR\n> Bye"), "> BEGIN:VCALENDAR\nA:1\nEND:VCALENDAR");
  assert.equal(calendarIn("\n \n  begin:vcalendar\r\nA:1\r\n"), "begin:vcalendar\r\nA:1\r\n");
  assert.equal(calendarIn("Not at BEGIN:VCALENDAR"), null);
});

test("a name keeps what it is through brackets, titles and accents", () => {
  const named = (name: string) =>
    readCalendar({ fields: { contacts: [{ name, email: "d@acme.example" }] }, questions: [], remarks: [], words: ["", "", ""] }, OPTIONS).fields.contacts?.[0].name;
  assert.equal(named("Dr. Dana  Lee (she/her) via Zoom"), "Dana Lee");
  assert.equal(named(" 'Lee, Dana' "), "Dana Lee");
  assert.equal(named("Mr Mr Dr"), "Dr");
  assert.equal(named("Dana Lee - Acme"), "Dana Lee");
  assert.equal(named(`Zoe\u0308 ${"L\u0301".repeat(2)}ee`), "Zoë ĹĹee");
});
