/**
 * Hosts let browsers keep a page for some minutes. One that names files of an earlier release, which are gone, is loaded
 * anew, once: the mark in the session's storage names the page's release.
 */

import { ownRelease } from "./release.ts";

const MARK = "after-interview:reloaded-for";

/** @returns whether the page is being loaded anew; false: it was already, and that did not help */
export function reloadOnce(): boolean {
  const release = ownRelease() ?? "";
  try {
    if (sessionStorage.getItem(MARK) === release) return false;
    sessionStorage.setItem(MARK, release);
  } catch {
    // Without a mark there would be no end to it.
    return false;
  }
  location.reload();
  return true;
}
