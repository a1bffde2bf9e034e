/** What a change would move, list by list; each step by its title. */

import type { Moves } from "../python/model.ts";
import { inWords } from "../text/format.ts";
import { isStill } from "../python/plan-difference.ts";
import { html, nothing } from "lit-html";
import { story } from "#text/interview.ts";

function part(heading: string, items: unknown[]) {
  return items.length > 0
    ? html`<div class="moves-part"><h4>${heading}</h4><ul>${items.map((item) => html`<li>${item}</li>`)}</ul></div>` : nothing;
}

export function movesView(heading: string, moves: Moves, zone: string, now: Date) {
  const { moved, added, dropped, held } = moves;
  const words = (instant: string) => inWords(instant, zone, now);
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
