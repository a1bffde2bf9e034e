/** Where the eye sees a new line, the ear needs a comma. */

import { html } from "lit-html";

export const pause = html`<span class="unseen">,</span>`;

