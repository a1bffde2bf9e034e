/** Values that this page cannot read: shown, to be saved on their own, never thrown away unasked. */

import { dateInWords } from "../../text/format.ts";
import { PROFILE } from "../../record/shape.ts";
import { html, nothing } from "lit-html";
import { keep } from "#text/keep.ts";
import { messages } from "#text/common.ts";
import { trouble as words } from "#text/trouble.ts";
import { icon } from "../../components/icons.ts";
import type { Trouble } from "../../record/model.ts";
/** What can be done about it. */
export interface TroubleActions {
  restore(): void;
  download(id: string, text: string): void;
  dropAside(trouble: Trouble): void;
}

const LONGEST_NAME = 80;

/** Reading a large text at each drawing would be slow */
const names: WeakMap<Trouble, string> = new WeakMap();

/** @param trouble as a person would call it: from what can still be read, else from its address */
function troubleName(trouble: Trouble) {
  const name = names.get(trouble) ?? nameOf(trouble);
  names.set(trouble, name);
  return name;
}

function nameOf({ id, text }: Trouble) {
  if (id === PROFILE) return keep.profile;
  const [, day, slug] = /^(\d{4}-\d\d-\d\d)-(.*)$/.exec(id) ?? ["", "", id];
  const name = readableName(text) || slug.replaceAll("-", " ");
  return day ? `${name}, ${dateInWords(day)}` : name;
}

function readableName(text: string) {
  try {
    const { company, role } = JSON.parse(text);
    const parts = [company, role].filter((part) => typeof part === "string" && part.trim() !== "");
    return parts.join(" · ").slice(0, LONGEST_NAME);
  } catch {
    return "";
  }
}

function downloadView({ id, text }: Trouble, name: string, actions: TroubleActions) {
  return html`<button type="button" class="link-button" aria-label=${keep.downloadOf(name)}
    @click=${() => actions.download(id, text)}>${keep.download}</button>`;
}

/** @param isAlone whether the name stands above it already */
function newerView(trouble: Trouble, name: string, isAlone: boolean, actions: TroubleActions) {
  return html`
    <strong>${isAlone ? words.newerHere : words.newer(name)}</strong>
    <span>${words.newerWhy(trouble.schema)}</span>
    <span class="trouble-actions">
      <button type="button" class="main-button" @click=${() => location.reload()}>${keep.reload}</button>
      ${downloadView(trouble, name, actions)}
    </span>
    <span class="quiet">${words.newerStill}</span>
  `;
}

function damagedView(trouble: Trouble, name: string, isAlone: boolean, isKnown: boolean, actions: TroubleActions) {
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
 * @param isKnown whether a good copy is in use
 * @param isAlone whether it has the screen to itself, under its name
 */
export function troubleView(trouble: Trouble, isKnown: boolean, isAlone: boolean, actions: TroubleActions) {
  const name = troubleName(trouble);
  return html`
    <li class="trouble" data-kind=${trouble.kind}>
      ${trouble.kind === "newer" ? newerView(trouble, name, isAlone, actions) : damagedView(trouble, name, isAlone, isKnown, actions)}
    </li>
  `;
}

/** A screen for one alone, under its name. */
export function troubleScreen(trouble: Trouble, actions: TroubleActions) {
  return html`
    <nav class="back"><a href="#today">${icon("back")}${messages.allInterviews}</a></nav>
    <header class="title"><h1 tabindex="-1">${troubleName(trouble)}</h1></header>
    <ul class="entries alone" role="list">${troubleView(trouble, false, true, actions)}</ul>
  `;
}
