/** The candidate's own details, asked once for all letters. */

import { html, nothing } from "lit-html";
import { LIMITS } from "../../base/limits.ts";
import { icon } from "../../components/icons.ts";
import { textField } from "../../components/fields.ts";
import type { Profile } from "../../record/model.ts";
import { fields } from "#text/fields.ts";
import { letter as words } from "#text/letter.ts";
import type { DetailsActions } from "./details.ts";

/**
 * @param count how many fields for strengths there are
 * @param asked the facts that a letter lacks, where only these are asked; null: all
 */
export function detailsView(profile: Profile, count: number, asked: ReadonlySet<string> | null, actions: DetailsActions) {
  const own = (name: "name" | "email" | "phone", label: string, extra = {}) => textField({
    name: `own-${name}`, label, value: profile[name] ?? "", ...extra, input: (value: string) => actions.typeDetail(name, value),
  });
  const strength = (index: number) => textField({
    name: `strength:${index}`, label: words.strength(index + 1), value: profile.strengths?.[index] ?? "", autocapitalize: "sentences",
    hint: index === 0 ? words.strengthHint : undefined, input: (value: string) => actions.typeStrength(index, value),
  });
  return html`
    ${!asked || asked.has("name") ? own("name", words.name, { autocapitalize: "words" }) : nothing}
    ${Array.from({ length: asked ? Number(asked.has("strength")) : count }, (_, index) => strength(index))}
    ${asked ? nothing : html`${count < LIMITS.strengths
      ? html`<button type="button" class="link-button" @click=${actions.addStrength}>${icon("plus")}${words.anotherStrength}</button>` : nothing}
    ${own("email", words.email, { type: "email", note: fields.optional, autocapitalize: "none" })}
    ${own("phone", words.phone, { type: "tel", note: fields.optional, autocapitalize: "none" })}`}
    <p class="quiet">${words.detailsWhy}</p>
  `;
}

/** In the place of a screen: to be seen and changed without a letter. */
export function detailsScreen(profile: Profile, count: number, actions: DetailsActions, close: () => void) {
  return html`
    <div class="narrow">
      <nav class="back"><button type="button" class="link-button" @click=${close}>${icon("back")}${words.back}</button></nav>
      <header class="title"><h1 tabindex="-1">${words.details}</h1></header>
      <div class="letter-form">${detailsView(profile, count, null, actions)}</div>
    </div>
  `;
}
