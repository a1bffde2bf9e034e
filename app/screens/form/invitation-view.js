/** The part of a new interview's form that fills in the rest: from an invitation's text, or from its calendar file. */

import { localIn } from "../../text/format.js";
import { messages } from "../../text/en/common.js";
import { html, nothing } from "lit-html";
import { icon } from "../../components/icons.js";

/** @typedef {import("../../record/model.js").Draft} Draft */
/** @typedef {import("./invitation.js").Invitation} Invitation */
/** @typedef {import("./invitation.js").Actions} Actions */

const { invitation: words } = messages;
const FIVE_MINUTES = 300_000;

/** @param {Invitation} invitation @param {Actions} actions */
export function invitationView({ text, status, questions }, actions) {
  const typed = (/** @type {Event} */ event) => {
    actions.type(/** @type {HTMLTextAreaElement} */ (event.currentTarget).value);
    // Whoever pastes wants it read: one tap less.
    if (/** @type {InputEvent} */ (event).inputType === "insertFromPaste") actions.readText();
  };
  const chosen = (/** @type {Event} */ event) => {
    const input = /** @type {HTMLInputElement} */ (event.currentTarget);
    const file = input.files?.[0];
    if (file) void actions.openFile(file);
    // The same file can be opened again.
    input.value = "";
  };
  return html`
    <details class="more invitation">
      <summary>${icon("letter")}${words.summary}</summary>
      <div class="more-body">
        <div class="field">
          <label for="invitation-text">${words.paste}</label>
          <textarea id="invitation-text" rows="3" autocomplete="off" spellcheck="false" .value=${text} aria-describedby="invitation-hint" @input=${typed}></textarea>
          <p class="field-hint" id="invitation-hint">${words.pasteHint}</p>
        </div>
        <p><button type="button" class="plain-button" @click=${actions.readText}>${words.read}</button></p>
        <div class="field">
          <label for="invitation-file">${words.file}</label>
          <input id="invitation-file" type="file" accept=".ics,text/calendar" @change=${chosen} />
        </div>
        <div role="status">
          ${status ? html`<p>${status}</p>` : nothing}
          ${questions.map((question) => questionView(question, actions))}
        </div>
      </div>
    </details>
  `;
}

/** @param {import("./invitation.js").Asked} question @param {Actions} actions */
function questionView(question, actions) {
  return html`
    <p>${question.sentence}</p>
    <div class="invitation-choices" role="group" aria-label=${question.sentence}>
      ${question.choices.map(({ label, fields }) => html`
        <button type="button" class="chip" @click=${() => actions.answer(question, fields)}>${label}</button>`)}
    </div>
  `;
}

/** @param {Draft} draft @param {Date} now a start that fits an interview ending now, on the employer's clock */
function endingNow({ time_zone: zone, duration }, now) {
  const begun = now.getTime() - (Number(duration) || 60) * 60_000;
  return localIn(zone, new Date(Math.floor(begun / FIVE_MINUTES) * FIVE_MINUTES));
}

/** One tap instead of a picker, for whoever is on the way home. @param {Draft} draft @param {(field: string, value: string) => void} type */
export function startPresetView(draft, type) {
  if (draft.start) return nothing;
  return html`<button type="button" class="chip" @click=${() => type("start", endingNow(draft, new Date()))}>${icon("clock")}${words.comeOut}</button>`;
}
