/**
 * Finds clock times in a line, and their ranges: "1 – 2 pm", "15h30", "half past four". The library for dates gets ranges
 * over noon wrong and takes rooms, prices and house numbers for times, so this is our own. Pure.
 */

import { MONTHS, WEEKDAYS } from "./spelling.ts";

export interface Clock {
  index: number;
  end: number;
  /** Minutes after midnight; several where morning and afternoon are both possible. The likelier comes first. */
  starts: number[];
  /** The length of a range, in minutes. */
  length: number | null;
  written: string;
}

export const DAY_MINUTES = 24 * 60;
const HALF = 12 * 60;
const WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const NUMBER = `\\d{1,2}|${WORDS.join("|")}`;
const SHORT = (names: string[]) => names.map((name) => name.slice(0, 3)).join("|");
const ONE = (name: string) =>
  `(?:(?<${name}hour>\\d{1,2})(?:(?<${name}point>[:.]|\\s?h\\s?)(?<${name}minute>[0-5]\\d)(?::[0-5]\\d(?:\\.\\d{1,3})?)?)?(?:\\s?(?<${name}half>[ap])m\\b|(?<=:\\d\\d)(?<${name}short>[ap])\\b)?(?<${name}unit>\\s?(?:uhr|o[’']clock|hrs|hours|h)\\b)?|(?<${name}word>noon|midday|midnight))`;
const ZONE = "(?:\\s?\\(?(?!(?:UTC|GMT)\\s?[-−–+])[A-Z]{2,5}\\)?)?";
const START = "(?<![\\d\\p{L}_¦]|\\d[.,:/-]|[+#$£€₹]|(?:GMT|UTC)\\s?[-−–])";
const TO = "\\s{0,3}(?:[-–—−~]|à|\\b(?:to|until|till|til|bis|(?<joined>and))\\b(?: at)?)\\s{0,3}";
const AFTER = "(?![\\d\\p{L}_]|[:/]\\d|[.,]\\d|\\s?(?:%|[$£€₹]|eur\\b|usd\\b|gbp\\b|inr\\b|euros?\\b|dollars?\\b|pounds?\\b))";
const RANGE = new RegExp(`${START}${ONE("a")}${ZONE}${TO}${ONE("b")}${AFTER}`, "giu");
const SINGLE = new RegExp(
  [
    `${START}(?<past>half|quarter)[ -](?<to>past|to) (?<pasthour>${NUMBER})(?: ?(?<pasthalf>[ap])m\\b)?${AFTER}`,
    `${START}(?<spoken>${WORDS.join("|")})(?: (?<spokenhalf>[ap])m\\b| o[’']clock\\b)${AFTER}`,
    `${START}(?<army>(?:[01]\\d|2[0-3])[0-5]\\d)(?<armyunit>\\s?(?:hrs|hours|h|uhr)\\b)?${AFTER}`,
    `${START}${ONE("c")}${AFTER}`,
  ].join("|"),
  "giu",
);
/** Where "10.45" or "10" may be a time. */
const AT = /(?:\b(?:at|from|um|von|ab|time:?|start:?|begins?|starts?)|@)\s?$/i;
const BETWEEN = /\bbetween\s?$/i;
/** Where the first of "10 – 11:30" may be one: behind a date, a comma or a fitting word; not "June 5 – 4:30 pm". */
const BEHIND_DATE = new RegExp(`(?:^|[,;(:|·•⋅@–—]|\\b(?:19|20)\\d\\d|\\b(?:${SHORT(WEEKDAYS)})[a-z]{0,6},?|\\b(?:${SHORT(MONTHS)})[a-z]{0,6},? \\d{1,2}(?:st|nd|rd|th)?,?|\\d(?:st|nd|rd|th),?|\\b(?:at|from|to|until|and|or|um|von|ab|between|time|on|am|pm))\\s{0,3}[-•*]?\\s?$`, "i");
const NO_TIME = /\b(?:room|rm|raum|zimmer|floor|suite|building|gate|desk|unit|apartment|apt|level|block|wing|bay|booth|hall|house|no|nr|nummer|version|section|chapter|studio|platform|line|track|duration|lasting|takes)\.?:?\s?$/i;
/** What may follow a bare hour: "at 10 on Friday", but not "at 10 Downing Street" nor "at 10 sites". */
const AFTER_BARE = new RegExp(`^\\s?(?:$|[.,;:!?)(|–-](?!\\d)|(?:on|in the|sharp|for|with|tomorrow|today|tonight|this|next|via|by|and|or|(?:${SHORT(WEEKDAYS)})[a-z]{0,6})\\b|[A-Z]{2,4}\\b)`);
const HALF_OF_DAY = /^(?:,?\s(?:in the|this)\s(?<when>morning|afternoon|evening)|\s(?<night>tonight|at night))/i;
const IN_24_HOURS = 13 * 60;
const LONGEST_BARE = 10 * 60;

