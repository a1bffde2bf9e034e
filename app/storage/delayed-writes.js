/**
 * What is typed is stored without a Save button: a moment after the last key, at the latest a second after the first,
 * and at once when the page is left. Storing each key by itself would stamp a record many times within one second.
 */

const PAUSE_MILLISECONDS = 300;
const LONGEST_MILLISECONDS = 1000;

/** @type {Map<string, () => void>} what is to be stored, by what it belongs to */
const held = new Map();
let pause = 0;
let longest = 0;
let draw = () => {};

/** @param {() => void} drawing called when something is held, and when nothing is any more */
export function connect(drawing) {
  draw = drawing;
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && flush());
}

/** @param {string} key what it belongs to: the last text typed there counts @param {() => void} store */
export function soon(key, store) {
  held.set(key, store);
  clearTimeout(pause);
  pause = setTimeout(flush, PAUSE_MILLISECONDS);
  longest ||= setTimeout(flush, LONGEST_MILLISECONDS);
  draw();
}

export function flush() {
  clearTimeout(pause);
  clearTimeout(longest);
  longest = 0;
  const all = [...held.values()];
  held.clear();
  for (const store of all) store();
  if (all.length > 0) draw();
}

/** @returns {boolean} whether something typed is not stored yet: then "Saved" would not be true */
export function isHolding() {
  return held.size > 0;
}
