/**
 * What is typed is stored without a Save button: a moment after the last key, at the latest a second after the first,
 * and at once when the page is left. Storing each key by itself would stamp a record many times within one second.
 */

const PAUSE_MILLISECONDS = 300;
const LONGEST_MILLISECONDS = 1000;

export type DelayedWrites = ReturnType<typeof createDelayedWrites>;

/** @param changed called when something is held, and when nothing is any more */
export function createDelayedWrites(changed: () => void) {
  /** What is to be stored, by what it belongs to */
  const held: Map<string, () => void> = new Map();
  let pause = 0;
  let longest = 0;

  /** @param key what it belongs to: the last text typed there counts */
  function soon(key: string, store: () => void) {
    held.set(key, store);
    clearTimeout(pause);
    pause = setTimeout(flush, PAUSE_MILLISECONDS);
    longest ||= setTimeout(flush, LONGEST_MILLISECONDS);
    changed();
  }

  function flush() {
    clearTimeout(pause);
    clearTimeout(longest);
    longest = 0;
    const all = [...held.values()];
    held.clear();
    for (const store of all) store();
    if (all.length > 0) changed();
  }

  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && flush());

  return { soon, flush,
    /** Whether something typed is not stored yet: then "Saved" would not be true. */
    isHolding: () => held.size > 0,
  };
}
