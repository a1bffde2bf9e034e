/** One visit to one interview: what is unfolded or asked there, and the ticking of its steps. */

import { whereThere, withTick } from "../../record/changes.js";
import { asInstant } from "../../text/format.js";
import { messages } from "../../text/en/common.js";
import * as store from "../../storage/repository.js";

/** @typedef {import("../../record/model.js").Row} Row */
/** @typedef {import("../../record/model.js").Tick} Tick */
/**
 * @typedef {object} Visit
 * @property {string} asked the step that asks when it was done
 * @property {string} early the step that asks whether it was really done already
 * @property {Set<string>} warned the steps that have asked that before
 * @property {Set<string>} open the steps whose reason is shown
 * @property {boolean} unfolded whether the steps that are done are shown
 * @property {boolean} pictured whether the timeline's picture is shown
 * @property {boolean} bookmarking
 */

const CHECK_INS = ["check-in-1", "check-in-2"];

/** @type {Visit} */
let visit = begun();
/** @type {{id: () => string, draw: () => void, say: (text: string, undo: (() => void) | null) => void}} */
let screen = { id: () => "", draw: () => {}, say: () => {} };

/** @returns {Visit} */
function begun() {
  const pictured = matchMedia("(min-width: 60em)").matches;
  return { asked: "", early: "", warned: new Set(), open: new Set(), unfolded: false, pictured, bookmarking: false };
}

/** @param {typeof screen} parts */
export function connect(parts) {
  screen = parts;
}

export function current() {
  return visit;
}

export function begin() {
  visit = begun();
}

/** @param {Row} row @param {Tick | undefined} tick @param {string} text */
function setTick(row, tick, text) {
  const id = screen.id();
  const before = store.interview(id)?.steps?.[row.id];
  const earlier = before && before.state !== "clear" ? { state: before.state, at: before.at } : undefined;
  const change = (/** @type {Tick | undefined} */ wanted) =>
    void store.change(id, whereThere((kept) => withTick(kept, row.id, wanted, new Date())));
  screen.say(text, () => change(earlier));
  visit.asked = tick?.state === "done" ? row.id : "";
  visit.early = "";
  change(tick);
}

/** @param {Row} row @returns {boolean} whether a check-in is ticked before its time, and has not been asked about */
function isEarly(row) {
  return row.state === "waiting" && CHECK_INS.includes(row.step?.kind ?? "") && !visit.warned.has(row.id);
}

/** @param {string} selector */
function focusOn(selector) {
  const element = /** @type {HTMLElement | null} */ (document.querySelector(`.checklist ${selector}`));
  element?.scrollIntoView({ block: "nearest" });
  element?.focus();
}

const done = (/** @type {Row} */ row, /** @type {Date} */ moment) =>
  setTick(row, { state: "done", at: asInstant(moment) }, messages.ticked(row.title));

export const actions = {
  /** @param {Row} row */
  tick(row) {
    if (!isEarly(row)) return done(row, new Date());
    visit.early = row.id;
    visit.warned.add(row.id);
    screen.draw();
    focusOn(".early button");
  },
  /** @param {Row} row */
  tickAnyway: (row) => done(row, new Date()),
  writeNotes: () => focusOn("#notes"),
  waitAfterAll() {
    visit.early = "";
    screen.draw();
  },
  /** @param {Row} row @param {Date} moment */
  tickedAt(row, moment) {
    done(row, moment);
    visit.asked = "";
    screen.draw();
  },
  /** @param {Row} row */
  untick(row) {
    const isTicked = store.interview(screen.id())?.steps?.[row.id]?.state === "done";
    if (isTicked) return setTick(row, undefined, messages.unticked(row.title));
    screen.say(messages.recorded, null);
    screen.draw();
  },
  /** @param {Row} row */
  skip: (row) => setTick(row, { state: "skipped", at: asInstant(new Date()) }, messages.skipped(row.title)),
  /** @param {Row} row */
  bringBack: (row) => setTick(row, undefined, messages.broughtBack(row.title)),
  /** @param {Row} row */
  askWhen(row) {
    visit.asked = row.id;
    screen.draw();
    focusOn(".when-done button");
  },
  /** @param {string} step @param {boolean} isOpen */
  toggleReason(step, isOpen) {
    if (isOpen) visit.open.add(step);
    else visit.open.delete(step);
    screen.draw();
  },
  /** @param {"unfolded" | "pictured"} part @param {boolean} isOpen */
  toggle(part, isOpen) {
    if (visit[part] === isOpen) return;
    visit[part] = isOpen;
    screen.draw();
  },
};
