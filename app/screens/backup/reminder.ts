/** When to remind somebody of a backup. Pure. */

import { calendarDay, DAY_MILLISECONDS } from "../../base/time.ts";
import type { Settings } from "../../storage/model.ts";

const MANY = 10;
const DAYS = 4;

/**
 * @param forgets whether this browser drops what is stored after seven days without a visit
 * @returns why; empty: no reminder is due
 */
export function reminderFor(
  { changes = 0, reminded_changes = 0, reminded, backed_up = "" }: Settings, forgets: boolean, now: Date,
): "" | "many" | "forgets" {
  if (changes === 0 || reminded === calendarDay(now)) return "";
  if (changes - reminded_changes >= MANY) return "many";
  const since = now.getTime() - Date.parse(backed_up);
  // A clock that was set back must not keep it quiet.
  const isRecent = Math.abs(since) < DAYS * DAY_MILLISECONDS;
  return forgets && !isRecent ? "forgets" : "";
}
