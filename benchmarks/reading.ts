/**
 * How long the page takes to read hostile texts, 25,000 and 100,000 characters of each, and whether the time grows with the
 * length alone: at most five times for four times the text. Prints a Markdown table, or with --json a line for each text
 * with both times in seconds, as `benchmarks/adversarial.py` takes them.
 *
 *   .venv/bin/node benchmarks/reading.ts [--json [WORD]]
 */

import { calendarIn, readInvitation } from "../app/invitation/read.ts";
import { readCalendar } from "../app/invitation/calendar.ts";
import { HOSTILE, hostile } from "../tests/app/invitation/hostile.ts";
import { ZONES } from "../tests/app/invitation/zones.ts";

const LENGTHS = [25_000, 100_000];
const TIMES = 4;
/** Of readings that are taken together, in milliseconds. */
const SHORTEST = 60;
const MOST_TIMES = 5;
/** Below this, in milliseconds, the clock and the compiler are measured rather than the pattern. */
const NOISE = 20;
const OPTIONS = { today: "2026-06-01", readersZone: "Europe/Berlin", zones: ZONES };
const READERS: Record<string, (text: string) => unknown> = {
  mail: (text) => [calendarIn(text), readInvitation(text, OPTIONS)],
  "words of a calendar": (text) =>
    readCalendar({ fields: { contacts: [{ name: text, email: "a@b.example" }] }, questions: [], remarks: [], words: [text, "", text] }, OPTIONS),
  "people of a calendar": (text) => {
    const names = text.match(/.{1,20}/gsu) ?? [];
    const contacts = names.map((name, number) => ({ name, email: `a${number}@b${number}.example` }));
    return readCalendar({ fields: { contacts }, questions: [], remarks: [], words: ["", names.map((name) => `${name}!`).join("\n"), text] }, OPTIONS);
  },
  "zone of a calendar": (text) =>
    readCalendar({ fields: {}, questions: [{ code: "zone", field: "time_zone", written: text, choices: [] }], remarks: [], words: [] }, OPTIONS),
};

/** The processor's time of this thread, in milliseconds: others may be at work on the machine. */
function spent(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The shortest of several readings, in milliseconds; short ones are taken together, since that clock ticks slowly. */
function timeOf(read: (text: string) => unknown, text: string): number {
  let shortest = Infinity;
  for (let times = 0; times < TIMES; times += 1) {
    const began = spent();
    let [readings, took] = [0, 0];
    while (took < SHORTEST) {
      read(text);
      readings += 1;
      took = spent() - began;
    }
    shortest = Math.min(shortest, took / readings);
  }
  return shortest;
}

const [isJson, word = ""] = [process.argv[2] === "--json", process.argv[3]];
if (!isJson) console.log("| text | 25,000, ms | 100,000, ms | times |\n|---|---|---|---|");
let isLinear = true;
for (const [reader, read] of Object.entries(READERS)) {
  for (const part of HOSTILE) {
    const name = `${reader}, ${JSON.stringify(part)}`;
    if (!`page: ${name}`.includes(word)) continue;
    const [few, many] = LENGTHS.map((length) => timeOf(read, hostile(part, length)));
    const isSlow = many > NOISE && many / few > MOST_TIMES;
    isLinear &&= !isSlow;
    if (isJson) console.log(JSON.stringify([name, few / 1000, many / 1000]));
    else console.log(`| \`${name}\` | ${few.toFixed(1)} | ${many.toFixed(1)} | ${(many / few).toFixed(1)}${isSlow ? " **too slow**" : ""} |`);
  }
}
process.exitCode = isLinear || isJson ? 0 : 1;
