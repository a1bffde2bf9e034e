/** What stands around the screens: remarks on top, the tools for keeping below, and the way out of it all. */

import { inWords } from "../../text/format.js";
import { messages } from "../../text/en/common.js";
import { html, nothing } from "lit-html";
import { keep as words } from "../../text/en/backup.js";
import { icon } from "../../components/icons.js";

/** @typedef {import("./keep.js").Keep} Keep */
/** @typedef {typeof import("./keep.js").actions} Actions */

/** @param {string} text @param {string} zone @param {Date} now */
const dateIn = (text, zone, now) => (text ? inWords(text, zone, now) : words.noDate);

/** @param {import("../../python/plan-difference.js").Shift} shift @param {string} zone @param {Date} now */
function shiftInWords({ part, before, after }, zone, now) {
  if (part === "added") return `${words.added}, ${dateIn(after, zone, now)}`;
  if (part === "gone") return words.gone;
  if (part === "state") return words.moved(messages.states[before] ?? before, messages.states[after] ?? after);
  return words.moved(dateIn(before, zone, now), dateIn(after, zone, now));
}

/** @param {NonNullable<Keep["since"]>} since @param {string} id @param {Actions} actions */
function sinceView({ isByRules, zone, shifts }, id, actions) {
  const now = new Date();
  return html`
    <section class="since" aria-labelledby="since">
      <h2 id="since">${words.sinceTitle}</h2>
      ${isByRules ? html`<p>${words.sinceRules}</p>` : nothing}
      <ul>${shifts.map((shift) => html`
        <li><strong>${shift.title}</strong>: ${shiftInWords(shift, zone, now)}${shift.why ? html`<br /><span class="quiet">${shift.why}</span>` : nothing}</li>`)}
      </ul>
      <button type="button" class="plain-button" @click=${() => actions.seen(id)}>${words.sinceSeen}</button>
    </section>
  `;
}

/**
 * Above every screen: what the person must know here, a word at a time.
 * @param {Keep} keep
 * @param {string} id the interview on the screen
 * @param {Actions} actions
 */
export function remarksView(keep, id, actions) {
  const { program, isPrivate } = keep.surroundings;
  const place = program ? words.inApp(program) : isPrivate ? words.inPrivate : "";
  return html`
    ${place ? html`<p class="remark caution" role="note">${place}</p>` : nothing}
    ${keep.reminder
      ? html`<div class="remark reminder" role="note">
          <p>${words.reminders[keep.reminder]}</p>
          <p class="keep-actions">
            <button type="button" class="main-button" @click=${actions.backUp}>${icon("disk")}${words.backUp}</button>
            <button type="button" class="link-button" @click=${actions.later}>${words.later}</button>
          </p>
        </div>` : nothing}
    ${keep.isExample
      ? html`<div class="remark" role="note"><p>${words.isExample}</p>
          <p class="keep-actions"><button type="button" class="plain-button" @click=${actions.removeExample}>${words.removeExample}</button></p>
        </div>` : nothing}
    ${keep.since ? sinceView(keep.since, id, actions) : nothing}
  `;
}

/** @param {Keep} keep @param {Actions} actions */
function writtenView({ written, limit }, actions) {
  if (!written) return nothing;
  return html`
    <div class="remark">
      <p role="status">${words.backedUp(written.file, written.count)}</p>
      ${written.isTooLarge ? html`<p>${words.backupLarge(written.bytes, limit)}</p>` : nothing}
      ${written.left.length > 0
        ? html`<p>${words.notBackedUp}</p>
          <ul>${written.left.map(({ id, message, text }) => html`
            <li><strong>${id}</strong> ${message}
              <button type="button" class="link-button" aria-label=${words.downloadOf(id)} @click=${() => actions.download(id, text)}>${words.download}</button></li>`)}
          </ul>` : nothing}
    </div>
  `;
}

/**
 * Below the list of interviews.
 * @param {Keep} keep
 * @param {Actions} actions
 */
export function keepView(keep, actions) {
  const toggled = (/** @type {Event} */ event) => actions.setNeutral(/** @type {HTMLInputElement} */ (event.currentTarget).checked);
  return html`
    <section class="keep" aria-labelledby="keep">
      <h2 id="keep">${keep.hasAnything ? words.heading : words.begin}</h2>
      <div class="keep-actions">
        ${keep.hasAnything
          ? html`<button type="button" class="plain-button" @click=${actions.backUp}>${icon("disk")}${words.backUp}</button>` : nothing}
        <button type="button" class="plain-button" @click=${actions.restore}>${icon("upload")}${words.restore}</button>
        ${keep.example
          ? html`<button type="button" class="plain-button" @click=${actions.removeExample}>${words.removeExample}</button>`
          : keep.isListed && keep.count === 0
            ? html`<button type="button" class="plain-button" @click=${actions.tryExample}>${words.tryExample}</button>` : nothing}
      </div>
      <p class="quiet">${keep.hasAnything ? `${words.backUpWhy} ` : ""}${words.restoreWhy}</p>
      ${writtenView(keep, actions)}
      ${keep.hasAnything
        ? html`
          <label class="switch"><input type="checkbox" .checked=${keep.neutral} aria-describedby="neutral-why" @change=${toggled} /><span>${words.neutral}</span></label>
          <p class="quiet" id="neutral-why">${words.neutralWhy}</p>
          <p><button type="button" class="link-button" @click=${actions.remove}>${icon("bin")}${words.remove}</button></p>` : nothing}
    </section>
  `;
}

/** @param {Keep} keep @param {Actions} actions */
export function removeView(keep, actions) {
  return html`<div class="narrow">
    <header class="title"><h1 tabindex="-1">${words.removeTitle}</h1></header>
    <p>${words.removeWhat(keep.count)}</p>
    <p>${words.removeKeeps}</p>
    ${keep.removeFailed ? html`<p class="form-remark" role="alert">${words.removeFailed}</p>` : nothing}
    ${writtenView(keep, actions)}
    <div class="keep-actions">
      <button type="button" class="main-button" @click=${actions.backUp}>${icon("disk")}${words.removeFirst}</button>
      <button type="button" class="plain-button danger" @click=${actions.removeEverything}>${icon("bin")}${words.removeYes}</button>
      <button type="button" class="link-button" @click=${actions.closePanel}>${words.cancel}</button>
    </div>
  </div>`;
}
