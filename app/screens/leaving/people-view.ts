/** The people one meets: name first, card or address, everything else later. */

import { LIMITS } from "../../base/limits.ts";
import { isNameless } from "./state.ts";
import { messages } from "#text/common.ts";
import { leaving as words } from "#text/leaving.ts";
import { repeat } from "lit-html/directives/repeat.js";
import { html, nothing } from "lit-html";
import { questionView } from "./answer-view.ts";
import { icon } from "../../components/icons.ts";
import type { Interview, Person } from "../../record/model.ts";
import type { createLeaving } from "./actions.ts";
import type { Leaving } from "./state.ts";

type Actions = ReturnType<typeof createLeaving>;

/** the keyboard that each field brings up, and nothing from the browser's own memory */
const KEYBOARDS: Record<string, Record<string, string>> = {
  name: { type: "text", autocapitalize: "words" },
  title: { type: "text", autocapitalize: "words" },
  email: { type: "email", autocapitalize: "none" },
  phone: { type: "tel", autocapitalize: "none" },
};

/** @returns who says what, and how */
function manner(record: Interview): "onsite" | "video" | "phone" | "agency" {
  if (record.via_agency) return "agency";
  return record.format === "video" || record.format === "phone" ? record.format : "onsite";
}

function personField(field: "name" | "title" | "email" | "phone", label: string, person: Person, index: number, actions: Actions) {
  const id = `capture-${field}-${person.id}`;
  const { type, autocapitalize } = KEYBOARDS[field];
  return html`
    <div class="field">
      <label for=${id}>${label}<span class="unseen">${words.people.of(field === "name" ? "" : person.name, index + 1)}</span></label>
      <input id=${id} type=${type} autocomplete="off" autocapitalize=${autocapitalize} spellcheck="false" enterkeyhint="done" maxlength=${LIMITS.text}
        .value=${person[field]}
        @input=${(event: Event) =>
          actions.typePerson(person.id, { [field]: (event.currentTarget as HTMLInputElement).value })} />
    </div>
  `;
}

function cardView(person: Person, index: number, actions: Actions) {
  return html`
    <label class="preset">
      <input type="checkbox" .checked=${person.card}
        @change=${(event: Event) =>
          actions.typePerson(person.id, { card: (event.currentTarget as HTMLInputElement).checked })} />
      <span>${words.people.card}<span class="unseen">${words.people.of(person.name, index + 1)}</span></span>
    </label>
  `;
}

function roleView(person: Person, index: number, actions: Actions) {
  const id = `capture-role-${person.id}`;
  return html`
    <div class="field">
      <label for=${id}>${words.people.contactRole}<span class="unseen">${words.people.of(person.name, index + 1)}</span></label>
      <select id=${id} @change=${(event: Event) =>
        actions.typePerson(person.id, { role: (event.currentTarget as HTMLSelectElement).value })}>
        ${Object.entries(messages.roles).map(([role, label]) => html`<option value=${role} ?selected=${role === person.role}>${label}</option>`)}
      </select>
    </div>
  `;
}

/** @param first what one asks for at once; the rest is folded away */
function personView(person: Person, index: number, first: {card: boolean, address: boolean}, actions: Actions) {
  const field = (name: "name" | "title" | "email" | "phone", label: string) =>
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

export function peopleView({ people }: Leaving, record: Interview, actions: Actions) {
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

export function reachView({ people, reaching }: Leaving, record: Interview, actions: Actions) {
  const role = record.via_agency ? "recruiter" : "coordinator";
  const offered = people.filter((person) => person.name.trim() !== "" && person.id !== reaching);
  const index = people.findIndex((person) => person.id === reaching);
  const chosen = people[index];
  const field = (name: "name" | "email" | "phone", label: string) =>
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
