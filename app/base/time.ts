/** Moments and clocks: as the interview file writes them, and as fields want them. Nothing here knows a rule. */

export const DAY_MILLISECONDS = 86_400_000;

export const readersZone = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";

/** Moments are compared as moments, since they may be written with different offsets. None is older than any. */
export function momentOf(text: string | undefined) {
  const moment = typeof text === "string" ? Date.parse(text) : NaN;
  return Number.isNaN(moment) ? -Infinity : moment;
}

/** @param date an instant as the interview file writes it: UTC, whole seconds */
export function asInstant(date: Date) {
  return `${date.toISOString().slice(0, 19)}Z`;
}

const two = (number: number) => String(number).padStart(2, "0");

/** The day on the reader's own calendar, as 2026-06-05. */
export function asLocalDay(date: Date) {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** @param date what a datetime-local field wants, on the reader's clock */
export function asLocal(date: Date) {
  return `${asLocalDay(date)}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** A day as it is told apart from others: on the reader's own calendar. */
export function calendarDay(now: Date) {
  return `${now.getFullYear()}-${now.getMonth() + 1}-${now.getDate()}`;
}

/** Making a format is slow, using it is not. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string) {
  const known = clocks.get(zone);
  if (known) return known;
  // Not the reader's locale: it may count years otherwise.
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
  });
  clocks.set(zone, made);
  return made;
}

/**
 * The wall clock of a zone, as a datetime-local field wants it.
 * @param zone where it is not known, the reader's own
 */
export function localIn(zone: string, date: Date) {
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
 * @param zone the employer's; where it is not known, the reader's own stands in
 * @returns the same minute as Python writes its own instants: on the employer's clock
 */
export function writtenThere(instant: string, zone: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const wall = localIn(zone, date);
  const minutes = Date.parse(`${wall}Z`) / 60_000 - Math.floor(date.getTime() / 60_000);
  // A year of fewer or more than four digits.
  if (Number.isNaN(minutes)) return instant;
  const offset = new Date(Math.abs(minutes) * 60_000).toISOString().slice(11, 16);
  return `${wall}${minutes < 0 ? "-" : "+"}${offset}`;
}
