/**
 * Asks Python for plans, keeps them, and knows how far each can be believed: a plan is fresh while it was made from this
 * very record and its time has not run out. The interview on the screen is one question: plan, silence, promise, picture.
 * Nothing here works out a date.
 */

import { canonical } from "../base/canonical.ts";
import { hashOf } from "../base/hash.ts";
import { asInstant, momentOf } from "../base/time.ts";
import type { Fault, Interview } from "../record/model.ts";
import type { Repository } from "../storage/repository.ts";
import type { Python } from "./client.ts";
import type { Details, KeptPlan, Outlook, Plan, Told } from "./model.ts";
import { pictureOf } from "./picture.ts";

export interface Looked {
  /** The interview on the screen; empty: none. */
  id: string;
  withPicture: boolean;
}

export interface Plans {
  outlookOf(record: Interview): Outlook;
  /** What else is known of an interview: the last of it, while newer is asked for. */
  detailsOf(record: Interview): Details | null;
  /** Plans whatever is not fresh, what is looked at first. */
  refresh(looked: Looked): Promise<void>;
  /** Asks again for what could not be answered. */
  retry(): void;
  isPlanning(): boolean;
}

type Drawn = Pick<Details, "picture" | "pictureWords">;

interface Answer {
  plan?: Plan;
  faults?: Fault[];
}
interface InterviewAnswer extends Answer {
  silence: Omit<Told, "promised"> | null;
  promise: { words: string | null };
  picture?: { svg: string; words: string };
  rules_version: number;
}
interface PlansAnswer {
  plans?: Answer[];
  rules_version: number;
  faults?: Fault[];
}

const AT_ONCE = 50;
const LONGEST_TIMER = 2 ** 31 - 1;
const RETRY_MILLISECONDS = 30_000;

/** Made for a record once: records are never changed in place. */
const fingerprints = new WeakMap<Interview, string>();

/** Tells whether a plan belongs to a record. A short name is enough: it guards against a stale plan, not against people. */
export function fingerprintOf(record: Interview): string {
  const known = fingerprints.get(record);
  if (known) return known;
  const text = canonical(record);
  const made = `${text.length}-${hashOf(text)}`;
  fingerprints.set(record, made);
  return made;
}

/** The plan to go by: one that holds, or is about to give way to one that does; null: none. */
export function currentPlan({ plan, fresh, settling }: Outlook): Plan | null {
  return fresh || settling ? plan : null;
}

/**
 * @param changed called when something has arrived that a screen may show
 * @param wake called when a plan has run out, or an answer is to be asked for again: it draws, and refreshes
 * @param compare called when the plan of a record that nobody touched was made anew
 */
