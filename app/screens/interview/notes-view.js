/** Room for notes on an interview's own screen, without a form and without a button. */

import { messages } from "../../text/en/common.js";
import { html } from "lit-html";

/** @typedef {import("../../record/model.js").Interview} Interview */
/** @typedef {import("./notes.js").Actions} Actions */

/** @param {Interview} record @param {Actions} actions */
export function notesView(record, actions) {
  return html`
    <section class="notes-field">
      <h2><label for="notes">${messages.notes}</label></h2>
      <textarea id="notes" rows="4" autocomplete="off" autocapitalize="sentences" maxlength="20000" .value=${record.notes ?? ""}
        aria-describedby="notes-hint" @input=${(/** @type {Event} */ event) =>
          actions.type(record.id, /** @type {HTMLTextAreaElement} */ (event.currentTarget).value)}></textarea>
      <p class="quiet" id="notes-hint">${messages.notesHint}</p>
    </section>
  `;
}
