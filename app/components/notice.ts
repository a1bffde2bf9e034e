/** The bar at the foot of the screen: what has just happened, and the way back. */

import { messages } from "#text/common.ts";
import { html, nothing } from "lit-html";
import { keep as words } from "#text/keep.ts";
import { icon } from "./icons.ts";
import type { Condition } from "../storage/repository.ts";

/** @param text empty: nothing has happened */
export function noticeView(text: string, canUndo: boolean, actions: { undo: () => void; dismiss: () => void }) {
  return html`
    <div class="notice" ?hidden=${text === ""}>
      <p role="status">${text}</p>
      ${canUndo ? html`<button type="button" class="notice-button" @click=${actions.undo}>${messages.undo}</button>` : nothing}
      <button type="button" class="notice-close" aria-label=${messages.dismiss} @click=${actions.dismiss}>${icon("close")}</button>
    </div>
  `;
}

function conditionInWords({ saved, durableFailed, localFailed, full }: Condition) {
  if (saved) return localFailed ? words.localOnly : messages.saved;
  if (!durableFailed) return messages.saving;
  if (localFailed) return words.notKept;
  return full ? words.notSavedFull : words.notSaved;
}

export function savedView(condition: Condition) {
  const { saved, durableFailed } = condition;
  const text = conditionInWords(condition);
  return html`<p class="saved" data-condition=${saved ? "saved" : durableFailed ? "failed" : "saving"} role="status">
    ${saved ? icon("check") : nothing}${text}
  </p>`;
}
