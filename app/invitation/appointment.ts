/** When the interview is: of all days and times in an invitation the one that is left, or a question which. Pure. */

import { DAY_MINUTES } from "./clocks.ts";
import { plusDays, weekdayOf } from "./dates.ts";
import type { Line } from "./lines.ts";
import type { Choice, Question, Remark } from "./result.ts";
import { slotsOf } from "./slots.ts";
import type { Slot } from "./slots.ts";

export interface Appointment {
  start: string | null;
  /** The length of its range, in minutes. */
  length: number | null;
  question: Question | null;
  remark: Remark | null;
  cancelled: boolean;
}

interface Candidate {
  slot: Slot;
  starts: string[];
  length: number | null;
  /** Why it is not certain. */
  doubt: "day_month" | "hour" | "relative" | "weekday" | null;
}

const MOST_CHOICES = 12;
/** What holds more dates is no invitation; there is more than one, and that is what counts. */
const MOST_CANDIDATES = 100;
const LONGEST_PAUSE = 120;
const CHOICE = /\b(?:which|choose|pick|prefer\w{0,5}|suits?|works? (?:best )?for you|options?|availab\w{0,6}|alternativ\w{0,3}|either|let us know|slots?|propos\w{0,4}|suggest\w{0,4}|offer(?:ing)?|or|oder|possible|confirm one|convenient|poll|doodle)\b/i;
const AGENDA = /\b(?:agenda|schedule|itinerary|programme|program|timetable|part \d|session|loop|ablauf)\b/i;
const CANCELLED = /\b(?:interview|meeting|appointment|event|call|conversation|invitation)\b[^.?!]{0,80}\b(?:has|have|had|is|was|been|to be)\b[^.?!]{0,20}\b(?:cancell?ed|called off)\b|^\W*cancell?ed(?: event)?\s?:|\b(?:have|had|has) (?:to|been) (?:cancel|call off|cancell?ed)\b|\bwe (?:have )?cancell?ed\b/i;
const CONDITION = /\b(?:if|unless|should|can|may|until|in case|whether|not)\b/i;

const two = (number: number) => String(number).padStart(2, "0");
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
const minutesOf = (start: string) => Number(start.slice(11, 13)) * 60 + Number(start.slice(14, 16));
const unique = (texts: string[]) => [...new Set(texts)];

/** The nearest day that is the weekday as written. */
function nearest(date: string, weekday: number): string {
  const ahead = (weekday - weekdayOf(date) + 7) % 7;
  return plusDays(date, ahead <= 3 ? ahead : ahead - 7);
}

function candidateOf(slot: Slot): Candidate {
  const { day, clock: { starts: minutes, length } } = slot;
  const contradicts = day.weekday !== null && day.dates.length === 1 && weekdayOf(day.dates[0]) !== day.weekday;
  const dates = contradicts ? [...day.dates, nearest(day.dates[0], day.weekday ?? 0)] : day.dates;
  const starts = dates.flatMap((date) => minutes.map((minute) => `${date}T${clock(minute)}`));
  const doubts = [
    contradicts && "weekday", day.relative && "relative", day.dates.length > 1 && "day_month", minutes.length > 1 && "hour",
  ] as const;
  return { slot, starts, length, doubt: doubts.find((doubt) => doubt !== false) ?? null };
}

/** Each thing said once: what is said twice is as certain as where it is said best, and as long as where its end is said. */
function merged(candidates: Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  const once = new Map(candidates.map((one) => [`${one.starts.join()} ${one.length} ${one.doubt}`, one]));
  const isDoubtful = ({ doubt }: Candidate) => Number(doubt !== null);
  const ordered = [...once.values()].slice(0, MOST_CANDIDATES)
    .toSorted((one, other) => isDoubtful(one) - isDoubtful(other));
  for (const candidate of ordered) {
    // A weekday that is not the date's stays a contradiction, even where the date comes again.
    const same = found.find(({ starts, doubt }) =>
      doubt !== "weekday" && candidate.starts.some((start) => starts.includes(start)));
    if (!same) found.push(candidate);
    else {
      same.length ??= candidate.length;
      const { starts, doubt, slot } = candidate;
      if (doubt === "weekday") Object.assign(same, { starts, doubt, slot });
      else if (same.doubt) same.starts = same.starts.filter((start) => candidate.starts.includes(start));
    }
  }
  for (const one of found) if (one.doubt && one.doubt !== "relative" && one.starts.length === 1) one.doubt = null;
  return found.toSorted((one, other) => (one.starts[0] < other.starts[0] ? -1 : 1));
}