type Groups = Record<string, string | undefined>;
interface Side {
  minutes: number;
  half: string;
  /** Whether it can be nothing but a time; a bare number or one with a dot needs words around it. */
  strong: boolean;
  dotted: boolean;
  /** Written as in a 24-hour clock: "09:30", "15h30", "16 Uhr". */
  whole: boolean;
}

function sideOf(groups: Groups, name: string): Side | null {
  const word = groups[`${name}word`]?.toLowerCase();
  if (word) return { minutes: word === "midnight" ? 0 : HALF, half: "", strong: true, dotted: false, whole: true };
  const text = groups[`${name}hour`];
  if (text === undefined) return null;
  const [hour, minute] = [Number(text), Number(groups[`${name}minute`] ?? 0)];
  const half = (groups[`${name}half`] ?? groups[`${name}short`])?.toLowerCase() ?? "";
  const [point, unit] = [groups[`${name}point`]?.trim().toLowerCase() ?? "", groups[`${name}unit`]?.trim().toLowerCase() ?? ""];
  if (hour > 24 || (hour === 24 && minute > 0) || (half && (hour < 1 || hour > 12))) return null;
  const isHours = unit === "h" || unit === "hours" || unit === "hrs";
  return {
    minutes: hour * 60 + minute, half,
    strong: Boolean(half) || point === ":" || point === "h" || (Boolean(unit) && (!isHours || Boolean(point))),
    dotted: point === ".",
    whole: text.startsWith("0") || point === "h" || (Boolean(unit) && unit.startsWith("uhr")) || hour >= 13 || hour === 0,
  };
}

const inHalf = (minutes: number, half: string) => (minutes % HALF) + (half === "p" ? HALF : 0);

/** The times that were meant: an hour from one to seven without am or pm may be either. */
function readings({ minutes, half, whole }: Side): number[] {
  if (half) return [inHalf(minutes, half)];
  const hour = Math.floor(minutes / 60);
  return !whole && hour >= 1 && hour <= 7 ? [minutes + HALF, minutes] : [minutes % DAY_MINUTES];
}

/** Minutes from one time to the next that shows the other. */
const until = (start: number, end: number) => (end - start + DAY_MINUTES) % DAY_MINUTES;

/** Both ends of "11 – 1 pm" are at noon, as its reader would say: the shorter way to the end that is certain. */
function rangeOf(from: Side, to: Side): { starts: number[]; length: number } | null {
  if (from.half && !to.half && !to.whole) {
    const start = inHalf(from.minutes, from.half);
    const length = until(start % HALF, to.minutes % HALF) % HALF;
    return { starts: [start], length: length || HALF };
  }
  if (to.half && !from.half && !(from.whole && from.minutes >= IN_24_HOURS)) {
    const end = inHalf(to.minutes, to.half);
    const length = until(from.minutes % HALF, end % HALF) % HALF || HALF;
    return { starts: [until(length, end)], length };
  }
  const ends = to.half ? [inHalf(to.minutes, to.half)] : [to.minutes % DAY_MINUTES];
  const starts = readings(from);
  const plain = until(from.half ? starts[0] : from.minutes, ends[0]);
  // "11:00 – 1:00": the end is in the afternoon.
  const length = plain > HALF && !to.whole && !to.half ? plain - HALF : plain;
  return length > 0 ? { starts, length } : null;
}

/** "at 4 in the afternoon" */
function inPart(starts: number[], part: Groups | undefined): number[] {
  if (!part || starts.length < 2) return starts;
  return starts.filter((minutes) => minutes < HALF === (part.when?.toLowerCase() === "morning"));
}

