/** The card on top of an interview: what to do now, in one sentence with one button. */

import type { OpenPanel, Row, Visit } from "./state.ts";
import type { Details, Outlook, Plan } from "../../python/model.ts";
import { currentPlan } from "../../python/plans.ts";
import { countryName, dateInWords, differs, inWords } from "../../text/format.ts";
import { guideLink, type LinkTo } from "../../router/links.ts";
import { messages } from "#text/common.ts";
import { html, nothing } from "lit-html";
import type { Failure } from "../../python/client.ts";
import type { Progress } from "../../python/progress.ts";
import { story } from "#text/interview.ts";
import { thereView } from "../../components/there.ts";
import { ageView, downloadView, failedView, loadingView, retryView } from "../../components/dates.ts";
import { icon } from "../../components/icons.ts";
import { opener } from "./opener.ts";
import { isTold } from "../../components/promise-words.ts";
import { progressView } from "../../components/progress.ts";
import { undoView } from "../../components/undo.ts";
import { isCalling, isWritten, stateInWords } from "../../components/step-state.ts";
import { whenOf, withdrawButtons } from "./step-view.ts";
import { happeningsOf, isMessage } from "../../record/happenings.ts";
import type { InterviewActions as Actions } from "./actions.ts";
import type { Fault, Happening, Interview } from "../../record/model.ts";

/** @param words in the middle of a line */
const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

/** What the card's colour says. After an answer nothing presses; only good news is dressed as such. */
function moodOf(plan: Plan | null, next: Row | undefined, last: Happening | undefined, parting: string, isFaulty: boolean) {
  if (!plan) return isFaulty ? "fault" : "unknown";
  if (plan.status === "closed") return last?.kind === "accepted" ? "closed" : "over";
  return next?.state === "late" && !parting ? "late" : plan.status;
}

function faultsView(faults: Fault[]) {
  return html`
    <p class="now-sentence">${messages.recordFaults}</p>
    <ul class="faults">${faults.map((fault) => html`<li><code>${fault.path}</code>: ${fault.message}</li>`)}</ul>
  `;
}

/** Python's sentence is on the employer's clock; where the reader's differs, both are given. */
function onBothClocks(next: Row | undefined, record: Interview, now: Date) {
  const instant = next?.step?.target ?? next?.step?.opens;
  return next && instant && differs(instant) ? whenOf(next, record.time_zone, now) : "";
}

function opensView({ title, step }: Row, record: Interview, now: Date) {
  return step?.opens ? html`<p>${story.nextOpens(title, inWords(step.opens, record.time_zone, now))}</p>` : nothing;
}

/** What is late already is soon told; whoever comes so late wants to know of the wait. */
function afterLateView(rows: Row[], next: Row | undefined, record: Interview, now: Date) {
  const following = next?.state === "late" ? rows.find((row) => row.state === "waiting" && row.step?.opens) : undefined;
  return following ? opensView(following, record, now) : nothing;
}

/** While waiting is right: which day of silence this is, what is typical, and when the next step opens. */
function waitingView(details: Details | null, next: Row | undefined, record: Interview, now: Date) {
  const { day, since, named, isOld } = details ?? { day: null, since: null, named: null, isOld: false };
  const told = named ? html`<p>${story.named[named]}</p>` : day !== null && day > 0 && since
    ? html`<p>${story.calm} ${story.silence(day, dateInWords(since, now))}</p>
        <p class="quiet">${story.typical.find(({ until }) => day <= until)?.text}</p>` : nothing;
  return html`
    ${next ? opensView(next, record, now) : nothing}
    ${isOld && told !== nothing ? html`<div class="in-place"><div class="held">${told}</div><p class="quiet">${story.counting}</p></div>` : told}
  `;
}

/**
 * What says when to send first, how days are counted last. What is about the hour concerns the thank-you, so that it
 * would only confuse beside another step.
 */
function inOrder(warnings: {code: string, message: string}[], next: Row | undefined) {
  const fitting = warnings.filter(({ code }) => !["weekend", "night"].includes(code) || next?.step?.kind === "thank-you");
  return fitting.sort((one, other) => Number(one.code === "no_country") - Number(other.code === "no_country"));
}

/** Kind words for how it ended: with what they said, or with what they did not. */
function partingWords(last: Happening | undefined, rows: Row[]) {
  // Under an offer a message begins no wait, so that there is nothing of it to let go.
  const wait = !last ? "close" : isMessage(last) ? `close~${last.id}` : "";
  const isLetGo = rows.some((row) => row.id === wait && row.state === "done");
  return story.words[isLetGo ? "no_answer" : last?.kind ?? ""] ?? "";
}

