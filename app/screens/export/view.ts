/** What came of an export, and how a calendar file can be made otherwise. */

import { html, nothing } from "lit-html";
import { checkField } from "../../components/fields.ts";
import { exporting as words } from "#text/export.ts";
import type { Exporting } from "./state.ts";

interface Actions {
  again(): void;
  close(): void;
  set(field: "neutral" | "withInterview", isOn: boolean): void;
}

function resultOf({ kind, count }: Exporting) {
  if (count === null) return words.failed;
  if (kind === "spreadsheet") return words.sheetMade;
  if (kind === "contacts") return words.contactMade(count);
  return count > 0 ? words.made(count) : words.nothing;
}

/** @param hasInterview whether an interview is still to take place, and so may be in the file itself */
export function exportView(exporting: Exporting, hasInterview: boolean, actions: Actions) {
  const { kind, count, neutral, withInterview } = exporting;
  const check = (field: "neutral" | "withInterview", label: string, checked: boolean) =>
    checkField({ name: `export-${field}`, label, checked, input: (isOn) => actions.set(field, isOn) });
  return html`
    <div class="remark exported" data-export=${kind}>
      <p role="status" tabindex="-1"><strong>${resultOf(exporting)}</strong></p>
      ${kind === "calendar"
        ? html`${count ? html`<p>${words.fixed}</p>` : nothing}
          <fieldset><legend>${words.otherwise}</legend>
            ${check("neutral", words.neutral, neutral)}${hasInterview ? check("withInterview", words.withInterview, withInterview) : nothing}</fieldset>` : nothing}
      <p class="keep-actions">
        ${kind === "calendar" ? html`<button type="button" class="plain-button" @click=${actions.again}>${words.again}</button>` : nothing}
        <button type="button" class="link-button" @click=${actions.close}>${words.close}</button>
      </p>
    </div>
  `;
}
