/** The panel in which something that happened is entered, opened in the place where it belongs. */

import { messages } from "../../text/en/common.js";
import { html, nothing } from "lit-html";
import { story } from "../../text/en/interview.js";
import { choiceField, textField } from "../../components/fields.js";
import { movesView } from "../../components/moves.js";
import { personFields } from "../../components/person-fields.js";
import { promiseFields } from "../../components/promise-fields.js";

/** @typedef {import("../../record/model.js").Interview} Interview */
/** @typedef {import("./panel.js").Panel} Panel */
/** @typedef {import("../../actions.js").Actions} Actions */

/** @param {Panel} panel @param {Actions} actions */
function eventFields(panel, actions) {
  const { draft, faults } = panel;
  const field = (/** @type {"event" | "at" | "reply_by"} */ name, /** @type {string} */ label, extra = {}) => ({
    name, label, value: draft[name], fault: faults.get(name), ...extra,
    input: (/** @type {string} */ value) => actions.typePanel(name, value),
  });
  return html`
    ${choiceField(field("event", story.what), Object.entries(story.kinds))}
    ${textField(field("at", story.when, {
      type: "datetime-local", required: true, min: "2000-01-01T00:00", max: "2100-12-31T23:59",
    }))}
    ${draft.event === "reply"
      ? html`<p class="quiet">${story.noReply}</p>${promiseFields(panel, actions.typePanel, actions.correctPanel)}` : nothing}
    ${draft.event === "offer" ? textField(field("reply_by", story.replyBy, { type: "date", hint: story.replyByHint })) : nothing}
  `;
}

/** @param {Panel} panel @param {Interview} record */
function legendOf({ kind }, record) {
  if (kind === "promise") return record.via_agency ? story.saidByRecruiter : story.said;
  return kind === "person" ? story.newPerson : story.noteEvent;
}

/**
 * @param {Panel | null} panel
 * @param {string} where the part of the screen that is drawn
 * @param {Interview} record
 * @param {Date} now
 * @param {Actions} actions
 */
export function panelView(panel, where, record, now, actions) {
  if (!panel || panel.where !== where || panel.record !== record.id) return nothing;
  const submitted = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    actions.savePanel();
  };
  const pressed = (/** @type {KeyboardEvent} */ event) => event.key === "Escape" && actions.closePanel();
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

/**
 * A button that opens a panel; it gets the focus back when the panel closes.
 * @param {Interview} record
 * @param {Panel["kind"]} kind
 * @param {string} where
 * @param {string} words
 * @param {Actions} actions
 * @param {{item?: string, event?: string, label?: string, className?: string}} [more]
 */
export function opener(record, kind, where, words, actions, { item, event, label, className = "plain-button" } = {}) {
  return html`<button type="button" class=${className} data-opens=${where} aria-label=${label ? messages.about(words, label) : nothing}
    @click=${() => actions.openPanel(record, kind, where, { item, event })}>${words}</button>`;
}
