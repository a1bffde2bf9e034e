/** Undo beside what it undoes, so that finger and keyboard have it near; the bar at the foot then leaves it out (checklist.css). */

import { html, nothing } from "lit-html";
import { messages } from "#text/common.ts";
import { icon } from "./icons.ts";

/**
 * @param undoable the part of the screen in which something was done last that can be undone; empty: there is none
 * @param where the part that is drawn
 */
export function undoView(undoable: string, where: string, actions: { undo: () => void }) {
  if (undoable !== where) return nothing;
  return html`<button type="button" class="link-button" data-undo @click=${actions.undo}>${icon("back")}${messages.undo}</button>`;
}
