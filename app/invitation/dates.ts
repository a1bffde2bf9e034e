/**
 * Finds the dates in a line, by a library; and says how sure each is: 05/06, "on Friday", a weekday that is not the date's.
 * Pure.
 */

import { casual } from "chrono-node/en";
import { LIMITS } from "../base/limits.ts";
import { DAY_MILLISECONDS } from "../base/time.ts";
import { WEEKDAYS } from "./spelling.ts";

export interface Day {
  index: number;
  end: number;
  /** The days that can be meant, as 2026-06-05; the likelier comes first. */
  dates: string[];
  /** The weekday as written (0 is Sunday). */
  weekday: number | null;
  /** Whether it depends on when it was written: "tomorrow", "on Friday". */
  relative: boolean;
  written: string;
}

/** How many days ago a date without a year may lie; else it is next year's. */
const DAYS_BACK = 60;
const WORTH_A_LOOK = new RegExp(`\\d|today|tomorrow|tonight|${WEEKDAYS.join("|")}|\\b(?:mon|tue|wed|thu|fri|sat)\\b`, "i");
const NUMERIC = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})(?:\2(\d{2}|\d{4}))?(?!\d)/;
const CASUAL = /\b(?:today|tonight|tomorrow)\b/i;
/** What the library takes for a day, and no interview is on. */
const NO_DAY = /\b(?:now|yesterday|last night|ago)\b/i;
const ORDINAL = /^ ?,? ?(?:the )?(\d{1,2})(?:st|nd|rd|th)\b/i;
/** "may 5" and "sat on" are words more often than dates, where they are not written as names. */
const COMMON_WORD = /^(?:may|march|mar|sun|sat|mon|wed) ?\d{0,2}$/;

export const textOf = (date: Date) => date.toISOString().slice(0, 10);
const dateOf = (text: string) => new Date(`${text}T00:00:00Z`);
export const weekdayOf = (text: string) => dateOf(text).getUTCDay();
export const plusDays = (text: string, days: number) => textOf(new Date(dateOf(text).getTime() + days * DAY_MILLISECONDS));

/** The day, where there is one: there is no 31 June. */
function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= LIMITS.first_year && year <= LIMITS.last_year ? textOf(date) : null;
}

/** The day of this year, unless that is long past: then of the next. */
function dayNear(today: string, month: number, day: number): string | null {
  const year = Number(today.slice(0, 4));
  const here = dayOf(year, month, day);
  return here && here >= plusDays(today, -DAYS_BACK) ? here : dayOf(year + 1, month, day);
}

/** Days as numbers only: where dots are, the day comes first; else both orders can be meant, unless a weekday tells. */
function numericDays(match: RegExpExecArray, today: string): string[] {
  const [, first, separator, second, year] = match;
  const on = (day: string, month: string) => {
    const [monthNumber, dayNumber] = [Number(month), Number(day)];
    if (!year) return dayNear(today, monthNumber, dayNumber);
    return dayOf(Number(year.length === 2 ? `20${year}` : year), monthNumber, dayNumber);
  };
  const orders = separator === "." ? [on(first, second)] : [on(first, second), on(second, first)];
  return [...new Set(orders.filter((date) => date !== null))];
}

/** The next day after `today` that is this weekday, today included; "next Friday" may also be that of the week after. */
function comingDays(weekday: number, today: string, written: string, ordinal: number | null): string[] {
  if (ordinal) {
    for (let ahead = 0; ahead < 366; ahead += 1) {
      const day = plusDays(today, ahead);
      if (Number(day.slice(8)) === ordinal && weekdayOf(day) === weekday) return [day];
    }
    return [];
  }
  const coming = plusDays(today, (weekday - weekdayOf(today) + 7) % 7);
  const after = plusDays(coming, 7);
  return /\bnext\b/i.test(written) || coming === today ? [coming, after] : [coming];
}

/** All days that a line names; `today` is the day of reading, or of writing where that is known. */
export function findDays(line: string, today: string): Day[] {
  if (!WORTH_A_LOOK.test(line)) return [];
  const reference = new Date(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1, Number(today.slice(8)), 12);
  const found: Day[] = [];
  for (const { index, text, start, end: last } of casual.parse(line, reference)) {
    const written = text.trim();
    const end = index + text.trimEnd().length;
    const weekday = start.isCertain("weekday") ? start.get("weekday") : null;
    const common = { index, end, weekday, written, relative: false };
    const [year, month, day] = [start.get("year"), start.get("month"), start.get("day")].map(Number);
    if (COMMON_WORD.test(written) || NO_DAY.test(written)) continue;
    if (CASUAL.test(written)) {
      const ahead = /after tomorrow/i.test(written) ? 2 : Number(/tomorrow/i.test(written));
      found.push({ ...common, weekday: null, dates: [plusDays(today, ahead)], relative: true });
    } else if (start.isCertain("day") && start.isCertain("month")) {
      if (start.tags().has("result/relativeDate")) continue;
      if (last && (last.get("day") !== day || last.get("month") !== month)) {
        // From one day to another: no day of an interview, but never to be passed over for another.
        found.push({ ...common, weekday: null, dates: [] });
        continue;
      }
      const numeric = NUMERIC.exec(text);
      const hasYear = start.isCertain("year") && (/\d{4}/.test(text) || Math.abs(year - Number(today.slice(0, 4))) <= 1);
      const dates = numeric ? numericDays(numeric, today) : [hasYear ? dayOf(year, month, day) : dayNear(today, month, day)];
      found.push({ ...common, dates: dates.filter((date) => date !== null) });
    } else if (weekday !== null && last) {
      // "Mon–Fri": when somebody is there.
      found.push({ ...common, weekday: null, dates: [] });
    } else if (weekday !== null) {
      const ordinal = ORDINAL.exec(line.slice(end, end + 12));
      found.push({
        ...common, end: end + (ordinal?.[0].length ?? 0), weekday: null, relative: true,
        dates: comingDays(weekday, today, written, ordinal && Number(ordinal[1])),
      });
    }
  }
  return found.map((one) => oneOfTwo(one));
}

/** Friday 05/06/2026 is the fifth of June, since 6 May is a Wednesday. */
function oneOfTwo(day: Day): Day {
  const fitting = day.dates.filter((date) => weekdayOf(date) === day.weekday);
  return day.dates.length > 1 && day.weekday !== null && fitting.length === 1 ? { ...day, dates: fitting } : day;
}
