/** Holds what is on the screen, carries out what a person does, and draws. */

import * as capture from "./capture.js";
import { broughtBack, deleted, withFields, withTick } from "./changes.js";
import * as editor from "./editor.js";
import { asInstant } from "./format.js";
import { go, linkTo, nameOf, placeOf, titleOf } from "./links.js";
import { isMarker } from "./merge.js";
import { messages } from "./messages.js";
import * as outline from "./outline.js";
import * as plans from "./plans.js";
import * as python from "./python.js";
import * as reference from "./reference.js";
import * as store from "./store.js";
import * as typing from "./typing.js";
import { render } from "./vendor/lit-html.js";
import { pageView } from "./views/page.js";

/** @typedef {import("./types.js").Interview} Interview */
/** @typedef {import("./types.js").Row} Row */
/** @typedef {import("./types.js").Place} Place */
/** @typedef {import("./types.js").Tick} Tick */

const ownTitle = document.title;

/** @type {HTMLElement} */
let root;
/** @type {HTMLElement} */
let screen;
/** @type {Place} */
let place = { screen: "list", id: "", step: "" };
/** @type {{text: string, undo: (() => void) | null}} */
let notice = { text: "", undo: null };
/** The step that asks when it was done. */
let asked = "";
/** @type {Set<string>} the steps whose reason is shown */
let open = new Set();
let bookmarking = false;
/** Whether the step that the address names has still to be brought into view. */
let seeking = false;

/** @param {Interview} record */
function interviewModel(record) {
  const outlook = plans.outlookOf(record);
  const rows = outline.rowsOf(record, outlook);
  const unknownStep = place.step !== "" && outlook.fresh && !rows.some((row) => row.id === place.step);
  return {
    record, outlook, rows, now: new Date(), asked, open, bookmarking, unknownStep,
  };
}

/** @returns {import("./views/page.js").Model} */
function model() {
  const common = {
    notice: { text: notice.text, canUndo: notice.undo !== null },
    condition: { ...store.condition(), saved: store.condition().saved && !typing.isHolding() },
    pythonFailed: python.condition() === "failed",
  };
  const record = store.interview(place.id);
  if (place.screen === "new" || (place.screen === "edit" && record)) {
    return {
      ...common,
      form: { form: editor.current(), countries: reference.countryList(), zoneOptions: reference.zoneOptions() },
    };
  }
  if (place.screen === "list") {
    const entries = store.interviews().map((one) => ({ record: one, outlook: plans.outlookOf(one) }));
    return { ...common, list: { entries, troubles: store.inTrouble(), outline: outline.everyStep() } };
  }
  if (record && place.screen === "leave") return { ...common, capture: { record, capture: capture.current() } };
  if (record) return { ...common, interview: interviewModel(record) };
  const trouble = store.inTrouble().find(({ id }) => id === place.id);
  return trouble ? { ...common, trouble } : { ...common, unknown: place.id };
}

function draw() {
  const page = model();
  render(pageView(page, actions), screen);
  document.documentElement.dataset.saved = page.condition.saved ? "yes" : "no";
  const record = store.interview(place.id);
  document.title = record ? titleOf(record) : place.screen === "new" ? messages.title(messages.newInterview) : ownTitle;
  if (seeking) showStep();
}

function showStep() {
  const step = screen.querySelector(`[data-step="${CSS.escape(place.step)}"]`);
  if (!step) return;
  seeking = false;
  step.scrollIntoView({ block: "center" });
  step.querySelector("input")?.focus({ preventScroll: true });
}

/** Every screen is drawn into an element of its own, so that nothing of one is mistaken for a part of another. */
function openScreen() {
  typing.flush();
  const next = placeOf(location.hash);
  if (next === null && screen) return;
  const before = place;
  place = next ?? place;
  const isOther = !screen || before.screen !== place.screen || before.id !== place.id;
  const isFirst = !screen;
  if (isOther) {
    screen = document.createElement("div");
    screen.className = "screen";
    asked = "";
    open = new Set();
    bookmarking = false;
    if (place.screen === "new") editor.open(null);
    if (place.screen === "edit") editor.open(store.interview(place.id) ?? null);
    if (place.screen === "leave") capture.open(place.id);
  }
  seeking = place.step !== "";
  root.replaceChildren(screen);
  draw();
  if (isOther && !isFirst && !seeking) {
    scrollTo(0, 0);
    screen.querySelector("h1")?.focus({ preventScroll: true });
  }
  void plans.refresh(place.id);
}

