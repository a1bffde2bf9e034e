/** What happens along the way, entered in one panel at a time: what they promised, whom one met, replies and outcomes. */

import { createLatest } from "../../base/latest.ts";
import { LIMITS } from "../../base/limits.ts";
import { asLocal } from "../../base/time.ts";
import { faultsInWords } from "../../components/faults.ts";
import { focusOn } from "../../components/focus.ts";
import type { Context } from "../../context.ts";
import { askCard } from "../../python/exports.ts";
import { askFaults, askMoves, askPromisedDay, TYPING_MILLISECONDS } from "../../python/questions.ts";
import { emptyPerson, nextRoundOf, personOf, promiseDraftOf } from "../../record/draft.ts";
import { isMessage } from "../../record/happenings.ts";
import type { Interview } from "../../record/model.ts";
import { go } from "../../router/links.ts";
import { beginNextRound } from "../../storage/unfinished-form.ts";
import { story as words } from "#text/interview.ts";
import { byField, eventOf, faultsOf, madeNow, offerOf, plannedOf, removalOf, TOUCHED, type List } from "./changes.ts";
import type { Panel } from "./state.ts";

const nameOf = (element: Element | null) => element?.getAttribute("aria-label") ?? element?.textContent ?? "";

/** To be read from its beginning; the way back is on it. */
function focusOnCard() {
  const card = document.querySelector("#checklist .now");
  card?.scrollIntoView();
  (card?.querySelector<HTMLElement>("[data-undo]") ?? card?.querySelector<HTMLElement>("button, a"))?.focus({ preventScroll: true });
}

/** What closes gives the focus back to the button that opened it, or to one beside it. */
function focusBack(where: string, openedBy: string) {
  const parts = [...document.querySelectorAll<HTMLElement>("[data-opens]")].filter((element) => element.dataset.opens === where);
  const part = parts.find((element) => nameOf(element) === openedBy) ?? parts[0];
  if (part) part.focus();
  else if (document.querySelector(`[data-step="${CSS.escape(where)}"] input`)) focusOn(`[data-step="${CSS.escape(where)}"] input`);
  else if (where === "card") focusOnCard();
  else focusOn("h1");
}

export type PanelActions = ReturnType<typeof createPanelActions>;

