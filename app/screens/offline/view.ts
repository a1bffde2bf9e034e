/** Whether the page works without a network, and what can be done for it; and that a new version is ready. */

import { html, nothing } from "lit-html";
import { icon } from "../../components/icons.ts";
import type { OfflineCopy } from "../../storage/offline-copy.ts";
import { offline as words } from "#text/offline.ts";

/** Below the list of interviews. */
export function copyView({ state, kept, total, hasFailed }: OfflineCopy, keep: () => void) {
  switch (state) {
    case "none": return nothing;
    case "fetching": return html`
      <p data-offline=${state}><label>${words.progress} <progress max=${total || 1} .value=${kept}></progress></label> <span class="quiet">${words.progressOf(kept, total)}</span></p>`;
    case "part": return html`
      <p data-offline=${state}><button type="button" class="plain-button" @click=${keep}>${icon("disk")}${words.keep(total - kept)}</button></p>
      <p class="quiet" role="status">${hasFailed ? words.failed : words.keepWhy}</p>`;
    case "whole": return html`<p class="quiet" data-offline=${state}>${words.whole}</p>`;
  }
}

/** Above every screen, forms too; nothing changes before somebody says so. */
export function updateView(use: () => void) {
  return html`<p class="remark" role="note">${words.update} <button type="button" class="link-button" @click=${use}>${words.use}</button></p>`;
}
