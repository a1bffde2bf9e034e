/** The form for a new interview, and for one that is edited. Three fields are needed; the rest is folded away. */

import { localInWords } from "../../text/format.js";
import { messages } from "../../text/en/common.js";
import { repeat } from "lit-html/directives/repeat.js";
import { html, nothing } from "lit-html";
import { story } from "../../text/en/interview.js";
import { areaField, checkField, choiceField, textField } from "../../components/fields.js";
import { icon } from "../../components/icons.js";
import { invitationView, startPresetView } from "./invitation-view.js";
import { movesView } from "../../components/moves.js";
import { personFields } from "../../components/person-fields.js";
import { promiseFields } from "../../components/promise-fields.js";

/** @typedef {import("../../record/model.js").Draft} Draft */
/** @typedef {import("../../record/model.js").Person} Person */
/** @typedef {import("../../actions.js").Actions} Actions */
/**
 * @typedef {object} Form
 * @property {Draft} draft
 * @property {Map<string, string>} faults
 * @property {string} remark what concerns the whole form
 * @property {boolean} more whether the folded part is open
 * @property {string} ownTime
 * @property {import("../../record/model.js").Understood | null} understood the day that the promise was understood to mean
 * @property {import("../../record/model.js").Moves | null} moves what saving would move, to be read before it is done
 * @property {boolean} isNextRound whether much was taken over from the round before
 * @property {string} name of the interview that is edited, empty for a new one
 */

const { form: words } = messages;

/**
 * What all fields share: value, fault, and where typing goes.
 * @param {Form} form
 * @param {Actions} actions
 */
function fieldsOf({ draft, faults }, actions) {
  return (/** @type {Exclude<keyof Draft, "people" | "via_agency" | "marked">} */ name, /** @type {string} */ label, extra = {}) => ({
    name, label, value: draft[name], fault: faults.get(name), mark: draft.marked.includes(name) ? messages.invitation.mark : "", ...extra,
    input: (/** @type {string} */ value) => actions.type(name, value),
  });
}

/** @param {Record<string, string>} table @returns {[string, string][]} */
const optionsOf = (table) => Object.entries(table);

/** @param {Form} form @param {Actions} actions */
function essentials(form, actions) {
  const field = fieldsOf(form, actions);
  return html`
    ${textField(field("company", words.company, { required: true, autocapitalize: "words" }))}
    ${textField(field("start", words.start, {
      type: "datetime-local", required: true, min: "2000-01-01T00:00", max: "2100-12-31T23:59",
      shortcut: startPresetView(form.draft, actions.type), echo: form.draft.start && localInWords(form.draft.start),
    }))}
    ${textField(field("time_zone", words.zone, {
      required: true, list: "zones", autocapitalize: "words", hint: form.ownTime ? "" : words.zoneHint, live: form.ownTime, leave: actions.leaveZone,
    }))}
    ${textField(field("role", words.role, { note: words.optional, autocapitalize: "words" }))}
  `;
}

/** @param {Form} form @param {import("../../page.js").Country[]} countries @param {Actions} actions */
function placeFields(form, countries, actions) {
  const field = fieldsOf(form, actions);
  const parts = countries.find((country) => country.code === form.draft.country)?.subdivisions ?? [];
  /** @type {[string, string][]} */
  const names = countries.map(({ code, name }) => [code, name]);
  return html`
    ${choiceField(field("country", words.country, { hint: words.countryHint }), [["", words.noCountry], ...names])}
    ${parts.length > 0 || form.draft.subdivision
      ? choiceField(field("subdivision", words.subdivision), [["", words.wholeCountry], ...parts]) : nothing}
  `;
}

/** @param {Person} person @param {number} index @param {Form} form @param {Actions} actions */
function personGroup(person, index, { draft, faults }, actions) {
  return html`
    <fieldset class="person-fields">
      <legend>${words.person(index + 1)}</legend>
      ${draft.marked.includes(person.id) ? html`<p class="field-mark">${messages.invitation.mark}</p>` : nothing}
      ${personFields(person, faults, actions.type, words.ofPerson(index + 1))}
      <button type="button" class="link-button" @click=${() => actions.removePerson(person.id)}
        aria-label=${messages.about(words.removePerson, words.person(index + 1))}>${words.removePerson}</button>
    </fieldset>
  `;
}

/** @param {Form} form @param {import("../../page.js").Country[]} countries @param {Actions} actions */
function moreFields(form, countries, actions) {
  const field = fieldsOf(form, actions);
  return html`
    ${promiseFields(form, actions.type, actions.correctForm)}
    <section class="people-fields">
      <h2>${words.people}</h2>
      ${repeat(form.draft.people, ({ id }) => id, (person, index) => personGroup(person, index, form, actions))}
      <button type="button" class="plain-button" @click=${actions.addPerson}>${icon("plus")}${words.addPerson}</button>
    </section>
    ${placeFields(form, countries, actions)}
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

/**
 * @param {object} model
 * @param {Form} model.form
 * @param {import("../../page.js").Country[]} model.countries
 * @param {HTMLDataListElement} model.zoneOptions
 * @param {import("./invitation.js").Invitation} model.invitation
 * @param {Actions} actions
 */
export function formView({ form, countries, zoneOptions, invitation }, actions) {
  const submitted = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    actions.save();
  };
  const toggled = (/** @type {Event} */ event) =>
    actions.toggleMore(/** @type {HTMLDetailsElement} */ (event.currentTarget).open);
  return html`
    <nav class="back"><a href="#today">${icon("back")}${messages.allInterviews}</a></nav>
    <header class="title">
      <h1 tabindex="-1">${form.name ? words.editTitle(form.name) : words.newTitle}</h1>
      ${form.name ? nothing : html`<p class="quiet">${form.isNextRound ? story.takenOver : words.lead}</p>`}
    </header>
    <form class="form" novalidate @submit=${submitted}>
      <p class="form-remark" role="alert">${form.remark}</p>
      ${form.name ? nothing : invitationView(invitation, actions.invitation)}
      ${essentials(form, actions)}
      ${zoneOptions}
      <details class="more" ?open=${form.more} @toggle=${toggled}>
        <summary>${words.more}</summary>
        <div class="more-body">${moreFields(form, countries, actions)}</div>
      </details>
      <div role="status">${form.moves ? movesView(story.beforeSaving, form.moves, form.draft.time_zone, new Date()) : nothing}</div>
      <div class="form-actions">
        <button type="submit" class="main-button">${words.save}</button>
        <button type="button" class="plain-button" @click=${actions.cancel}>${words.cancel}</button>
      </div>
    </form>
  `;
}