function clockOf(line: string, match: RegExpMatchArray): Clock | null {
  const groups = match.groups as Groups;
  const index = match.index ?? 0;
  const end = index + match[0].length;
  const before = line.slice(Math.max(index - 40, 0), index);
  const part = HALF_OF_DAY.exec(line.slice(end, end + 20))?.groups;
  const clock = (starts: number[]): Clock => ({ index, end, starts: inPart(starts, part), length: null, written: match[0] });
  if (groups.past) {
    const named = WORDS.indexOf(groups.pasthour?.toLowerCase() ?? "") + 1 || Number(groups.pasthour);
    if (named < 1 || named > 12 || (groups.past.toLowerCase() === "half" && groups.to?.toLowerCase() === "to")) return null;
    const minutes = groups.to?.toLowerCase() === "to" ? named * 60 - 15 : named * 60 + (groups.past.toLowerCase() === "half" ? 30 : 15);
    return clock(readings({ minutes, half: groups.pasthalf?.toLowerCase() ?? "", strong: true, dotted: false, whole: false }));
  }
  if (groups.spoken) {
    const minutes = (WORDS.indexOf(groups.spoken.toLowerCase()) + 1) * 60;
    return clock(readings({ minutes, half: groups.spokenhalf?.toLowerCase() ?? "", strong: true, dotted: false, whole: false }));
  }
  if (groups.army) {
    const minutes = Number(groups.army.slice(0, 2)) * 60 + Number(groups.army.slice(2));
    const isYear = /^(?:19|20)/.test(groups.army);
    const isTime = AT.test(before) && !isYear && AFTER_BARE.test(line.slice(end, end + 12));
    return groups.armyunit || isTime ? clock([minutes]) : null;
  }
  const one = sideOf(groups, "c");
  // 24:00 is the end of its day, and so no beginning.
  if (!one || one.minutes >= DAY_MINUTES || NO_TIME.test(before)) return null;
  if (one.strong) return clock(readings(one));
  if (one.dotted) return AT.test(before) || BEHIND_DATE.test(before) ? clock(readings(one)) : null;
  if (groups.cunit && one.minutes >= 7 * 60 && BEHIND_DATE.test(before)) return clock(readings(one));
  return AT.test(before) && one.minutes >= 60 && AFTER_BARE.test(line.slice(end, end + 12)) ? clock(readings(one)) : null;
}

function rangeIn(line: string, match: RegExpMatchArray): Clock | null {
  const groups = match.groups as Groups;
  const index = match.index ?? 0;
  const end = index + match[0].length;
  const before = line.slice(Math.max(index - 40, 0), index);
  const [from, to] = [sideOf(groups, "a"), sideOf(groups, "b")];
  if (!from || !to || NO_TIME.test(before) || (groups.joined && !BETWEEN.test(before))) return null;
  const isBare = !from.strong && !from.dotted;
  if (!from.strong && !BEHIND_DATE.test(before)) return null;
  // "from 10 to 11, …": two bare numbers are times only between such words; and no date's day is the end of a range.
  const fits = AFTER_BARE.test(line.slice(end, end + 12));
  if (!to.strong && !to.dotted && !(fits && (!isBare || AT.test(before) || BETWEEN.test(before)))) return null;
  const range = rangeOf(from, to);
  if (!range || (isBare && range.length > LONGEST_BARE)) return null;
  const part = HALF_OF_DAY.exec(line.slice(end, end + 20))?.groups;
  return { index, end, ...range, starts: inPart(range.starts, part), written: match[0] };
}

function collect(line: string, pattern: RegExp, judge: (line: string, match: RegExpMatchArray) => Clock | null): Clock[] {
  const found: Clock[] = [];
  const search = new RegExp(pattern);
  for (let match = search.exec(line); match; match = search.exec(line)) {
    const clock = judge(line, match);
    if (clock) found.push(clock);
    else search.lastIndex = match.index + 1;
  }
  return found;
}

/** The clock times of a line, in their order. */
export function findClocks(line: string): Clock[] {
  const ranges = collect(line, RANGE, rangeIn);
  let rest = line;
  for (const { index, end } of ranges) rest = rest.slice(0, index) + "¦".repeat(end - index) + rest.slice(end);
  return [...ranges, ...collect(rest, SINGLE, clockOf)].sort((one, other) => one.index - other.index);
}