/** @param {string} text @param {(() => void) | null} undo */
function say(text, undo) {
  notice = { text, undo };
}

/** @param {Row} row @param {Tick | undefined} tick @param {string} text */
function setTick(row, tick, text) {
  const { id } = place;
  const before = store.interview(id)?.steps?.[row.id];
  const earlier = before && before.state !== "clear" ? { state: before.state, at: before.at } : undefined;
  const change = (/** @type {Tick | undefined} */ wanted) =>
    void store.change(id, (kept) => (!kept || isMarker(kept) ? noRecord(kept) : withTick(kept, row.id, wanted, new Date())));
  say(text, () => change(earlier));
  asked = tick?.state === "done" ? row.id : "";
  change(tick);
}

/**
 * Another tab may have deleted the interview meanwhile: then it stays deleted.
 * @param {import("./types.js").Kept | undefined} kept
 */
function noRecord(kept) {
  if (!kept) throw new Error("There is no such interview.");
  return kept;
}

/** @param {{id: string, before: Interview}} edited */
function sayEdited({ id, before }) {
  say(messages.edited(nameOf(before)), () =>
    void store.change(id, (kept) => (!kept || isMarker(kept) ? noRecord(kept) : withFields(kept, before, new Date()))));
}

/** @type {import("./actions.js").Actions} */
const actions = {
  capture: capture.actions,
  tick: (row) => setTick(row, { state: "done", at: asInstant(new Date()) }, messages.ticked(row.title)),
  tickedAt(row, moment) {
    setTick(row, { state: "done", at: asInstant(moment) }, messages.ticked(row.title));
    asked = "";
    draw();
  },
  untick(row) {
    const isTicked = store.interview(place.id)?.steps?.[row.id]?.state === "done";
    if (isTicked) return setTick(row, undefined, messages.unticked(row.title));
    say(messages.recorded, null);
    draw();
  },
  skip: (row) => setTick(row, { state: "skipped", at: asInstant(new Date()) }, messages.skipped(row.title)),
  bringBack: (row) => setTick(row, undefined, messages.broughtBack(row.title)),
  askWhen(row) {
    asked = row.id;
    draw();
    screen.querySelector(".when-done button")?.scrollIntoView({ block: "nearest" });
    /** @type {HTMLElement | null} */ (screen.querySelector(".when-done button"))?.focus();
  },
  toggleReason(step, isOpen) {
    if (isOpen) open.add(step);
    else open.delete(step);
    draw();
  },
  bookmark() {
    history.replaceState(null, "", linkTo(place.id));
    bookmarking = true;
    draw();
  },
  remove() {
    const { id } = place;
    const before = store.interview(id);
    if (!before) return;
    say(messages.deleted(nameOf(before)), () => {
      void store.change(id, (kept) => (kept && isMarker(kept) ? broughtBack(before, kept, new Date()) : before));
      go(linkTo(id));
    });
    void store.change(id, () => deleted(before, new Date()));
    go("#today");
  },
  undo() {
    const { undo } = notice;
    say(messages.undone, null);
    asked = "";
    undo?.();
    draw();
  },
  dismiss() {
    say("", null);
    draw();
  },
  retry,
  type: editor.type,
  leaveZone: editor.leaveZone,
  toggleMore: editor.toggleMore,
  addPerson: editor.addPerson,
  removePerson: editor.removePerson,
  async save() {
    const saved = await editor.save();
    if (!saved) return;
    const { id, before } = saved;
    if (before) sayEdited({ id, before });
    else say("", null);
    // The form's place in the history goes to the interview, so that "back" does not lead to an empty form.
    history.replaceState(null, "", linkTo(id));
    openScreen();
  },
  cancel() {
    if (place.screen === "new") store.dropForm("new");
    go(place.screen === "edit" ? linkTo(place.id) : "#today");
  },
};

function retry() {
  if (python.condition() === "failed") python.start();
  plans.retry();
}

function replan() {
  draw();
  void plans.refresh(place.id);
}

/** @param {HTMLElement} element where the checklist is drawn */
export function start(element) {
  root = element;
  store.open();
  editor.connect(draw);
  typing.connect(draw);
  capture.connect(draw, say);
  store.subscribe(replan);
  plans.subscribe(draw);
  python.subscribe(replan);
  openScreen();
  addEventListener("hashchange", openScreen);
  addEventListener("online", retry);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && replan());
  void store.reconcile();
  void outline.load().then(draw, () => undefined);
  python.start();
}
