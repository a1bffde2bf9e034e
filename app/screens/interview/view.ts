/** The screen of one interview: what to do now, the journey, and what was said and entered along the way. */

import type { OpenPanel, Row, Visit } from "./state.ts";
import type { Details, Outlook } from "../../python/model.ts";
import { currentPlan } from "../../python/plans.ts";
import { localInWords, placeInWords } from "../../text/format.ts";
import type { LinkTo } from "../../router/links.ts";
import { messages } from "#text/common.ts";
import { repeat } from "lit-html/directives/repeat.js";
import { html, nothing } from "lit-html";
import type { Failure } from "../../python/client.ts";
import type { Progress } from "../../python/progress.ts";
import { keep as keeping } from "#text/keep.ts";
import { story } from "#text/interview.ts";
import { offerView } from "../../components/leaving-offer.ts";
import { icon } from "../../components/icons.ts";
import { notesView } from "./notes-view.ts";
import { nowView } from "./now-view.ts";
import { stepView } from "./step-view.ts";
import { happenedView, happeningView, peopleView, placesOf, timingView } from "./story-view.ts";
import { happeningsOf } from "../../record/happenings.ts";
import type { InterviewActions as Actions } from "./actions.ts";
import type { Interview } from "../../record/model.ts";

export interface InterviewModel {
  record: Interview;
  outlook: Outlook;
  rows: Row[];
  now: Date;
  visit: Visit;
  panel: OpenPanel | null;
  /** The other interviews that are still open, where that matters. */
  elsewhere: Interview[];
  /** Whether the next round is entered already. */
  hasNext: boolean;
  /** The country that its time zone lies in, where it has none; empty: not known. */
  country: string;
  details: Details | null;
  failure: Failure;
  /** How far Python has come; null: nothing to be told. */
  progress: Progress | null;
  /** Whether the address names a step that is not there. */
  unknownStep: boolean;
  /** What is offered now, drawn. */
  offer: unknown;
  /** What came of an export. */
  exported: unknown;
  /** What came of a backup. */
  written: unknown;
  /** Where something can be undone; empty: nowhere in particular. */
  undoable: string;
  /** What stands beside it while it is moved to another device. */
  moving: unknown;
  linkTo: LinkTo;
}

const SETTLED = ["done", "skipped", "missed", "not_needed"];

/** An element stays with its step, whatever else comes and goes: so do the finger and the focus that are on it. */
const inPlace = (items: { key: string; view: unknown }[]) => repeat(items, ({ key }) => key, ({ view }) => view);

function stepItem(row: Row, { record, outlook, now, visit, panel, elsewhere, undoable, linkTo }: InterviewModel, actions: Actions) {
  const isNext = outlook.fresh && row.id === outlook.plan?.next;
  return {
    key: row.id,
    view: stepView({
      row, record, now, panel, isNext, isOpen: visit.open.has(row.id), isAsked: visit.asked === row.id,
      isEarly: visit.early === row.id, elsewhere: row.step?.kind === "withdraw-elsewhere" ? elsewhere : [], undoable, linkTo,
    }, actions),
  };
}

/** The steps in order, those that are behind one folded away: what is still to be done is reached first, by eye and by keyboard. */
function journeyView(screen: InterviewModel, actions: Actions) {
  const { record, rows, outlook, visit, undoable } = screen;
  const isBehind = (row: Row) => SETTLED.includes(row.state ?? "") && row.id !== visit.asked && row.id !== undoable;
  const behind = rows.filter(isBehind);
  const ahead = rows.filter((row) => !isBehind(row));
  const done = behind.filter((row) => row.state === "done");
  const isStale = outlook.plan !== null && !outlook.fresh;
  const events = happeningsOf(record);
  const places = placesOf(events, ahead);
  const before = (index: number) => events.filter((_, number) => places[number] === index)
    .map((event) => ({ key: `event:${event.id}`, view: happeningView(event, screen, actions) }));
  const journey = [...ahead.flatMap((row, index) => [...before(index), stepItem(row, screen, actions)]), ...before(ahead.length)];
  return html`
    ${behind.length > 0
      ? html`<div class="fold" data-open=${visit.unfolded ? "yes" : "no"}>
          <p class="fold-line">${icon(done.length > 0 ? "check" : "minus")}<span>${story.folded(done.length > 0, done.length < behind.length)}</span>
            <button type="button" class="link-button" aria-label=${story.foldLabel(visit.unfolded)}
              @click=${() => actions.toggle("unfolded", !visit.unfolded)}>${visit.unfolded ? story.hide : story.show}</button></p>
          <ol class="step-list" data-stale=${isStale ? "yes" : "no"}>${inPlace(behind.map((row) => stepItem(row, screen, actions)))}</ol>
        </div>` : nothing}
    <ol class="step-list" data-stale=${isStale ? "yes" : "no"} ?hidden=${journey.length === 0}>${inPlace(journey)}</ol>
  `;
}

