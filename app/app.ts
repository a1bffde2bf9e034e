/** The page: one state, one loop, and those who store, ask and draw. */

import { render, type TemplateResult } from "lit-html";
import { focusOn, focusOnHeading, keepFocus } from "./components/focus.ts";
import { kindOf } from "./components/step-state.ts";
import { unwrapTranslation } from "./components/translation.ts";
import type { Context } from "./context.ts";
import { createLoop } from "./loop.ts";
import type { Interview } from "./record/model.ts";
import { brokenView, pageView, type Actions, type PageModel, type ScreenModel } from "./page.ts";
import { createParts, type AtOnce } from "./parts.ts";
import { createAgenda } from "./python/agenda.ts";
import { createPython } from "./python/client.ts";
import { createPlans } from "./python/plans.ts";
import { loadReferenceData, type ReferenceData } from "./python/reference-data.ts";
import { createWorker, takeFirstWorker } from "./python/start-worker.ts";
import { linksOf, meant, nameOf, placeOf, type Place } from "./router/links.ts";
import { createKeepingActions } from "./screens/backup/actions.ts";
import { createSince } from "./screens/backup/since.ts";
import type { KeepModel } from "./screens/backup/state.ts";
import { beginVisit } from "./screens/interview/state.ts";
import { createListActions } from "./screens/list/actions.ts";
import { createOffers } from "./screens/offer/offers.ts";
import { initialState, undoableIn } from "./state.ts";
import { createDelayedWrites } from "./storage/delayed-writes.ts";
import { createPersistence } from "./storage/persistence.ts";
import { createRepository } from "./storage/repository.ts";
import { countryName } from "./text/format.ts";
import { messages } from "#text/common.ts";
import { keep as keepWords } from "#text/keep.ts";
import { list as listWords } from "#text/list.ts";

/**
 * @param root where the checklist is drawn
 * @param site the root of the published site
 * @param atOnce the parts that are there already
 */
