/**
 * What a calendar file says: Python reads its dates, zones and lines; its words, names and addresses are judged here, as
 * those of any invitation. Pure.
 */

import { cleanName, greeted } from "./people.ts";
import type { Found } from "./people.ts";
import { circumstances } from "./read.ts";
import type { Options } from "./read.ts";
import type { Reading } from "./result.ts";
import { zoneAsWritten } from "./zones.ts";

/** Python's answer; `words` are the events' titles, places and descriptions. */
export interface CalendarAnswer extends Reading {
  words: string[];
}

/** The file's bytes as Python takes them: each character stands for one, since lines are folded between bytes. */
export function asCharacters(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += 8192) parts.push(String.fromCharCode(...bytes.subarray(from, from + 8192)));
  return parts.join("");
}

/** A room's name, where the file does not say that it is one. */
const ROOM = /\b(?:room|raum|konferenzraum|besprechungsraum|boardroom|meeting ?room)\b|\(\d{1,3}\)$/i;

export function readCalendar(answer: CalendarAnswer, { readersZone, zones, today, reader = {} }: Options): Reading {
  const { contacts = [], ...fields } = answer.fields;
  const [, place = "", description = ""] = answer.words;
  const places = new Set(place.split("\n"));
  const found: Found[] = contacts
    .filter(({ name }) => !ROOM.test(name) && !places.has(name))
    .map(({ name, email }) => ({ name: cleanName(name, email), email, named: !name.includes("@") }));
  const around = circumstances(answer.words.join("\n"), found, reader, greeted(description.split("\n")), []);
  const reading: Reading = { fields: { ...around.fields, ...fields }, questions: [], remarks: answer.remarks };
  const day = (fields.start ?? answer.questions[0]?.choices[0]?.fields.start ?? today).slice(0, 10);
  const known = { zones: new Set(zones), readersZone, day };
  for (const question of answer.questions) {
    if (question.code !== "zone") {
      reading.questions.push(question);
      continue;
    }
    const { offset } = question;
    const { zone, question: left } = zoneAsWritten(question.written, offset, known);
    if (zone) reading.fields.time_zone = zone;
    else if (left) reading.questions.push({ ...left, ...(offset !== undefined && { offset }) });
  }
  reading.questions.push(...around.questions);
  return reading;
}
