/** Restoring from a file: the file against this device, before anything is written. */

import { html, nothing } from "lit-html";
import { differencesInWords } from "#text/counting.ts";
import { keep } from "#text/keep.ts";
import { placeInWords } from "#text/places.ts";
import { restore as words } from "#text/restore.ts";
import { dateAlone } from "../../text/format.ts";
import { icon } from "../../components/icons.ts";
import type { createKeepingActions } from "./actions.ts";
import type { createRestoring, FateRow, Restoring } from "./restoring.ts";

type Actions = ReturnType<typeof createRestoring> & Pick<ReturnType<typeof createKeepingActions>, "closeKeeping">;

const MOST_ROWS = 50;

function chooser(restoring: Restoring, actions: Actions) {
  const chosen = (event: Event) => {
    const input = (event.currentTarget as HTMLInputElement);
    if (input.files?.[0]) actions.choose(input.files[0]);
    // The same file again must count as a choice.
    input.value = "";
  };
  return html`
    <div class="field">
      <label for="backup-file">${words.chooseFile}</label>
      <input id="backup-file" type="file" accept=".json,application/json" @change=${chosen} />
    </div>
    ${restoring.file ? html`<p class="quiet">${restoring.file}</p>` : nothing}
  `;
}

function rowView({ name, fate, parts }: FateRow) {
  return html`<li data-fate=${fate}><strong>${name}</strong> <span>${words.fates[fate]}${parts.length > 0 ? html`: ${differencesInWords(parts)}` : nothing}</span></li>`;
}

/** What was deleted here, and comes back only where somebody says so. */
function deletedRow({ id, name, fate, deletedAt }: FateRow, now: Date, actions: Actions) {
  const chosen = (event: Event) => actions.bringBack(id, (event.currentTarget as HTMLInputElement).checked);
  return html`<li data-fate=${fate}><strong id=${`name-${id}`}>${name}</strong>
    <label class="switch"><input type="checkbox" .checked=${fate === "back"} aria-labelledby=${`name-${id} deleted-${id}`} @change=${chosen} />
      <span id=${`deleted-${id}`}>${words.deletedHere(dateAlone(deletedAt, now))}</span></label></li>`;
}

function review({ rows, mode }: Restoring, actions: Actions) {
  const deleted = rows.filter(({ deletedAt }) => deletedAt);
  const changes = rows.filter(({ fate, deletedAt }) => fate !== "same" && !deletedAt);
  const same = rows.length - deleted.length - changes.length;
  const isIdle = rows.every(({ fate }) => fate === "same");
  const now = new Date();
  const option = (value: "merge" | "replace", label: string, why: string) => html`
    <label class="switch"><input type="radio" name="mode" .checked=${mode === value} aria-describedby=${`${value}-why`}
      @change=${() => actions.setMode(value)} /><span>${label}</span></label>
    <p class="quiet" id=${`${value}-why`}>${why}</p>`;
  return html`
    <fieldset class="modes">
      <legend>${words.mode}</legend>
      ${option("merge", words.merge, words.mergeWhy)}
      ${option("replace", words.replace, words.replaceWhy)}
    </fieldset>
    <h2 id="review">${words.review}</h2>
    <div role="status">
      ${isIdle ? html`<p>${deleted.length > 0 ? words.nothingYet : words.nothing}</p>` : nothing}
      ${same > 0 ? html`<p class="quiet">${words.sameCount(same)}</p>` : nothing}
    </div>
    <ul class="fates" role="list" aria-labelledby="review">
      ${deleted.map((row) => deletedRow(row, now, actions))}
      ${changes.slice(0, MOST_ROWS).map(rowView)}
      ${changes.length > MOST_ROWS ? html`<li>${words.moreRows(changes.length - MOST_ROWS)}</li>` : nothing}
    </ul>
    ${!isIdle
      ? html`<p class="keep-actions"><button type="button" class="main-button" @click=${actions.apply}>${words.apply[mode]}</button></p>` : nothing}
  `;
}

function refusal({ message, faults }: Restoring) {
  return html`
    <div class="refusal" role="alert">
      <p><strong>${words.refused}</strong></p>
      <p>${message}</p>
      ${faults.length > 0
        ? html`<ul>${faults.slice(0, MOST_ROWS).map(({ path, message: why }) => html`<li>${path ? html`<strong>${placeInWords(path)}</strong>, <code>${path}</code>: ` : nothing}${why}</li>`)}</ul>` : nothing}
    </div>
  `;
}

export function restoreView(restoring: Restoring, actions: Actions) {
  const { phase } = restoring;
  return html`<div class="narrow">
    <nav class="back"><a href="#today" @click=${actions.closeKeeping}>${icon("back")}${keep.back}</a></nav>
    <header class="title"><h1 tabindex="-1">${words.restoreTitle}</h1><p class="quiet">${words.restoreLead}</p></header>
    ${phase === "refused" ? refusal(restoring) : nothing}
    ${chooser(restoring, actions)}
    ${phase === "reading" ? html`<p role="status">${words.reading}</p>` : nothing}
    ${phase === "review" ? review(restoring, actions) : nothing}
    <p class="keep-actions"><button type="button" class="plain-button" @click=${actions.closeKeeping}>${keep.cancel}</button></p>
  </div>`;
}
