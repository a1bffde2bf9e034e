/** The people one meets: name first, card or address, everything else later. */

import { isNameless } from "./capture.js";
import { messages } from "../../text/en/common.js";
import { repeat } from "lit-html/directives/repeat.js";
import { html, nothing } from "lit-html";
import { questionView } from "./answer-view.js";
import { icon } from "../../components/icons.js";

/** @typedef {import("../../record/model.js").Interview} Interview */
/** @typedef {import("../../record/model.js").Person} Person */
/** @typedef {import("./capture.js").Capture} Capture */
/** @typedef {import("./capture.js").Actions} Actions */

const { capture: words } = messages;

/** @type {Record<string, Record<string, string>>} the keyboard that each field brings up, and nothing from the browser's own memory */
const KEYBOARDS = {
  name: { type: "text", autocapitalize: "words" },
  title: { type: "text", autocapitalize: "words" },
  email: { type: "email", autocapitalize: "none" },
  phone: { type: "tel", autocapitalize: "none" },
};

/** @param {Interview} record @returns {"onsite" | "video" | "phone" | "agency"} who says what, and how */
function manner(record) {
  if (record.via_agency) return "agency";
  return record.format === "video" || record.format === "phone" ? record.format : "onsite";
}

/**
 * @param {"name" | "title" | "email" | "phone"} field
 * @param {string} label
 * @param {Person} person
 * @param {number} index
 * @param {Actions} actions
 */
function personField(field, label, person, index, actions) {
  const id = `capture-${field}-${person.id}`;
  const { type, autocapitalize } = KEYBOARDS[field];
  return html`
    <div class="field">
      <label for=${id}>${label}<span class="unseen">${words.people.of(field === "name" ? "" : person.name, index + 1)}</span></label>
      <input id=${id} type=${type} autocomplete="off" autocapitalize=${autocapitalize} spellcheck="false" enterkeyhint="done" maxlength="20000"
        .value=${person[field]}
        @input=${(/** @type {Event} */ event) =>
          actions.typePerson(person.id, { [field]: /** @type {HTMLInputElement} */ (event.currentTarget).value })} />
    </div>
  `;
}

/** @param {Person} person @param {number} index @param {Actions} actions */
function cardView(person, index, actions) {
  return html`
    <label class="preset">
      <input type="checkbox" .checked=${person.card}
        @change=${(/** @type {Event} */ event) =>
          actions.typePerson(person.id, { card: /** @type {HTMLInputElement} */ (event.currentTarget).checked })} />
      <span>${words.people.card}<span class="unseen">${words.people.of(person.name, index + 1)}</span></span>
    </label>
  `;
}

/** @param {Person} person @param {number} index @param {Actions} actions */
function roleView(person, index, actions) {
  const id = `capture-role-${person.id}`;
  return html`
    <div class="field">
      <label for=${id}>${words.people.contactRole}<span class="unseen">${words.people.of(person.name, index + 1)}</span></label>
      <select id=${id} @change=${(/** @type {Event} */ event) =>
        actions.typePerson(person.id, { role: /** @type {HTMLSelectElement} */ (event.currentTarget).value })}>
        ${Object.entries(messages.roles).map(([role, label]) => html`<option value=${role} ?selected=${role === person.role}>${label}</option>`)}
      </select>
    </div>
  `;
}

/**
 * @param {Person} person
 * @param {number} index
 * @param {{card: boolean, address: boolean}} first what one asks for at once; the rest is folded away
 * @param {Actions} actions
 */
function personView(person, index, first, actions) {
  const field = (/** @type {"name" | "title" | "email" | "phone"} */ name, /** @type {string} */ label) =>
    personField(name, label, person, index, actions);
  return html`
    <div class="capture-person">
      <div class="name-line" data-card=${first.card ? "yes" : "no"}>
        ${field("name", words.people.name)}
        ${first.card ? cardView(person, index, actions) : nothing}
      </div>
      ${first.address ? field("email", words.people.email) : nothing}
      <p class="name-missing" role="status">${isNameless(person) ? words.people.nameMissing : nothing}</p>
      <details class="reason">
        <summary>${words.people.details}<span class="unseen">${words.people.of(person.name, index + 1)}</span></summary>
        ${first.address ? nothing : field("email", words.people.email)}
        ${field("title", words.people.position)}
        ${field("phone", words.people.phoneNumber)}
        ${roleView(person, index, actions)}
        <button type="button" class="link-button" @click=${() => actions.removePerson(person)}>
          ${words.people.remove}<span class="unseen">${words.people.of(person.name, index + 1)}</span></button>
      </details>
    </div>
  `;
}

/** @param {Capture} capture @param {Interview} record @param {Actions} actions */
export function peopleView({ people }, record, actions) {
  const how = manner(record);
  const isRemote = record.format === "video" || record.format === "phone";
  const first = { card: !isRemote, address: isRemote && !record.via_agency };
  return html`
    ${questionView(words.ask, words.people[how])}
    <p>${words.people.hints[how]}</p>
    <div class="thumb">
      <h2>${words.people.heading}</h2>
      <div class="capture-people">
        ${repeat(people, ({ id }) => id, (person, index) => personView(person, index, first, actions))}
      </div>
      <button type="button" class="plain-button wide" @click=${actions.addPerson}>${icon("plus")}${words.people.another}</button>
    </div>
  `;
}

/** @param {Capture} capture @param {Interview} record @param {Actions} actions */
export function reachView({ people, reaching }, record, actions) {
  const role = record.via_agency ? "recruiter" : "coordinator";
  const offered = people.filter((person) => person.name.trim() !== "" && person.id !== reaching);
  const index = people.findIndex((person) => person.id === reaching);
  const chosen = people[index];
  const field = (/** @type {"name" | "email" | "phone"} */ name, /** @type {string} */ label) =>
    chosen ? personField(name, label, chosen, index, actions) : nothing;
  return html`
    ${questionView(words.ask, words.reach.question)}
    ${record.via_agency ? html`<p>${words.reach.agency}</p>` : nothing}
    <div class="thumb">
      ${chosen
        ? html`<fieldset class="capture-fields">
            <legend>${words.reach.address(chosen.name)}</legend>
            ${chosen.role === "interviewer" ? nothing : field("name", words.people.name)}
            ${field("email", words.people.email)}
            ${field("phone", words.people.phoneNumber)}
          </fieldset>` : nothing}
      <div class="reach-answers" role="group" aria-label=${words.reach.answers}>
        ${offered.map((person) => html`
          <button type="button" class="plain-button wide" @click=${() => actions.reach(person.id)}>${person.name}</button>`)}
        <button type="button" class="plain-button wide" @click=${() => actions.reachSomeoneElse(role)}>
          ${icon("plus")}${record.via_agency ? words.reach.recruiter : words.reach.someoneElse}</button>
      </div>
    </div>
  `;
}
