/** What stands where the dates would be: while Python works them out, and where it cannot. */

import { agoInWords, inWords } from "../text/format.js";
import { guideLink } from "../router/links.js";
import { messages } from "../text/en/common.js";
import { html } from "lit-html";

/** @typedef {import("../record/model.js").Plan} Plan */
/** @typedef {import("../actions.js").Actions} Actions */

const words = messages.dates;

/** The reason as far as the page can tell. */
function reasonWhy() {
  if (navigator.onLine === false) return words.offline;
  return typeof WebAssembly === "object" ? words.unloaded : words.unable;
}

export function loadingView() {
  return html`
    <p class="now-sentence">${words.loading}</p>
    <progress class="working" aria-label=${words.loading}></progress>
    <p class="quiet">${words.loadingHint}</p>
  `;
}

export function failedView() {
  return html`
    <p class="now-sentence">${words.failed}</p>
    <p>${reasonWhy()} ${words.failedHint}</p>
  `;
}

/** @param {Actions} actions */
export function retryView(actions) {
  return html`
    <p class="now-actions">
      <button type="button" class="plain-button" @click=${actions.retry}>${words.tryAgain}</button>
      <a class="quiet-link" href=${guideLink("timing/")}>${words.byHand}</a>
    </p>
  `;
}

/** @param {Plan} plan one that may not hold any more @param {string} zone @param {Date} now */
export function ageView(plan, zone, now) {
  return html`<p>${words.workedOut(inWords(plan.now, zone, now), agoInWords(plan.now, now))}</p>`;
}
