/** The way into the last five minutes, shown until the interview is over. */

import type { Outlook } from "../python/model.ts";
import { localIn } from "../base/time.ts";
import type { LinkTo } from "../router/links.ts";
import { messages } from "#text/common.ts";
import { html, nothing } from "lit-html";
import { icon } from "./icons.ts";
import type { Interview } from "../record/model.ts";

/**
 * Until the interview is over; without Python, until the end of its day on the employer's clock. While Python is on its
 * way, what was over stays so.
 */
function isOffered(record: Interview, { plan, fresh, failed }: Outlook, now: Date) {
  if (plan && (fresh || (plan.status !== "before" && !failed))) return plan.status === "before";
  return record.start.slice(0, 10) >= localIn(record.time_zone, now).slice(0, 10);
}

export function offerView(record: Interview, outlook: Outlook, now: Date, linkTo: LinkTo) {
  if (!isOffered(record, outlook, now)) return nothing;
  return html`
    <a class="capture-offer" href=${linkTo(record.id, "before-you-leave")}>
      <span><strong>${messages.leaving.offer}</strong><br />${messages.leaving.offerWhy}</span>${icon("arrow")}
    </a>
  `;
}

/** Among all interviews: for the first of this very day; for a later one it would press too soon. */
export function firstOfferView(entries: { record: Interview; outlook: Outlook }[], now: Date, linkTo: LinkTo) {
  const offered = entries.filter(({ record, outlook }) =>
    isOffered(record, outlook, now) && record.start.slice(0, 10) === localIn(record.time_zone, now).slice(0, 10));
  const first = offered.sort((one, other) => (one.record.start < other.record.start ? -1 : 1))[0];
  if (!first) return nothing;
  return html`
    <a class="capture-offer" href=${linkTo(first.record.id, "before-you-leave")}>
      <span><strong>${messages.leaving.title}</strong><br />${messages.leaving.offerFor(first.record.company)}</span>${icon("arrow")}
    </a>
  `;
}
