/** How much of an interview's list is done. */

import { html } from "lit-html";
import { messages } from "#text/common.ts";

export function progressView({ done, total }: {done: number, total: number}) {
  const label = messages.progress(done, total);
  return html`
    <div class="progress">
      <progress max=${Math.max(total, 1)} value=${done} aria-hidden="true"></progress>
      <span>${label}</span>
    </div>
  `;
}
