/**
 * Dates and times in words, by Intl alone. The words are English, as the page is; order, separators and 12 or 24 hours
 * follow the reader's own region. Instants come from Python and carry the employer's offset, so the employer's clock is
 * read off the text itself and the reader's is the browser's.
 */

import { messages } from "./en/common.js";

const locale = readersLocale();

function readersLocale() {
  try {
    const reader = new Intl.Locale(navigator.language).maximize();
    return new Intl.Locale("en", { region: reader.region, hourCycle: reader.hourCycle }).toString();
  } catch {
    return "en-GB";
  }
}

export const readersZone = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";

/** @type {Map<string, Intl.DateTimeFormat>} making one is slow, using it is not */
const formats = new Map();

/** @param {Intl.DateTimeFormatOptions} options */
function formatOf(options) {
  const key = JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}

/** @type {Intl.DateTimeFormatOptions} */
const DAY = { weekday: "long", day: "numeric", month: "long" };
/** @type {Intl.DateTimeFormatOptions} */
const TIME = { hour: hasHalfDays() ? "numeric" : "2-digit", minute: "2-digit" };

function hasHalfDays() {
  return new Intl.DateTimeFormat(locale, { hour: "numeric" }).resolvedOptions().hour12 === true;
}

/**
 * The clock on the wall where the instant was written down: its offset is left out, the rest read as if it were UTC.
 * @param {string} instant
 */
function wallClock(instant) {
  return new Date(`${instant.replace(/(Z|[+-]\d\d:?\d\d)$/, "").slice(0, 19)}Z`);
}

/** @param {Date} date @param {Intl.DateTimeFormatOptions} options */
function inUtc(date, options) {
  return Number.isNaN(date.getTime()) ? "" : formatOf({ ...options, timeZone: "UTC" }).format(date);
}

/** @param {Date} date @param {Date} now */
function dayInWords(date, now) {
  const midnight = (/** @type {Date} */ moment) => Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
  const days = Math.round((midnight(date) - midnight(now)) / 86_400_000);
  if (Math.abs(days) <= 1) return new Intl.RelativeTimeFormat("en", { numeric: "auto" }).format(days, "day");
  const year = date.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return formatOf({ ...DAY, year }).format(date);
}

/** @param {string} instant @param {Date} now its day on the reader's clock, "tomorrow" or "Tuesday 23 June" */
export function dayOf(instant, now) {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? instant : dayInWords(date, now);
}

/** @param {string} zone "America/New_York" becomes "New York" */
export function placeInWords(zone) {
  return (zone.split("/").pop() ?? zone).replaceAll("_", " ");
}

/** @param {string} instant @returns {boolean} whether the two clocks read the same at that instant */
function sameClock(instant) {
  const date = new Date(instant);
  const here = formatOf({ ...DAY, ...TIME, year: "numeric" }).format(date);
  return here === inUtc(wallClock(instant), { ...DAY, ...TIME, year: "numeric" });
}

/**
 * "tomorrow, 17:30", and where the employer's clock differs: "tomorrow, 16:30 (17:30 in Berlin)".
 * @param {string} instant
 * @param {string} zone the employer's
 * @param {Date} now
 */
export function inWords(instant, zone, now) {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const words = messages.dayAndTime(dayInWords(date, now), formatOf(TIME).format(date));
  if (sameClock(instant)) return words;
  return messages.alsoThere(words, onTheirClock(instant), placeInWords(zone));
}

/** @param {string} instant @param {Date} now @returns {string} "6 weeks ago"; empty where the day itself says it */
export function agoInWords(instant, now) {
  const days = Math.floor((now.getTime() - Date.parse(instant)) / 86_400_000);
  if (!(days >= 7)) return "";
  const ago = new Intl.RelativeTimeFormat("en");
  return days < 14 ? ago.format(-days, "day") : ago.format(-Math.floor(days / 7), "week");
}

/** @param {string} instant @returns {boolean} whether the employer's clock differs from the reader's then */
export function differs(instant) {
  return !sameClock(instant);
}

/** @param {string} instant its time alone, on the reader's clock */
export function timeInWords(instant) {
  return formatOf(TIME).format(new Date(instant));
}

/** @param {string} instant in full, on the reader's clock */
export function exactly(instant) {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? instant : formatOf({ ...DAY, year: "numeric", ...TIME }).format(date);
}

/**
 * The employer's clock: only the time where the day is the same.
 * @param {string} instant
 */
function onTheirClock(instant) {
  const wall = wallClock(instant);
  const isSameDay = formatOf(DAY).format(new Date(instant)) === inUtc(wall, DAY);
  return isSameDay ? inUtc(wall, TIME) : messages.dayAndTime(inUtc(wall, DAY), inUtc(wall, TIME));
}

/** @param {string} instant the employer's clock beside the exact time; empty where that says nothing new */
export function exactlyThere(instant) {
  return sameClock(instant) ? "" : onTheirClock(instant);
}

/** @param {string} local a date and time without an offset, as typed: read as it stands */
export function localInWords(local) {
  return inUtc(wallClock(local), { ...DAY, year: "numeric", ...TIME }) || local;
}

/** @param {string} date @param {Date} [now] given: the year is left out where it is this one */
export function dateInWords(date, now) {
  const year = now && date.startsWith(`${now.getFullYear()}-`) ? undefined : "numeric";
  return inUtc(new Date(`${date}T00:00:00Z`), { ...DAY, year }) || date;
}

/** @param {Date} date an instant as the interview file writes it: UTC, whole seconds */
export function asInstant(date) {
  return `${date.toISOString().slice(0, 19)}Z`;
}

/** @param {string} code */
export function countryName(code) {
  try {
    return new Intl.DisplayNames("en", { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** @param {Date} date what a datetime-local field wants, on the reader's clock */
export function asLocal(date) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** @param {string} zone */
function clockOf(zone) {
  const key = `clock ${zone}`;
  const known = formats.get(key);
  if (known) return known;
  // Not the reader's locale: it may count years otherwise.
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
  });
  formats.set(key, made);
  return made;
}

/**
 * The wall clock of a zone, as a datetime-local field wants it.
 * @param {string} zone where it is not known, the reader's own
 * @param {Date} date
 */
export function localIn(zone, date) {
  try {
    const parts = clockOf(zone).formatToParts(date);
    const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
    return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
  } catch {
    return asLocal(date);
  }
}

/**
 * Something that happened, as the record tells it: in UTC when it was ticked or entered here, in any offset otherwise.
 * @param {string} instant
 * @param {string} zone the employer's; where it is not known, the reader's own stands in
 * @returns {string} the same minute as Python writes its own instants: on the employer's clock
 */
export function writtenThere(instant, zone) {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const wall = localIn(zone, date);
  const minutes = Date.parse(`${wall}Z`) / 60_000 - Math.floor(date.getTime() / 60_000);
  // A year of fewer or more than four digits.
  if (Number.isNaN(minutes)) return instant;
  const offset = new Date(Math.abs(minutes) * 60_000).toISOString().slice(11, 16);
  return `${wall}${minutes < 0 ? "-" : "+"}${offset}`;
}
