/** A carry link: making one beside an interview, and the screen of one that was opened. */

import { peopleOf } from "../../record/contacts.ts";
import { localInWords, placeInWords } from "../../text/format.ts";
import { nameOf } from "../../router/links.ts";
import { messages } from "#text/common.ts";
import { html, nothing } from "lit-html";
import { qrCode } from "../../components/qr-code.ts";
import { differencesInWords } from "#text/counting.ts";
import { keep } from "#text/keep.ts";
import { share as words } from "#text/share.ts";
import type { Interview } from "../../record/model.ts";
import type { createSharing } from "./actions.ts";
import type { Arrived, Moving } from "./state.ts";

type Actions = ReturnType<typeof createSharing>;

function codeView(link: string) {
  const code = qrCode(link, words.code);
  return code === nothing ? nothing : html`<figure class="code"><figcaption>${words.codeWhy}</figcaption>${code}</figure>`;
}

export function movingView(moving: Moving, record: Interview, actions: Actions) {
  const toggled = (event: Event) => actions.move(record, (event.currentTarget as HTMLInputElement).checked);
  if (!moving.isSupported) return html`<p class="remark" role="status">${words.noLink}</p>`;
  return html`
    <section class="moving" aria-labelledby="moving">
      <h2 id="moving">${keep.move}</h2>
      <p>${words.moveWhy}</p>
      ${moving.isWhole ? nothing : html`<p class="quiet">${words.moveBare}</p>`}
      <label class="switch"><input type="checkbox" .checked=${moving.isWhole} aria-describedby="whole-why" @change=${toggled} /><span>${words.moveAll}</span></label>
      <p class="quiet" id="whole-why">${words.moveAllWhy}</p>
      ${moving.link
        ? html`
          <div class="field"><label for="carry-link">${words.link}</label>
            <input id="carry-link" type="text" readonly .value=${moving.link} @focus=${(event: Event) => (event.currentTarget as HTMLInputElement).select()} /></div>
          <p class="keep-actions"><button type="button" class="main-button" @click=${actions.copy}>${words.copy}</button></p>
          <p role="status">${moving.isCopied ? words.copied : nothing}</p>
          ${moving.isLong ? html`<p class="caution">${words.long(moving.link.length)}</p>` : nothing}
          ${codeView(moving.link)}`
        : html`<p role="status">${words.making}</p>`}
      <button type="button" class="link-button" @click=${actions.stopMoving}>${keep.close}</button>
    </section>
  `;
}

function contents(record: Interview, isWhole: boolean) {
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

export function carryView({ phase, record, isWhole, message, fate, parts }: Arrived, actions: Actions) {
  return html`<div class="narrow">
    <header class="title"><h1 tabindex="-1">${words.carryTitle}</h1></header>
    ${phase === "reading" ? html`<p role="status">${words.carryReading}</p>` : nothing}
    ${phase === "refused" ? html`<p class="refusal" role="alert">${message}</p>` : nothing}
    ${phase === "review" && record
      ? html`${contents(record, isWhole)}
        <section class="card">
          <h2>${words.carryChange}</h2>
          <p role="status">${words.carryFates[fate]}${parts.length > 0 ? html` ${differencesInWords(parts)}.` : nothing}</p>
        </section>` : nothing}
    <p class="keep-actions">
      ${phase === "review" ? html`<button type="button" class="main-button" @click=${actions.accept}>${fate === "same" ? words.openIt : words.accept}</button>` : nothing}
      <button type="button" class="plain-button" @click=${actions.decline}>${phase === "review" ? words.decline : messages.allInterviews}</button>
    </p>
  </div>`;
}
