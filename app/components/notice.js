/** The bar at the foot of the screen: what has just happened, and the way back. */

import { messages } from "../text/en/common.js";
import { html, nothing } from "lit-html";
import { keep as words } from "../text/en/backup.js";
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

/** @typedef {{saved: boolean, durableFailed: boolean, localFailed: boolean, full: boolean}} Condition */

/** @param {Condition} condition */
function conditionInWords({ saved, durableFailed, localFailed, full }) {
  if (saved) return localFailed ? words.localOnly : messages.saved;
  if (!durableFailed) return messages.saving;
  if (localFailed) return words.notKept;
  return full ? words.notSavedFull : words.notSaved;
}

/** @param {Condition} condition */
export function savedView(condition) {
  const { saved, durableFailed } = condition;
  const text = conditionInWords(condition);
  return html`<p class="saved" data-condition=${saved ? "saved" : durableFailed ? "failed" : "saving"} role="status">
    ${saved ? icon("check") : nothing}${text}
  </p>`;
}
