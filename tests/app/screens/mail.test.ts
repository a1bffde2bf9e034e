/** The address that opens a mail program with a letter in it. */

import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { mailAddress } from "../../../app/screens/letter/mail.ts";

const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };

/** As a mail program reads it (RFC 6068). */
function read(address: string) {
  const url = new URL(address);
  const headers = url.search.slice(1).split("&").map((part) => part.split("=").map(decodeURIComponent));
  return { to: url.pathname.split(",").map(decodeURIComponent), headers };
}

test("what is written arrives whole, as one subject and one body", () => {
  const { address, isWhole } = mailAddress("dana@acme.example", "Thank you – Data & more", "Dear Dana,\n\n1 + 1 = 2?\n\nMara");
  assert.ok(isWhole);
  assert.deepEqual(read(address), {
    to: ["dana@acme.example"],
    headers: [["subject", "Thank you – Data & more"], ["body", "Dear Dana,\r\n\r\n1 + 1 = 2?\r\n\r\nMara"]],
  });
});

test("several addresses stay several, however they are put apart", () => {
  assert.deepEqual(read(mailAddress("a@x.example; b@y.example, ", "s", "b").address).to, ["a@x.example", "b@y.example"]);
});

test("a line break begins no other header", () => {
  const { address } = mailAddress("a@x.example", "Hello\r\nBcc: all@evil.example", "b");
  assert.deepEqual(read(address).headers[0], ["subject", "Hello Bcc: all@evil.example"]);
});

test("over 1,900 characters only the subject goes along", () => {
  const short = mailAddress("a@x.example", "s", "x".repeat(1_850));
  const long = mailAddress("a@x.example", "s", "x".repeat(1_900));
  assert.deepEqual([short.isWhole, long.isWhole], [true, false]);
  assert.ok(short.address.length <= 1_900);
  assert.deepEqual(read(long.address).headers, [["subject", "s"]]);
});

test("whatever is written, there is an address with no other headers", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (to, subject, body) => {
    const { headers } = read(mailAddress(to, subject, body).address);
    assert.ok(headers.every(([name]) => name === "subject" || name === "body"));
    assert.ok(!/[\r\n]/.test(headers[0][1]));
  }), RUNS);
});
