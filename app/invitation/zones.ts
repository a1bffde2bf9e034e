/**
 * Which time zone an invitation names: as written, with the zones that may be meant. It is filled in only where one is left;
 * which instant a time is, is Python's to say. Pure.
 */

import type { Line } from "./lines.ts";
import type { Format, Question } from "./result.ts";
import { LETTERS, NAMES, PLACES } from "./zone-names.ts";

interface Named {
  written: string;
  fits: string[];
  /** A name of the table of zones, or a city's own time: nothing else can be meant. */
  certain: boolean;
  /** Minutes ahead of UTC, where that is what is written. */
  offset?: number;
}

export interface Known {
  /** The names of all zones. */
  zones: ReadonlySet<string>;
  readersZone: string;
  /** The day on which an offset is to fit, as 2026-06-05. */
  day: string;
}

interface Answer {
  zone: string | null;
  question: Question | null;
}

const MOST_CHOICES = 6;
/** What is longer names no zone. */
const LONGEST_NAME = 200;
const LOCAL_TIME = "local time";
const IANA = /(?<![\w/])(?:[A-Z][A-Za-z_]{1,20}\/){1,2}[A-Z][A-Za-z_+-]{1,30}(?:\d{1,2})?(?![\w/])/g;
const OFFSET = /\b(?:UTC|GMT)\s?([+−–-])\s?(\d{1,2})(?::?(\d{2}))?(?!\d)|(?<=\uE000\s?)([+])(\d{2}):?(\d{2})(?!\d)/g;
/** As Windows lists its zones: the offset is that of winter, also in summer, so that only the places count. */
const LISTED = /\((?:UTC|GMT)\s?[+−–-]\s?\d{1,2}:?\d{2}\)\s?(\p{Lu}[\p{L}.&()'’, -]{2,100})/gu;
const LETTER = new RegExp(`(?<![\\p{L}\\d/+&-])(${Object.keys(LETTERS).join("|")})(?![\\p{L}\\d/&]| ?[+−–-] ?\\d)`, "gu");
const ONLY_BEHIND_TIME = new Set(["ET", "CT", "MT", "PT", "ART", "CAT", "EAT", "WEST", "NST", "ICT", "AST", "GST"]);
const BEHIND_TIME = /(?:\uE000[)\s,–-]{0,3}\(?|\btime ?zone:? ?\(?|\b(?:in|are|is) )$/i;
const LONG = NAMES.map(([name, fits]) => ({ pattern: new RegExp(`(?<![\\p{L}])(?:${name}) time(?![\\p{L}])`, "iu"), fits }));
const CITY_TIME = /(?<![\p{L}])((?:\p{Lu}[\p{L}.'’-]{1,20} ?){1,3})(?:local )?time(?! ?zone)(?![\p{L}])/gu;
const BESIDE = /\uE000\s?,?\s?([([]?)((?:\p{Lu}[\p{L}.'’-]{1,20} ?){1,3})(?=[)\].,;]|$)/gu;
const LABEL = /\btime ?zone\b[^:]{0,12}:\s*([^\n]{2,60})/i;
const UNKNOWN_LETTERS = /\uE000\s?\(?([A-Z]{2,4}T)(?![\p{L}\d])/gu;
const LOCAL = /\b(?:local time|ortszeit)\b/i;
const READERS_LOCAL = /\b(?:your|in your) (?:own )?local time\b/i;
const BARE = /\uE000\s?,?\s?[([]?((?:US |U\.S\. )?(?:Eastern|Central|Mountain|Pacific)|UK)(?=[\s)\].,;]*(?:$|[)\].,;]|\p{Ll}))/gu;
const OFFICE = /(?<![\p{L}])((?:\p{Lu}[\p{L}.'’-]{1,20} ?){1,3})(?:office|HQ|headquarters|campus|site)\b|\b(?:office|offices|headquarters|campus) in ((?:\p{Lu}[\p{L}.'’-]{1,20} ?){1,3})/gu;
const ADDRESS = /(?:,\s|\b(?:in|\d{4,6})\s|^)((?:\p{Lu}[\p{L}.'’-]{1,20} ?){1,3})(?=[,.;)]|\s?$|\s?(?:[A-Z]{1,2}\d|\d))/gu;
/** "Start time", "Your time" and the like name no place. */
const NO_PLACES = new Set(
  ("Start End Interview Local Meeting Arrival Event The Date Your Our This That Which What Same New Old Full Part Some Any First Next "
    + "Long Free Response Travel").split(" "),
);
const NO_LETTERS = new Set(["MEET", "CHAT", "TEXT", "NEXT", "LAST", "BEST", "TEST", "UNIT", "SUIT"]);

const canonical = (zone: string) => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return zone;
  }
};
const isSame = (one: string, other: string) => one === other || canonical(one) === canonical(other);
const cityOf = (zone: string) => (zone.split("/").at(-1) ?? "").replaceAll("_", " ");

/** Zones by their city's name, in small letters; not those of a country or an ocean's quarter. */
function citiesOf(zones: ReadonlySet<string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const zone of zones) {
    if (/^(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//.test(zone)) found.set(cityOf(zone).toLowerCase(), zone);
  }
  return found;
}

const offsets = new Map<string, number | null>();
/** Of how many zones on how many days an offset is kept: asking the browser takes long. */
const MOST_KEPT = 2000;

/** Minutes that a zone is ahead of UTC around noon of a day; by the browser, and only to offer what fits. */
function offsetOn(zone: string, day: string): number | null {
  const key = `${zone} ${day}`;
  const kept = offsets.get(key);
  if (kept !== undefined) return kept;
  if (offsets.size >= MOST_KEPT) offsets.clear();
  const offset = askedOffset(zone, day);
  offsets.set(key, offset);
  return offset;
}

function askedOffset(zone: string, day: string): number | null {
  try {
    const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
    const name = format.formatToParts(new Date(`${day}T12:00:00Z`)).find(({ type }) => type === "timeZoneName")?.value ?? "";
    const match = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name);
    return match ? (match[1] === "-" ? -1 : 1) * (Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0)) : null;
  } catch {
    return null;
  }
}

/** Where clocks are that far from UTC on a day. */
export function fitting(offset: number, { day, readersZone, zones }: Known): string[] {
  const places = [...new Set([readersZone, ...PLACES])];
  return places.filter((zone) => zones.has(zone) && offsetOn(zone, day) === offset);
}

function namedIn(line: Line, known: Known, cities: Map<string, string>): Named[] {
  const { text } = line;
  const found: Named[] = [];
  const named = (written: string, fits: string[], certain = fits.join() === "UTC", offset?: number) =>
    found.push({ written: written.trim(), fits: fits.filter((zone) => known.zones.has(zone)), certain, offset });
  for (const [name] of text.matchAll(IANA)) {
    if (known.zones.has(name)) named(name, [name], true);
  }
  let rest = text;
  for (const match of text.matchAll(LISTED)) {
    const places = match[1].split(",").flatMap((name) => cities.get(name.trim().toLowerCase().replace(/[.;]$/, "")) ?? []);
    const isNamed = LONG.some(({ pattern }) => pattern.test(match[1]));
    if (places.length === 0 && !isNamed) continue;
    if (!isNamed) named(match[0].replace(/[\s.]+$/, ""), places);
    rest = rest.replace(match[0], isNamed ? match[1] : "¦");
  }
  for (const match of rest.matchAll(OFFSET)) {
    const [sign, hours, minutes] = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6] ?? "0"];
    const offset = (sign === "+" ? 1 : -1) * (Number(hours) * 60 + Number(minutes));
    if (Math.abs(offset) <= 14 * 60) named(match[0], fitting(offset, known), false, offset);
  }
  for (const { pattern, fits } of LONG) {
    const match = pattern.exec(rest);
    if (!match) continue;
    named(match[0], fits);
    rest = rest.replace(match[0], "¦");
  }
  const isBehindTime = ({ index = 0 }: RegExpMatchArray) => BEHIND_TIME.test(rest.slice(Math.max(0, index - 16), index));
  for (const match of rest.matchAll(LETTER)) {
    if (isBehindTime(match) || !ONLY_BEHIND_TIME.has(match[0])) named(match[0], LETTERS[match[0]]);
  }
  for (const match of rest.matchAll(UNKNOWN_LETTERS)) {
    if (!(match[1] in LETTERS) && !NO_LETTERS.has(match[1])) named(match[1], []);
  }
  for (const match of rest.matchAll(CITY_TIME)) {
    const words = match[1].trim().split(" ");
    const city = words.map((_, number) => words.slice(number).join(" ")).find((name) => cities.has(name.toLowerCase()));
    if (city) named(`${city} time`, [cities.get(city.toLowerCase()) ?? ""], true);
    else if (isBehindTime(match) && !NO_PLACES.has(words[0])) named(match[0], []);
  }
  for (const match of rest.matchAll(BESIDE)) {
    const zone = cities.get(match[2].trim().toLowerCase());
    // A room may be called after a city, in brackets.
    if (zone) named(match[2], [zone], match[1] === "");
  }
  for (const match of rest.matchAll(BARE)) named(match[1], LONG.find(({ pattern }) => pattern.test(`${match[1]} time`))?.fits ?? []);
  if (LOCAL.test(rest) && !READERS_LOCAL.test(rest)) named(LOCAL_TIME, []);
  return found;
}

/** "Time zone: Berlin", and what a label says that is none of ours. */
function labelled(line: Line, known: Known, cities: Map<string, string>): Named | null {
  const value = LABEL.exec(line.whole)?.[1].trim();
  if (!value) return null;
  const zone = cities.get(value.toLowerCase()) ?? (known.zones.has(value) ? value : undefined);
  return { written: value, fits: zone ? [zone] : [], certain: zone !== undefined };
}

const mentions = (text: string, zone: string) =>
  new RegExp(`(?<![\\p{L}])${cityOf(zone).replace(/[^\p{L} ]/gu, ".")}(?![\\p{L}])`, "iu").test(text);

function questionOf(code: "zone" | "zones" | "place", written: string[], fits: string[]): Question {
  const choices = [...new Set(fits)].slice(0, MOST_CHOICES).map((zone) => ({ fields: { time_zone: zone } }));
  return { code, field: "time_zone", written: [...new Set(written)].join(", "), choices };
}

/** What zones are named where. A place counts only where no zone is named, and only asks. */
export function zoneOf(lines: Line[], known: Known, format: Format | null): Answer {
  const cities = citiesOf(known.zones);
  const text = lines.map((line) => line.whole).join("\n");
  const all = lines.flatMap((line) => {
    const here = namedIn(line, known, cities);
    return here.length > 0 ? here : [labelled(line, known, cities)].filter((one) => one !== null);
  });
  let named = [...new Map(all.map((one) => [one.written, one])).values()];
  const certain = [...new Set(named.filter((one) => one.certain).flatMap((one) => one.fits))];
  const allows = (one: Named, zone: string) =>
    one.written === LOCAL_TIME || one.fits.some((other) => isSame(other, zone))
    || (one.offset !== undefined && one.offset === offsetOn(zone, known.day));
  if (certain.length === 1) {
    const [zone] = certain;
    if (named.every((one) => allows(one, zone))) return { zone, question: null };
    const written = named.map((one) => one.written);
    return { zone: null, question: questionOf("zones", written, named.flatMap((one) => one.fits)) };
  }
  if (certain.length > 1) return { zone: null, question: questionOf("zones", certain, certain) };
  if (named.length === 0) return placeOf(lines, known, cities, format);
  const others = named.filter((one) => one.written !== LOCAL_TIME);
  if (others.length > 0) named = others;
  return oneOf(named, text, known);
}

/** The zone that all mentions allow, where only one does, or the reader's is among them; else which. */
function oneOf(named: Named[], text: string, known: Known): Answer {
  const written = named.map((one) => one.written);
  const union = [...new Set(named.flatMap((one) => one.fits))];
  let fits = union.filter((zone) => named.every((one) => one.fits.some((other) => isSame(other, zone))));
  if (fits.length === 0) return { zone: null, question: questionOf(named.length > 1 ? "zones" : "zone", written, union) };
  // "EST, New York": the letters name several places, the text one of them.
  const isCity = named.every((one) => fits.some((zone) => cityOf(zone) === one.written));
  const inText = isCity ? [] : fits.filter((zone) => zone.includes("/") && mentions(text, zone));
  if (inText.length === 1) return { zone: inText[0], question: null };
  if (inText.length > 0) fits = inText;
  if (fits.some((zone) => isSame(zone, known.readersZone))) return { zone: known.readersZone, question: null };
  return { zone: null, question: questionOf("zone", written, fits) };
}

/** A zone that a calendar file names in its own way: by its offset on the day, where the file says that, else by its words. */
export function zoneAsWritten(written: string, offset: number | undefined, known: Known): Answer {
  if (offset !== undefined) return oneOf([{ written, fits: fitting(offset, known), certain: false }], written, known);
  if (written.length > LONGEST_NAME) return oneOf([{ written, fits: [], certain: false }], written, known);
  const line = { text: `\uE000 ${written}`, whole: written, paragraph: 0, clocks: [], days: [] };
  const named = namedIn(line, known, citiesOf(known.zones));
  const fits = named[0]?.fits ?? [];
  return oneOf([{ written, fits, certain: false }], written, known);
}

/** The city among a few words with capitals. */
function placesIn(name: string, cities: Map<string, string>): string[] {
  const words = name.toLowerCase().split(" ");
  const parts = words.flatMap((_, from) => words.map((__, to) => words.slice(from, to + 1).join(" ")));
  return parts.flatMap((part) => cities.get(part) ?? []).slice(0, 1);
}

/** "at our London office", "…, London EC2": whoever goes there goes by its clocks, but the mail need not have said so. */
function placeOf(lines: Line[], known: Known, cities: Map<string, string>, format: Format | null): Answer {
  const nothing = { zone: null, question: null };
  if (format === "video" || format === "phone") return nothing;
  const patterns = format === "onsite" ? [OFFICE, ADDRESS] : [OFFICE];
  const matches = lines.flatMap(({ whole }) => patterns.flatMap((pattern) => [...whole.matchAll(pattern)]));
  const names = matches.map((match) => (match[1] ?? match[2]).trim());
  const places = new Set(names.flatMap((name) => placesIn(name, cities)));
  const [zone] = places;
  if (places.size !== 1 || isSame(zone, known.readersZone)) return nothing;
  return { zone: null, question: questionOf("place", [cityOf(zone)], [zone, known.readersZone]) };
}
