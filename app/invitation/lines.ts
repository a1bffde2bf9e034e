/** The lines of an invitation with the days and clock times that they name. Pure. */

import { findClocks } from "./clocks.ts";
import type { Clock } from "./clocks.ts";
import { findDays, weekdayOf } from "./dates.ts";
import type { Day } from "./dates.ts";
import { spelledOut, WEEKDAYS, withoutClocks } from "./spelling.ts";

export interface Line {
  /** As the library read it: dates in English, clock times taken out. */
  text: string;
  /** The same with its clock times, for zones. */
  whole: string;
  /** Lines without an empty one between them share a number. */
  paragraph: number;
  clocks: Clock[];
  days: Day[];
}

/** A longer line is read in parts: what the library does with one takes more than its length in time. */
const LONGEST = 600;
const WRAPPED_AT = 55;
const BULLET = /^\s*(?:[-–•*·▪◦]|\d{1,2}[.)]\s|[\p{L} /]{2,25}:)/u;
const SENTENCE_END = /[.:!?;]$/;

/** Mail programs break lines at some 72 letters: what they broke is put together again. */
function unwrapped(body: string[]): { text: string; paragraph: number }[] {
  const found: { text: string; paragraph: number }[] = [];
  let paragraph = 0;
  let before = "";
  for (const line of body) {
    const text = line.trim();
    const last = found.at(-1);
    if (text === "") paragraph += 1;
    else if (last && before.length >= WRAPPED_AT && before.length <= 100 && !SENTENCE_END.test(before) && !BULLET.test(text)) {
      last.text += ` ${text}`;
    } else found.push({ text, paragraph });
    before = text;
  }
  return found;
}

/** At spaces, where there are any. */
function* parts(text: string): Generator<string> {
  for (let from = 0; from < text.length;) {
    const part = text.slice(from, from + LONGEST);
    const space = from + LONGEST < text.length ? part.lastIndexOf(" ") : 0;
    const length = space > 0 ? space : part.length;
    yield part.slice(0, length);
    from += length;
  }
}

export function linesOf(body: string[], today: string): Line[] {
  return unwrapped(body).flatMap(({ text, paragraph }) =>
    [...parts(text)].map((part) => {
      const whole = spelledOut(part);
      const clocks = findClocks(whole);
      const { text: bare, places } = withoutClocks(whole, clocks);
      const placed = clocks.map((clock, number) => ({ ...clock, ...places[number] }));
      return { text: bare, whole, paragraph, clocks: placed, days: withWeekdays(findDays(bare, today), bare) };
    }));
}

const FARTHEST = 40;
const TO = /^\.?\s?(?:[-–]|to|through|bis)\s?$/i;
const BESIDE = /^[\s,()|·⋅–\uE000-]*(?:(?:at|the|on|from|den)\b[\s\uE000,]*)?$/i;

/** "on Friday, at 10:00, 5 June": a weekday beside a date belongs to it. */
function withWeekdays(days: Day[], text: string): Day[] {
  const found: Day[] = [];
  for (const day of days) {
    const last = found.at(-1);
    const between = last ? text.slice(last.end, day.index).slice(0, FARTHEST) : "";
    if (last && isWeekday(last) && isWeekday(day) && TO.test(between)) {
      // "Mon–Fri": when somebody is there.
      found[found.length - 1] = { ...last, dates: [], end: day.end };
      continue;
    }
    const beside = last && between.length < FARTHEST && BESIDE.test(between);
    if (beside && isWeekday(last) && day.weekday === null && !day.relative && day.dates.length > 0) {
      found[found.length - 1] = joined(last, day);
    } else if (beside && isWeekday(day) && last.weekday === null && !last.relative && last.dates.length > 0) {
      found[found.length - 1] = joined(day, last);
    } else found.push(day);
  }
  return found;
}

const SHORT_WEEKDAYS = WEEKDAYS.map((name) => name.slice(0, 3).toLowerCase());
const BEFORE_WEEKDAY = /^[^a-z]*(?:(?:on|this|next|coming|last) )?/;

function weekdayIn(written: string): number {
  const plain = written.toLowerCase().replace(BEFORE_WEEKDAY, "");
  return SHORT_WEEKDAYS.findIndex((name) => plain.startsWith(name));
}

const isWeekday = (day: Day) => day.relative && weekdayIn(day.written) >= 0;

function joined(weekday: Day, date: Day): Day {
  const named = weekdayIn(weekday.written);
  const fitting = date.dates.filter((text) => weekdayOf(text) === named);
  return {
    ...date, weekday: named, dates: date.dates.length > 1 && fitting.length === 1 ? fitting : date.dates,
    index: Math.min(weekday.index, date.index), end: Math.max(weekday.end, date.end),
    written: `${weekday.written}, ${date.written}`,
  };
}
