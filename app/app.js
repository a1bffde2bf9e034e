/** Holds what is on the screen, carries out what a person does, and draws. */

import * as agenda from "./python/agenda.js";
import * as capture from "./screens/leaving/capture.js";
import { broughtBack, deleted, whereThere, withFields } from "./record/changes.js";
import * as editor from "./screens/form/editor.js";
import * as facts from "./python/details.js";
import { go, linkTo, meant, nameOf, placeOf, titleOf } from "./router/links.js";
import * as listing from "./screens/list/filter.js";
import * as invitation from "./screens/form/invitation.js";
import * as keep from "./screens/backup/keep.js";
import { isMarker } from "./record/merge.js";
import { messages } from "./text/en/common.js";
import * as notes from "./screens/interview/notes.js";
import * as outline from "./python/outline.js";
import * as plans from "./python/plans.js";
import * as python from "./python/client.js";
import * as reference from "./python/reference-data.js";
import * as store from "./storage/repository.js";
import * as story from "./screens/interview/panel.js";
import * as typing from "./storage/delayed-writes.js";
import * as unfinished from "./screens/form/unfinished.js";
import { render } from "lit-html";
import { pageView } from "./page.js";
import * as visit from "./screens/interview/visit.js";
import { list as words } from "./text/en/list.js";

/** @typedef {import("./record/model.js").Interview} Interview */
/** @typedef {import("./record/model.js").Place} Place */

const ownTitle = document.title;

/** @type {HTMLElement} */
let root;
/** @type {HTMLElement} */
let screen;
/** @type {Place} */
let place = { screen: "list", id: "", step: "" };
/** @type {{text: string, undo: (() => void) | null}} */
let notice = { text: "", undo: null };
/** Whether the step that the address names has still to be brought into view. */
let seeking = false;

/** @param {Interview} record */
function interviewModel(record) {
  const outlook = plans.outlookOf(record);
  const rows = outline.rowsOf(record, outlook);
  const unknownStep = place.step !== "" && outlook.fresh && !rows.some((row) => row.id === place.step);
  return {
    record, outlook, rows, now: new Date(), visit: visit.current(), panel: story.current(), unknownStep,
    facts: facts.factsOf(record, outlook.fresh || outlook.settling),
  };
}

/** @returns {import("./page.js").Model} */
function model() {
  place = { ...place, id: meant(place.id, store.ids()) };
  const common = {
    keep: keep.model(place.id),
    notice: { text: notice.text, canUndo: notice.undo !== null },
    condition: { ...store.condition(), saved: store.condition().saved && !typing.isHolding() },
  };
  const record = store.interview(place.id);
  if (place.screen === "new" || (place.screen === "edit" && record)) {
    return {
      ...common,
      form: { form: editor.current(), countries: reference.countryList(), zoneOptions: reference.zoneOptions(), invitation: invitation.current() },
    };
  }
  if (place.screen === "carry") return common;
  if (place.screen === "list") {
    const entries = store.interviews().map((one) => ({ record: one, outlook: plans.outlookOf(one) }));
    return {
      ...common,
      list: {
        entries, troubles: store.inTrouble(), outline: outline.everyStep(), filter: listing.current(), agenda: agenda.last(),
        failed: agenda.hasFailed(), now: new Date(), known: new Set(store.everything().keys()),
      },
    };
  }
  if (record && place.screen === "leave") return { ...common, capture: { record, capture: capture.current() } };
  if (record) return { ...common, interview: interviewModel(record) };
  const trouble = store.inTrouble().find(({ id }) => id === place.id);
  return trouble ? { ...common, trouble } : { ...common, unknown: place.id };
}

/** @param {string} step @returns {HTMLElement | null} where it is ticked */
function tickOf(step) {
  return screen.querySelector(`[data-step="${CSS.escape(step)}"] input`);
}

