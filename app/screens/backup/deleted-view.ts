/** What was deleted lately: a line each, to be brought back or deleted for good. */

import { html, nothing } from "lit-html";
import { momentOf } from "../../base/time.ts";
import { dayOf } from "../../text/format.ts";
import { messages } from "#text/common.ts";
import { deleted as words } from "#text/deleted.ts";
import { icon } from "../../components/icons.ts";
import { pause } from "../../components/pause.ts";
import type { Deleted } from "../../storage/bin.ts";
import type { DeletedActions } from "./deleted.ts";

const HOUR_MILLISECONDS = 3_600_000;

function lineView({ record, at }: Deleted, now: Date, actions: DeletedActions) {
  const name = [record.company, record.role, record.round].filter(Boolean).join(" · ");
  const button = (label: string, act: () => void) => html`
    <button type="button" class="link-button" aria-label=${messages.about(label, name)} @click=${act}>${label}</button>`;
  return html`
    <li><span class="deleted-name"><strong>${name}</strong>${pause} <span class="quiet">${words.deletedOn(dayOf(at, now))}</span></span>
      ${button(words.bringBack, () => actions.bringBack(record))}
      ${button(words.forGood, () => actions.deleteForGood(record))}</li>
  `;
}

/**
 * @param deleted the latest first
 * @param isUnfolded null: unfolded where something was deleted just now
 */
export function deletedView(deleted: Deleted[], isUnfolded: boolean | null, now: Date, actions: DeletedActions) {
  const isOpen = isUnfolded ?? now.getTime() - momentOf(deleted[0]?.at) < HOUR_MILLISECONDS;
  const toggled = (event: Event) => actions.unfold((event.currentTarget as HTMLDetailsElement).open);
  return html`
    <details class="more deleted" ?open=${isOpen} @toggle=${toggled}>
      <summary>${icon("bin")}${words.counted(deleted.length)}</summary>
      ${isOpen
        ? html`<div class="more-body">
            <p class="quiet">${words.why}</p>
            <ul role="list" aria-label=${words.title}>${deleted.map((one) => lineView(one, now, actions))}</ul>
          </div>` : nothing}
    </details>
  `;
}
