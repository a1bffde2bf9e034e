/** What stands where the dates would be: while Python works them out, and where it cannot. */

import type { Failure } from "../python/client.ts";
import type { Plan } from "../python/model.ts";
import { secondsLeft, type Progress } from "../python/progress.ts";
import { agoInWords, inWords } from "../text/format.ts";
import { guideLink } from "../router/links.ts";
import { messages } from "#text/common.ts";
import { html, nothing } from "lit-html";

const words = messages.dates;

/** The reason as far as the page can tell. */
function reasonWhy(failure: Failure) {
  if (failure === "slow") return words.slow;
  if (navigator.onLine === false) return words.offline;
  return failure === "unable" ? words.unable : words.unloaded;
}

/** Read aloud as it comes: so of the time that is left, only what is known of it first. */
export function loadingView(progress: Progress | null) {
  const first = progress?.first ?? null;
  return html`
    <p class="now-sentence">${words.loading}${first === null ? nothing : html`<span class="unseen"> ${words.left(first)}</span>`}</p>
  `;
}

/** How far it has come: a bar that moves with the bytes, and the time that is left. Seen only where it takes its time. */
export function downloadView(progress: Progress | null) {
  const left = progress && secondsLeft(progress);
  return html`
    <div class="download" data-known=${progress ? "yes" : "no"}>
      <progress class="working" aria-label=${words.loading} max="1" value=${progress ? Math.min(1, progress.received / progress.total) : nothing}></progress>
      <p class="quiet">${left === null ? nothing : `${words.left(left)} `}${words.meanwhile}</p>
    </div>
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
