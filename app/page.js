/** Chooses the screen, and draws what stands on every screen. */

import { go } from "./router/links.js";
import { messages } from "./text/en/common.js";
import { html, nothing } from "lit-html";
import { keep as words } from "./text/en/backup.js";
import { captureView } from "./screens/leaving/view.js";
import { carryView } from "./screens/share/view.js";
import { formView } from "./screens/form/view.js";
import { icon } from "./components/icons.js";
import { interviewView } from "./screens/interview/view.js";
import { keepView, remarksView, removeView } from "./screens/backup/view.js";
import { listView } from "./screens/list/view.js";
import { noticeView, savedView } from "./components/notice.js";
import { restoreView } from "./screens/backup/restore-view.js";
import { troubleName, troubleView } from "./components/trouble.js";

/** @typedef {import("./record/model.js").Trouble} Trouble */
/** @typedef {import("./actions.js").Actions} Actions */
/** @typedef {{code: string, name: string, subdivisions: [string, string][]}} Country */
/**
 * @typedef {object} Model
 * @property {Parameters<typeof listView>[0]} [list]
 * @property {Omit<Parameters<typeof interviewView>[0], "moving">} [interview]
 * @property {Parameters<typeof formView>[0]} [form]
 * @property {Omit<Parameters<typeof captureView>[0], "condition">} [capture]
 * @property {Trouble} [trouble]
 * @property {string} [unknown] an interview that this browser does not have
 * @property {import("./screens/backup/keep.js").Keep} keep
 * @property {Parameters<typeof noticeView>[0]} notice
 * @property {Parameters<typeof savedView>[0]} condition
 */

/** @param {string} id @param {Actions} actions */
function unknownView(id, actions) {
  return html`
    <header class="title"><h1 tabindex="-1">${messages.unknown(id)}</h1></header>
    <p>${messages.unknownWhy} ${words.unknownRestore}</p>
    <p class="now-actions">
      <button type="button" class="main-button" @click=${actions.keep.restore}>${words.restore}</button>
      <a class="plain-button" href="#today">${messages.allInterviews}</a>
      <button type="button" class="plain-button" @click=${() => go("#new")}>${icon("plus")}${messages.newInterview}</button>
    </p>
  `;
}

/** @param {Trouble} trouble @param {Actions} actions */
function troubleScreen(trouble, actions) {
  return html`
    <nav class="back"><a href="#today">${icon("back")}${messages.allInterviews}</a></nav>
    <header class="title"><h1 tabindex="-1">${troubleName(trouble)}</h1></header>
    <ul class="entries alone" role="list">${troubleView(trouble, false, true, actions.keep)}</ul>
  `;
}

/** @param {Model} model @param {Actions} actions */
function screenOf(model, actions) {
  const { panel } = model.keep;
  if (panel === "restore") return restoreView(model.keep.restoring, actions.keep);
  if (panel === "remove") return removeView(model.keep, actions.keep);
  if (model.form) return formView(model.form, actions);
  if (model.capture) return captureView({ ...model.capture, condition: model.condition }, actions.capture);
  if (model.interview) return interviewView({ ...model.interview, moving: model.keep.moving }, actions);
  if (model.trouble) return troubleScreen(model.trouble, actions);
  if (model.unknown) return unknownView(model.unknown, actions);
  if (!model.list) return carryView(model.keep.arrived, actions.keep);
  return html`${listView(model.list, actions)}${keepView(model.keep, actions.keep)}`;
}

/** @param {Model} model @param {Actions} actions */
export function pageView(model, actions) {
  // On a form that is being filled in, "Saved" would say too much.
  const holdsRecords = model.interview || (model.list && model.list.entries.length > 0);
  const record = model.interview?.record;
  const isCalm = model.form || model.capture || model.keep.panel !== "";
  return html`
    ${isCalm ? nothing : remarksView(model.keep, record?.id ?? "", actions.keep)}
    ${screenOf(model, actions)}
    ${!model.capture && model.keep.panel === "" && (holdsRecords || model.condition.durableFailed) ? savedView(model.condition) : nothing}
    ${noticeView(model.notice, actions)}
  `;
}
