/** Fragments and addresses: what stands in the address bar, in the history and in bookmarks. */

import { hashOf } from "../base/hash.ts";
import type { Interview } from "../record/model.ts";

export type ScreenName = "list" | "new" | "interview" | "edit" | "leave" | "letter" | "carry" | "when";
export interface Place {
  screen: ScreenName;
  /** The interview; of a carry link, its content. */
  id: string;
  step: string;
}

/** The fragment of an interview, or of one of its steps or screens. */
export type LinkTo = (id: string, step?: string) => string;

/** What an interview's address begins with. */
const DATED = /^\d{4}-\d{2}-\d{2}/;
const LIST: Place = { screen: "list", id: "", step: "" };
/** What stands where a step's id would, and is a screen of its own. */
const SCREENS: Readonly<Record<string, ScreenName>> = { edit: "edit", "before-you-leave": "leave" };

/** Links as this reader wants them: neutral ones name no company, nor do those of ids that would lead elsewhere. */
export function linksOf(isNeutral: boolean): LinkTo {
  return (id, step = "") => `#${isNeutral || !DATED.test(id) ? aliasOf(id) : id}${step && `/${step}`}`;
}

/** A page of the guide, which plans name relative to the site; the checklist is one folder below. */
export const guideLink = (page: string) => `../${page}`;

/** What a link says instead of an id: the day, and nothing about who. An id from elsewhere may have no day. */
function aliasOf(id: string) {
  return `${DATED.exec(id)?.[0] ?? "0000-00-00"}-interview-${hashOf(id)}`;
}

/**
 * @param named in a link
 * @param ids those of this browser
 * @returns the interview that is meant
 */
export function meant(named: string, ids: Iterable<string>): string {
  const all = [...ids];
  if (all.includes(named) || !named.includes("-interview-")) return named;
  return all.find((id) => aliasOf(id) === named) ?? named;
}

/**
 * @param fragment with or without its "#"
 * @returns null: an anchor of the page itself, not ours
 */
export function placeOf(fragment: string): Place | null {
  const text = decode(fragment.replace(/^#/, ""));
  if (text === "" || text === "today") return LIST;
  // A page of the guide leads to a kind of step: whichever interview has it.
  if (text.startsWith("today/")) return { ...LIST, step: text.slice("today/".length) };
  if (text === "when") return { ...LIST, screen: "when" };
  if (text === "new") return { ...LIST, screen: "new" };
  if (text.startsWith("carry=")) return { ...LIST, screen: "carry", id: text.slice("carry=".length) };
  if (!DATED.test(text)) return null;
  const [id, step = "", part = ""] = text.split("/", 3);
  if (part === "letter") return { screen: "letter", id, step };
  const screen = Object.hasOwn(SCREENS, step) ? SCREENS[step] : undefined;
  return screen ? { screen, id, step: "" } : { screen: "interview", id, step };
}

function decode(text: string) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The letter of a step. */
export const letterLink = (linkTo: LinkTo, id: string, step: string) => linkTo(id, `${step}/letter`);

export function nameOf(record: Pick<Interview, "company" | "role">, separator = " · ") {
  return [record.company, record.role].filter(Boolean).join(separator);
}

/** Opens another screen, as a link would. */
export function go(fragment: string) {
  location.hash = fragment;
}
