/** Reads what an invitation's text says, in the page: each field filled in only where one reading is left. Pure. */

import { LIMITS } from "../base/limits.ts";
import { appointmentOf } from "./appointment.ts";
import { companyOf } from "./company.ts";
import { durationIn } from "./duration.ts";
import { formatOf } from "./format.ts";
import { linesOf } from "./lines.ts";
import type { Line } from "./lines.ts";
import { takeApart } from "./mail.ts";
import { withoutPiles } from "./marks.ts";
import { addressesIn, greeted, peopleAmong } from "./people.ts";
import type { Found, Reader } from "./people.ts";
import type { Fields, Question, Reading, Remark } from "./result.ts";
import { zoneAsWritten, zoneOf } from "./zones.ts";
import type { Known } from "./zones.ts";

export interface Options {
  /** The day of reading, as 2026-06-01. */
  today: string;
  /** The reader's own time zone. */
  readersZone: string;
  /** The names of all time zones. */
  zones: Iterable<string>;
  /** The reader's own name and address, where they are known. */
  reader?: Reader;
}

/** The longest text that is read. A longer one is refused, never cut. */
export const MOST_CHARACTERS = LIMITS.invitation;
/** The marks of quotation before them stand in their own line: a pattern that went over line ends would look again from each. */
const CALENDAR_BEGIN = /^(?:[^\S\r\n]|>)*BEGIN:VCALENDAR/im;
const CALENDAR_END = /^(?:[^\S\r\n]|>)*END:VCALENDAR/im;

/** The calendar file within a pasted text, for Python to read; null where there is none. */
export function calendarIn(text: string): string | null {
  const begin = CALENDAR_BEGIN.exec(text);
  if (!begin) return null;
  const rest = text.slice(begin.index);
  const end = CALENDAR_END.exec(rest);
  return rest.slice(0, end ? end.index + end[0].length : undefined).replace(/^[ \t]*>[> \t]?/gm, "").trimStart();
}

/** The company, format and people that words and addresses tell of; the same for a text and for a calendar file. */
export function circumstances(text: string, found: Found[], reader: Reader, names: string[], recipients: string[]): Reading {
  const people = peopleAmong(found, { reader, greeted: names, recipients });
  const taken = new Set([...people.map(({ email }) => email.toLowerCase()), ...recipients, reader.email?.toLowerCase()]);
  const others = found.filter((one) => !taken.has(one.email.toLowerCase()));
  const company = companyOf(people.map(({ email }) => email), others.map(({ email }) => email));
  const format = formatOf(text);
  const fields: Fields = {
    ...(company.company && { company: company.company }),
    ...(format.format && { format: format.format }),
    ...(people.length > 0 && { contacts: people.map(({ name, email }) => ({ name, email })) }),
  };
  return { fields, questions: [company.question, format.question].filter((one) => one !== null), remarks: [] };
}

/** Each choice with the zone that is written beside it, where that can mean one only. */
function withZones(question: Question, known: Known): Question {
  const choices = question.choices.map((choice) => {
    const zone = choice.zone && zoneAsWritten(choice.zone, undefined, known).zone;
    return zone ? { ...choice, fields: { ...choice.fields, time_zone: zone } } : choice;
  });
  return { ...question, choices };
}

/** The day on which the only quoted mail was written: what "tomorrow" in it counts from. */
function writtenOn(sent: string[], today: string): string | null {
  const days = new Set(sent.flatMap((text) => linesOf([text], today)).flatMap((line: Line) => line.days.flatMap((day) => day.dates)));
  const [only] = days;
  return days.size === 1 ? only : null;
}

/**
 * What the text of an invitation says. `questions` are for the person to answer, `remarks` say why something is empty.
 * Throws a RangeError where the text is longer than MOST_CHARACTERS.
 */
export function readInvitation(text: string, { today, readersZone, zones, reader = {} }: Options): Reading {
  if (text.length > MOST_CHARACTERS) throw new RangeError(`an invitation of ${text.length} characters`);
  const mail = takeApart(withoutPiles(text));
  const written = writtenOn(mail.sent, today);
  const lines = linesOf(mail.body, written ?? today);
  if (written) for (const line of lines) for (const day of line.days) day.relative &&= day.dates.length > 1;
  const appointment = appointmentOf(lines, today);
  if (appointment.cancelled) return { fields: {}, questions: [], remarks: appointment.remark ? [appointment.remark] : [] };
  const body = mail.body.join("\n");
  const recipients = addressesIn(mail.recipients).map(({ email }) => email.toLowerCase());
  const found = addressesIn([...mail.senders, ...mail.body]);
  const around = circumstances(body, found, reader, greeted(mail.body), recipients);
  const day = (appointment.start ?? appointment.question?.choices[0]?.fields.start ?? today).slice(0, 10);
  const known = { zones: new Set(zones), readersZone, day };
  const zone = zoneOf(lines, known, around.fields.format ?? null);
  const start = appointment.question && withZones(appointment.question, known);
  const isZoneTold = start?.choices.every(({ fields }) => fields.time_zone) ?? false;
  const inWords = durationIn(body);
  const disagree = appointment.length !== null && inWords !== null && appointment.length !== inWords;
  const remarks: Remark[] = [
    ...(appointment.remark ? [appointment.remark] : []),
    ...(zone.zone === "UTC" && appointment.start ? [{ code: "utc" as const }] : []),
    ...(disagree ? [{ code: "duration" as const, written: `${appointment.length}, ${inWords}` }] : []),
  ];
  const length = disagree ? null : appointment.length ?? inWords;
  return {
    fields: {
      ...around.fields,
      ...(appointment.start && { start: appointment.start }),
      ...(length !== null && { duration_minutes: length }),
      ...(zone.zone && !start?.choices.some((choice) => choice.fields.time_zone) && { time_zone: zone.zone }),
    },
    questions: [start, isZoneTold ? null : zone.question, ...around.questions].filter((one) => one !== null),
    remarks,
  };
}
