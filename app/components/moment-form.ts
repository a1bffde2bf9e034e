/** Asks for a day and time at which something was done. */

import { html } from "lit-html";
import { asLocal } from "../base/time.ts";
import { messages } from "#text/common.ts";
import { withinYears } from "./fields.ts";

/** The field and its button, within a form that is submitted to `momentFrom`. */
export function momentField(label: string, now: Date) {
  return html`
    <div class="when-done-time">
      <label for="moment">${label}</label>
      <input id="moment" name="moment" type="datetime-local" required .value=${asLocal(now)} max=${withinYears.max} min=${withinYears.min} />
      <button type="submit" class="chip">${messages.setTime}</button>
    </div>
  `;
}

/** @param take gets the moment, if there is one in the field */
export const momentFrom = (take: (moment: Date) => void) => (event: SubmitEvent) => {
  event.preventDefault();
  const moment = new Date(String(new FormData(event.currentTarget as HTMLFormElement).get("moment")));
  if (!Number.isNaN(moment.getTime())) take(moment);
};
