/** What a person does to keep, move, restore and remove what is here: holds which of these is on the screen. */

import { LARGEST_FILE } from "../../record/backup.js";
import { backUp, download } from "./writing.js";
import * as carrying from "../share/carrying.js";
import { exampleFor } from "./example.js";
import { asInstant, readersZone } from "../../text/format.js";
import { beNeutral, go, linkTo, nameOf } from "../../router/links.js";
import { dayOf, reminderFor } from "./reminder.js";
import * as restoring from "./restoring.js";
import * as since from "../../python/plan-difference.js";
import * as store from "../../storage/repository.js";
import { askToStay, look, surroundings } from "../../storage/persistence.js";
import { keep as words } from "../../text/en/backup.js";

/** @typedef {import("../../record/model.js").KeptPlan} KeptPlan */
/** @typedef {import("../../record/model.js").Interview} Interview */
/** @typedef {import("../../record/model.js").Trouble} Trouble */
/** @typedef {"" | "restore" | "remove"} Panel takes the place of the screen */

/** @type {Panel} */
let panel = "";
/** @type {import("./writing.js").Written | null} */
let written = null;
let removeFailed = false;
/** @type {"" | "many" | "forgets"} */
let reminder = "";
let isAway = false;
/** @type {Map<string, {isByRules: boolean, zone: string, shifts: since.Shift[], before: KeptPlan}>} by interview */
const shifts = new Map();
/** @type {Map<string, KeptPlan>} what the reader last saw of a plan that was made anew out of sight, by interview */
const unseen = new Map();
let draw = () => {};
/** @type {(text: string, undo: (() => void) | null) => void} */
let say = () => {};

/**
 * @param {() => void} drawing
 * @param {(text: string, undo: (() => void) | null) => void} saying
 */
export function connect(drawing, saying) {
  draw = drawing;
  say = saying;
  restoring.connect(drawing);
  carrying.connect(drawing);
  beNeutral(store.settings().neutral === true);
  noteVisit();
  document.addEventListener("visibilitychange", noteVisit);
  void look(draw);
}

/** At each coming and going; leaves no trace where there is nothing to come back to. */
function noteVisit() {
  const now = new Date();
  isAway ||= since.wasAway(store.settings().visited, now);
  if (store.everything().size > 0) store.set({ visited: asInstant(now) });
  if (!document.hidden) compareUnseen();
}

function compareUnseen() {
  for (const [id, before] of unseen) {
    const [record, after] = [store.interview(id), store.keptPlan(id)];
    if (record && after?.fingerprint === before.fingerprint) compareSeen(record, before, after);
  }
  unseen.clear();
}

/** @param {string} payload */
export function openLink(payload) {
  void carrying.open(payload);
}

/** Another screen was opened. */
export function leave() {
  panel = "";
  written = null;
  carrying.close();
}

/**
 * A plan has arrived for a record that nobody has touched since the one before.
 * @param {Interview} record
 * @param {KeptPlan} before
 * @param {KeptPlan} after
 */
export function comparePlans(record, before, after) {
  if (!document.hidden) compareSeen(record, before, after);
  else if (!unseen.has(record.id)) unseen.set(record.id, before);
}

/** @type {typeof comparePlans} */
function compareSeen(record, before, after) {
  // What has been shown, but not yet answered, is told anew from where it began.
  const shown = shifts.get(record.id)?.before;
  const first = shown?.fingerprint === after.fingerprint ? shown : before;
  const isByRules = since.rulesDiffer(first, after);
  if (!isAway && !isByRules) return;
  const found = since.shiftsBetween(first, after);
  if (found.length > 0) shifts.set(record.id, { isByRules, zone: record.time_zone, shifts: found, before: first });
}

/** Once a day at most; once shown, it stays until it is answered. */
function remind() {
  if (reminder || store.everything().size === 0) return;
  const settings = store.settings();
  reminder = reminderFor(settings, surroundings().forgets, new Date());
  if (reminder) store.set({ reminded: dayOf(new Date()), reminded_changes: settings.changes });
}

