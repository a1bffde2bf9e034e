/** The last five minutes of an interview, for a phone in one hand: one question at a time, its answers under the thumb. */

import { hasAnswer, SCREENS } from "./capture.js";
import { linkTo } from "../../router/links.js";
import { messages } from "../../text/en/common.js";
import { html, nothing } from "lit-html";
import { byView, doneView } from "./answer-view.js";
import { peopleView, reachView } from "./people-view.js";
import { icon } from "../../components/icons.js";
import { savedView } from "../../components/notice.js";

/** @typedef {import("../../record/model.js").Interview} Interview */
/** @typedef {import("./capture.js").Capture} Capture */
/** @typedef {import("./capture.js").Actions} Actions */

const { capture: words } = messages;

/**
 * @param {object} model
 * @param {Capture} model.capture
 * @param {Interview} model.record
 * @param {import("../../components/notice.js").Condition} model.condition
 * @param {Actions} actions
 */
export function captureView({ capture, record, condition }, actions) {
  const { position } = capture;
  const screens = { by: byView, people: peopleView, reach: reachView, done: doneView };
  const isAnswered = hasAnswer();
  const isLast = position === SCREENS.length - 1;
  return html`
    <div class="capture" data-screen=${SCREENS[position]}>
      <header class="capture-head">
        <a href=${linkTo(record.id)}>${icon("back")}${record.company}</a>
        <span class="quiet">${words.position(position + 1, SCREENS.length)}</span>
        ${capture.isChanged || condition.durableFailed ? savedView(condition) : nothing}
      </header>
      ${screens[SCREENS[position]](capture, record, actions)}
      <nav class="capture-bar" aria-label=${words.title}>
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
