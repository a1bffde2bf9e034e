/** Room for notes on an interview's own screen, without a form; as long as writing them is a step to be done, it is ticked there too. */

import { messages } from "#text/common.ts";
import { html, nothing } from "lit-html";
import { LIMITS } from "../../base/limits.ts";
import { icon } from "../../components/icons.ts";
import { isCalling } from "../../components/step-state.ts";
import { undoView } from "../../components/undo.ts";
import type { Interview } from "../../record/model.ts";
import type { Row } from "./state.ts";

interface NotesModel {
  record: Interview;
  rows: Row[];
  /** Where something can be undone. */
  undoable: string;
}

interface Actions {
  typeNotes(id: string, notes: string): void;
  haveNoted(row: Row): void;
  undo(): void;
}

export function notesView({ record, rows, undoable }: NotesModel, actions: Actions) {
  const toNote = rows.find(({ step, state }) => step?.kind === "debrief" && isCalling(state));
  return html`
    <section class="notes-field">
      <h2><label for="notes">${messages.notes}</label></h2>
      <textarea id="notes" rows="4" autocomplete="off" autocapitalize="sentences" maxlength=${LIMITS.text} .value=${record.notes ?? ""}
        aria-describedby="notes-hint" @input=${(event: Event) =>
          actions.typeNotes(record.id, (event.currentTarget as HTMLTextAreaElement).value)}></textarea>
      <p class="quiet" id="notes-hint">${messages.notesHint}</p>
      ${toNote
        ? html`<button type="button" class="plain-button" @click=${() => actions.haveNoted(toNote)}>${icon("check")}${messages.haveNoted}</button>` : nothing}
      ${undoView(undoable, "notes", actions)}
    </section>
  `;
}