/** @param {string} id the interview on the screen, or none */
export function model(id) {
  remind();
  carrying.compare();
  const moving = carrying.movingNow();
  const records = store.interviews();
  return {
    panel, written, removeFailed, reminder,
    surroundings: surroundings(),
    restoring: restoring.current(),
    arrived: carrying.arrivedNow(),
    moving: moving?.id === id ? moving : null,
    since: id ? shifts.get(id) ?? null : null,
    neutral: store.settings().neutral === true,
    isExample: store.isExample(id),
    example: records.find((record) => store.isExample(record.id))?.id ?? "",
    count: records.filter((record) => !store.isExample(record.id)).length,
    isListed: records.length > 0 || store.inTrouble().length > 0,
    hasAnything: store.everything().size > 0 || store.inTrouble().length > 0,
    isKnown: (/** @type {string} */ name) => store.interview(name) !== undefined,
    limit: LARGEST_FILE,
  };
}

/** @typedef {ReturnType<typeof model>} Keep */

/** @param {Panel} next */
function show(next) {
  panel = next;
  written = null;
  removeFailed = false;
  if (next === "restore") restoring.open();
  draw();
  scrollTo(0, 0);
  /** @type {HTMLElement | null} */ (document.querySelector(".checklist h1"))?.focus({ preventScroll: true });
}

/** The address of a link that was taken over, or not, says nothing that is needed any more. */
function leaveLink(/** @type {string} */ fragment) {
  history.replaceState(null, "", fragment);
  dispatchEvent(new HashChangeEvent("hashchange"));
}

export const actions = {
  async backUp() {
    reminder = "";
    written = await backUp();
    draw();
  },
  later() {
    reminder = "";
    draw();
  },
  restore: () => show("restore"),
  remove: () => show("remove"),
  closePanel: () => show(""),
  /** @param {File} file */
  choose: (file) => void restoring.choose(file),
  setMode: restoring.setMode,
  async apply() {
    const done = await restoring.apply();
    if (!done) return;
    panel = "";
    say(words.restored(done.count), done.undo);
    go("#today");
    draw();
  },
  async removeEverything() {
    try {
      await store.removeEverything();
    } catch {
      removeFailed = true;
      return draw();
    }
    shifts.clear();
    reminder = "";
    panel = "";
    beNeutral(false);
    say(words.removed, null);
    go("#today");
    draw();
  },
  /** @param {Interview} record @param {boolean} isWhole */
  move: (record, isWhole) => void carrying.move(record, isWhole),
  stopMoving() {
    carrying.close();
    draw();
  },
  copy: () => void carrying.copy(),
  accept() {
    const { record } = carrying.arrivedNow();
    const undo = carrying.accept();
    if (!record) return;
    if (undo) say(words.accepted(nameOf(record)), undo);
    leaveLink(linkTo(record.id));
  },
  decline: () => leaveLink("#today"),
  /** @param {boolean} isNeutral */
  setNeutral(isNeutral) {
    store.set({ neutral: isNeutral });
    beNeutral(isNeutral);
    draw();
  },
  tryExample() {
    const record = exampleFor(new Date(), readersZone);
    store.keepExample(record);
    go(linkTo(record.id));
  },
  removeExample() {
    store.keepExample(null);
    go("#today");
    draw();
  },
  /** @param {string} id */
  seen(id) {
    shifts.delete(id);
    draw();
  },
  /** @param {string} id @param {string} text */
  download: (id, text) => download(`${id}.json`, text),
  /** @param {Trouble} trouble */
  dropAside({ key }) {
    if (key) store.dropSetAside(key);
    draw();
  },
};

/** Once, at the first interview that is kept. */
export function firstSaved() {
  if (store.settings().persist_asked) return;
  store.set({ persist_asked: true });
  void askToStay().then(draw);
}
