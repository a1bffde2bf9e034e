/** What they said about timing: the fields for it, and the day it was understood to mean. */

import type { Understood } from "../python/model.ts";
import { fields as words } from "#text/fields.ts";
import { html, nothing } from "lit-html";
import { story } from "#text/interview.ts";
import { choiceField, textField, type Field } from "./fields.ts";
import { isOnlyWords } from "../record/draft.ts";
import type { PromiseDraft } from "../record/model.ts";

export interface PromiseModel {
  draft: PromiseDraft;
  faults: Map<string, string>;
  understood: Understood | null;
}

/**
 * @param correct takes the day understood as a date to be changed
 * @param asksQuote whether their own words are wanted too
 */
export function promiseFields({ draft, faults, understood }: PromiseModel, type: (field: string, value: string) => void, correct: () => void, asksQuote = true) {
  const field = (name: keyof PromiseDraft, label: string, extra = {}) => ({
    name, label, value: draft[name], fault: faults.get(name), ...extra, input: (value: string) => type(name, value),
  });
  const canCorrect = understood && draft.promise !== "by_date";
  return html`
    ${choiceField(field("promise", words.promise), Object.entries(words.promises))}
    ${draft.promise === "by_date" ? textField(field("promise_date", words.promiseDate, { type: "date", required: true })) : nothing}
    ${draft.promise === "within"
      ? html`<div class="pair">
          ${textField(field("promise_amount", words.promiseAmount, { inputmode: "numeric", required: true }))}
          ${choiceField(field("promise_unit", words.promiseUnit), Object.entries(words.units))}
        </div>` : nothing}
    <div class="understood">
      <span role="status">${understood ? story.understood(understood.words) : nothing}</span>
      ${canCorrect ? html`<button type="button" class="link-button" @click=${correct}>${story.correct}</button>` : nothing}
    </div>
    ${asksQuote ? quoteField(field("quote", words.quote), isOnlyWords(draft)) : nothing}
  `;
}

/** What is missing takes the place of the hint, so that nothing below moves while it is typed. */
function quoteField(field: Field, isAlone: boolean) {
  return textField({ ...field, hint: isAlone ? "" : words.quoteHint, live: isAlone ? words.onlyWords : "" });
}
