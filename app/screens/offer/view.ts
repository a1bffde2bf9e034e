/** One offer: a sentence, its button, and a quiet way to say no. */

import { html } from "lit-html";
import { icon } from "../../components/icons.ts";
import { messages } from "#text/common.ts";
import { keep } from "#text/keep.ts";
import { offers as words } from "#text/offers.ts";
import type { Offer } from "./due.ts";

interface Actions {
  take(offer: Offer): void;
  notNow(offer: Offer): void;
}

const sentenceOf = (offer: Offer) => (offer.kind === "backup" ? words.backup[offer.why] : words[offer.kind]);

export function offerView(offer: Offer, actions: Actions) {
  const isCalendar = offer.kind === "calendar" || offer.kind === "moved";
  return html`
    <div class="offer" role="note" data-offer=${offer.kind}>
      <p id="offer">${sentenceOf(offer)}</p>
      <p class="offer-actions">
        <button type="button" class="plain-button" @click=${() => actions.take(offer)}>
          ${icon(isCalendar ? "calendar" : "disk")}${isCalendar ? messages.addToCalendar : keep.backUp}</button>
        <button type="button" class="link-button" aria-describedby="offer" @click=${() => actions.notNow(offer)}>${words.notNow}</button>
      </p>
    </div>
  `;
}
