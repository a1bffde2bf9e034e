/** Fragments, titles and addresses: what stands in the address bar, in the history and in bookmarks. */

import { hashOf } from "../base/hash.js";
import { messages } from "../text/en/common.js";
import { keep as words } from "../text/en/backup.js";

/** @typedef {import("../record/model.js").Place} Place */
/** @typedef {import("../record/model.js").Interview} Interview */

/** @type {Place} */
const LIST = { screen: "list", id: "", step: "" };

/** @type {Map<string, Place["screen"]>} what stands where a step's id would, and is a screen of its own */
const SCREENS = new Map([["edit", "edit"], ["before-you-leave", "leave"]]);

/** Whether titles and links name no company. */
let isNeutral = false;

/** @param {boolean} neutral */
export function beNeutral(neutral) {
  isNeutral = neutral;
}

/** @param {string} id what a link says instead: the day, and nothing about who */
function aliasOf(id) {
  return `${id.slice(0, 10)}-interview-${hashOf(id)}`;
}

/**
 * @param {string} named in a link
 * @param {Iterable<string>} ids those of this browser
 * @returns {string} the interview that is meant
 */
export function meant(named, ids) {
  const all = [...ids];
  if (all.includes(named) || !named.includes("-interview-")) return named;
  return all.find((id) => aliasOf(id) === named) ?? named;
}

/**
 * @param {string} fragment with or without its "#"
 * @returns {Place | null} null: an anchor of the page itself, not ours
 */
export function placeOf(fragment) {
  const text = decode(fragment.replace(/^#/, ""));
  if (text === "" || text === "today") return LIST;
  if (text === "new") return { ...LIST, screen: "new" };
  if (text.startsWith("carry=")) return { ...LIST, screen: "carry", id: text.slice("carry=".length) };
  if (!/^\d{4}-\d{2}-\d{2}/.test(text)) return null;
  const [id, step = ""] = text.split("/", 2);
  const screen = SCREENS.get(step);
  return screen ? { screen, id, step: "" } : { screen: "interview", id, step };
}

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** @param {string} id @param {string} [step] */
export function linkTo(id, step = "") {
  return `#${isNeutral ? aliasOf(id) : id}${step && `/${step}`}`;
}

/** @param {Interview} record @param {string} [separator] */
export function nameOf(record, separator = " · ") {
  return [record.company, record.role].filter(Boolean).join(separator);
}

/** @param {Interview} record the tab's title, so that a list of bookmarks makes sense */
export function titleOf(record) {
  return isNeutral ? words.neutralTitle : messages.title(nameOf(record));
}

/**
 * A page of the guide. Plans name it relative to the site; this module's own address says where the site begins.
 * @param {string} page
 */
export function guideLink(page) {
  return new URL(page, new URL("../", import.meta.url)).href;
}

/** @param {string} path a file of the checklist */
export function fileLink(path) {
  return new URL(path, import.meta.url).href;
}

/** @param {string} fragment opens another screen, as a link would */
export function go(fragment) {
  location.hash = fragment;
}
