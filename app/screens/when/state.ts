/** The question "When may I write?", as it is filled in, and its answer. */

import type { PromiseDraft } from "../../record/model.ts";
import type { Understood } from "../../python/model.ts";

/** What Python says. */
export interface Told {
  sentence: string;
  reason: string;
  /** The step that it is about; null: none yet. */
  step: string | null;
  /** Whether it is time for a message now. */
  may_write: boolean;
}

export interface When {
  /** The day of the interview. */
  day: string;
  country: string;
  /** Wanted only to keep it. */
  company: string;
  draft: PromiseDraft;
  faults: Map<string, string>;
  understood: Understood | null;
  told: Told | null;
  /** What is wrong with what was entered, in Python's words. */
  fault: string;
  /** Whether Python cannot be asked. */
  hasFailed: boolean;
}
