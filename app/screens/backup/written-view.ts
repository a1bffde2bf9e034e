/** What came of a backup that was just written. */

import { html, nothing } from "lit-html";
import { LIMITS } from "../../base/limits.ts";
import { keep } from "#text/keep.ts";
import { written as words } from "#text/written.ts";
import type { Written } from "./state.ts";

export function writtenView(written: Written, actions: { download: (id: string, text: string) => void }) {
  return html`
    <div class="remark written" tabindex="-1">
      <p role="status">${words.backedUp(written.file, written.count)}</p>
      ${written.isTooLarge ? html`<p>${words.backupLarge(written.bytes, LIMITS.file_bytes)}</p>` : nothing}
      ${written.left.length > 0
        ? html`<p>${words.notBackedUp}</p>
          <ul>${written.left.map(({ id, message, text }) => html`
            <li><strong>${id}</strong> ${message}
              <button type="button" class="link-button" aria-label=${keep.downloadOf(id)} @click=${() => actions.download(id, text)}>${keep.download}</button></li>`)}
          </ul>` : nothing}
    </div>
  `;
}
