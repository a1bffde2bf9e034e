/** What stands around the screens: which of the ways to keep, restore and remove is on the screen, and what is told of them. */

import type { KeptPlan } from "../../python/model.ts";
import type { Shift } from "../../python/plan-difference.ts";
import type { Surroundings } from "../../storage/persistence.ts";

/** A backup that was written just now. */
export interface Written {
  file: string;
  /** How many interviews are in it. */
  count: number;
  bytes: number;
  isTooLarge: boolean;
  /** What could not be restored, and so is not in it. */
  left: { id: string; message: string; text: string }[];
}

/** What changed in an interview's plan while nobody looked. */
export interface Since {
  isByRules: boolean;
  zone: string;
  shifts: Shift[];
  before: KeptPlan;
}

export interface Keeping {
  /** What takes the place of the screen. */
  panel: "" | "restore" | "remove" | "details";
  written: Written | null;
  removeFailed: boolean;
  /** Whether the last visit was some days ago. */
  isAway: boolean;
  /** Whether it was two weeks ago. */
  isLongAway: boolean;
  /** Whether what was deleted lately is shown; null: nobody has folded or unfolded it yet. */
  isUnfolded: boolean | null;
  /** By interview. */
  since: Map<string, Since>;
}

export function blankKeeping(): Keeping {
  return { panel: "", written: null, removeFailed: false, isAway: false, isLongAway: false, isUnfolded: null, since: new Map() };
}

/** What the drawing of all this goes by. */
export interface KeepModel extends Keeping {
  surroundings: Surroundings;
  neutral: boolean;
  /** Whether the interview on the screen is the example. */
  isExample: boolean;
  hasExample: boolean;
  /** How many interviews there are, the example not counted. */
  count: number;
  /** Whether there is anything in the list of interviews. */
  isListed: boolean;
  hasAnything: boolean;
}