export function start(root: HTMLElement, site: URL, atOnce: AtOnce) {
  const ownTitle = document.title;
  const state = initialState(placeOf(location.hash) ?? { screen: "list", id: "", step: "" });
  /** Every screen is drawn into an element of its own, so that nothing of one is mistaken for a part of another. */
  let screen: HTMLElement | null = null;
  /** The lists of the form while they are on their way: whoever wants them meanwhile waits for the same. */
  let fetching: Promise<ReferenceData> | null = null;

  const loop = createLoop(draw);
  const update = loop.update;
  const replan = () => {
    void update();
    void askAll();
  };

  const repository = createRepository(site);
  const typing = createDelayedWrites(() => void update());
  const persistence = createPersistence(() => void update());
  const since = createSince(state.keeping, repository, () => void parts.fetch("backup"));
  const workerOf = (isPlain: boolean) => (isPlain ? undefined : takeFirstWorker()) ?? createWorker(new URL(`app/${WORKER_FILE}`, site), isPlain);
  const python = createPython(workerOf, () => {
    replan();
    parts.loaded("offline")?.begin();
  }, () => void update());
  const plans = createPlans(repository, python, () => void update(), replan, since.compare);
  const agenda = createAgenda(repository, python, plans, () => void update(), replan);
  const context: Context = {
    state, site, repository, typing, persistence, python, plans, agenda, update, replan,
    say(text, undo = null, where = "") {
      state.notice = { text, undo, where, record: state.place.id };
    },
    undo, retry,
    parts: createParts(() => context, atOnce),
    linkTo: (id, step) => linksNow()(id, step),
    fetchReference() {
      fetching ??= loadReferenceData(site, countryName, state.reference).then((reference) => {
        fetching = null;
        state.reference = reference;
        return reference;
      });
      return fetching;
    },
    openScreen,
  };
  const { parts } = context;
  const actions: Actions = {
    ...createListActions(context),
    ...createKeepingActions(context),
    retry, undo,
    dismiss() {
      const { where } = state.notice;
      context.say("");
      void update().then(() => {
        const part = tickOf(where) ?? screen?.querySelector<HTMLElement>("h1");
        // Whoever closes it by hand stays where they are.
        if (document.activeElement?.matches("body, .notice *")) part?.focus({ preventScroll: true });
      });
    },
  };

  const offers = createOffers(context, actions.backUp);

  /** The focus stays where the thing was done. */
  function undo() {
    const { undo: act, where } = state.notice;
    context.say(messages.undone);
    state.visit.asked = "";
    act?.();
    void update().then(() => {
      const part = where && screen?.querySelector<HTMLElement>(`[data-opens="${CSS.escape(where)}"]`);
      if (where && tickOf(where)) focusOnStep(where);
      else if (part) part.focus();
      else if (document.activeElement === document.body) focusOn(where === "card" ? ".now :is(button, a)" : "h1");
    });
  }

  /** To the heading, as its link says; the address stays that of the screen. */
  function skip(event: Event) {
    event.preventDefault();
    focusOnHeading();
  }

  /** As anywhere else; in a field, the browser's own. */
  function press(event: KeyboardEvent) {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z";
    const isField = (event.target as Element).matches?.("textarea, select, input:not([type=checkbox], [type=radio], [type=file])");
    if (!isUndo || isField || !state.notice.undo) return;
    event.preventDefault();
    undo();
  }

  function isNeutral() {
    return repository.settings().neutral === true;
  }

  /** For one drawing of many links: whether they are neutral is read once. */
  function linksNow() {
    return linksOf(isNeutral());
  }

  function otherScreen(keep: KeepModel): ScreenModel | null {
    const { place, keeping } = state;
    const other = (view: TemplateResult | null, showsSaved = false): ScreenModel => ({ kind: "other", view, showsSaved });
    if (keeping.panel === "details") return other(parts.loaded("letter")?.detailsView(actions.closeKeeping) ?? null);
    if (keeping.panel !== "") return other(parts.loaded("backup")?.view(keep, actions) ?? null);
    const isThere = repository.interview(place.id) !== undefined;
    if (place.screen === "new" || (place.screen === "edit" && isThere)) return other(parts.loaded("form")?.view() ?? null, true);
    if (place.screen === "leave" && isThere) return other(parts.loaded("leaving")?.view(conditionNow()) ?? null);
    if (place.screen === "letter" && isThere) return other(parts.loaded("letter")?.view(conditionNow()) ?? null);
    if (place.screen === "when") return other(parts.loaded("when")?.view() ?? null);
    return place.screen === "carry" ? other(parts.loaded("share")?.view() ?? null, true) : null;
  }

  function listScreen(): ScreenModel {
    const entries = repository.interviews().map((record) => ({ record, outlook: plans.outlookOf(record) }));
    const list = {
      entries, troubles: repository.inTrouble(), filter: state.list, agenda: agenda.last(), lately: agenda.lately(),
      hasFailed: agenda.hasFailed(), failure: python.failure(), progress: python.progress(), now: new Date(), known: new Set(repository.everything().keys()),
      linkTo: linksNow(), wanted: state.place.step, offer: offers.view(null), exported: parts.loaded("export")?.view("") ?? null,
    };
    return { kind: "list", list, deleted: deletedScreen(() => true) };
  }

  /** @param isMeant which of those that were deleted lately are to be shown */
  function deletedScreen(isMeant: (id: string) => boolean): TemplateResult | null {
    const deleted = repository.deleted().filter(({ record }) => isMeant(record.id));
    return deleted.length > 0 ? parts.loaded("backup")?.deletedView(deleted, state.place.screen !== "list") ?? null : null;
  }

  function interviewScreen(record: Interview, { written }: KeepModel): TemplateResult | null {
    const told = written && parts.loaded("backup")?.writtenView(written, actions);
    return parts.loaded("interview")?.view(record, undoableIn(state), offers.view(record), told, actions.removeInterview) ?? null;
  }

  function screenModel(keep: KeepModel): ScreenModel {
    const { place } = state;
    const other = otherScreen(keep);
    if (other) return other;
    if (place.screen === "list") return listScreen();
    const record = repository.interview(place.id);
    if (record) return { kind: "interview", id: record.id, view: interviewScreen(record, keep) };
    const trouble = repository.inTrouble().find(({ id }) => id === place.id);
    return trouble
      ? { kind: "trouble", trouble } : { kind: "unknown", id: place.id, deleted: deletedScreen((id) => id === place.id) };
  }

  function keepModel(): KeepModel {
    const records = repository.interviews();
    const isTroubled = repository.inTrouble().length > 0;
    return {
      ...state.keeping,
      surroundings: persistence.surroundings(), neutral: isNeutral(), isExample: repository.isExample(state.place.id),
      hasExample: records.some(({ id }) => repository.isExample(id)),
      count: repository.count(),
      isListed: records.length > 0 || isTroubled,
      hasAnything: repository.everything().size > 0 || isTroubled || repository.deleted().length > 0,
    };
  }

  function conditionNow() {
    const condition = repository.condition();
    return { ...condition, saved: condition.saved && !typing.isHolding() };
  }

  /** Draws; a step that moves to another part of the screen takes the focus along. */
  function draw() {
    if (!screen) return;
    state.place = { ...state.place, id: meant(state.place.id, repository.ids()) };
    const keep = keepModel();
    const condition = conditionNow();
    const { notice, isIncomplete } = state;
    const model = (): PageModel => ({
      screen: screenModel(keep), keep, late: parts.loaded("backup"), offline: parts.loaded("offline"), condition, isIncomplete, notice: { text: notice.text, canUndo: notice.undo !== null },
      undoable: undoableIn(state),
    });
    const stepOf = (element: Element | null) => element?.closest<HTMLElement>("[data-step]")?.dataset.step;
    const focused = stepOf(document.activeElement);
    unwrapTranslation(screen);
    const element = screen;
    keepFocus(() => drawInto(element, model));
    if (focused && stepOf(document.activeElement) !== focused) focusOnStep(focused);
    document.documentElement.dataset.saved = condition.saved ? "yes" : "no";
    document.title = titleNow();
    if (state.isSeeking) showStep();
    // The part of the page that draws this screen may still be on its way.
    if (state.isEntering && screen.querySelector("h1")) {
      state.isEntering = false;
      focusOnHeading();
    }
  }

  /** What fails while it is drawn is said in its place, with ways out; all else goes on. */
  function drawInto(element: HTMLElement, model: () => PageModel) {
    try {
      render(pageView(model(), actions), element);
    } catch (error) {
      reportError(error);
      // What was half drawn is no ground for another drawing.
      screen = Object.assign(document.createElement("div"), { className: "screen" });
      root.replaceChildren(screen);
      render(brokenView(repository.interview(state.place.id) !== undefined, actions), screen);
    }
  }

  /** Where a step is ticked. */
  function tickOf(step: string): HTMLElement | null | undefined {
    return screen?.querySelector(`[data-step="${CSS.escape(step)}"] input`);
  }

  /** What is folded away leaves the focus to the button that unfolds it. */
  function focusOnStep(step: string) {
    const tick = tickOf(step);
    tick?.focus();
    if (tick && document.activeElement !== tick) focusOn(".fold button");
  }

  function titleNow() {
    const { place } = state;
    const record = repository.interview(place.id);
    if (record) return isNeutral() ? keepWords.neutralTitle : messages.title(nameOf(record));
    if (place.screen === "new") return messages.title(messages.newInterview);
    return place.screen === "list" ? listWords.counted(agenda.last()?.act.length ?? 0, ownTitle) : ownTitle;
  }

  /** Brings the step that the address names into view. */
  function showStep() {
    const wanted = state.place.step;
    const all = [...screen?.querySelectorAll<HTMLElement>("[data-step]") ?? []];
    // Of a kind, the first that is still to be done.
    const ofKind = all.filter(({ dataset: { step = "" } }) => kindOf(step) === wanted);
    const step = all.find(({ dataset }) => dataset.step === wanted) ?? ofKind.find((one) => !one.closest(".fold")) ?? ofKind[0];
    if (!step) return;
    state.isSeeking = false;
    const focus = () => {
      step.scrollIntoView({ block: "center" });
      step.querySelector("input")?.focus({ preventScroll: true });
    };
    if (step.closest(".fold")) void update(() => Object.assign(state.visit, { unfolded: true })).then(focus);
    else focus();
  }

  /** Who comes for a kind of step and has one interview means that one; with several, the list asks which. */
  function resolved(place: Place): Place {
    const [only, ...others] = repository.interviews();
    if (place.screen !== "list" || place.step === "" || !only || others.length > 0) return { ...place, id: meant(place.id, repository.ids()) };
    history.replaceState(null, "", context.linkTo(only.id, place.step));
    return { screen: "interview", id: only.id, step: place.step };
  }

  function openScreen() {
    typing.flush();
    const next = placeOf(location.hash);
    if (next === null && screen) return;
    const before = state.place;
    state.place = next ? resolved(next) : before;
    const isFirst = !screen;
    const isLetter = state.place.screen === "letter";
    const isOther = isFirst || before.screen !== state.place.screen || before.id !== state.place.id || (isLetter && before.step !== state.place.step);
    if (isOther) begin();
    // What was done to another interview is not undone from here; that it was deleted is.
    const { where, record } = state.notice;
    if (state.place.id !== "" && state.place.id !== record && !["", "list"].includes(where)) context.say("");
    const isStep = state.place.step !== "" && state.place.screen === "interview";
    state.isSeeking = isStep;
    state.isEntering = isOther && !isFirst && !isStep;
    replaceAddress();
    // One that is there already stays: put in anew, it would lose the focus.
    if (screen && !screen.isConnected) root.replaceChildren(screen);
    draw();
    fetchSeldom();
    void askAll();
  }

  /** An old address that names a company gives way, where the reader wants none to. */
  function replaceAddress() {
    const id = meant(state.place.id, repository.ids());
    const [, ...rest] = location.hash.split("/");
    const neutral = context.linkTo(id, rest.join("/"));
    if (isNeutral() && repository.interview(id) && location.hash !== neutral) history.replaceState(null, "", neutral);
  }

  /** Nothing of the screen before goes along to another. */
  function begin() {
    const { place, keeping } = state;
    screen = Object.assign(document.createElement("div"), { className: "screen" });
    Object.assign(state, { visit: beginVisit(), panel: null, form: null, leaving: null, exporting: null, letter: null, when: null, moving: null, arrived: null });
    Object.assign(keeping, { panel: "", written: null, isUnfolded: null });
    const isStill = () => state.place.screen === place.screen && meant(place.id, repository.ids()) === state.place.id;
    const id = meant(place.id, repository.ids());
    if (place.screen === "interview") parts.use("interview", () => void askAll());
    if (place.screen === "when") parts.use("when", (when) => isStill() && when.open());
    if (place.screen === "carry") parts.use("share", (share) => share.open(place.id));
    if (place.screen === "new") parts.use("form", (form) => isStill() && form.open(null));
    if (place.screen === "edit") parts.use("form", (form) => isStill() && form.open(repository.interview(id) ?? null));
    if (place.screen === "letter") parts.use("letter", (letter) => isStill() && letter.open());
    if (place.screen === "leave") parts.use("leaving", (leaving) => isStill() && leaving.open());
  }

  function retry() {
    if (python.condition() === "failed") python.start();
    plans.retry();
  }

  async function askAll() {
    await parts.settled();
    const { place, visit } = state;
    const isLooked = place.screen === "interview";
    const id = isLooked ? meant(place.id, repository.ids()) : "";
    await plans.refresh({ id, withPicture: visit.pictured });
    const record = repository.interview(id);
    if (record) parts.loaded("interview")?.askWhetherHeard(record);
    // So that the country can be offered.
    if (record && !record.country && state.reference.countryOf.size === 0) void context.fetchReference().then(() => update());
    if (state.place.screen === "list") await agenda.refresh();
  }

  /** What is seldom drawn, where the repository holds something of it. */
  function fetchSeldom() {
    if (repository.deleted().length + repository.inTrouble().length > 0) void parts.fetch("backup");
  }

  function hearRepository() {
    fetchSeldom();
    parts.loaded("share")?.compare();
    replan();
  }

  repository.open();
  since.noteVisit();
  repository.subscribe(hearRepository);
  openScreen();
  addEventListener("hashchange", openScreen);
  addEventListener("online", retry);
  addEventListener("keydown", press);
  document.querySelector(".md-skip")?.addEventListener("click", skip);
  document.addEventListener("visibilitychange", () => {
    since.noteVisit();
    if (document.visibilityState === "visible") replan();
  });
  // Where both copies are the same, nothing is left that a first tick would have to wait for.
  void repository.reconcile().then(parts.prefetch);
  void persistence.look();
  void parts.settled().then(python.start);
  return { repository, state };
}
