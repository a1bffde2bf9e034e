/** The last five minutes of an interview, for a phone in one hand: one question at a time, its answers under the thumb. */

import { hasAnswer, SCREENS } from "./state.ts";
import type { LinkTo } from "../../router/links.ts";
import { messages } from "#text/common.ts";
import { leaving as words } from "#text/leaving.ts";
import { html, nothing } from "lit-html";
import { byView, doneView } from "./answer-view.ts";
import { peopleView, reachView } from "./people-view.ts";
import { icon } from "../../components/icons.ts";
import { savedView } from "../../components/notice.ts";
import type { Condition } from "../../storage/repository.ts";
import type { Interview } from "../../record/model.ts";
import type { createLeaving } from "./actions.ts";
import type { Leaving } from "./state.ts";

type Actions = ReturnType<typeof createLeaving>;

export function leavingView(leaving: Leaving, record: Interview, condition: Condition, linkTo: LinkTo, actions: Actions) {
  const { position } = leaving;
  const screens = { by: byView, people: peopleView, reach: reachView, done: doneView };
  const isAnswered = hasAnswer(leaving);
  const isLast = position === SCREENS.length - 1;
  return html`
    <div class="capture" data-screen=${SCREENS[position]}>
      <header class="capture-head">
        <a href=${linkTo(record.id)}>${icon("back")}${record.company}</a>
        <span class="quiet">${words.position(position + 1, SCREENS.length)}</span>
        ${leaving.isChanged || condition.durableFailed ? savedView(condition) : nothing}
      </header>
      ${screens[SCREENS[position]](leaving, record, actions)}
      <nav class="capture-bar" aria-label=${messages.leaving.title}>
        ${position === 0
          ? nothing
          : html`<button type="button" class="plain-button" @click=${() => actions.move(-1)}>${words.back}</button>`}
        ${isLast
          ? html`<a class="main-button" href=${linkTo(record.id)}>${words.finish}</a>`
          : html`<button type="button" class=${isAnswered ? "main-button" : "plain-button skip"} @click=${() => actions.move(1)}>
              ${isAnswered ? words.next : words.skip}</button>`}
      </nav>
    </div>
  `;
}
