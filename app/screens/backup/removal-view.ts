/** The way out of it all: what would go, and a backup first. */

import { html, nothing } from "lit-html";
import { icon } from "../../components/icons.ts";
import { keep as keeping } from "#text/keep.ts";
import { restore as words } from "#text/restore.ts";
import type { createKeepingActions } from "./actions.ts";
import type { createRemoval } from "./removal.ts";
import type { KeepModel } from "./state.ts";
import { writtenView } from "./written-view.ts";

type Actions = ReturnType<typeof createKeepingActions> & ReturnType<typeof createRemoval>;

export function removeView(keep: KeepModel, actions: Actions) {
  return html`<div class="narrow">
    <header class="title"><h1 tabindex="-1">${words.removeTitle}</h1></header>
    <p>${words.removeWhat(keep.count)}</p>
    <p>${words.removeKeeps}</p>
    ${keep.removeFailed ? html`<p class="form-remark" role="alert">${words.removeFailed}</p>` : nothing}
    ${keep.written ? writtenView(keep.written, actions) : nothing}
    <div class="keep-actions">
      <button type="button" class="main-button" @click=${actions.backUp}>${icon("disk")}${words.removeFirst}</button>
      <button type="button" class="plain-button danger" @click=${actions.removeEverything}>${icon("bin")}${words.removeYes}</button>
      <button type="button" class="link-button" @click=${actions.closeKeeping}>${keeping.cancel}</button>
    </div>
  </div>`;
}
