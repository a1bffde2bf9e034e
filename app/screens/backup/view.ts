/** What stands around the screens: remarks on top, the tools for keeping below, and the way out of it all. */

import { inWords } from "../../text/format.ts";
import { messages } from "#text/common.ts";
import { html, nothing } from "lit-html";
import { keep as words } from "#text/keep.ts";
import { icon } from "../../components/icons.ts";
import type { Shift } from "../../python/plan-difference.ts";
import { LIMITS } from "../../base/limits.ts";
import type { createKeepingActions } from "./actions.ts";
import type { KeepModel, Since } from "./state.ts";

type Actions = ReturnType<typeof createKeepingActions>;

const dateIn = (text: string, zone: string, now: Date) => (text ? inWords(text, zone, now) : words.noDate);

function shiftInWords({ part, before, after }: Shift, zone: string, now: Date) {
  if (part === "added") return `${words.added}, ${dateIn(after, zone, now)}`;
  if (part === "gone") return words.gone;
  if (part === "state") return words.moved(messages.states[before] ?? before, messages.states[after] ?? after);
  return words.moved(dateIn(before, zone, now), dateIn(after, zone, now));
}

function sinceView({ isByRules, zone, shifts }: Since, id: string, actions: Actions) {
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
 * @param id the interview on the screen
 */
export function remarksView(keep: KeepModel, id: string, actions: Actions) {
  const since = keep.since.get(id);
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
    ${since ? sinceView(since, id, actions) : nothing}
  `;
}

export function writtenView({ written }: KeepModel, actions: Actions) {
  if (!written) return nothing;
  return html`
    <div class="remark">
      <p role="status">${words.backedUp(written.file, written.count)}</p>
      ${written.isTooLarge ? html`<p>${words.backupLarge(written.bytes, LIMITS.file_bytes)}</p>` : nothing}
      ${written.left.length > 0
        ? html`<p>${words.notBackedUp}</p>
          <ul>${written.left.map(({ id, message, text }) => html`
            <li><strong>${id}</strong> ${message}
              <button type="button" class="link-button" aria-label=${words.downloadOf(id)} @click=${() => actions.download(id, text)}>${words.download}</button></li>`)}
          </ul>` : nothing}
    </div>
  `;
}

/** Below the list of interviews. */
export function keepView(keep: KeepModel, actions: Actions) {
  const toggled = (event: Event) => actions.setNeutral((event.currentTarget as HTMLInputElement).checked);
  return html`
    <section class="keep" aria-labelledby="keep">
      <h2 id="keep">${keep.hasAnything ? words.heading : words.begin}</h2>
      <div class="keep-actions">
        ${keep.hasAnything
          ? html`<button type="button" class="plain-button" @click=${actions.backUp}>${icon("disk")}${words.backUp}</button>` : nothing}
        ${keep.count > 0 ? html`<button type="button" class="plain-button" @click=${actions.showDetails}>${icon("pencil")}${words.details}</button>` : nothing}
        <button type="button" class="plain-button" @click=${actions.restore}>${icon("upload")}${words.restore}</button>
        ${keep.hasExample
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
          <p><button type="button" class="link-button" @click=${actions.askToRemove}>${icon("bin")}${words.remove}</button></p>` : nothing}
    </section>
  `;
}
