/**
 * The one thing that is offered now: at most one at a time, in the order in which a friend would bring them up. What was
 * answered is left alone for a while. Pure.
 */

import { asInstant, DAY_MILLISECONDS } from "../../base/time.ts";
import type { Plan } from "../../python/model.ts";
import { outdated } from "../../record/exported.ts";
import { isRunning } from "../../record/happenings.ts";
import type { Interview } from "../../record/model.ts";
import type { OfferKind, Settings } from "../../storage/model.ts";

export type Offer =
  /** A new calendar file, for the steps whose entries are not right any more. */
  | { kind: "moved"; steps: string[] }
  /** The first calendar file of this interview. */
  | { kind: "calendar" }
  /** A backup, in a browser that clears what is kept after seven days; said once. */
  | { kind: "stay" }
  | { kind: "backup"; why: "many" | "forgets" };

export interface Circumstances {
  /** The interview on the screen; null: none is. */
  record: Interview | null;
  /** Its plan as it is now; null: not known. */
  plan: Plan | null;
  /** Whether this browser drops what is stored after seven days of use without a visit. */
  forgets: boolean;
  /** Whether there is anything to be lost. */
  hasAnything: boolean;
  /** Whether the screen still tells what came of the offer before. */
  isTelling: boolean;
  settings: Settings;
  now: Date;
}

/** For how many days an answer holds. */
const QUIET_DAYS: Record<OfferKind, number> = { moved: 1, calendar: 7, stay: Infinity, backup: 4 };
/** Nobody is asked for two favours on one day; what keeps a calendar right is none. */
const FAVOUR_DAYS = 0.5;
const MANY_CHANGES = 10;
const BACKUP_DAYS = 4;

/** A clock that was set back must not keep anything quiet. */
const isWithin = (moment: string | undefined, days: number, now: Date) =>
  Math.abs(now.getTime() - Date.parse(moment ?? "")) < days * DAY_MILLISECONDS;

const isQuiet = (kind: OfferKind, { answered = {} }: Settings, now: Date) => isWithin(answered[kind], QUIET_DAYS[kind], now);

function ofCalendar({ record, plan, settings, now }: Circumstances): Offer | null {
  if (!record || !plan) return null;
  const steps = outdated(record, plan.steps);
  if (steps.length > 0) return isQuiet("moved", settings, now) ? null : { kind: "moved", steps };
  const isWanted = plan.status !== "closed" && plan.next !== null && isRunning(record) && !record.exported;
  return isWanted && !isQuiet("calendar", settings, now) ? { kind: "calendar" } : null;
}

function ofKeeping({ forgets, hasAnything, isTelling, settings, now }: Circumstances): Offer | null {
  const { changes = 0, reminded_changes = 0, backed_up, answered = {} } = settings;
  const isLately = Object.values(answered).some((moment) => isWithin(moment, FAVOUR_DAYS, now));
  if (!hasAnything || isTelling || isLately || changes === 0) return null;
  const mayForget = forgets && !isWithin(backed_up, BACKUP_DAYS, now);
  if (mayForget && !isQuiet("stay", settings, now)) return { kind: "stay" };
  if (isQuiet("backup", settings, now)) return null;
  if (changes - reminded_changes >= MANY_CHANGES) return { kind: "backup", why: "many" };
  return mayForget ? { kind: "backup", why: "forgets" } : null;
}

export const offerDue = (circumstances: Circumstances): Offer | null => ofCalendar(circumstances) ?? ofKeeping(circumstances);

/** The settings as they are once somebody has answered. */
export function withAnswer({ answered, changes }: Settings, kind: OfferKind, now: Date): Settings {
  return { answered: { ...answered, [kind]: asInstant(now) }, ...(kind === "backup" || kind === "stay" ? { reminded_changes: changes } : {}) };
}