/** There before its drawing is: what stands below must not slip away from under a finger. */
function pictureView({ details, outlook, visit }: InterviewModel, actions: Actions) {
  const isComing = outlook.plan !== null && !outlook.failed && outlook.faults.length === 0;
  if (!details && !isComing) return nothing;
  const toggled = (event: Event) =>
    actions.toggle("pictured", (event.currentTarget as HTMLDetailsElement).open);
  return html`
    <details class="picture" ?open=${visit.pictured} @toggle=${toggled}>
      <summary>${story.picture}</summary>
      ${details?.picture ? html`<div role="img" aria-label=${details.pictureWords}>${details.picture}</div>`
        : visit.pictured ? html`<p role="status">${story.drawing}</p>` : nothing}
    </details>
  `;
}

export function interviewView(screen: InterviewModel, actions: Actions & { removeInterview(): void }) {
  const { record, outlook, visit, unknownStep, linkTo } = screen;
  const { bookmarking } = visit;
  // The card on top leads there then.
  const status = currentPlan(outlook)?.status;
  const isBefore = status === "before";
  return html`
    <nav class="back"><a href="#today">${icon("back")}${messages.allInterviews}</a></nav>
    <header class="title">
      <h1 tabindex="-1">${record.company}</h1>
      <p>${[record.role, record.round].filter(Boolean).join(" · ")}</p>
      <p class="quiet">${messages.meeting(localInWords(record.start), placeInWords(record.time_zone))}</p>
    </header>
    ${isBefore ? nothing : offerView(record, outlook, screen.now, linkTo)}
    ${unknownStep ? html`<p class="remark" role="alert">${messages.noSuchStep}</p>` : nothing}
    <div class="columns">
      <div class="main-column">
        ${nowView(screen, actions)}
        ${screen.exported ?? nothing}
        ${screen.written ?? nothing}
        <h2>${messages.steps}</h2>
        ${journeyView(screen, actions)}
        ${happenedView(screen, actions)}
        ${pictureView(screen, actions)}
      </div>
      <aside class="beside">
        ${timingView({ ...screen, isClosed: status === "closed" }, actions)}
        ${peopleView({ ...screen, isBefore }, actions)}
        ${notesView(screen, actions)}
        <div class="tools">
          <a class="plain-button" href=${linkTo(record.id, "edit")}>${icon("pencil")}${messages.edit}</a>
          <button type="button" class="plain-button" @click=${() => actions.addToCalendar(record.id)}>${icon("calendar")}${messages.addToCalendar}</button>
          <button type="button" class="plain-button" @click=${actions.bookmark}>${icon("bookmark")}${messages.keepBookmark}</button>
          <button type="button" class="plain-button" @click=${() => actions.move(record, false)}>${icon("arrow")}${keeping.move}</button>
          <button type="button" class="plain-button apart" @click=${actions.removeInterview}>${icon("bin")}${messages.delete}</button>
        </div>
        <p class="remark" role="status" ?hidden=${!bookmarking}>${bookmarking ? messages.bookmark : nothing}</p>
        ${screen.moving ?? nothing}
      </aside>
    </div>
  `;
}
