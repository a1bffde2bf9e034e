/** The panel in which something that happened is entered, opened in the place where it belongs. */

import { withinYears } from "../../components/fields.ts";
import { standstillOf } from "./changes.ts";
import type { HappeningDraft, Panel } from "./state.ts";
import { html, nothing } from "lit-html";
import { story } from "#text/interview.ts";
import { checkField, choiceField, textField } from "../../components/fields.ts";
import { placeInWords } from "../../text/format.ts";
import { movesView } from "../../components/moves.ts";
import { guideLink } from "../../router/links.ts";
import { personFields } from "../../components/person-fields.ts";
import { promiseFields } from "../../components/promise-fields.ts";
import { isMessage } from "../../record/happenings.ts";
import type { PanelActions as Actions } from "./actions.ts";
import type { Interview } from "../../record/model.ts";

const MOMENT = { type: "datetime-local", ...withinYears };

/** What all fields share: value, fault, and where typing goes. */
function fieldsOf({ draft, faults }: Panel, actions: Actions) {
  return (name: Exclude<keyof HappeningDraft, "takesBack">, label: string, extra = {}) => ({
    name, label, value: draft[name], fault: faults.get(name), ...extra, input: (value: string) => actions.type(name, value),
  });
}

function moveFields(panel: Panel, record: Interview, actions: Actions) {
  const standstill = standstillOf(record);
  const isAbsent = panel.draft.event === "absent";
  const place = placeInWords(record.time_zone);
  return html`
    ${isAbsent
      ? html`<p>${story.absentAdvice} <a href=${guideLink("situations/#postponed-or-nobody-came")}>${story.absentMore}</a></p>` : nothing}
    ${textField(fieldsOf(panel, actions)("start", story.newDay, { ...MOMENT, required: isAbsent, hint: isAbsent ? story.clockOf(place) : story.newDayHint(place) }))}
    ${standstill && panel.draft.start !== ""
      ? checkField({
        name: "takesBack", label: story.takesBack(story.kinds[standstill.kind ?? ""]), checked: panel.draft.takesBack,
        input: (checked) => actions.type("takesBack", checked),
      }) : nothing}
  `;
}

function answerFields(panel: Panel, actions: Actions) {
  const field = fieldsOf(panel, actions);
  return html`
    ${choiceField(field("answer", story.answered), Object.entries(story.answers))}
    ${panel.draft.answer === "more_time"
      ? textField(field("reply_by", story.newReplyBy, { type: "date", required: true }))
      : textField(field("at", story.when, { ...MOMENT, required: true }))}
  `;
}

function eventFields(panel: Panel, actions: Actions) {
  const { draft } = panel;
  const field = fieldsOf(panel, actions);
  return html`
    ${choiceField(field("event", story.what), Object.entries(story.kinds))}
    ${textField(field("at", story.when, { ...MOMENT, required: true }))}
    ${draft.event === "request"
      ? html`${textField(field("what", story.wanted, { hint: story.wantedHint, autocapitalize: "sentences" }))}
          ${textField(field("due", story.due, { ...MOMENT, hint: story.dueHint }))}` : nothing}
    ${isMessage({ kind: draft.event })
      ? html`<p class="quiet">${story.noReply}</p>${promiseFields(panel, actions.type, actions.correct)}` : nothing}
    ${draft.event === "offer" ? textField(field("reply_by", story.replyBy, { type: "date", hint: story.replyByHint })) : nothing}
  `;
}

/** A contact file fills in the rest. */
function cardField({ cardFault }: Panel, actions: Actions) {
  const chosen = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    if (input.files?.[0]) actions.openCard(input.files[0]);
    // The same file can be opened again.
    input.value = "";
  };
  return html`
    <div class="field">
      <label for="card-file">${story.cardFile}</label>
      <input id="card-file" type="file" accept=".vcf,text/vcard" aria-describedby="card-fault" @change=${chosen} />
      <p class="field-fault" id="card-fault" role="status" ?hidden=${cardFault === ""}>${cardFault}</p>
    </div>
  `;
}

function legendOf({ kind, draft }: Panel, record: Interview) {
  if (kind === "move" && draft.event === "absent") return story.absent;
  if (kind === "promise") return record.via_agency ? story.saidByRecruiter : story.said;
  return { person: story.newPerson, move: story.movedDay, answer: story.yourAnswer, event: story.noteEvent }[kind];
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
      ${panel.kind === "move" ? moveFields(panel, record, actions) : nothing}
      ${panel.kind === "answer" ? answerFields(panel, actions) : nothing}
      ${panel.kind === "person" ? html`${personFields(panel.person, panel.faults, actions.type)}${cardField(panel, actions)}` : nothing}
      <div aria-live="polite">
        ${panel.moves ? movesView(story.whatMoves, panel.moves, record.time_zone, now) : nothing}
      </div>
      <p class="panel-actions">
        <button type="submit" class="main-button">${story.save}</button>
        <button type="button" class="plain-button" @click=${actions.close}>${story.cancel}</button>
      </p>
    </form>
  `;
}
