/** The form of an interview while it is filled in. */

import type { Fields } from "../../invitation/result.ts";
import type { Moves, Understood } from "../../python/model.ts";
import { emptyDraft } from "../../record/blank-draft.ts";
import type { Draft, Interview } from "../../record/model.ts";

/** A question with its answers; each fills something in with one tap. */
export interface Asked {
  sentence: string;
  field: string;
  choices: { label: string; fields: Fields }[];
}

/** An invitation that fills in the rest. */
export interface Invitation {
  text: string;
  /** What is being read; only a calendar file needs Python. */
  isReading: "" | "text" | "calendar";
  /** What came of the last reading. */
  status: string;
  /** What has more than one reading, and is left to the person. */
  questions: Asked[];
}

export interface Form {
  /** The interview that is edited; null: a new one. */
  before: Interview | null;
  /** Its name, empty for a new one. */
  name: string;
  draft: Draft;
  /** The fields that the person has typed into. */
  touched: Set<string>;
  /** By field, in words. */
  faults: Map<string, string>;
  /** The moment at which it had just finished, where the person said so; null: they did not. */
  endedAt: Date | null;
  /** What concerns the whole form. */
  remark: string;
  /** Whether the folded part is open. */
  more: boolean;
  /** The start on the reader's own clock, in words. */
  ownTime: string;
  /** The day that the promise was understood to mean. */
  understood: Understood | null;
  /** What saving would move, to be read before it is done. */
  moves: Moves | null;
  /** Whether much was taken over from the round before. */
  isNextRound: boolean;
  invitation: Invitation;
}

export function blankForm(zone: string): Form {
  return {
    before: null, name: "", draft: emptyDraft(zone), touched: new Set(), faults: new Map(), endedAt: null, remark: "", more: false, ownTime: "",
    understood: null, moves: null, isNextRound: false, invitation: { text: "", isReading: "", status: "", questions: [] },
  };
}
