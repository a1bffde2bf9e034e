/** What this browser remembers besides the records. */

/** For which interviews it was asked whether they have answered, on the last day on which it was. */
export interface Heard {
  day: string;
  interviews: string[];
}

export type OfferKind = "moved" | "calendar" | "stay" | "backup";

export interface Settings {
  /** Whether titles and links name no company. */
  neutral?: boolean;
  persist_asked?: boolean;
  /** Since the last backup. */
  changes?: number;
  /** How many of them there were when a backup was last offered and answered. */
  reminded_changes?: number;
  /** The moment of the last backup. */
  backed_up?: string;
  /** The moment at which each kind of offer was last answered. */
  answered?: Partial<Record<OfferKind, string>>;
  heard?: Heard;
  /** The moment of the last visit. */
  visited?: string;
}
