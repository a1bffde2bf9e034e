/** An interview on its way to another device, and one that has come from there. */

import type { Difference, Fate } from "../../record/difference.ts";
import type { Interview } from "../../record/model.ts";

export interface Moving {
  id: string;
  isWhole: boolean;
  /** Empty while it is made, or where this browser cannot make one. */
  link: string;
  isSupported: boolean;
  isLong: boolean;
  isCopied: boolean;
}

export interface Arrived {
  phase: "reading" | "review" | "refused";
  record: Interview | null;
  isWhole: boolean;
  message: string;
  fate: Fate;
  parts: Difference[];
}

export function blankArrived(): Arrived {
  return { phase: "reading", record: null, isWhole: false, message: "", fate: "same", parts: [] };
}
