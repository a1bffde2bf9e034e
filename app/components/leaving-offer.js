/** The way into the last five minutes, shown until the day of the interview is over. */

import { localIn } from "../text/format.js";
import { linkTo } from "../router/links.js";
import { messages } from "../text/en/common.js";
import { html, nothing } from "lit-html";
import { icon } from "./icons.js";

/** @typedef {import("../record/model.js").Interview} Interview */
/** @typedef {import("../record/model.js").Outlook} Outlook */

/**
 * Before the interview and on its day, on the employer's clock; needs no plan, so it is there without Python too.
 * @param {Interview} record @param {Outlook} outlook @param {Date} now
 */
function isOffered(record, { plan, fresh }, now) {
  return record.start.slice(0, 10) >= localIn(record.time_zone, now).slice(0, 10) && !(fresh && plan?.status === "closed");
}

/** @param {Interview} record @param {Outlook} outlook @param {Date} now */
export function offerView(record, outlook, now) {
  if (!isOffered(record, outlook, now)) return nothing;
  return html`
    <a class="capture-offer" href=${linkTo(record.id, "before-you-leave")}>
      <span><strong>${messages.capture.offer}</strong><br />${messages.capture.offerWhy}</span>${icon("arrow")}
    </a>
  `;
}

/** Among all interviews: for the first of this very day; for a later one it would press too soon. @param {{record: Interview, outlook: Outlook}[]} entries @param {Date} now */
export function firstOfferView(entries, now) {
  const offered = entries.filter(({ record, outlook }) =>
    isOffered(record, outlook, now) && record.start.slice(0, 10) === localIn(record.time_zone, now).slice(0, 10));
  const first = offered.sort((one, other) => (one.record.start < other.record.start ? -1 : 1))[0];
  if (!first) return nothing;
  return html`
    <a class="capture-offer" href=${linkTo(first.record.id, "before-you-leave")}>
      <span><strong>${messages.capture.title}</strong><br />${messages.capture.offerFor(first.record.company)}</span>${icon("arrow")}
    </a>
  `;
}