/** What may be done now as well, by Python's own states; what is optional does not press. */
function alsoNow(rows: Row[], next: Row | undefined) {
  return rows.filter((row) => row !== next && isCalling(row.state) && !row.step?.optional);
}

function alsoWhen(row: Row, record: Interview, now: Date) {
  // Python's word for it is kinder than the day that has passed.
  const when = row.state === "late" ? stateInWords(row.state, row.id) : whenOf(row, record.time_zone, now);
  return when ? `, ${lowered(when)}` : "";
}

/** @returns whether the thanks can only go into the next message */
function isThanksPast(rows: Row[], next: Row | undefined): boolean {
  return next?.step?.kind === "check-in-1" && rows.some((row) => row.step?.kind === "thank-you" && row.state === "missed");
}

/** @param elsewhere the interviews from which one has still to withdraw, where that is the step */
function doingView(next: Row, settling: boolean, elsewhere: Interview[], actions: Actions) {
  // A second tap of a double tap must not tick the step that comes after.
  const didIt = (event: MouseEvent) => {
    if (event.detail < 2 && !settling) actions.tick(next, "card");
  };
  const isNoting = next.step?.kind === "debrief";
  const isLetter = isWritten(next.id);
  return html`
    <p class="now-actions">
      ${elsewhere.length > 0 ? withdrawButtons(elsewhere, elsewhere.length > 1 ? "plain-button" : "main-button", actions)
        : isLetter ? html`<button type="button" class="main-button" @click=${() => actions.write(next)}>${icon("pencil")}${messages.write}</button>` : nothing}
      ${isNoting
        ? html`<button type="button" class="main-button" @click=${actions.writeNotes}>${icon("pencil")}${messages.writeItDown}</button>` : nothing}
      <button type="button" class=${isNoting || isLetter ? "plain-button" : "main-button"} aria-disabled=${settling ? "true" : nothing} @click=${didIt}
        aria-label=${messages.about(messages.didIt, next.title)}>
        ${icon("check")}${messages.didIt}
      </button>
      ${next.step?.read_more && !isNoting
        ? html`<a class="quiet-link" href=${guideLink(next.step.read_more)}>${messages.readMore}</a>` : nothing}
    </p>
  `;
}

/** The next round is what counts then, and is entered as soon as its day is known. */
function invitedView(record: Interview, actions: Actions) {
  return html`
    <p class="now-actions">
      <button type="button" class="main-button" @click=${() => actions.openNext(record)}>${story.enterNext}</button>
      <a class="quiet-link" href=${guideLink("situations/#second-or-final-round")}>${messages.readMore}</a>
    </p>
  `;
}

/** What else there is to tell: what happened stands further down; a day that they named moves all the dates. */
function tellingView(record: Interview, isBefore: boolean, last: Happening | undefined, panel: OpenPanel | null, actions: Actions) {
  if (panel?.where === "card") return nothing;
  const isUntold = !isBefore && !last && !(record.promise && isTold(record.promise));
  return html`
    <p class="telling">
      ${isUntold ? opener(record, "promise", "card", story.note, actions, { className: "link-button" }) : nothing}
      <button type="button" class="link-button" @click=${actions.toHappened}>${isBefore ? story.beforeHappened : story.happened}</button>
    </p>
  `;
}

/** Asked before a message that only makes sense if nobody has answered; the message stays within reach below. */
function heardView(record: Interview, actions: Actions) {
  const question = record.via_agency ? story.recruiterHeard : story.heard;
  return html`
    <div class="heard" role="group" aria-label=${question}>
      <p><strong>${question}</strong></p>
      <div class="chips">
        <button type="button" class="chip" @click=${actions.notHeard}>${story.heardNothing}</button>
        ${Object.entries(story.heardKinds).map(([kind, words]) => html`
          <button type="button" class="chip" @click=${() => actions.heard(record, kind)}>${words}</button>`)}
      </div>
    </div>
  `;
}

/** @param record before it takes place: the questions to ask */
function beforeView(record: Interview, linkTo: LinkTo) {
  return html`
    <p class="now-actions">
      <a class="main-button" href=${linkTo(record.id, "before-you-leave")}>${messages.leaving.offer}${icon("arrow")}</a>
    </p>
  `;
}

