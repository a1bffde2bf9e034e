/** The panel in which something that happened is entered, opened in the place where it belongs. */

import { withinYears } from "../../components/fields.ts";
import type { Panel } from "./state.ts";
import { html, nothing } from "lit-html";
import { story } from "#text/interview.ts";
import { choiceField, textField } from "../../components/fields.ts";
import { movesView } from "../../components/moves.ts";
import { personFields } from "../../components/person-fields.ts";
import { promiseFields } from "../../components/promise-fields.ts";
import { isMessage } from "../../record/happenings.ts";
import type { PanelActions as Actions } from "./actions.ts";
import type { Interview } from "../../record/model.ts";

function eventFields(panel: Panel, actions: Actions) {
  const { draft, faults } = panel;
  const field = (name: "event" | "at" | "reply_by", label: string, extra = {}) => ({
    name, label, value: draft[name], fault: faults.get(name), ...extra,
    input: (value: string) => actions.type(name, value),
  });
  return html`
    ${choiceField(field("event", story.what), Object.entries(story.kinds))}
    ${textField(field("at", story.when, {
      type: "datetime-local", required: true, ...withinYears,
    }))}
    ${isMessage({ kind: draft.event })
      ? html`<p class="quiet">${story.noReply}</p>${promiseFields(panel, actions.type, actions.correct)}` : nothing}
    ${draft.event === "offer" ? textField(field("reply_by", story.replyBy, { type: "date", hint: story.replyByHint })) : nothing}
  `;
}

function legendOf({ kind }: Panel, record: Interview) {
  if (kind === "promise") return record.via_agency ? story.saidByRecruiter : story.said;
  return kind === "person" ? story.newPerson : story.noteEvent;
}

export function panelView(panel: Panel, record: Interview, now: Date, actions: Actions) {
  const submitted = (event: SubmitEvent) => {
    event.preventDefault();
    actions.save();
  };
  const pressed = (event: KeyboardEvent) => event.key === "Escape" && actions.close();
  const legend = legendOf(panel, record);
  return html`
    <form class="panel" novalidate aria-label=${legend} @submit=${submitted} @keydown=${pressed}>
      ${panel.kind === "promise" ? promiseFields(panel, actions.type, actions.correct) : nothing}
      ${panel.kind === "event" ? eventFields(panel, actions) : nothing}
      ${panel.kind === "person" ? personFields(panel.person, panel.faults, actions.type) : nothing}
      <div aria-live="polite">
        ${panel.kind === "event" && panel.moves ? movesView(story.whatMoves, panel.moves, record.time_zone, now) : nothing}
      </div>
      <p class="panel-actions">
        <button type="submit" class="main-button">${story.save}</button>
        <button type="button" class="plain-button" @click=${actions.close}>${story.cancel}</button>
      </p>
    </form>
  `;
}
