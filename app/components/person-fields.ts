/** One person's fields, in the form and wherever a person is met. */

import { messages } from "#text/common.ts";
import { fields as words } from "#text/fields.ts";
import { html } from "lit-html";
import { checkField, choiceField, textField } from "./fields.ts";
import type { Person } from "../record/model.ts";

/** @param labelMore tells several people's fields apart for those who cannot see which group they stand in */
export function personFields(person: Person, faults: Map<string, string>, type: (field: string, value: string | boolean) => void, labelMore: string = "") {
  const field = (name: "name" | "title" | "role" | "email" | "phone" | "talked_about", label: string, extra = {}) => ({
    name: `${name}:${person.id}`, label, labelMore, value: person[name] ?? "", fault: faults.get(`${name}:${person.id}`), ...extra,
    input: (value: string) => type(`${name}:${person.id}`, value),
  });
  return html`
    ${textField(field("name", words.name, { autocapitalize: "words" }))}
    ${choiceField(field("role", words.contactRole), Object.entries(messages.roles))}
    ${textField(field("title", words.title, { note: words.optional, autocapitalize: "words" }))}
    ${textField(field("email", words.email, { type: "email", note: words.optional, autocapitalize: "none" }))}
    ${textField(field("phone", words.phone, { type: "tel", note: words.optional, autocapitalize: "none" }))}
    ${textField(field("talked_about", words.talkedAbout, { note: words.optional, autocapitalize: "sentences" }))}
    ${checkField({
      name: `card:${person.id}`, label: words.card, labelMore, checked: person.card,
      input: (checked) => type(`card:${person.id}`, checked),
    })}
  `;
}
