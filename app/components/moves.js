/** What a change would move, list by list; each step by its title. */

import { inWords } from "../text/format.js";
import { isStill } from "../python/moves.js";
import { html, nothing } from "lit-html";
import { story } from "../text/en/interview.js";

/** @typedef {import("../record/model.js").Moves} Moves */

/** @param {string} heading @param {unknown[]} items */
function part(heading, items) {
  return items.length > 0
    ? html`<div class="moves-part"><h4>${heading}</h4><ul>${items.map((item) => html`<li>${item}</li>`)}</ul></div>` : nothing;
}

/** @param {string} heading @param {Moves} moves @param {string} zone @param {Date} now */
export function movesView(heading, moves, zone, now) {
  const { moved, added, dropped, held } = moves;
  const words = (/** @type {string} */ instant) => inWords(instant, zone, now);
  return html`
    <section class="moves" tabindex="-1">
      <h3>${heading}</h3>
      ${isStill(moves) ? html`<p>${story.movesNothing}</p>` : nothing}
      ${part(story.moves, moved.map(({ title, from, to }) => html`<strong>${title}</strong> ${story.moved(words(from), words(to))}`))}
      ${part(story.comes, added.map(({ title, at }) => html`<strong>${title}</strong>${at ? html`, ${words(at)}` : nothing}`))}
      ${part(story.goes, dropped)}
      ${held > 0 ? html`<p>${story.holds(held)}</p>` : nothing}
    </section>
  `;
}
