/** Versions of one record as several devices may have them, for the tests of merging and of carry links. */

import fc from "fast-check";

export const STAMPS = fc.constantFrom(
  "2026-06-05T15:40:00Z", "2026-06-05T15:40:00.001Z",
  // The first again, elsewhere.
  "2026-06-05T17:40:00+02:00",
  "2026-06-06T10:00:00Z", "2026-06-07T10:00:00Z",
);
export const WORDS = fc.constantFrom("", "a", "b", "é", "😀", "\uffff");

type Fields = Record<string, fc.Arbitrary<unknown>>;

/** Perhaps without a stamp: what was never stamped is older than any. */
const perhapsStamped = (fields: Fields) => fc.record({ ...fields, changed: STAMPS }, { requiredKeys: Object.keys(fields) });
const listOf = (item: fc.Arbitrary<object>, ids: string[]) =>
  fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), item), { selector: ([id]) => id, maxLength: 3 })
    .map((items) => items.map(([id, fields]) => ({ id, ...fields })));
const tableOf = (item: fc.Arbitrary<object>, ids: string[]) => fc.dictionary(fc.constantFrom(...ids), item, { maxKeys: 2 });

const TICKS = perhapsStamped({ state: fc.constantFrom("done", "skipped", "clear"), at: fc.constant("2026-06-05T15:40:00Z") });
const MEMBERS = fc.oneof(perhapsStamped({ name: WORDS }), perhapsStamped({ deleted: fc.constant(true) }));

/** One version of a record. */
export const VERSIONS = fc.record({
  schema: fc.constant(1), id: fc.constant("record"), company: WORDS, unknown: fc.constantFrom(1, 2.5),
  contacts: listOf(MEMBERS, ["a", "b", "a10", "a9"]), events: listOf(MEMBERS, ["a", "b", "a10", "a9"]),
  steps: tableOf(TICKS, ["debrief", "close", "__proto__"]),
  drafts: tableOf(perhapsStamped({ subject: WORDS, body: WORDS }), ["check-in-1", "thank-you"]), updated_at: STAMPS,
}, { requiredKeys: ["schema", "id", "company", "unknown"] }) as fc.Arbitrary<any>;

export const MARKERS = STAMPS.map((changed) => ({ id: "record", deleted: true, changed })) as fc.Arbitrary<any>;

const stamped = (fields: Fields) => fc.record({ ...fields, changed: STAMPS });
const PROMISES = fc.record({ kind: fc.constantFrom("unknown", "next_week", "end_of_week"), quote: WORDS });
const GONE = stamped({ deleted: fc.constant(true) });

const REPLY = { kind: fc.constant("reply"), at: fc.constant("2026-06-19T09:00:00Z"), promise: PROMISES };
const DUE = fc.constantFrom("2026-06-19T16:00:00Z", "2026-06-20T16:00:00Z");

/** A version with much in it that a carry link leaves out. */
export const PRIVATE_COPIES = fc.record({
  schema: fc.constant(1), id: fc.constant("record"), company: WORDS, notes: WORDS, promise: PROMISES,
  contacts: listOf(fc.oneof(stamped({ name: fc.constantFrom("Dana", "Sam"), email: WORDS, greeting: WORDS, card: fc.boolean() }), GONE), ["a", "b", "c"]),
  events: listOf(fc.oneof(stamped(REPLY), stamped({ ...REPLY, kind: fc.constant("request"), what: WORDS, due: DUE }), GONE), ["a", "b", "c"]),
  steps: tableOf(TICKS, ["debrief", "close"]), updated_at: STAMPS,
}) as fc.Arbitrary<any>;