export interface NowModel {
  record: Interview;
  outlook: Outlook;
  rows: Row[];
  now: Date;
  details: Details | null;
  failure: Failure;
  /** How far Python has come; null: nothing to be told. */
  progress: Progress | null;
  visit: Visit;
  /** Where something can be undone. */
  undoable: string;
  /** What happened is entered on the card, where it was asked about. */
  panel: OpenPanel | null;
  /** The country that its time zone lies in, where it has none; empty: not known. */
  country: string;
  /** The other interviews that are still open, where that matters. */
  elsewhere: Interview[];
  /** Whether the next round is entered already. */
  hasNext: boolean;
  /** What is offered now, drawn. */
  offer: unknown;
  linkTo: LinkTo;
}

export function nowView({ record, outlook, rows, now, details, failure, progress, visit, undoable, panel, country, elsewhere, hasNext, offer, linkTo }: NowModel, actions: Actions) {
  const { plan, settling, faults, failed } = outlook;
  const current = currentPlan(outlook);
  const next = rows.find((row) => row.id === current?.next);
  const isLoading = !current && faults.length === 0 && !failed;
  const canDo = next && (settling || next.state !== "waiting");
  const clocks = current ? onBothClocks(next, record, now) : "";
  const isWaiting = current?.status === "waiting";
  const last = happeningsOf(record).at(-1);
  const parting = current ? partingWords(last, rows) : "";
  const isBefore = current?.status === "before";
  const isInvited = current?.status === "closed" && last?.kind === "next_round" && !hasNext;
  const also = current?.status === "act" && canDo ? alsoNow(rows, next) : [];
  return html`
    <section class="now" data-mood=${moodOf(current, next, last, parting, faults.length > 0)}>
      <h2 id="now">${messages.whatToDoNow}</h2>
      <div role="status" aria-labelledby="now">
        ${parting ? html`<p class="parting">${parting}</p>` : nothing}
        ${current ? html`<p class="now-sentence">${current.headline}${clocks ? thereView(current.headline, record) : nothing}</p>`
          : faults.length > 0 ? faultsView(faults) : failed ? failedView(failure) : loadingView(progress)}
        ${!current && plan ? ageView(plan, record.time_zone, now) : nothing}
        ${clocks && !isWaiting ? html`<p class="clocks">${clocks}</p>` : nothing}
        ${canDo && isThanksPast(rows, next) ? html`<p>${story.thanksInstead}</p>` : nothing}
        ${isWaiting ? waitingView(details, next, record, now) : nothing}
        ${current?.status === "act" ? afterLateView(rows, next, record, now) : nothing}
        ${current && current.status !== "closed"
          ? inOrder(current.warnings, next).map((warning) => html`<p class="warning" data-code=${warning.code}>${warning.message}</p>`) : nothing}
      </div>
      ${isLoading ? downloadView(progress) : nothing}
      ${isWaiting
        ? html`<p class="now-actions">${opener(record, "event", "card", record.via_agency ? story.repliedRecruiter : story.replied, actions, { label: story.nowLabel })}
            <a class="quiet-link" href=${guideLink("waiting/")}>${story.moreOnWaiting}</a></p>` : nothing}
      ${current && visit.heard ? heardView(record, actions) : nothing}
      ${panel?.where === "card" ? panel.view : nothing}
      ${isInvited ? invitedView(record, actions) : nothing}
      ${isBefore ? beforeView(record, linkTo) : canDo ? doingView(next, settling, next.step?.kind === "withdraw-elsewhere" ? elsewhere : [], actions) : nothing}
      ${undoView(undoable, "card", actions)}
      ${also.length > 0
        ? html`<p class="also"><strong>${messages.also}:</strong>
            ${also.map((row, index) => html`${index > 0 ? "; " : nothing}<a href=${linkTo(record.id, row.id)}>${row.title}</a>${alsoWhen(row, record, now)}`)}</p>` : nothing}
      ${current && current.status !== "closed" && !visit.heard ? tellingView(record, isBefore, last, panel, actions) : nothing}
      ${country && current?.warnings.some(({ code }) => code === "no_country")
        ? html`<p class="warning" data-code="no_country">
            <button type="button" class="link-button" @click=${() => actions.takeCountry(country)}>${story.takeCountry(countryName(country))}</button></p>`
        : nothing}
      ${offer}
      ${faults.length > 0
        ? html`<p class="now-actions"><a class="main-button" href=${linkTo(record.id, "edit")}>${icon("pencil")}${messages.edit}</a></p>` : nothing}
      ${failed && !current ? retryView(actions.retry) : nothing}
      ${current && !parting && (current.status === "act" || isWaiting) ? progressView(current.progress) : nothing}
    </section>
  `;
}
