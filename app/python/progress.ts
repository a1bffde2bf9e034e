/** How far Python has come on its way here, and how long the rest may take. Pure. */

export interface Progress {
  /** Bytes, unpacked. */
  received: number;
  total: number;
  /** Since the start. */
  milliseconds: number;
  /** How many seconds were left when that could first be told; null: it cannot yet. */
  first: number | null;
}

/** Before that nobody has waited, and the rate is chance. */
const SHOWN_AFTER = 1000;
const RATED_AFTER = 2000;

/** @returns how many seconds are left at the rate so far; null: it cannot be told yet */
export function secondsLeft({ received, total, milliseconds }: Omit<Progress, "first">): number | null {
  if (milliseconds < RATED_AFTER || received <= 0) return null;
  return (Math.max(0, total - received) / received) * (milliseconds / 1000);
}

/** @returns null: nothing to be shown, since it has been quick so far, or since the site does not say how much there is */
export function progressAfter(before: Progress | null, heard: Omit<Progress, "first">): Progress | null {
  if (!(heard.total > 0) || heard.milliseconds < SHOWN_AFTER) return before;
  return { ...heard, first: before?.first ?? secondsLeft(heard) };
}