/** Draws; a step that moves to another part of the screen takes the focus along. */
function draw() {
  const page = model();
  const stepOf = (/** @type {Element | null} */ element) =>
    /** @type {HTMLElement | null} */ (element?.closest("[data-step]"))?.dataset.step;
  const focused = stepOf(document.activeElement);
  render(pageView(page, actions), screen);
  if (focused && stepOf(document.activeElement) !== focused) tickOf(focused)?.focus();
  document.documentElement.dataset.saved = page.condition.saved ? "yes" : "no";
  document.title = titleNow();
  if (seeking) showStep();
}

function titleNow() {
  const record = store.interview(place.id);
  if (record) return titleOf(record);
  if (place.screen === "new") return messages.title(messages.newInterview);
  return place.screen === "list" ? words.counted(agenda.last()?.act.length ?? 0, ownTitle) : ownTitle;
}

function showStep() {
  const step = screen.querySelector(`[data-step="${CSS.escape(place.step)}"]`);
  if (!step) return;
  seeking = false;
  if (step.closest(".fold")) visit.actions.toggle("unfolded", true);
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
    visit.begin();
    story.close();
    invitation.clear();
    keep.leave();
    if (place.screen === "carry") keep.openLink(place.id);
    if (place.screen === "new") editor.open(null);
    if (place.screen === "edit") editor.open(store.interview(place.id) ?? null);
    if (place.screen === "leave") capture.open(place.id);
  }
  seeking = place.step !== "";
  root.replaceChildren(screen);
  draw();
  if (isOther && !isFirst && place.step === "") {
    scrollTo(0, 0);
    screen.querySelector("h1")?.focus({ preventScroll: true });
  }
  void planAll();
}

/** @param {string} text @param {(() => void) | null} undo */
function say(text, undo) {
  notice = { text, undo };
}

/** @param {{id: string, before: Interview}} edited */
function sayEdited({ id, before }) {
  say(messages.edited(nameOf(before)), () =>
    void store.change(id, whereThere((kept) => withFields(kept, before, new Date()))));
}

/** @type {import("./actions.js").Actions} */
const actions = {
  capture: capture.actions,
  invitation: invitation.actions,
  keep: keep.actions,
  notes: notes.actions,
  ...visit.actions,
  ...story.actions,
  ...listing.actions,
  bookmark() {
    history.replaceState(null, "", linkTo(place.id));
    visit.current().bookmarking = true;
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
    visit.current().asked = "";
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
  correctForm: editor.correct,
  toggleMore: editor.toggleMore,
  addPerson: editor.addPerson,
  removePerson: editor.removePerson,
  async save() {
    const saved = await editor.save();
    if (!saved) return;
    const { id, before } = saved;
    if (before) sayEdited({ id, before });
    else say("", null);
    keep.firstSaved();
    // The form's place in the history goes to the interview, so that "back" does not lead to an empty form.
    history.replaceState(null, "", linkTo(id));
    openScreen();
  },
  cancel() {
    if (place.screen === "new") unfinished.finish();
    go(place.screen === "edit" ? linkTo(place.id) : "#today");
  },
};

function retry() {
  if (python.condition() === "failed") python.start();
  plans.retry();
}

function replan() {
  draw();
  void planAll();
}

async function planAll() {
  await plans.refresh(place.id);
  if (place.screen === "list") await agenda.refresh();
}

/** @param {HTMLElement} element where the checklist is drawn */
export function start(element) {
  root = element;
  store.open();
  editor.connect(draw);
  typing.connect(draw);
  capture.connect(draw, say);
  invitation.connect(draw);
  visit.connect({ id: () => place.id, draw, say });
  for (const part of [facts, agenda, listing]) part.connect(draw);
  story.connect({ draw, say });
  keep.connect(draw, say);
  store.subscribe(replan);
  plans.subscribe(draw);
  plans.connect(replan);
  plans.subscribeToComparisons(keep.comparePlans);
  python.subscribe(replan);
  openScreen();
  addEventListener("hashchange", openScreen);
  addEventListener("online", retry);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && replan());
  void store.reconcile();
  void outline.load().then(draw, () => undefined);
  python.start();
}
