/** The form's fields: label, control, hint and fault, tied together for assistive technology. */

import { html, nothing } from "lit-html";

/**
 * @typedef {object} Field
 * @property {string} name
 * @property {string} label
 * @property {string} value
 * @property {string} [labelMore] read to those who cannot see which group the field stands in
 * @property {string} [type]
 * @property {string} [note] a word beside the label that is no part of the field's name
 * @property {unknown} [shortcut] what fills the field in with one tap
 * @property {string} [echo] the value in words; its room is there from the start
 * @property {string} [hint]
 * @property {unknown} [live] what changes while typing
 * @property {boolean} [required]
 * @property {string} [fault]
 * @property {string} [list]
 * @property {string} [inputmode]
 * @property {string} [autocapitalize] what a phone's keyboard makes large: "words" for names, "none" for addresses
 * @property {string} [mark] where the value comes from, if not from the person's own typing
 * @property {string} [min]
 * @property {string} [max]
 * @property {(value: string) => void} input
 * @property {() => void} [leave]
 */

/** @param {string} name field names may hold what ids may not */
export function fieldId(name) {
  return `field-${name.replace(":", "-")}`;
}

/** @param {Field} field @param {(id: string, describedBy: string | symbol) => unknown} control */
function frame(field, control) {
  const id = fieldId(field.name);
  const parts = [
    field.note && "note", field.fault && "fault", field.echo && "echo", field.mark && "mark", field.hint && "hint", field.live !== undefined && "live",
  ];
  const describedBy = parts.filter(Boolean).map((part) => `${id}-${part}`).join(" ");
  const label = html`<label for=${id}>${field.label}${field.labelMore ? html`<span class="unseen">${field.labelMore}</span>` : nothing}</label>`;
  return html`
    <div class="field" data-field=${field.name} data-live=${field.live === undefined ? "no" : "yes"}>
      ${field.shortcut === undefined ? label : html`<div class="label-line">${label}${field.shortcut}</div>`}
      ${field.note ? html`<span class="field-note" id=${`${id}-note`}>${field.note}</span>` : nothing}
      ${field.fault ? html`<p class="field-fault" id=${`${id}-fault`}>${field.fault}</p>` : nothing}
      ${control(id, describedBy || nothing)}
      ${field.echo === undefined ? nothing : html`<p class="field-echo" id=${`${id}-echo`}>${field.echo}</p>`}
      ${field.mark ? html`<p class="field-mark" id=${`${id}-mark`}>${field.mark}</p>` : nothing}
      ${field.hint ? html`<p class="field-hint" id=${`${id}-hint`}>${field.hint}</p>` : nothing}
      ${field.live !== undefined ? html`<p class="field-live" id=${`${id}-live`} aria-live="polite">${field.live}</p>` : nothing}
    </div>
  `;
}

/** @param {Event} event */
const typed = (event) => /** @type {HTMLInputElement} */ (event.currentTarget).value;

/** @param {Field} field */
export function textField(field) {
  return frame(field, (id, describedBy) => html`
    <input id=${id} name=${field.name} type=${field.type ?? "text"} .value=${field.value}
      list=${field.list ?? nothing} inputmode=${field.inputmode ?? nothing} autocomplete="off"
      autocapitalize=${field.autocapitalize ?? nothing} spellcheck=${field.autocapitalize && field.autocapitalize !== "sentences" ? "false" : nothing}
      min=${field.min ?? nothing} max=${field.max ?? nothing} ?required=${field.required ?? false}
      aria-invalid=${field.fault ? "true" : nothing} aria-describedby=${describedBy}
      @input=${(/** @type {Event} */ event) => field.input(typed(event))} @change=${field.leave ?? nothing} />
  `);
}

/** @param {Field} field */
export function areaField(field) {
  return frame(field, (id, describedBy) => html`
    <textarea id=${id} name=${field.name} rows="3" autocomplete="off" autocapitalize="sentences" .value=${field.value} aria-invalid=${field.fault ? "true" : nothing}
      aria-describedby=${describedBy} @input=${(/** @type {Event} */ event) => field.input(typed(event))}></textarea>
  `);
}

/** @param {Field} field @param {[string, string][]} options value and label */
export function choiceField(field, options) {
  // A value that is not on offer, from another version perhaps, is shown rather than replaced.
  const all = options.some(([value]) => value === field.value) ? options : [...options, /** @type {[string, string]} */ ([field.value, field.value])];
  return frame(field, (id, describedBy) => html`
    <select id=${id} name=${field.name} aria-invalid=${field.fault ? "true" : nothing} aria-describedby=${describedBy}
      @change=${(/** @type {Event} */ event) => field.input(typed(event))}>
      ${all.map(([value, label]) => html`<option value=${value} ?selected=${value === field.value}>${label}</option>`)}
    </select>
  `);
}

/** @param {{name: string, label: string, labelMore?: string, checked: boolean, input: (checked: boolean) => void}} field */
export function checkField(field) {
  const id = fieldId(field.name);
  return html`
    <div class="field check-field" data-field=${field.name}>
      <input id=${id} name=${field.name} type="checkbox" .checked=${field.checked}
        @change=${(/** @type {Event} */ event) => field.input(/** @type {HTMLInputElement} */ (event.currentTarget).checked)} />
      <label for=${id}>${field.label}${field.labelMore ? html`<span class="unseen">${field.labelMore}</span>` : nothing}</label>
    </div>
  `;
}
