/** The form's fields: label, control, hint and fault, tied together for assistive technology. */

import { html, nothing } from "lit-html";
import { LIMITS } from "../base/limits.ts";

/** What a field for a date and time takes. */
export const withinYears = { min: `${LIMITS.first_year}-01-01T00:00`, max: `${LIMITS.last_year}-12-31T23:59` };

export interface Field {
  name: string;
  label: string;
  value: string;
  /** Read to those who cannot see which group the field stands in. */
  labelMore?: string;
  type?: string;
  /** A word beside the label that is no part of the field's name. */
  note?: string;
  /** What fills the field in with one tap. */
  shortcut?: unknown;
  /** The value in words; its room is there from the start. */
  echo?: string;
  hint?: string;
  /** What changes while typing. */
  live?: unknown;
  required?: boolean;
  fault?: string;
  list?: string;
  inputmode?: string;
  /** Whether it is seldom corrected by a letter: what is typed after a tap replaces what stands there. */
  isReplaced?: boolean;
  /** What a phone's keyboard makes large: "words" for names, "none" for addresses. */
  autocapitalize?: string;
  /** Where the value comes from, if not from the person's own typing. */
  mark?: string;
  min?: string;
  max?: string;
  input: (value: string) => void;
  leave?: () => void;
}

/** @param name field names may hold what ids may not */
export function fieldId(name: string) {
  return `field-${name.replace(":", "-")}`;
}

function frame(field: Field, control: (id: string, describedBy: string | symbol) => unknown) {
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
      ${field.live !== undefined ? html`<p class="field-live" id=${`${id}-live`} role="status">${field.live}</p>` : nothing}
    </div>
  `;
}

const typed = (event: Event) => (event.currentTarget as HTMLInputElement).value;

/** What had the focus before it was pressed: then the press only moves within it. */
const entered = new WeakSet<EventTarget>();
const press = ({ currentTarget: field }: Event) => {
  if (document.activeElement === field) entered.add(field as HTMLInputElement);
  else entered.delete(field as HTMLInputElement);
};
const selectAll = ({ currentTarget: field }: Event) => {
  if (!entered.has(field as HTMLInputElement)) (field as HTMLInputElement).select();
};

export function textField(field: Field) {
  return frame(field, (id, describedBy) => html`
    <input id=${id} name=${field.name} type=${field.type ?? "text"} .value=${field.value}
      list=${field.list ?? nothing} inputmode=${field.inputmode ?? nothing} autocomplete="off"
      autocapitalize=${field.autocapitalize ?? nothing} spellcheck=${field.autocapitalize && field.autocapitalize !== "sentences" ? "false" : nothing}
      min=${field.min ?? nothing} max=${field.max ?? nothing} ?required=${field.required ?? false}
      aria-invalid=${field.fault ? "true" : nothing} aria-describedby=${describedBy}
      @pointerdown=${field.isReplaced ? press : nothing} @click=${field.isReplaced ? selectAll : nothing}
      @input=${(event: Event) => field.input(typed(event))} @change=${field.leave ?? nothing} />
  `);
}

export function areaField(field: Field) {
  return frame(field, (id, describedBy) => html`
    <textarea id=${id} name=${field.name} rows="3" autocomplete="off" autocapitalize="sentences" .value=${field.value} aria-invalid=${field.fault ? "true" : nothing}
      aria-describedby=${describedBy} @input=${(event: Event) => field.input(typed(event))}></textarea>
  `);
}

/** @param options value and label */
export function choiceField(field: Field, options: [string, string][]) {
  // A value that is not on offer, from another version perhaps, is shown rather than replaced.
  const all = options.some(([value]) => value === field.value) ? options : [...options, ([field.value, field.value] as [string, string])];
  return frame(field, (id, describedBy) => html`
    <select id=${id} name=${field.name} aria-invalid=${field.fault ? "true" : nothing} aria-describedby=${describedBy}
      @change=${(event: Event) => field.input(typed(event))}>
      ${all.map(([value, label]) => html`<option value=${value} ?selected=${value === field.value}>${label}</option>`)}
    </select>
  `);
}

export function checkField(field: {name: string, label: string, labelMore?: string, checked: boolean, input: (checked: boolean) => void}) {
  const id = fieldId(field.name);
  return html`
    <div class="field check-field" data-field=${field.name}>
      <input id=${id} name=${field.name} type="checkbox" .checked=${field.checked}
        @change=${(event: Event) => field.input((event.currentTarget as HTMLInputElement).checked)} />
      <label for=${id}>${field.label}${field.labelMore ? html`<span class="unseen">${field.labelMore}</span>` : nothing}</label>
    </div>
  `;
}

