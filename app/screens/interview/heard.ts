/** "Have you heard?": asked first of whoever comes back when a message is due, or after two weeks. Pure. */

import { calendarDay } from "../../base/time.ts";
import { isCalling, isIfUnanswered } from "../../components/step-state.ts";
import type { Plan } from "../../python/model.ts";
import type { Heard } from "../../storage/model.ts";

/**
 * @param heard for which interviews it was asked, and on which day
 * @param isLongAway whether the last visit was two weeks ago
 */
export function isHeardAsked({ interview, status, next, steps }: Plan, heard: Heard | undefined, isLongAway: boolean, now: Date): boolean {
  if (status === "closed" || status === "before") return false;
  if (heard?.day === calendarDay(now) && heard.interviews.includes(interview)) return false;
  const step = steps.find(({ id }) => id === next);
  const isDue = step !== undefined && isIfUnanswered(step.kind) && isCalling(step.state);
  return isDue || (isLongAway && steps.some(({ kind, state }) => isIfUnanswered(kind) && (isCalling(state) || state === "waiting")));
}

/** The same, with one more interview asked about today. */
export function withHeard(heard: Heard | undefined, interview: string, now: Date): Heard {
  const day = calendarDay(now);
  return { day, interviews: [...(heard?.day === day ? heard.interviews : []), interview] };
}
