/** A step's state in words. */

import { STEP_KINDS } from "../base/limits.ts";
import { messages } from "#text/common.ts";

/** What kind of step an id is of. */
export const kindOf = (id: string) => id.split(/[:~]/)[0];

/** Whether doing the step means sending a message, so that late is still worth while. */
export const isSent = (id: string) => STEP_KINDS.sent.some((kind) => kind === kindOf(id));

/** Whether doing the step means writing something, for which there is a letter. */
export const isWritten = (id: string) => STEP_KINDS.letters.some((kind) => kind === kindOf(id));

/** What one would write, or give up, only because nobody has answered. */
const IF_UNANSWERED = ["check-in-1", "check-in-2", "close", "own-reminder", "ask-again"];

/** @param kind of a step */
export const isIfUnanswered = (kind: string) => IF_UNANSWERED.includes(kind);

/** Whether a step can be done at once, as Python says. */
export const isCalling = (state: string | null) => ["open", "due", "late"].includes(state ?? "");

/** @param id a step's */
export function stateInWords(state: string, id: string) {
  if (state === "late" && isSent(id)) return messages.lateToSend;
  return messages.states[state] ?? state;
}
