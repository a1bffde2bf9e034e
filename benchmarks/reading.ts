/**
 * How long the page takes to read hostile texts, 25,000 and 100,000 characters of each, and whether the time grows with the
 * length alone: at most five times for four times the text. Prints a Markdown table.
 *
 *   .venv/bin/node benchmarks/reading.ts
 */

import { readInvitation } from "../app/invitation/read.ts";
import { HOSTILE } from "../tests/app/invitation/hostile.ts";
import { ZONES } from "../tests/app/invitation/zones.ts";

const LENGTHS = [25_000, 100_000];
const TIMES = 5;
const MOST_TIMES = 5;
/** Below this, in milliseconds, the clock and the compiler are measured rather than the pattern. */
const NOISE = 20;
const OPTIONS = { today: "2026-06-01", readersZone: "Europe/Berlin", zones: ZONES };

/** The shortest of several readings, in milliseconds. */
function timeOf(text: string): number {
  let shortest = Infinity;
  for (let times = 0; times < TIMES; times += 1) {
    const began = performance.now();
    readInvitation(text, OPTIONS);
    shortest = Math.min(shortest, performance.now() - began);
  }
  return shortest;
}

console.log("| text | 25,000, ms | 100,000, ms | times |\n|---|---|---|---|");
let isLinear = true;
for (const part of HOSTILE) {
  const [few, many] = LENGTHS.map((length) => timeOf(part.repeat(length / part.length)));
  const isSlow = many > NOISE && many / few > MOST_TIMES;
  isLinear &&= !isSlow;
  console.log(`| \`${JSON.stringify(part)}\` | ${few.toFixed(1)} | ${many.toFixed(1)} | ${(many / few).toFixed(1)}${isSlow ? " **too slow**" : ""} |`);
}
process.exitCode = isLinear ? 0 : 1;
