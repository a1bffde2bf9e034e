/** The bar at the foot of the screen: what has just happened, and the way back. */

import { messages } from "../messages.js";
import { html, nothing } from "../vendor/lit-html.js";
import { icon } from "./icons.js";

/** @typedef {import("../actions.js").Actions} Actions */

/**
 * @param {object} model
 * @param {string} model.text empty: nothing has happened
 * @param {boolean} model.canUndo
 * @param {Actions} actions
 */
export function noticeView({ text, canUndo }, actions) {
  return html`
    <div class="notice" ?hidden=${text === ""}>
      <p role="status">${text}</p>
      ${canUndo ? html`<button type="button" class="notice-button" @click=${actions.undo}>${messages.undo}</button>` : nothing}
      <button type="button" class="notice-close" aria-label=${messages.dismiss} @click=${actions.dismiss}>${icon("close")}</button>
    </div>
  `;
}

/** @param {{saved: boolean, durableFailed: boolean}} condition */
export function savedView({ saved, durableFailed }) {
  const text = saved ? messages.saved : durableFailed ? messages.notSaved : messages.saving;
  return html`<p class="saved" data-condition=${saved ? "saved" : durableFailed ? "failed" : "saving"} role="status">
    ${saved ? icon("check") : nothing}${text}
  </p>`;
}