export function createPanelActions(context: Context) {
  const { state, repository, python, update } = context;
  const [days, moves] = [createLatest(), createLatest()];

  /** Shows the day that is meant and what would change, as soon as Python has said so. */
  function preview() {
    days.callOff();
    moves.callOff();
    const open = state.panel;
    const record = open && repository.interview(open.record);
    if (!open || !record || open.kind === "person") return;
    // Before another day is entered, it would look as if all were given up.
    if (open.kind === "move" && open.draft.start === "") {
      open.moves = null;
      return;
    }
    const planned = faultsOf(open).size === 0 ? plannedOf(open, record, new Date()) : null;
    const wanted = planned?.change(record, new Date());
    const event = planned?.event ?? null;
    if (wanted && (open.kind === "promise" || (event && isMessage(event)))) void previewDay(open, { ...wanted, events: event ? [event] : [] });
    else open.understood = null;
    if (open.kind !== "promise" && wanted) void previewMoves(open, record, wanted);
  }

  async function previewDay(open: Panel, wanted: Interview) {
    const understood = await days.ask(() => askPromisedDay(python, wanted), TYPING_MILLISECONDS);
    if (understood !== undefined) void update(() => {
      open.understood = understood;
    });
  }

  async function previewMoves(open: Panel, record: Interview, wanted: Interview) {
    const found = await moves.ask(() => askMoves(python, record, wanted), TYPING_MILLISECONDS);
    if (found !== undefined) void update(() => {
      open.moves = found;
    });
  }

  function leave() {
    state.panel = null;
    days.callOff();
    moves.callOff();
  }

  async function refuse(open: Panel, faults: Map<string, string>) {
    await update(() => Object.assign(open, { faults }));
    focusOn('.panel [aria-invalid="true"]');
  }

  async function save() {
    const open = state.panel;
    const record = open && repository.interview(open.record);
    if (!open || !record) return;
    const faults = faultsOf(open);
    const planned = plannedOf(open, record, new Date());
    if (faults.size > 0 || !planned) return refuse(open, faultsInWords(faults));
    const wanted = planned.change(record, new Date());
    const found = (await askFaults(python, wanted)).filter(({ path }) => TOUCHED.test(path));
    if (state.panel !== open) return;
    if (found.length > 0) return refuse(open, byField(open, found));
    leave();
    // What has happened changes what is to be done: the card says so.
    const where = ["event", "move", "answer"].includes(open.kind) && !open.item ? "card" : open.where;
    context.say(planned.said, () => void repository.change(open.record, madeNow(planned.undo)), where);
    void repository.change(open.record, madeNow(planned.change));
    await update();
    focusBack(where, open.openedBy);
  }

  /** Opens the form for the round after it. */
  function openNext(record: Interview) {
    beginNextRound(repository, { ...nextRoundOf(record), round: record.round ? "" : words.secondRound });
    go("#new");
  }

  return {
    openNext,
    open(record: Interview, kind: Panel["kind"], where: string, { item = "", event = "reply", written = "" }: { item?: string; event?: string; written?: string } = {}) {
      const before = kind === "event" ? eventOf(record, item) : undefined;
      const contact = record.contacts?.find(({ id }) => id === item);
      state.panel = {
        kind, where, openedBy: nameOf(document.activeElement), record: record.id, item, faults: new Map(), cardFault: "",
        understood: null, moves: null,
        draft: {
          ...promiseDraftOf(kind === "promise" ? record.promise : before?.promise),
          event: before?.kind ?? event, at: asLocal(before?.at ? new Date(before.at) : new Date()),
          reply_by: (kind === "answer" ? offerOf(record) : before)?.reply_by ?? "", what: before?.what ?? "",
          due: before?.due ? asLocal(new Date(before.due)) : "", start: "", takesBack: true, answer: written || "accepted", written,
        },
        person: contact ? personOf(contact) : emptyPerson(record.contacts),
      };
      preview();
      void update().then(() => focusOn(".panel :is(select, input)"));
    },
    type(field: string, value: string | boolean) {
      const { panel } = state;
      if (!panel) return;
      const [name] = field.split(":");
      Object.assign(panel.kind === "person" ? panel.person : panel.draft, { [name]: value });
      panel.faults.delete(field);
      preview();
      void update();
    },
    /** Takes the day that was understood as a date of its own, to be changed. */
    correct() {
      const { panel } = state;
      if (!panel?.understood) return;
      Object.assign(panel.draft, { promise: "by_date", promise_date: panel.understood.date });
      preview();
      void update().then(() => focusOn('.panel [name="promise_date"]'));
    },
    /** Fills in the fields of a person from a contact file; what it does not say stays. */
    async openCard(file: File) {
      const open = state.panel;
      if (!open) return;
      const answer = file.size > LIMITS.invitation ? null : await askCard(python, await file.text()).catch(() => null);
      const [found] = answer?.people ?? [];
      const said = Object.entries(found ?? {}).filter(([, value]) => value !== "");
      await update(() => {
        Object.assign(open.person, Object.fromEntries(said));
        open.cardFault = found ? "" : answer?.faults?.[0]?.message ?? words.cardUnread;
      });
      if (found) focusOn('.panel [name^="name:"]');
    },
    save: () => void save(),
    close() {
      const open = state.panel;
      if (!open) return;
      leave();
      void update().then(() => focusBack(open.where, open.openedBy));
    },
    removeItem(record: Interview, list: List, item: string, name: string) {
      const { change, undo } = removalOf(list, item, record);
      context.say(words.removed(name), () => void repository.change(record.id, madeNow(undo)), list === "events" ? "events" : "people");
      leave();
      void repository.change(record.id, madeNow(change));
      void update().then(() => focusBack(list === "events" ? "events" : "people", ""));
    },
  };
}
