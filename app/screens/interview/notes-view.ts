/** Room for notes on an interview's own screen, without a form and without a button. */

import { messages } from "#text/common.ts";
import { html } from "lit-html";
import { LIMITS } from "../../base/limits.ts";
import type { Interview } from "../../record/model.ts";

export function notesView(record: Interview, actions: { typeNotes(id: string, notes: string): void }) {
  return html`
    <section class="notes-field">
      <h2><label for="notes">${messages.notes}</label></h2>
      <textarea id="notes" rows="4" autocomplete="off" autocapitalize="sentences" maxlength=${LIMITS.text} .value=${record.notes ?? ""}
        aria-describedby="notes-hint" @input=${(event: Event) =>
          actions.typeNotes(record.id, (event.currentTarget as HTMLTextAreaElement).value)}></textarea>
      <p class="quiet" id="notes-hint">${messages.notesHint}</p>
    </section>
  `;
}
