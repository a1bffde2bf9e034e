/** "What changed since you were here": when somebody was away, and what became of the plans meanwhile. */

import { asInstant, DAY_MILLISECONDS, momentOf } from "../../base/time.ts";
import type { KeptPlan } from "../../python/model.ts";
import { rulesDiffer, shiftsBetween } from "../../python/plan-difference.ts";
import type { Interview } from "../../record/model.ts";
import type { Repository } from "../../storage/repository.ts";
import type { Keeping } from "./state.ts";

const AWAY_DAYS = 2;
const LONG_AWAY_DAYS = 14;

function wasAway(visited: string | undefined, days: number, now: Date) {
  return now.getTime() - momentOf(visited) >= days * DAY_MILLISECONDS && momentOf(visited) > -Infinity;
}

/** @param found called when there is something to tell */
export function createSince(keeping: Keeping, repository: Repository, found: () => void) {
  /** What the reader last saw of a plan that was made anew out of sight, by interview. */
  const unseen = new Map<string, KeptPlan>();

  function compareSeen(record: Interview, before: KeptPlan, after: KeptPlan) {
    // What has been shown, but not yet answered, is told anew from where it began.
    const shown = keeping.since.get(record.id)?.before;
    const first = shown?.fingerprint === after.fingerprint ? shown : before;
    const isByRules = rulesDiffer(first, after);
    if (!keeping.isAway && !isByRules) return;
    const shifts = shiftsBetween(first, after);
    if (shifts.length === 0) return;
    keeping.since.set(record.id, { isByRules, zone: record.time_zone, shifts, before: first });
    found();
  }

  return {
    /** A plan has arrived for a record that nobody has touched since the one before. */
    compare(record: Interview, before: KeptPlan, after: KeptPlan) {
      if (!document.hidden) compareSeen(record, before, after);
      else if (!unseen.has(record.id)) unseen.set(record.id, before);
    },
    /** At each coming and going; leaves no trace where there is nothing to come back to. */
    noteVisit() {
      const now = new Date();
      const { visited } = repository.settings();
      keeping.isAway ||= wasAway(visited, AWAY_DAYS, now);
      keeping.isLongAway ||= wasAway(visited, LONG_AWAY_DAYS, now);
      if (repository.everything().size > 0) repository.set({ visited: asInstant(now) });
      if (document.hidden) return;
      for (const [id, before] of unseen) {
        const [record, after] = [repository.interview(id), repository.keptPlan(id)];
        if (record && after?.fingerprint === before.fingerprint) compareSeen(record, before, after);
      }
      unseen.clear();
    },
  };
}
