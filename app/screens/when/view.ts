/** When may I write? The question in three fields, the answer in one sentence. */

import { html, nothing } from "lit-html";
import { choiceField, textField, withinYears } from "../../components/fields.ts";
import { icon } from "../../components/icons.ts";
import { promiseFields } from "../../components/promise-fields.ts";
import type { Country } from "../../python/model.ts";
import { guideLink } from "../../router/links.ts";
import { messages } from "#text/common.ts";
import { form } from "#text/form.ts";
import { when as words } from "#text/when.ts";
import type { createWhen } from "./actions.ts";
import type { When } from "./state.ts";

type Actions = ReturnType<typeof createWhen>;

function answerView({ day, told, fault, hasFailed }: When) {
  if (hasFailed) return html`<p>${words.failed}</p>`;
  if (fault) return html`<p>${fault}</p>`;
  if (!day) return html`<p class="quiet">${words.needsDay}</p>`;
  return told ? html`<p class="now-sentence">${told.sentence}</p><p>${told.reason}</p>` : html`<p class="quiet">${words.working}</p>`;
}

export function whenView(asking: When, countries: readonly Country[], actions: Actions) {
  const { day, country, company, told, faults } = asking;
  return html`
    <div class="when narrow">
      <nav class="back"><a href="#today">${icon("back")}${messages.allInterviews}</a></nav>
      <header class="title"><h1 tabindex="-1">${words.title}</h1><p class="quiet">${words.lead}</p></header>
      ${textField({ name: "day", label: words.day, type: "date", value: day, min: withinYears.min.slice(0, 10), max: withinYears.max.slice(0, 10), input: (value) => actions.type("day", value) })}
      ${promiseFields(asking, actions.type, actions.correct, false)}
      ${choiceField({ name: "country", label: form.country, value: country, input: (value) => actions.type("country", value) },
        [["", form.noCountry], ...countries.map(({ code, name }): [string, string] => [code, name])])}
      <section class="now" data-mood=${told?.may_write ? "act" : "waiting"}>
        <h2 id="answer">${words.answer}</h2>
        <div role="status" aria-labelledby="answer">${answerView(asking)}</div>
        ${told?.step
          ? html`
            ${textField({ name: "company", label: form.company, value: company, fault: faults.get("company"), hint: words.companyHint, autocapitalize: "words", input: (value) => actions.type("company", value) })}
            <p class="now-actions">
              <button type="button" class=${told.may_write ? "main-button" : "plain-button"} @click=${actions.write}>${icon("pencil")}${messages.write}</button>
              <button type="button" class=${told.may_write ? "plain-button" : "main-button"} @click=${actions.keep}>${icon("bookmark")}${words.keep}</button>
            </p>` : nothing}
      </section>
      <p><a href=${guideLink("timing/")}>${words.rules}</a></p>
    </div>
  `;
}
