/** What stands where the dates would be: while Python works them out, and where it cannot. */

import type { Failure } from "../python/client.ts";
import type { Plan } from "../python/model.ts";
import { agoInWords, inWords } from "../text/format.ts";
import { guideLink } from "../router/links.ts";
import { messages } from "#text/common.ts";
import { html } from "lit-html";

const words = messages.dates;

/** The reason as far as the page can tell. */
function reasonWhy(failure: Failure) {
  if (failure === "slow") return words.slow;
  if (navigator.onLine === false) return words.offline;
  return failure === "unable" ? words.unable : words.unloaded;
}

export function loadingView() {
  return html`
    <p class="now-sentence">${words.loading}</p>
    <progress class="working" aria-label=${words.loading}></progress>
    <p class="quiet">${words.loadingHint}</p>
  `;
}

export function failedView(failure: Failure) {
  return html`
    <p class="now-sentence">${words.failed}</p>
    <p>${reasonWhy(failure)} ${words.failedHint}</p>
  `;
}

export function retryView(retry: () => void) {
  return html`
    <p class="now-actions">
      <button type="button" class="plain-button" @click=${retry}>${words.tryAgain}</button>
      <a class="quiet-link" href=${guideLink("timing/")}>${words.byHand}</a>
    </p>
  `;
}

/** @param plan one that may not hold any more */
export function ageView(plan: Plan, zone: string, now: Date) {
  return html`<p>${words.workedOut(inWords(plan.now, zone, now), agoInWords(plan.now, now))}</p>`;
}
