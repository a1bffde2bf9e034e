/** What stands around the screens: remarks on top, the tools for keeping below, and the way out of it all. */

import { html, nothing } from "lit-html";
import { messages } from "#text/common.ts";
import { keep as words } from "#text/keep.ts";
import { icon } from "../../components/icons.ts";
import type { createKeepingActions } from "./actions.ts";
import type { createListActions } from "../list/actions.ts";
import type { BackupPart } from "./screen.ts";
import type { KeepModel } from "./state.ts";

type Actions = ReturnType<typeof createKeepingActions>;
/** What is drawn seldom, once it has been fetched. */
export type Late = BackupPart | null;

/**
 * Above every screen: what the person must know here, a word at a time.
 * @param id the interview on the screen
 */
export function remarksView(keep: KeepModel, id: string, late: Late, actions: Actions) {
  const since = keep.since.get(id);
  const { program, isPrivate } = keep.surroundings;
  const place = program ? words.inApp(program) : isPrivate ? words.inPrivate : "";
  return html`
    ${place ? html`<p class="remark caution" role="note">${place}</p>` : nothing}
    ${keep.isExample
      ? html`<div class="remark" role="note"><p>${words.isExample}</p>
          <p class="keep-actions"><button type="button" class="plain-button" @click=${actions.removeExample}>${words.removeExample}</button></p>
        </div>` : nothing}
    ${since ? late?.sinceView(since, () => actions.seen(id)) : nothing}
  `;
}

/**
 * Below the list of interviews.
 * @param exported what has just been written for other programs
 * @param offline whether it works without a network
 */
export function keepView(keep: KeepModel, late: Late, exported: unknown, offline: unknown, actions: Actions & ReturnType<typeof createListActions>) {
  const toggled = (event: Event) => actions.setNeutral((event.currentTarget as HTMLInputElement).checked);
  return html`
    <section class="keep" aria-labelledby="keep">
      <h2 id="keep">${keep.hasAnything ? words.heading : words.begin}</h2>
      <div class="keep-actions">
        ${keep.hasAnything
          ? html`<button type="button" class="plain-button" @click=${actions.backUp}>${icon("disk")}${words.backUp}</button>` : nothing}
        ${keep.count > 0 ? html`<button type="button" class="plain-button" @click=${actions.showDetails}>${icon("pencil")}${words.details}</button>` : nothing}
        <button type="button" class="plain-button" @click=${actions.restore}>${icon("upload")}${words.restore}</button>
        ${keep.count > 0
          ? html`<button type="button" class="plain-button" @click=${() => actions.addAllToCalendar()}>${icon("calendar")}${messages.addToCalendar}</button>
            <button type="button" class="plain-button" @click=${actions.saveSpreadsheet}>${icon("disk")}${words.spreadsheet}</button>` : nothing}
        ${keep.hasExample
          ? html`<button type="button" class="plain-button" @click=${actions.removeExample}>${words.removeExample}</button>`
          : keep.isListed && keep.count === 0
            ? html`<button type="button" class="plain-button" @click=${actions.tryExample}>${words.tryExample}</button>` : nothing}
      </div>
      <p class="quiet">${keep.hasAnything ? `${words.backUpWhy} ` : ""}${words.restoreWhy}</p>
      ${exported ?? nothing}
      ${keep.written ? late?.writtenView(keep.written, actions) : nothing}
      ${offline}
      ${keep.hasAnything
        ? html`
          <label class="switch"><input type="checkbox" .checked=${keep.neutral} aria-describedby="neutral-why" @change=${toggled} /><span>${words.neutral}</span></label>
          <p class="quiet" id="neutral-why">${words.neutralWhy}</p>
          <p><button type="button" class="link-button" @click=${actions.askToRemove}>${icon("bin")}${words.remove}</button></p>` : nothing}
    </section>
  `;
}