/** A day in parts, one after the other: from the first start to the last end. */
function partsOfDay(candidates: Candidate[], text: string): Candidate | null {
  const [day] = candidates[0].starts[0].split("T");
  const certain = candidates.every(({ doubt, starts }) => doubt === null && starts[0].startsWith(day));
  if (!certain || CHOICE.test(text)) return null;
  const follow = candidates.every((one, number) => {
    const before = candidates[number - 1];
    if (!before) return true;
    const pause = minutesOf(one.starts[0]) - minutesOf(before.starts[0]) - (before.length ?? 0);
    return before.length === null ? AGENDA.test(text) : pause >= 0 && pause <= LONGEST_PAUSE;
  });
  const last = candidates.at(-1);
  if (!follow || !last) return null;
  const first = minutesOf(candidates[0].starts[0]);
  const length = last.length === null ? null : minutesOf(last.starts[0]) + last.length - first;
  return { ...candidates[0], length: length !== null && length < DAY_MINUTES ? length : null };
}

/** "Start: …" and "End: …", or "10:00 … until 11:00". */
function withEnds(slots: Slot[], candidates: Candidate[]): void {
  const ends = slots.filter((slot) => slot.role === "end").map(candidateOf);
  const isOpen = candidates.length === 1 && candidates[0].starts.length === 1 && candidates[0].length === null;
  if (!isOpen || ends.length !== 1) return;
  const start = new Date(`${candidates[0].starts[0]}Z`).getTime();
  const lengths = ends[0].starts.map((end) => (new Date(`${end}Z`).getTime() - start) / 60_000);
  const fitting = lengths.filter((length) => length > 0 && length <= DAY_MINUTES / 2);
  if (fitting.length === 1) candidates[0].length = fitting[0];
  else candidates.push(ends[0]);
}

const writtenOf = ({ slot }: Candidate) => `${slot.day.written} ${slot.clock.written}`.trim();

/** The zone as written right behind a time, for choices that differ in it. */
function zoneBeside({ slot: { line, clock: { written } } }: Candidate): string | undefined {
  const at = line.whole.indexOf(written);
  const behind = line.whole.slice(at + written.length, at + written.length + 30);
  return /^\s?\(?((?:UTC|GMT)\s?[+−–-]\s?\d{1,2}(?::?\d\d)?|[A-Z]{2,5}\b|(?:\p{Lu}\p{L}+ ){1,2}time\b)/u.exec(behind)?.[1];
}

function choicesOf(candidates: Candidate[]): Choice[] {
  const choices = candidates.flatMap((candidate) => {
    const zone = zoneBeside(candidate);
    const length = candidate.length === null ? {} : { duration_minutes: candidate.length };
    return candidate.starts.map((start) => ({ fields: { start, ...length }, ...(zone && { zone }) }));
  });
  return choices.slice(0, MOST_CHOICES);
}

function questionOf(candidates: Candidate[]): Question {
  const only = candidates.length === 1 ? candidates[0] : null;
  const date = only?.slot.day.dates[0];
  return {
    code: only?.doubt ?? "dates", field: "start", written: only ? writtenOf(only) : "", choices: choicesOf(candidates),
    ...(only?.doubt === "weekday" && date && { date, actual: weekdayOf(date) }),
  };
}

export function appointmentOf(lines: Line[], today: string): Appointment {
  const text = lines.map((line) => line.text).join("\n");
  const { slots, days } = slotsOf(lines);
  const usable = slots.filter((slot) => slot.day.dates.length > 0);
  const of = (...roles: string[]) => usable.filter((slot) => roles.includes(slot.role)).map(candidateOf);
  const old = new Set(of("old").flatMap((one) => one.starts));
  const moved = merged(of("new"));
  const plain = of("plain").filter((one) => !one.starts.every((start) => old.has(start)));
  const past = of("past").filter((one) => one.starts[0].slice(0, 10) > today);
  let candidates = moved.length > 0 ? moved : merged(plain);
  if (candidates.length === 0) candidates = merged([...of("weak"), ...past]);
  const isCancelled = lines.some((line) => CANCELLED.test(line.text) && !CONDITION.test(line.text));
  const nothing = { start: null, length: null, question: null, remark: null, cancelled: false };
  if (isCancelled && moved.length === 0 && unique(candidates.flatMap((one) => one.starts)).length <= 1) {
    return { ...nothing, remark: { code: "cancelled" }, cancelled: true };
  }
  withEnds(usable, candidates);
  const whole = candidates.length > 1 ? partsOfDay(candidates, text) : null;
  if (whole) candidates = [whole];
  const [only] = candidates;
  if (candidates.length === 1 && only.doubt === null) return { ...nothing, start: only.starts[0], length: only.length };
  if (candidates.length > 0) return { ...nothing, question: questionOf(candidates) };
  const hasDay = days.some(({ day, role }) => day.dates.length > 0 && role === "plain");
  const hasDeadline = slots.some((slot) => slot.role === "deadline");
  return { ...nothing, remark: { code: hasDay ? "no_time" : hasDeadline ? "only_deadline" : "no_start" } };
}

