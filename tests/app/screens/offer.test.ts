import assert from "node:assert/strict";
import { test } from "node:test";

import type { Plan } from "../../../app/python/model.ts";
import type { Interview } from "../../../app/record/model.ts";
import { offerDue, withAnswer, type Circumstances } from "../../../app/screens/offer/due.ts";
import type { OfferKind, Settings } from "../../../app/storage/model.ts";

const NOW = new Date("2026-06-06T10:00:00Z");
const STEP = { id: "check-in-1", state: "waiting", opens: "2026-06-23T07:00:00Z", target: null, deadline: null };
const DATES = "2026-06-23T07:00:00Z - -";
const record = (exported?: object) => ({ id: "2026-06-05-acme", exported }) as unknown as Interview;
const plan = (change: object = {}) => ({ status: "waiting", next: "check-in-1", steps: [STEP], ...change }) as unknown as Plan;
const exported = (dates: string) => ({ "check-in-1": { sequence: 0, dates } });

/** On the screen of an interview with a day to wait for, in a browser that forgets, after many changes. */
const ALL: Circumstances = {
  record: record(), plan: plan(), forgets: true, hasAnything: true, isTelling: false, settings: { changes: 10 }, now: NOW,
};
const kindOf = (change: Partial<Circumstances>) => offerDue({ ...ALL, ...change })?.kind ?? "";
const inCalendar = { record: record(exported(DATES)) };
const daysLater = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

/** As somebody answers one after the other, each on a day of its own. */
function after(kind: OfferKind, settings: Settings = ALL.settings): Settings {
  return { ...settings, ...withAnswer(settings, kind, NOW) };
}

test("the calendar comes first, then the seven days, then a backup", () => {
  assert.equal(kindOf({}), "calendar");
  assert.equal(kindOf(inCalendar), "stay");
  assert.equal(kindOf({ ...inCalendar, forgets: false }), "backup");
  assert.equal(kindOf({ ...inCalendar, settings: { changes: 10, answered: { stay: "2026-05-01T10:00:00Z" } } }), "backup");
  assert.equal(kindOf({ ...inCalendar, forgets: false, settings: { changes: 9 } }), "");
});

test("dates that moved come before all else, on the very day on which another offer was answered", () => {
  const moved = { record: record(exported("2026-06-16T07:00:00Z - -")) };
  assert.deepEqual(offerDue({ ...ALL, ...moved, settings: after("stay") }), { kind: "moved", steps: ["check-in-1"] });
});

test("among all interviews no calendar is offered, nor while the dates are not known, nor once it is over", () => {
  for (const change of [{ record: null, plan: null }, { plan: null }, { plan: plan({ status: "closed" }) }, { plan: plan({ next: null }) }]) {
    assert.equal(kindOf(change), "stay", JSON.stringify(change));
  }
});

test("no calendar is offered right after a no, on hold, called off, or once there is a next round", () => {
  const last = (...kinds: string[]) => ({ ...record(), events: kinds.map((kind, index) => ({ id: `e${index}`, kind, at: `2026-06-05T1${index}:00:00Z` })) }) as unknown as Interview;
  for (const kind of ["rejected", "withdrawn", "declined", "cancelled", "no_answer", "on_hold", "next_round"]) {
    assert.notEqual(kindOf({ record: last("reply", kind) }), "calendar", kind);
    assert.equal(kindOf({ record: last(kind, "reply") }), "calendar", `${kind}, then a reply`);
  }
  for (const kind of ["reply", "request", "offer"]) assert.equal(kindOf({ record: last(kind) }), "calendar", kind);
});

test("what is answered stays quiet for its time, and nothing else is asked that day", () => {
  assert.equal(kindOf({ settings: after("calendar") }), "");
  const isQuiet: [OfferKind, number, Partial<Circumstances>][] = [
    ["calendar", 7, { forgets: false, settings: { changes: 0 } }], ["moved", 1, { record: record(exported("-")), settings: { changes: 0 } }],
    ["backup", 4, { ...inCalendar, forgets: false }],
  ];
  for (const [kind, days, change] of isQuiet) {
    const settings = { ...after(kind, change.settings ?? ALL.settings) };
    // As many changes again, so that only the days count.
    const changed = { ...settings, changes: (settings.changes ?? 0) * 2 };
    assert.equal(kindOf({ ...change, settings: changed, now: daysLater(days - 0.1) }), "", kind);
    assert.equal(kindOf({ ...change, settings: changed, now: daysLater(days) }), kind);
  }
});

test("the seven days are told once on a device", () => {
  const settings = { ...after("stay"), changes: 11 };
  assert.equal(kindOf({ ...inCalendar, settings, now: daysLater(0.1) }), "");
  assert.deepEqual(offerDue({ ...ALL, ...inCalendar, settings, now: daysLater(400) }), { kind: "backup", why: "forgets" });
});

test("a backup is offered after ten more changes, or where the browser forgets and the last one is four days old", () => {
  const told = { stay: "2026-05-01T10:00:00Z" };
  const cases: [Settings, boolean, string][] = [
    [{}, true, ""],
    [{ changes: 10 }, false, "many"],
    [{ changes: 19, reminded_changes: 10 }, false, ""],
    [{ changes: 1, backed_up: "2026-06-05T10:00:00Z" }, true, ""],
    [{ changes: 1, backed_up: "2026-06-01T10:00:00Z" }, true, "forgets"],
    // Where the clock was set back.
    [{ changes: 1, backed_up: "2030-06-05T10:00:00Z" }, true, "forgets"],
  ];
  for (const [settings, forgets, why] of cases) {
    const offer = offerDue({ ...ALL, ...inCalendar, forgets, settings: { answered: told, ...settings } });
    assert.equal(offer?.kind === "backup" ? offer.why : "", why, JSON.stringify(settings));
  }
});

test("a clock that was set back keeps nothing quiet for years", () => {
  const answered = { calendar: "2036-06-06T10:00:00Z" };
  assert.equal(kindOf({ settings: { changes: 10, answered } }), "calendar");
});

test("while it is told what came of one, no other is made; nor is there any where nothing can be lost", () => {
  assert.equal(kindOf({ ...inCalendar, isTelling: true }), "");
  assert.equal(kindOf({ ...inCalendar, hasAnything: false }), "");
});
