/** The panel in which something that happened is entered, opened in the place where it belongs. */

import { withinYears } from "../../components/fields.ts";
import type { Panel } from "./state.ts";
import { messages } from "#text/common.ts";
import { html, nothing } from "lit-html";
import { story } from "#text/interview.ts";
import { choiceField, textField } from "../../components/fields.ts";
import { movesView } from "../../components/moves.ts";
import { personFields } from "../../components/person-fields.ts";
import { promiseFields } from "../../components/promise-fields.ts";
import type { InterviewActions as Actions } from "./actions.ts";
import { isMessage } from "../../record/happenings.ts";
import type { Interview } from "../../record/model.ts";

function eventFields(panel: Panel, actions: Actions) {
  const { draft, faults } = panel;
  const field = (name: "event" | "at" | "reply_by", label: string, extra = {}) => ({
    name, label, value: draft[name], fault: faults.get(name), ...extra,
    input: (value: string) => actions.typePanel(name, value),
  });
  return html`
    ${choiceField(field("event", story.what), Object.entries(story.kinds))}
    ${textField(field("at", story.when, {
      type: "datetime-local", required: true, ...withinYears,
    }))}
    ${isMessage({ kind: draft.event })
      ? html`<p class="quiet">${story.noReply}</p>${promiseFields(panel, actions.typePanel, actions.correctPanel)}` : nothing}
    ${draft.event === "offer" ? textField(field("reply_by", story.replyBy, { type: "date", hint: story.replyByHint })) : nothing}
  `;
}

function legendOf({ kind }: Panel, record: Interview) {
  if (kind === "promise") return record.via_agency ? story.saidByRecruiter : story.said;
  return kind === "person" ? story.newPerson : story.noteEvent;
}

/** @param where the part of the screen that is drawn */
export function panelView(panel: Panel | null, where: string, record: Interview, now: Date, actions: Actions) {
  if (!panel || panel.where !== where || panel.record !== record.id) return nothing;
  const submitted = (event: SubmitEvent) => {
    event.preventDefault();
    actions.savePanel();
  };
  const pressed = (event: KeyboardEvent) => event.key === "Escape" && actions.closePanel();
  const legend = legendOf(panel, record);
  return html`
    <form class="panel" novalidate aria-label=${legend} @submit=${submitted} @keydown=${pressed}>
      ${panel.kind === "promise" ? promiseFields(panel, actions.typePanel, actions.correctPanel) : nothing}
      ${panel.kind === "event" ? eventFields(panel, actions) : nothing}
      ${panel.kind === "person" ? personFields(panel.person, panel.faults, actions.typePanel) : nothing}
      <div aria-live="polite">
        ${panel.kind === "event" && panel.moves ? movesView(story.whatMoves, panel.moves, record.time_zone, now) : nothing}
      </div>
      <p class="panel-actions">
        <button type="submit" class="main-button">${story.save}</button>
        <button type="button" class="plain-button" @click=${actions.closePanel}>${story.cancel}</button>
      </p>
    </form>
  `;
}

/** A button that opens a panel; it gets the focus back when the panel closes. */
export function opener(record: Interview, kind: Panel["kind"], where: string, words: string, actions: Actions, { item, event, label, className = "plain-button" }: {item?: string, event?: string, label?: string, className?: string} = {}) {
  return html`<button type="button" class=${className} data-opens=${where} aria-label=${label ? messages.about(words, label) : nothing}
    @click=${() => actions.openPanel(record, kind, where, { item, event })}>${words}</button>`;
}