export function createPlans(
  repository: Repository, python: Python, changed: () => void, wake: () => void,
  compare: (record: Interview, before: KeptPlan, after: KeptPlan) => void,
): Plans {
  const plans = new Map<string, KeptPlan | null>();
  const refused = new Map<string, { fingerprint: string; faults: Fault[] }>();
  /** Whose zone or holidays could not be fetched just now. */
  const unanswered = new Set<string>();
  /** The version of the rules that Python follows now; unknown until it has answered. */
  let rules: number | undefined;
  let looked: Looked = { id: "", withPicture: false };
  /** Of which interviews something was told that has held since the page was opened: it stays until there is newer. */
  const believed = new Set<string>();
  /** Not kept: it is drawn anew when it is looked at. */
  let picture: (Drawn & { id: string; key: string }) | null = null;
  let asking = false;
  let timer = 0;
  let retrial = 0;

  function planOf(record: Interview) {
    if (!plans.has(record.id)) plans.set(record.id, repository.keptPlan(record.id));
    return plans.get(record.id) ?? null;
  }

  function isInTime(kept: KeptPlan | null, now: number) {
    if (!kept) return false;
    const until = kept.plan.valid_until;
    return momentOf(kept.plan.now) <= now && (until === null || now < momentOf(until));
  }

  function isFresh(record: Interview, kept: KeptPlan | null, now: number) {
    const isByRules = rules === undefined || kept?.rules_version === rules;
    return isInTime(kept, now) && isByRules && kept?.fingerprint === fingerprintOf(record);
  }

  const isRefused = (record: Interview) => refused.get(record.id)?.fingerprint === fingerprintOf(record);

  function isWanted(record: Interview, now: number) {
    return !unanswered.has(record.id) && !isFresh(record, planOf(record), now) && !isRefused(record);
  }

  /** Silence is counted in days, so what is told of it counts for the hour. */
  const hourOf = (now: Date) => asInstant(now).slice(0, 13);
  const pictureKeyOf = (record: Interview, now: Date) => `${fingerprintOf(record)} ${hourOf(now)}`;

  function lacksDetails(record: Interview, now: Date) {
    if (unanswered.has(record.id) || isRefused(record)) return false;
    const isTold = planOf(record)?.told?.hour === hourOf(now);
    return !isTold || (looked.withPicture && picture?.key !== pictureKeyOf(record, now));
  }

  /** @param told null: nothing was said in words; what was said of this very record stays */
  function take(record: Interview, { plan, faults }: Answer, version: number, told: KeptPlan["told"] | null = null) {
    const fingerprint = fingerprintOf(record);
    unanswered.delete(record.id);
    if (!plan) {
      refused.set(record.id, { fingerprint, faults: faults ?? [] });
      return;
    }
    refused.delete(record.id);
    const before = planOf(record);
    const isSame = before?.fingerprint === fingerprint;
    const made = { fingerprint, plan, rules_version: version, told: told ?? (isSame ? before.told : undefined) };
    if (isSame) compare(record, before, made);
    plans.set(record.id, made);
    repository.keepPlan(record.id, made);
  }

  async function askInterview(record: Interview, now: Date) {
    try {
      const answer = await python.ask<InterviewAnswer>({ kind: "interview", record, now: asInstant(now), picture: looked.withPicture });
      rules = answer.rules_version;
      if (answer.faults) return take(record, answer, rules);
      const { silence, promise, picture: drawing } = answer;
      take(record, answer, rules, { hour: hourOf(now), day: null, since: null, named: null, ...silence, promised: promise.words ?? "" });
      if (drawing) picture = { id: record.id, key: pictureKeyOf(record, now), picture: pictureOf(drawing.svg), pictureWords: drawing.words };
    } catch (error) {
      failed([record], error);
    }
  }

  /** Together where that works, else one by one: what one of them needs and cannot be had must not hold up the others. */
  async function askPlans(records: Interview[], now: Date) {
    try {
      const answer = await python.ask<PlansAnswer>({ kind: "plan", records, now: asInstant(now) });
      const made = answer.plans;
      if (made?.length !== records.length) throw new Error(answer.faults?.[0]?.message ?? "no plans");
      rules = answer.rules_version;
      records.forEach((record, index) => take(record, made[index], answer.rules_version));
    } catch (error) {
      if (records.length < 2) return failed(records, error);
      for (const record of records) await askPlans([record], now);
    }
  }

  function failed(records: Interview[], error: unknown) {
    if (python.condition() === "failed") throw error;
    console.warn(error);
    for (const { id } of records) unanswered.add(id);
    clearTimeout(retrial);
    retrial = setTimeout(retry, RETRY_MILLISECONDS);
  }

  function retry() {
    unanswered.clear();
    wake();
  }

  /** Asks for one thing that is wanted; false: there is none. */
  async function askNext(): Promise<boolean> {
    const now = new Date();
    const record = looked.id ? repository.interview(looked.id) : undefined;
    if (record && (isWanted(record, now.getTime()) || lacksDetails(record, now))) {
      await askInterview(record, now);
      return true;
    }
    const records = repository.interviews();
    if (rules === undefined && records.length > 0) {
      await askPlans([], now);
      return true;
    }
    const wanted = records.filter((one) => isWanted(one, now.getTime())).slice(0, AT_ONCE);
    if (wanted.length > 0) await askPlans(wanted, now);
    return wanted.length > 0;
  }

  /** Wakes the page at the next moment at which a plan runs out. */
  function wakeInTime() {
    const now = Date.now();
    const moments = repository.interviews().map((record) => momentOf(planOf(record)?.plan.valid_until ?? undefined));
    const next = Math.min(...moments.filter((moment) => moment > now));
    clearTimeout(timer);
    if (Number.isFinite(next)) timer = setTimeout(wake, Math.min(next - now, LONGEST_TIMER));
  }

  return {
    outlookOf(record) {
      const kept = planOf(record);
      const faults = isRefused(record) ? refused.get(record.id)?.faults ?? [] : [];
      const now = Date.now();
      const fresh = isFresh(record, kept, now);
      const failed = unanswered.has(record.id) || python.condition() === "failed";
      const settling = !fresh && faults.length === 0 && isInTime(kept, now) && python.condition() === "ready" && !failed;
      return { plan: kept?.plan ?? null, fresh, settling, faults, failed };
    },
    detailsOf(record) {
      const kept = planOf(record)?.told;
      if (!kept) return null;
      if (kept.hour === hourOf(new Date())) believed.add(record.id);
      const drawn = picture?.id === record.id ? picture : null;
      return { ...kept, picture: drawn?.picture ?? null, pictureWords: drawn?.pictureWords ?? "", isOld: !believed.has(record.id) };
    },
    async refresh(wanted) {
      looked = wanted;
      if (asking) return;
      if (python.condition() === "failed") return wakeInTime();
      asking = true;
      try {
        while (await askNext()) changed();
      } catch (error) {
        console.warn(error);
      } finally {
        asking = false;
      }
      wakeInTime();
    },
    retry,
    isPlanning: () => asking,
  };
}
