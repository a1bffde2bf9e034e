/** The one panel that may be open on an interview's screen. */

import type { Moves, Understood } from "../../python/model.ts";
import type { Person, PromiseDraft } from "../../record/model.ts";

export interface HappeningDraft extends PromiseDraft {
  /** A kind of happening; of another day: "absent", where nobody came. */
  event: string;
  at: string;
  reply_by: string;
  /** Of a request. */
  what: string;
  due: string;
  /** The other day to which the interview was moved, on the employer's clock; empty: none yet. */
  start: string;
  /** Whether what was noted of a standstill goes: that it was called off, or put on hold. */
  takesBack: boolean;
  /** What was answered to an offer. */
  answer: string;
  /** The answer that a letter has given which was just sent; empty: none has. */
  written: string;
}

/**
 * In which something that happened is entered: what they promised, whom one met, a reply or an outcome, another day for the
 * interview, or what was answered to an offer.
 */
export interface Panel {
  kind: "promise" | "event" | "person" | "move" | "answer";
  /** The part of the screen in which it opened, a step's id perhaps. */
  where: string;
  /** The name of the button that opened it. */
  openedBy: string;
  record: string;
  /** The event or person that is edited; empty: a new one. */
  item: string;
  draft: HappeningDraft;
  person: Person;
  /** By field, in words. */
  faults: Map<string, string>;
  /** Why a contact file could not be read. */
  cardFault: string;
  understood: Understood | null;
  moves: Moves | null;
}
