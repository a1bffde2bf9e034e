/** Values that this page cannot read: shown, to be saved on their own, never thrown away unasked. */

import { html, nothing } from "../vendor/lit-html.js";
import { keep as words } from "../words/keep.js";

/** @typedef {import("../types.js").Trouble} Trouble */

/**
 * @param {Trouble} trouble
 * @param {boolean} isKnown whether a good copy is in use
 * @param {typeof import("../keep.js").actions} actions
 */
export function troubleView(trouble, isKnown, actions) {
  const isNewer = trouble.kind === "newer";
  return html`
    <li class="trouble">
      <strong>${isNewer ? words.newer(trouble.id) : words.aside(trouble.id)}</strong>
      <span>${isNewer ? words.newerWhy(trouble.schema) : isKnown ? words.asideKnown : words.asideAlone}</span>
      <span class="trouble-actions">
        ${isNewer ? html`<button type="button" class="plain-button" @click=${() => location.reload()}>${words.reload}</button>` : nothing}
        <button type="button" class="link-button" aria-label=${words.downloadOf(trouble.id)}
          @click=${() => actions.download(trouble.id, trouble.text)}>${words.download}</button>
        ${trouble.key
          ? html`<button type="button" class="link-button" aria-label=${words.dropAsideOf(trouble.id)}
              @click=${() => actions.dropAside(trouble)}>${words.dropAside}</button>` : nothing}
      </span>
    </li>
  `;
}
