/**
 * Asks Python for plans, keeps them, and knows how far each can be believed: a plan is fresh while it was made from this
 * very record and its time has not run out. Nothing here works out a date.
 */

import { asInstant } from "../text/format.js";
import { canonical, momentOf } from "../record/merge.js";
import * as python from "./client.js";
import * as store from "../storage/repository.js";

/** @typedef {import("../record/model.js").Interview} Interview */
/** @typedef {import("../record/model.js").KeptPlan} KeptPlan */
/** @typedef {import("../record/model.js").Fault} Fault */
/** @typedef {import("../record/model.js").Outlook} Outlook */

const AT_ONCE = 50;
const LONGEST_TIMER = 2 ** 31 - 1;
const RETRY_MILLISECONDS = 30_000;

/** @type {Map<string, KeptPlan | null>} */
const plans = new Map();
/** @type {Map<string, {fingerprint: string, faults: Fault[]}>} */
const refused = new Map();
/** @type {Set<string>} whose zone or holidays could not be fetched just now */
const unanswered = new Set();
/** @type {WeakMap<Interview, string>} */
const fingerprints = new WeakMap();
/** @type {Set<() => void>} */
const listeners = new Set();
/** @type {Set<(record: Interview, before: KeptPlan, after: KeptPlan) => void>} */
const comparisons = new Set();
/** The version of the rules that Python follows now; unknown until it has answered. @type {number | undefined} */
let rules;
let asking = false;
let timer = 0;
let retrial = 0;
let wake = () => {};

/**
 * Tells whether a plan belongs to a record. A short number is enough: it guards against a stale plan, not against people.
 * @param {Interview} record
 */
export function fingerprintOf(record) {
  const known = fingerprints.get(record);
  if (known) return known;
  const text = canonical(record);
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  const made = `${text.length}-${hash.toString(16)}`;
  fingerprints.set(record, made);
  return made;
}

/** @param {Interview} record */
function planOf(record) {
  if (!plans.has(record.id)) plans.set(record.id, store.keptPlan(record.id));
  return plans.get(record.id) ?? null;
}

/** @param {KeptPlan | null} kept @param {number} now */
function isInTime(kept, now) {
  if (!kept) return false;
  const until = kept.plan.valid_until;
  return momentOf(kept.plan.now) <= now && (until === null || now < momentOf(until));
}

/** @param {Interview} record @param {KeptPlan | null} kept @param {number} now */
function isFresh(record, kept, now) {
  const isByRules = rules === undefined || kept?.rules_version === rules;
  return isInTime(kept, now) && isByRules && kept?.fingerprint === fingerprintOf(record);
}

/** @param {Interview} record @returns {Outlook} */
export function outlookOf(record) {
  const kept = planOf(record);
  const refusal = refused.get(record.id);
  const faults = refusal?.fingerprint === fingerprintOf(record) ? refusal.faults : [];
  const now = Date.now();
  const fresh = isFresh(record, kept, now);
  const settling = !fresh && faults.length === 0 && isInTime(kept, now) && python.condition() === "ready";
  const failed = unanswered.has(record.id) || python.condition() === "failed";
  return { plan: kept?.plan ?? null, fresh, settling: settling && !failed, faults, failed };
}

/** @param {Interview} record @param {number} now */
function isWanted(record, now) {
  return !unanswered.has(record.id) && !isFresh(record, planOf(record), now) && refused.get(record.id)?.fingerprint !== fingerprintOf(record);
}

/**
 * Plans whatever is not fresh, the one being looked at first.
 * @param {string} [first]
 */
export async function refresh(first = "") {
  if (asking) return;
  if (python.condition() === "failed") return wakeInTime();
  asking = true;
  try {
    if (rules === undefined && store.interviews().length > 0) await plan([], asInstant(new Date()));
    for (;;) {
      const now = new Date();
      const wanted = store.interviews().filter((record) => isWanted(record, now.getTime()));
      if (wanted.length === 0) break;
      wanted.sort((one, other) => Number(other.id === first) - Number(one.id === first));
      await planAll(wanted.slice(0, AT_ONCE), asInstant(now));
      for (const listener of listeners) listener();
    }
  } catch (error) {
    console.warn(error);
  } finally {
    asking = false;
  }
  wakeInTime();
}

/**
 * Together where that works, else one by one: what one of them needs and cannot be had must not hold up the others.
 * @param {Interview[]} records
 * @param {string} now
 */
async function planAll(records, now) {
  try {
    await plan(records, now);
  } catch (error) {
    if (python.condition() === "failed") throw error;
    for (const record of records) {
      await plan([record], now).catch(() => unanswered.add(record.id));
    }
    clearTimeout(retrial);
    retrial = setTimeout(retry, RETRY_MILLISECONDS);
  }
}

/** Asks again for what could not be answered. */
export function retry() {
  unanswered.clear();
  wake();
}

/** @param {Interview[]} records @param {string} now */
async function plan(records, now) {
  const answer = await python.ask({ kind: "plan", records, now });
  if (answer.plans?.length !== records.length) throw new Error(answer.faults?.[0]?.message ?? "no plans");
  rules = answer.rules_version;
  records.forEach((record, index) => {
    const fingerprint = fingerprintOf(record);
    const { plan, faults } = answer.plans[index];
    if (plan) {
      refused.delete(record.id);
      const before = planOf(record);
      const made = { fingerprint, plan, rules_version: answer.rules_version };
      if (before?.fingerprint === fingerprint) for (const compare of comparisons) compare(record, before, made);
      plans.set(record.id, made);
      store.keepPlan(record.id, made);
    } else {
      refused.set(record.id, { fingerprint, faults: faults ?? [] });
    }
  });
}

/** @returns {boolean} whether plans are being asked for just now */
export function isPlanning() {
  return asking;
}

/** Wakes the page at the next moment at which a plan runs out. */
function wakeInTime() {
  const now = Date.now();
  const moments = store.interviews().map((record) => momentOf(planOf(record)?.plan.valid_until ?? undefined));
  const next = Math.min(...moments.filter((moment) => moment > now));
  clearTimeout(timer);
  if (!Number.isFinite(next)) return;
  timer = setTimeout(wake, Math.min(next - now, LONGEST_TIMER));
}

/** @param {(record: Interview, before: KeptPlan, after: KeptPlan) => void} compare called when a record's plan was made anew though nobody touched it */
export function subscribeToComparisons(compare) {
  comparisons.add(compare);
}

/** @param {() => void} waking called when a plan has run out, or an answer is to be asked for again: it draws, and refreshes */
export function connect(waking) {
  wake = waking;
}

/** @param {() => void} listener called when plans have arrived */
export function subscribe(listener) {
  listeners.add(listener);
}
