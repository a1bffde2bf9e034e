/** A carry link: making one beside an interview, and the screen of one that was opened. */

import { localInWords, placeInWords } from "../../text/format.js";
import { nameOf } from "../../router/links.js";
import { messages } from "../../text/en/common.js";
import { peopleOf } from "../../record/shape.js";
import { html, nothing } from "lit-html";
import { keep as words } from "../../text/en/backup.js";

/** @typedef {import("../../record/model.js").Interview} Interview */
/** @typedef {typeof import("../backup/keep.js").actions} Actions */

/**
 * Our own Python drew it, yet it is read as a picture and not as a part of the page.
 * @param {string} svg
 */
function picture(svg) {
  const code = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  code.setAttribute("role", "img");
  code.setAttribute("aria-label", words.code);
  return document.importNode(code, true);
}

/**
 * @param {import("./carrying.js").Moving} moving
 * @param {Interview} record
 * @param {Actions} actions
 */
export function movingView(moving, record, actions) {
  const toggled = (/** @type {Event} */ event) => actions.move(record, /** @type {HTMLInputElement} */ (event.currentTarget).checked);
  if (!moving.isSupported) return html`<p class="remark" role="status">${words.noLink}</p>`;
  return html`
    <section class="moving" aria-labelledby="moving">
      <h2 id="moving">${words.move}</h2>
      <p>${words.moveWhy}</p>
      ${moving.isWhole ? nothing : html`<p class="quiet">${words.moveBare}</p>`}
      <label class="switch"><input type="checkbox" .checked=${moving.isWhole} aria-describedby="whole-why" @change=${toggled} /><span>${words.moveAll}</span></label>
      <p class="quiet" id="whole-why">${words.moveAllWhy}</p>
      ${moving.link
        ? html`
          <div class="field"><label for="carry-link">${words.link}</label>
            <input id="carry-link" type="text" readonly .value=${moving.link} @focus=${(/** @type {Event} */ event) => /** @type {HTMLInputElement} */ (event.currentTarget).select()} /></div>
          <p class="keep-actions"><button type="button" class="main-button" @click=${actions.copy}>${words.copy}</button></p>
          <p role="status">${moving.isCopied ? words.copied : nothing}</p>
          ${moving.isLong ? html`<p class="caution">${words.long(moving.link.length)}</p>` : nothing}
          ${moving.code ? html`<figure class="code"><figcaption>${words.codeWhy}</figcaption>${picture(moving.code)}</figure>` : nothing}`
        : html`<p role="status">${words.making}</p>`}
      <button type="button" class="link-button" @click=${actions.stopMoving}>${words.close}</button>
    </section>
  `;
}

/** @param {Interview} record @param {boolean} isWhole */
function contents(record, isWhole) {
  const ticks = Object.values(record.steps ?? {}).filter(({ state }) => state !== "clear").length;
  return html`
    <section class="card">
      <h2>${words.carryHolds}</h2>
      <p><strong>${nameOf(record)}</strong>${record.round ? html` · ${record.round}` : nothing}</p>
      <p>${messages.meeting(localInWords(record.start), placeInWords(record.time_zone))}</p>
      <p>${words.carryContents(peopleOf(record).length, ticks)}</p>
      ${isWhole ? nothing : html`<p class="quiet">${words.carryBare}</p>`}
    </section>
  `;
}

/** @param {import("./carrying.js").Arrived} arrived @param {Actions} actions */
export function carryView({ phase, record, isWhole, message, fate, parts }, actions) {
  return html`<div class="narrow">
    <header class="title"><h1 tabindex="-1">${words.carryTitle}</h1></header>
    ${phase === "reading" ? html`<p role="status">${words.carryReading}</p>` : nothing}
    ${phase === "refused" ? html`<p class="refusal" role="alert">${message}</p>` : nothing}
    ${phase === "review" && record
      ? html`${contents(record, isWhole)}
        <section class="card">
          <h2>${words.carryChange}</h2>
          <p role="status">${words.carryFates[fate]}${parts.length > 0 ? html` ${words.parts(parts)}.` : nothing}</p>
        </section>` : nothing}
    <p class="keep-actions">
      ${phase === "review" ? html`<button type="button" class="main-button" @click=${actions.accept}>${fate === "same" ? words.openIt : words.accept}</button>` : nothing}
      <button type="button" class="plain-button" @click=${actions.decline}>${phase === "review" ? words.decline : messages.allInterviews}</button>
    </p>
  </div>`;
}
