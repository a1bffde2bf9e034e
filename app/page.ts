/** Chooses the screen, and draws what stands on every screen. */

import { html, nothing, type TemplateResult } from "lit-html";
import { icon } from "./components/icons.ts";
import { noticeView, savedView } from "./components/notice.ts";
import { undoView } from "./components/undo.ts";
import type { Trouble } from "./record/model.ts";
import { go } from "./router/links.ts";
import type { createKeepingActions } from "./screens/backup/actions.ts";
import type { KeepModel } from "./screens/backup/state.ts";
import { keepView, remarksView, type Late } from "./screens/backup/view.ts";
import type { OfflinePart } from "./screens/offline/screen.ts";
import type { createListActions } from "./screens/list/actions.ts";
import { listView, type ListModel } from "./screens/list/view.ts";
import type { Condition } from "./storage/repository.ts";
import { messages } from "#text/common.ts";
import { keep as words } from "#text/keep.ts";

/** One of the screens. `deleted` is what was deleted lately, null where there is nothing or while it is fetched; `other` draws itself; it is null while it is being fetched. */
export type ScreenModel =
  | { kind: "list"; list: ListModel; deleted: TemplateResult | null }
  | { kind: "interview"; id: string; view: TemplateResult | null }
  | { kind: "trouble"; trouble: Trouble }
  | { kind: "unknown"; id: string; deleted: TemplateResult | null }
  | { kind: "other"; view: TemplateResult | null; showsSaved: boolean };

export interface PageModel {
  screen: ScreenModel;
  keep: KeepModel;
  late: Late;
  /** Null: not fetched yet. */
  offline: OfflinePart | null;
  notice: { text: string; canUndo: boolean };
  /** The part of the screen in which something can be undone; empty: none in particular. */
  undoable: string;
  condition: Condition;
  /** Whether a part of the page could not be loaded. */
  isIncomplete: boolean;
}

export type Actions = ReturnType<typeof createListActions> & ReturnType<typeof createKeepingActions> & {
  retry: () => void;
  undo: () => void;
  dismiss: () => void;
};

function unknownView(id: string, deleted: TemplateResult | null, actions: Actions) {
  return html`
    <header class="title"><h1 tabindex="-1">${messages.unknown(id)}</h1></header>
    <p>${messages.unknownWhy} ${words.unknownRestore}</p>
    <p class="now-actions">
      <button type="button" class="main-button" @click=${actions.restore}>${words.restore}</button>
      <a class="plain-button" href="#today">${messages.allInterviews}</a>
      <button type="button" class="plain-button" @click=${() => go("#new")}>${icon("plus")}${messages.newInterview}</button>
    </p>
    ${deleted}
  `;
}

/** While a screen is fetched, and where that fails. */
function fetchingView(isIncomplete: boolean) {
  return html`
    <nav class="back"><a href="#today">${icon("back")}${messages.allInterviews}</a></nav>
    <p role="status">${isIncomplete ? messages.incomplete : messages.opening}</p>
    ${isIncomplete
      ? html`<p><button type="button" class="main-button" @click=${() => location.reload()}>${words.reload}</button></p>` : nothing}
  `;
}

/** @param isInterview whether there is something to delete */
export function brokenView(isInterview: boolean, actions: Actions) {
  return html`
    <nav class="back"><a href="#today">${icon("back")}${messages.allInterviews}</a></nav>
    <header class="title"><h1 tabindex="-1">${messages.broken}</h1></header>
    <p>${messages.brokenWhy}</p>
    <p class="now-actions">
      <button type="button" class="main-button" @click=${actions.backUp}>${icon("disk")}${words.backUp}</button>
      ${isInterview ? html`<button type="button" class="plain-button" @click=${actions.removeInterview}>${icon("bin")}${messages.delete}</button>` : nothing}
    </p>
  `;
}

function screenOf(model: PageModel, actions: Actions) {
  const { screen, keep, late, isIncomplete } = model;
  switch (screen.kind) {
    case "list": return html`${undoView(model.undoable, "list", actions)}${listView(screen.list, late?.troubleView ?? null, actions)}${screen.deleted}${keepView(keep, late, screen.list.exported, model.offline?.copyView(), actions)}`;
    case "interview": return screen.view ?? fetchingView(isIncomplete);
    case "trouble": return late?.troubleScreen(screen.trouble, actions) ?? fetchingView(isIncomplete);
    case "unknown": return unknownView(screen.id, screen.deleted, actions);
    case "other": return screen.view ?? fetchingView(isIncomplete);
  }
}

export function pageView(model: PageModel, actions: Actions) {
  const { screen, keep, late, condition, notice } = model;
  const isOther = screen.kind === "other";
  // On a form that is being filled in, "Saved" would say too much.
  const holdsRecords = screen.kind === "interview" || (screen.kind === "list" && screen.list.entries.length > 0);
  const id = screen.kind === "interview" ? screen.id : "";
  const showsSaved = isOther ? screen.showsSaved && condition.durableFailed : holdsRecords || condition.durableFailed;
  return html`
    ${model.offline?.updateView()}
    ${isOther ? nothing : remarksView(keep, id, late, actions)}
    ${screenOf(model, actions)}
    ${showsSaved ? savedView(condition) : nothing}
    ${noticeView(notice.text, notice.canUndo, actions)}
  `;
}
