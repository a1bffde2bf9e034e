/** The form for a new interview, and for one that is edited. Three fields are needed; the rest is folded away. */

import { withinYears } from "../../components/fields.ts";
import { localInWords } from "../../text/format.ts";
import { messages } from "#text/common.ts";
import { repeat } from "lit-html/directives/repeat.js";
import { html, nothing } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { fields as shared } from "#text/fields.ts";
import { form as words } from "#text/form.ts";
import { story } from "#text/interview.ts";
import { invitation } from "#text/invitation.ts";
import type { Country } from "../../python/model.ts";
import type { ReferenceData } from "../../python/reference-data.ts";
import type { createEditor } from "./editor.ts";
import type { createInvitation } from "./invitation.ts";
import type { Form } from "./state.ts";
import { areaField, checkField, choiceField, textField } from "../../components/fields.ts";
import { icon } from "../../components/icons.ts";
import { invitationView } from "./invitation-view.ts";
import { movesView } from "../../components/moves.ts";
import { personFields } from "../../components/person-fields.ts";
import { promiseFields } from "../../components/promise-fields.ts";
import type { Draft, Person } from "../../record/model.ts";

type Actions = Omit<ReturnType<typeof createEditor>, "open" | "save" | "fill"> & {
  invitation: ReturnType<typeof createInvitation>;
  save: () => void;
  cancel: () => void;
};

/** What all fields share: value, fault, and where typing goes. */
function fieldsOf({ draft, faults }: Form, actions: Actions) {
  return (name: Exclude<keyof Draft, "people" | "via_agency" | "marked" | "isCountryGuessed" | "isRegionTakenOver">, label: string, extra = {}) => ({
    name, label, value: draft[name], fault: faults.get(name), mark: draft.marked.includes(name) ? invitation.mark : "", ...extra,
    input: (value: string) => actions.type(name, value),
  });
}

const optionsOf = (table: Record<string, string>): [string, string][] => Object.entries(table);

function essentials(form: Form, countries: readonly Country[], actions: Actions) {
  const field = fieldsOf(form, actions);
  return html`
    ${textField(field("company", words.company, { required: true, autocapitalize: "words" }))}
    ${textField(field("start", words.start, {
      type: "datetime-local", required: true, ...withinYears,
      shortcut: justFinishedView(form, actions), echo: form.draft.start && localInWords(form.draft.start),
    }))}
    ${form.endedAt ? lengthsView(form, actions) : nothing}
    ${textField(field("time_zone", words.zone, {
      required: true, list: "zones", isReplaced: true, autocapitalize: "words", hint: form.ownTime ? "" : words.zoneHint, live: form.faults.has("time_zone") ? "" : form.ownTime, leave: actions.leaveZone,
    }))}
    ${placeFields(form, countries, actions)}
    ${textField(field("role", words.role, { note: shared.optional, autocapitalize: "words" }))}
  `;
}

/** One tap instead of a picker, for whoever is on the way home. */
function justFinishedView({ draft }: Form, actions: Actions) {
  if (draft.start) return nothing;
  return html`<button type="button" class="chip" @click=${actions.justFinished}>${icon("clock")}${words.justFinished}</button>`;
}

function lengthsView({ draft }: Form, actions: Actions) {
  return html`
    <fieldset class="lengths">
      <legend>${words.length}</legend>
      ${words.lengths.map((minutes) => html`<label class="choice"><input type="radio" name="length" .checked=${draft.duration === minutes}
        @change=${() => actions.lasted(minutes)} /><span>${words.minutes(minutes)}</span></label>`)}
    </fieldset>
  `;
}

