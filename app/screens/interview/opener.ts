/** The button that opens a panel. */

import { html, nothing } from "lit-html";
import type { Interview } from "../../record/model.ts";
import type { Panel } from "../panel/state.ts";
import type { InterviewActions as Actions } from "./actions.ts";
import { messages } from "#text/common.ts";

/** It gets the focus back when the panel closes. */
export function opener(record: Interview, kind: Panel["kind"], where: string, words: string, actions: Actions, { item, event, label, className = "plain-button" }: {item?: string, event?: string, label?: string, className?: string} = {}) {
  return html`<button type="button" class=${className} data-opens=${where} aria-label=${label ? messages.about(words, label) : nothing}
    @click=${() => actions.openPanel(record, kind, where, { item, event })}>${words}</button>`;
}
