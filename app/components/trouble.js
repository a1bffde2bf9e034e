/** Values that this page cannot read: shown, to be saved on their own, never thrown away unasked. */

import { dateInWords } from "../text/format.js";
import { PROFILE } from "../record/shape.js";
import { html, nothing } from "lit-html";
import { keep as words } from "../text/en/backup.js";
import { icon } from "./icons.js";

/** @typedef {import("../record/model.js").Trouble} Trouble */
/** @typedef {typeof import("../screens/backup/keep.js").actions} Actions */

const LONGEST_NAME = 80;

/** @type {WeakMap<Trouble, string>} reading a large text at each drawing would be slow */
const names = new WeakMap();

/** @param {Trouble} trouble as a person would call it: from what can still be read, else from its address */
export function troubleName(trouble) {
  const name = names.get(trouble) ?? nameOf(trouble);
  names.set(trouble, name);
  return name;
}

/** @param {Trouble} trouble */
function nameOf({ id, text }) {
  if (id === PROFILE) return words.profile;
  const [, day, slug] = /^(\d{4}-\d\d-\d\d)-(.*)$/.exec(id) ?? ["", "", id];
  const name = readableName(text) || slug.replaceAll("-", " ");
  return day ? `${name}, ${dateInWords(day)}` : name;
}

/** @param {string} text */
function readableName(text) {
  try {
    const { company, role } = JSON.parse(text);
    const parts = [company, role].filter((part) => typeof part === "string" && part.trim() !== "");
    return parts.join(" · ").slice(0, LONGEST_NAME);
  } catch {
    return "";
  }
}

/** @param {Trouble} trouble @param {string} name @param {Actions} actions */
function downloadView({ id, text }, name, actions) {
  return html`<button type="button" class="link-button" aria-label=${words.downloadOf(name)}
    @click=${() => actions.download(id, text)}>${words.download}</button>`;
}

/** @param {Trouble} trouble @param {string} name @param {boolean} isAlone whether the name stands above it already */
function newerView(trouble, name, isAlone, /** @type {Actions} */ actions) {
  return html`
    <strong>${isAlone ? words.newerHere : words.newer(name)}</strong>
    <span>${words.newerWhy(trouble.schema)}</span>
    <span class="trouble-actions">
      <button type="button" class="main-button" @click=${() => location.reload()}>${words.reload}</button>
      ${downloadView(trouble, name, actions)}
    </span>
    <span class="quiet">${words.newerStill}</span>
  `;
}

/** @param {Trouble} trouble @param {string} name @param {boolean} isAlone @param {boolean} isKnown */
function damagedView(trouble, name, isAlone, isKnown, /** @type {Actions} */ actions) {
  return html`
    <strong>${isKnown ? words.damagedCopy(name) : isAlone ? words.damagedHere : words.damaged(name)}</strong>
    <span>${isKnown ? words.damagedCopyWhy : words.damagedWhy}</span>
    <span class="trouble-actions">
      ${isKnown ? nothing
        : html`<button type="button" class="main-button" @click=${actions.restore}>${icon("upload")}${words.restoreIt}</button>`}
      ${downloadView(trouble, name, actions)}
      ${trouble.key
        ? html`<button type="button" class="link-button apart" aria-label=${words.dropAsideOf(name)}
            @click=${() => actions.dropAside(trouble)}>${icon("bin")}${words.dropAside}</button>` : nothing}
    </span>
  `;
}

/**
 * @param {Trouble} trouble
 * @param {boolean} isKnown whether a good copy is in use
 * @param {boolean} isAlone whether it has the screen to itself, under its name
 * @param {Actions} actions
 */
export function troubleView(trouble, isKnown, isAlone, actions) {
  const name = troubleName(trouble);
  return html`
    <li class="trouble" data-kind=${trouble.kind}>
      ${trouble.kind === "newer" ? newerView(trouble, name, isAlone, actions) : damagedView(trouble, name, isAlone, isKnown, actions)}
    </li>
  `;
}
