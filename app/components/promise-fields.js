/** What they said about timing: the fields for it, the day it was understood to mean, and a promise in words. */

import { dateInWords } from "../text/format.js";
import { messages } from "../text/en/common.js";
import { html, nothing } from "lit-html";
import { story } from "../text/en/interview.js";
import { choiceField, textField } from "./fields.js";

/** @typedef {import("../record/model.js").PromiseDraft} PromiseDraft */
/** @typedef {import("../record/model.js").Promised} Promised */

const { form: words } = messages;

/**
 * @param {object} model
 * @param {PromiseDraft} model.draft
 * @param {Map<string, string>} model.faults
 * @param {import("../record/model.js").Understood | null} model.understood
 * @param {(field: string, value: string) => void} type
 * @param {() => void} correct takes the day understood as a date to be changed
 */
export function promiseFields({ draft, faults, understood }, type, correct) {
  const field = (/** @type {keyof PromiseDraft} */ name, /** @type {string} */ label, extra = {}) => ({
    name, label, value: draft[name], fault: faults.get(name), ...extra, input: (/** @type {string} */ value) => type(name, value),
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
    ${textField(field("quote", words.quote, { hint: words.quoteHint }))}
  `;
}

/** @param {Promised} promise */
export function promiseInWords(promise) {
  const kind = /** @type {Record<string, string>} */ (words.promises)[promise.kind] ?? promise.kind;
  const unit = /** @type {Record<string, string>} */ (words.units)[promise.unit ?? ""] ?? promise.unit;
  if (promise.kind === "by_date" && promise.date) return `${kind}: ${dateInWords(promise.date)}`;
  if (promise.kind === "within") return `${words.promiseAmount} ${promise.amount} ${unit}`;
  return kind;
}
