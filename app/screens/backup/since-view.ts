/** What changed in an interview's plan while nobody looked. */

import { html, nothing } from "lit-html";
import type { Shift } from "../../python/plan-difference.ts";
import { inWords } from "../../text/format.ts";
import { messages } from "#text/common.ts";
import { since as words } from "#text/since.ts";
import type { Since } from "./state.ts";

const dateIn = (text: string, zone: string, now: Date) => (text ? inWords(text, zone, now) : words.noDate);

function shiftInWords({ part, before, after }: Shift, zone: string, now: Date) {
  if (part === "added") return `${words.added}, ${dateIn(after, zone, now)}`;
  if (part === "gone") return words.gone;
  if (part === "state") return words.moved(messages.states[before] ?? before, messages.states[after] ?? after);
  return words.moved(dateIn(before, zone, now), dateIn(after, zone, now));
}

export function sinceView({ isByRules, zone, shifts }: Since, seen: () => void) {
  const now = new Date();
  return html`
    <section class="since" aria-labelledby="since">
      <h2 id="since">${words.sinceTitle}</h2>
      ${isByRules ? html`<p>${words.sinceRules}</p>` : nothing}
      <ul>${shifts.map((shift) => html`
        <li><strong>${shift.title}</strong>: ${shiftInWords(shift, zone, now)}${shift.why ? html`<br /><span class="quiet">${shift.why}</span>` : nothing}</li>`)}
      </ul>
      <button type="button" class="plain-button" @click=${seen}>${words.sinceSeen}</button>
    </section>
  `;
}
