import assert from "node:assert/strict";
import { test } from "node:test";

import { countFetched } from "../../../app/python/counted-fetch.ts";
import { progressAfter, secondsLeft } from "../../../app/python/progress.ts";
import { messages } from "#text/common.ts";

test("what is left is told from the rate so far, and not before there is one", () => {
  assert.equal(secondsLeft({ received: 2_000_000, total: 12_000_000, milliseconds: 10_000 }), 50);
  assert.equal(secondsLeft({ received: 12_000_000, total: 12_000_000, milliseconds: 10_000 }), 0);
  // More than was told of: nothing is left.
  assert.equal(secondsLeft({ received: 13_000_000, total: 12_000_000, milliseconds: 10_000 }), 0);
  assert.equal(secondsLeft({ received: 2_000_000, total: 12_000_000, milliseconds: 1_900 }), null);
  assert.equal(secondsLeft({ received: 0, total: 12_000_000, milliseconds: 10_000 }), null);
});

test("nothing is shown where it is quick, or where the site does not say how much there is", () => {
  assert.equal(progressAfter(null, { received: 11, total: 12, milliseconds: 900 }), null);
  assert.equal(progressAfter(null, { received: 11, total: 0, milliseconds: 5000 }), null);
  assert.equal(progressAfter(null, { received: 11, total: undefined as unknown as number, milliseconds: 5000 }), null);
});

test("what is read aloud of the time that is left stays what it first was", () => {
  const start = progressAfter(null, { received: 100, total: 1000, milliseconds: 1000 });
  assert.equal(start?.first, null);
  const rated = progressAfter(start, { received: 200, total: 1000, milliseconds: 2000 });
  assert.equal(rated?.first, 8);
  const later = progressAfter(rated, { received: 300, total: 1000, milliseconds: 30_000 });
  assert.equal(later?.first, 8);
  assert.equal(later && secondsLeft(later), 70);
});

test("the time that is left is said as a person would", () => {
  const said: [number, string][] = [
    [3, "A few seconds more."], [25, "About half a minute on this connection."], [50, "About a minute on this connection."],
    [80, "About a minute on this connection."], [143, "About 2 minutes on this connection."], [600, "About 10 minutes on this connection."],
  ];
  for (const [seconds, words] of said) assert.equal(messages.dates.left(seconds), words);
});

test("what is fetched is counted while it comes, and passed on as it is", async () => {
  const plain = globalThis.fetch;
  const answer = new Response(new Uint8Array(1000));
  globalThis.fetch = () => Promise.resolve(answer);
  const heard: number[] = [];
  const stop = countFetched(2000, (received) => heard.push(received));
  const given = await fetch("/wasm");
  assert.equal(given, answer);
  assert.equal((await given.arrayBuffer()).byteLength, 1000);
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(heard, [1000]);
  stop();
  assert.notEqual(globalThis.fetch, plain);
  globalThis.fetch = plain;
});

test("an answer that breaks off is told to whoever asked, and nobody else", async () => {
  const plain = globalThis.fetch;
  const broken = new ReadableStream({ pull: (controller) => controller.error(new Error("gone")) });
  globalThis.fetch = () => Promise.resolve(new Response(broken));
  const stop = countFetched(2000, () => assert.fail("nothing came"));
  await assert.rejects(async () => (await fetch("/wasm")).arrayBuffer(), /gone/);
  stop();
  globalThis.fetch = plain;
});
