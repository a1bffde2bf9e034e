/**
 * Dates and times in words, by Intl alone. The words are English, as the page is; order, separators and 12 or 24 hours
 * follow the reader's own region. Instants come from Python and carry the employer's offset, so the employer's clock is
 * read off the text itself and the reader's is the browser's.
 */

import { DAY_MILLISECONDS } from "../base/time.ts";
import { messages } from "#text/common.ts";

const locale = readersLocale();

function readersLocale() {
  try {
    const reader = new Intl.Locale(navigator.language).maximize();
    return new Intl.Locale("en", { region: reader.region, hourCycle: reader.hourCycle }).toString();
  } catch {
    return "en-GB";
  }
}

/** making one is slow, using it is not */
const formats: Map<string, Intl.DateTimeFormat> = new Map();

function formatOf(options: Intl.DateTimeFormatOptions) {
  const key = JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}

const DAY: Intl.DateTimeFormatOptions = { weekday: "long", day: "numeric", month: "long" };
const TIME: Intl.DateTimeFormatOptions = { hour: hasHalfDays() ? "numeric" : "2-digit", minute: "2-digit" };

function hasHalfDays() {
  return new Intl.DateTimeFormat(locale, { hour: "numeric" }).resolvedOptions().hour12 === true;
}

/** The clock on the wall where the instant was written down: its offset is left out, the rest read as if it were UTC. */
function wallClock(instant: string) {
  return new Date(`${instant.replace(/(Z|[+-]\d\d:?\d\d)$/, "").slice(0, 19)}Z`);
}

/** @returns empty where there is no such moment, since a format would throw */
function written(date: Date, options: Intl.DateTimeFormatOptions) {
  return Number.isNaN(date.getTime()) ? "" : formatOf(options).format(date);
}

function inUtc(date: Date, options: Intl.DateTimeFormatOptions) {
  return written(date, { ...options, timeZone: "UTC" });
}

function dayInWords(date: Date, now: Date) {
  const midnight = (moment: Date) => Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
  const days = Math.round((midnight(date) - midnight(now)) / DAY_MILLISECONDS);
  if (Math.abs(days) <= 1) return new Intl.RelativeTimeFormat("en", { numeric: "auto" }).format(days, "day");
  const year = date.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return formatOf({ ...DAY, year }).format(date);
}

/** @param now its day on the reader's clock, "tomorrow" or "Tuesday 23 June" */
export function dayOf(instant: string, now: Date) {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? instant : dayInWords(date, now);
}

/** "3 June", on the reader's clock; with the year where it is not this one. */
export function dateAlone(instant: string, now: Date) {
  const date = new Date(instant);
  const year = date.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return written(date, { day: "numeric", month: "long", year }) || instant;
}

/** @param zone "America/New_York" becomes "New York" */
export function placeInWords(zone: string) {
  return (zone.split("/").pop() ?? zone).replaceAll("_", " ");
}

/** @returns whether the two clocks read the same at that instant */
function sameClock(instant: string): boolean {
  const date = new Date(instant);
  const here = written(date, { ...DAY, ...TIME, year: "numeric" });
  return here === inUtc(wallClock(instant), { ...DAY, ...TIME, year: "numeric" });
}

/**
 * "tomorrow, 17:30", and where the employer's clock differs: "tomorrow, 16:30 (17:30 in Berlin)".
 * @param zone the employer's
 */
export function inWords(instant: string, zone: string, now: Date) {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const words = messages.dayAndTime(dayInWords(date, now), formatOf(TIME).format(date));
  if (sameClock(instant)) return words;
  return messages.alsoThere(words, onTheirClock(instant), placeInWords(zone));
}

/** @returns "6 weeks ago"; empty where the day itself says it */
export function agoInWords(instant: string, now: Date): string {
  const days = Math.floor((now.getTime() - Date.parse(instant)) / DAY_MILLISECONDS);
  if (!(days >= 7)) return "";
  const ago = new Intl.RelativeTimeFormat("en");
  return days < 14 ? ago.format(-days, "day") : ago.format(-Math.floor(days / 7), "week");
}

/** @returns whether the employer's clock differs from the reader's then */
export function differs(instant: string): boolean {
  return !sameClock(instant);
}

/** @param instant its time alone, on the reader's clock */
export function timeInWords(instant: string) {
  return written(new Date(instant), TIME) || instant;
}

/** @param instant in full, on the reader's clock */
export function exactly(instant: string) {
  const date = new Date(instant);
  return written(date, { ...DAY, year: "numeric", ...TIME }) || instant;
}

/** The employer's clock: only the time where the day is the same. */
function onTheirClock(instant: string) {
  const wall = wallClock(instant);
  const isSameDay = written(new Date(instant), DAY) === inUtc(wall, DAY);
  return isSameDay ? inUtc(wall, TIME) : messages.dayAndTime(inUtc(wall, DAY), inUtc(wall, TIME));
}

/** @param instant the employer's clock beside the exact time; empty where that says nothing new */
export function exactlyThere(instant: string) {
  return sameClock(instant) ? "" : onTheirClock(instant);
}

/** @param local a date and time without an offset, as typed: read as it stands */
export function localInWords(local: string) {
  return inUtc(wallClock(local), { ...DAY, year: "numeric", ...TIME }) || local;
}

/** @param now given: the year is left out where it is this one */
export function dateInWords(date: string, now?: Date) {
  const year = now && date.startsWith(`${now.getFullYear()}-`) ? undefined : "numeric";
  return inUtc(new Date(`${date}T00:00:00Z`), { ...DAY, year }) || date;
}

export function countryName(code: string) {
  try {
    return new Intl.DisplayNames("en", { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}
