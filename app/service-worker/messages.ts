/** What the page and the service worker say to each other; each question comes with a port for its answers. */

export type Question =
  /** How much is kept? One answer. */
  | { kind: "condition" }
  /** Keep what is missing. An answer for each file that has come, and a last one. */
  | { kind: "keep"; withPython: boolean }
  /** Take over from the service worker of the release before. No answer. */
  | { kind: "take over" };

export interface Condition {
  /** The release of the site that this service worker belongs to. */
  release: string;
  /** Bytes to download, compressed as hosts compress them. */
  total: number;
  kept: number;
  /** Whether nothing more will be said. */
  isLast: boolean;
}
