/** Small line drawings. They say nothing that the words beside them do not say, so assistive technology skips them. */

import { html, svg } from "lit-html";

const paths = {
  check: svg`<path d="M4 12.5l5 5L20 6.5" />`,
  clock: svg`<circle cx="12" cy="12" r="9" /><path d="M12 7v5.5l3.5 2" />`,
  moon: svg`<path d="M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z" />`,
  arrow: svg`<path d="M4 12h15M13 6l6 6-6 6" />`,
  back: svg`<path d="M20 12H5M11 6l-6 6 6 6" />`,
  late: svg`<path d="M7 3h10M7 21h10M8 3c0 5 8 5 8 9s-8 4-8 9M16 3c0 5-8 5-8 9s8 4 8 9" />`,
  letter: svg`<path d="M4 6h16v12H4zM4 7l8 6 8-6" />`,
  leaf: svg`<path d="M5 19C5 9 10 5 20 4c0 10-4 15-13 14M5 21c1-6 4-9 8-11" />`,
  minus: svg`<circle cx="12" cy="12" r="9" /><path d="M8 12h8" />`,
  plus: svg`<path d="M12 5v14M5 12h14" />`,
  pencil: svg`<path d="M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19z" />`,
  bin: svg`<path d="M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5" />`,
  bookmark: svg`<path d="M7 4h10v16l-5-4-5 4z" />`,
  disk: svg`<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14" />`,
  copy: svg`<path d="M9 8h11v12H9zM6 16H4V4h11v1" />`,
  upload: svg`<path d="M12 15.5V4.5M7.5 9L12 4.5 16.5 9M5 20h14" />`,
  calendar: svg`<path d="M4 6h16v14H4zM4 10h16M8 3v4M16 3v4" />`,
  close: svg`<path d="M6 6l12 12M18 6L6 18" />`,
};

export function icon(name: keyof typeof paths) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${paths[name]}</svg>`;
}

export const stateIcons: Record<string, keyof typeof paths> = {
  waiting: "moon", open: "arrow", due: "clock", late: "late", missed: "leaf", done: "check", skipped: "minus", not_needed: "minus",
  before: "clock", act: "arrow", closed: "check",
};