function placeFields(form: Form, countries: readonly Country[], actions: Actions) {
  const field = fieldsOf(form, actions);
  const parts = countries.find((country) => country.code === form.draft.country)?.subdivisions ?? [];
  const names: [string, string][] = countries.map(({ code, name }) => [code, name]);
  const { country, subdivision, isCountryGuessed, isRegionTakenOver } = form.draft;
  const hasParts = parts.length > 0 || subdivision !== "";
  const aboutRegion = isRegionTakenOver ? words.regionTakenOver : hasParts && subdivision === "" ? words.regionHint : "";
  const hint = words.countryHint(country !== "" && isCountryGuessed, aboutRegion);
  // Side by side, so that nothing below moves when a country with regions comes in.
  return html`
    <div class="place">
      ${choiceField(field("country", words.country, { hint }), [["", words.noCountry], ...names])}
      ${hasParts ? choiceField(field("subdivision", words.subdivision), [["", words.noSubdivision], ...parts]) : nothing}
    </div>
  `;
}

function personGroup(person: Person, index: number, { draft, faults }: Form, actions: Actions) {
  return html`
    <fieldset class="person-fields">
      <legend>${words.person(index + 1)}</legend>
      ${draft.marked.includes(person.id) ? html`<p class="field-mark">${invitation.mark}</p>` : nothing}
      ${personFields(person, faults, actions.type, words.ofPerson(index + 1))}
      <button type="button" class="link-button" @click=${() => actions.removePerson(person.id)}
        aria-label=${messages.about(words.removePerson, words.person(index + 1))}>${words.removePerson}</button>
    </fieldset>
  `;
}

function moreFields(form: Form, actions: Actions) {
  const field = fieldsOf(form, actions);
  return html`
    ${promiseFields(form, actions.type, actions.correctForm)}
    <section class="people-fields">
      <h2>${words.people}</h2>
      ${repeat(form.draft.people, ({ id }) => id, (person, index) => personGroup(person, index, form, actions))}
      <button type="button" class="plain-button add-person" @click=${actions.addPerson}>${icon("plus")}${words.addPerson}</button>
    </section>
    ${textField(field("round", words.round, { hint: words.roundHint }))}
    ${textField(field("duration", words.duration, { inputmode: "numeric" }))}
    ${choiceField(field("format", words.format), optionsOf(words.formats))}
    ${choiceField(field("pace", words.pace, { hint: words.paceHint }), optionsOf(words.paces))}
    ${checkField({
      name: "via_agency", label: words.agency, checked: form.draft.via_agency,
      input: (checked) => actions.type("via_agency", checked),
    })}
    ${areaField(field("notes", words.notes, { hint: words.notesHint }))}
  `;
}

/** Hundreds of options, which are looked at again only when they have changed. */
function zoneOptions(zones: ReadonlySet<string>) {
  return html`<datalist id="zones">${guard([zones], () => [...zones].map((zone) => html`<option value=${zone}></option>`))}</datalist>`;
}

/** @param isPythonReady whether what an invitation says can be read at once */
export function formView(form: Form, { zones, countries }: ReferenceData, isPythonReady: boolean, actions: Actions) {
  const submitted = (event: SubmitEvent) => {
    event.preventDefault();
    actions.save();
  };
  const toggled = (event: Event) =>
    actions.toggleMore((event.currentTarget as HTMLDetailsElement).open);
  return html`
    <nav class="back"><a href="#today">${icon("back")}${messages.allInterviews}</a></nav>
    <header class="title">
      <h1 tabindex="-1">${form.name ? words.editTitle(form.name) : words.newTitle}</h1>
      ${form.name ? nothing : html`<p class="quiet">${form.isNextRound ? story.takenOver : words.lead}</p>`}
    </header>
    <form class="form" novalidate @submit=${submitted}>
      <p class="form-remark" role="alert">${form.remark}</p>
      ${form.name ? nothing : invitationView(form.invitation, isPythonReady, actions.invitation)}
      ${essentials(form, countries, actions)}
      ${zoneOptions(zones)}
      <details class="more" ?open=${form.more} @toggle=${toggled}>
        <summary>${words.more}</summary>
        <div class="more-body">${moreFields(form, actions)}</div>
      </details>
      <div role="status">${form.moves ? movesView(story.beforeSaving, form.moves, form.draft.time_zone, new Date()) : nothing}</div>
      <div class="form-actions">
        <button type="submit" class="main-button">${words.save}</button>
        <button type="button" class="plain-button" @click=${actions.cancel}>${words.cancel}</button>
      </div>
    </form>
  `;
}
