/** The part of a new interview's form that fills in the rest: from an invitation's text, or from its calendar file. */

import { invitation as words } from "#text/invitation.ts";
import { html, nothing } from "lit-html";
import { LIMITS } from "../../base/limits.ts";
import { icon } from "../../components/icons.ts";
import type { createInvitation } from "./invitation.ts";
import type { Asked, Invitation } from "./state.ts";

type Actions = ReturnType<typeof createInvitation>;

export function invitationView({ text, isReading, status, questions }: Invitation, isPythonReady: boolean, actions: Actions) {
  const reading = isPythonReady || isReading === "text" ? words.reading : words.waiting;
  const typed = (event: Event) => {
    actions.type((event.currentTarget as HTMLTextAreaElement).value);
    // Whoever pastes wants it read: one tap less.
    if ((event as InputEvent).inputType === "insertFromPaste") actions.readText();
  };
  // What is far too long for an invitation is not even copied into the page.
  const pasted = (event: ClipboardEvent) => {
    if ((event.clipboardData?.getData("text") ?? "").length <= LIMITS.invitation) return;
    event.preventDefault();
    actions.refuse();
  };
  const chosen = (event: Event) => {
    const input = (event.currentTarget as HTMLInputElement);
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
          <textarea id="invitation-text" rows="3" autocomplete="off" spellcheck="false" .value=${text} aria-describedby="invitation-hint" @paste=${pasted} @input=${typed}></textarea>
          <p class="field-hint" id="invitation-hint">${words.pasteHint}</p>
        </div>
        <p><button type="button" class="plain-button" @click=${actions.readText}>${words.read}</button></p>
        <div class="field">
          <label for="invitation-file">${words.file}</label>
          <input id="invitation-file" type="file" accept=".ics,text/calendar" @change=${chosen} />
        </div>
        <div role="status">
          ${isReading || status ? html`<p>${isReading ? reading : status}</p>` : nothing}
          ${questions.map((question) => questionView(question, actions))}
        </div>
      </div>
    </details>
  `;
}

function questionView(question: Asked, actions: Actions) {
  return html`
    <p>${question.sentence}</p>
    <div class="invitation-choices" role="group" aria-label=${question.sentence}>
      ${question.choices.map(({ label, fields }) => html`
        <button type="button" class="chip" @click=${() => actions.answer(question, fields)}>${label}</button>`)}
    </div>
  `;
}
