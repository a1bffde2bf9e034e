/** What happens along the way, entered in one panel at a time: what they promised, whom one met, replies and outcomes. */

import { createLatest } from "../../base/latest.ts";
import { asInstant, asLocal } from "../../base/time.ts";
import { faultsInWords } from "../../components/faults.ts";
import { focusOn } from "../../components/focus.ts";
import type { Context } from "../../context.ts";
import { askFaults, askMoves, askPromisedDay, TYPING_MILLISECONDS } from "../../python/questions.ts";
import { whereThere, withItem, withPromise } from "../../record/changes.ts";
import { contactOf, emptyPerson, isDateAndTime, nextRoundOf, personOf, promiseDraftOf, promiseFaultsOf, promiseOf, type Faults } from "../../record/draft.ts";
import { isMessage } from "../../record/happenings.ts";
import { newItemId } from "../../record/identifiers.ts";
import type { Contact, Fault, Happening, Interview } from "../../record/model.ts";
import { go } from "../../router/links.ts";
import { story as words } from "#text/interview.ts";
import { beginNextRound } from "../../storage/unfinished-form.ts";
import type { Panel } from "./state.ts";

type List = "contacts" | "events";
type Item = Contact & Happening;

const eventOf = (record: Interview, id: string): Happening | undefined =>
  record.events?.find((event) => event.id === id && !event.deleted);

/** The same text where the same minute is meant. */
function instantOf(at: string | undefined, typed: string): string {
  if (at && asLocal(new Date(at)) === typed) return at;
  return asInstant(new Date(typed));
}

/** Null: not filled in yet. */
function happeningOf({ item, draft }: Panel, record: Interview): Happening | null {
  if (!isDateAndTime(draft.at)) return null;
  const before = eventOf(record, item);
  const { promise, reply_by: _, ...rest } = before ?? { id: newItemId("e", record.events) };
  return {
    ...rest, kind: draft.event, at: instantOf(before?.at, draft.at),
    ...(isMessage({ kind: draft.event }) && { promise: promiseOf(draft, promise) }),
    ...(draft.event === "offer" && draft.reply_by && { reply_by: draft.reply_by }),
  };
}

type Change = (record: Interview) => Interview;

function changeOf(record: Interview, open: Panel): Change | null {
  const now = new Date();
  if (open.kind === "promise") return (kept) => withPromise(kept, promiseOf(open.draft, kept.promise), now);
  if (open.kind === "person") {
    return (kept) => withItem(kept, "contacts", contactOf(open.person, kept.contacts?.find(({ id }) => id === open.item)), now);
  }
  const event = happeningOf(open, record);
  return event && ((kept) => withItem(kept, "events", event, now));
}

function faultsOf({ kind, draft, person }: Panel): Faults {
  if (kind === "person") return new Map(person.name.trim() ? [] : [[`name:${person.id}`, "personName"]]);
  const faults: Faults = kind === "promise" || isMessage({ kind: draft.event }) ? promiseFaultsOf(draft) : new Map();
  if (kind === "event" && !isDateAndTime(draft.at)) faults.set("at", draft.at ? "startRange" : "start");
  return faults;
}

const FIELDS: Readonly<Record<string, string>> = {
  at: "at", reply_by: "reply_by", date: "promise_date", amount: "promise_amount", unit: "promise_amount", quote: "quote",
};

/** What Python says of the record, by the field of the panel that it is about. */
function byField(open: Panel, found: Fault[]) {
  return new Map(found.map(({ path, message }) => {
    const name = path.split(".").pop() ?? "";
    const field = FIELDS[name] ?? (open.kind === "event" ? "at" : "promise");
    return [open.kind === "person" ? `${name}:${open.person.id}` : field, message];
  }));
}

const nameOf = (element: Element | null) => element?.getAttribute("aria-label") ?? element?.textContent ?? "";

/** What closes gives the focus back to the button that opened it, or to one beside it. */
function focusBack(where: string, openedBy: string) {
  const parts = [...document.querySelectorAll<HTMLElement>("[data-opens]")].filter((element) => element.dataset.opens === where);
  const part = parts.find((element) => nameOf(element) === openedBy) ?? parts[0];
  if (part) part.focus();
  else if (document.querySelector(`[data-step="${CSS.escape(where)}"] input`)) focusOn(`[data-step="${CSS.escape(where)}"] input`);
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
    const change = faultsOf(open).size === 0 ? changeOf(record, open) : null;
    const wanted = change?.(record);
    const event = open.kind === "event" && wanted ? happeningOf(open, record) : null;
    if (wanted && (open.kind === "promise" || (event && isMessage(event)))) void previewDay(open, { ...wanted, events: event ? [event] : [] });
    else open.understood = null;
    if (open.kind === "event" && wanted) void previewMoves(open, record, wanted);
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
    const change = changeOf(record, open);
    if (faults.size > 0 || !change) return refuse(open, faultsInWords(faults));
    const wanted = change(record);
    const found = (await askFaults(python, wanted)).filter(({ path }) => /^(events|promise|contacts)\b/.test(path));
    if (state.panel !== open) return;
    if (found.length > 0) return refuse(open, byField(open, found));
    leave();
    keep(open, record, change, wanted);
    await update();
    focusBack(open.where, open.openedBy);
    const isInvited = open.kind === "event" && open.draft.event === "next_round";
    if (isInvited && eventOf(record, open.item)?.kind !== "next_round") openNext(wanted);
  }

  function keep(open: Panel, before: Interview, change: Change, wanted: Interview) {
    const { record: id, kind } = open;
    if (kind === "promise") {
      const promise = before.promise ?? { kind: "unknown" };
      context.say(words.saved, () => void repository.change(id, whereThere((kept) => withPromise(kept, promise, new Date()))));
    } else {
      const list = kind === "person" ? "contacts" : "events";
      const known = new Set((before[list] ?? []).map((item) => item.id));
      const item = open.item || ((wanted[list] ?? []) as Item[]).find((one) => !known.has(one.id))?.id || "";
      const name = kind === "person" ? open.person.name.trim() : words.kinds[open.draft.event] ?? open.draft.event;
      context.say(words.noted(name), () => restore(id, list, item, before));
    }
    void repository.change(id, whereThere(change));
  }

  /** Brings one item back to what it was. */
  function restore(id: string, list: List, item: string, before: Interview) {
    const earlier = ((before[list] ?? []) as Item[]).find((one) => one.id === item) ?? { id: item, deleted: true };
    void repository.change(id, whereThere((kept) => withItem(kept, list, earlier as Item, new Date(), before)));
  }

  /** Opens the form for the round after it. */
  function openNext(record: Interview) {
    beginNextRound(repository, nextRoundOf(record));
    go("#new");
  }

  return {
    openNext,
    open(record: Interview, kind: Panel["kind"], where: string, { item = "", event = "reply" }: { item?: string; event?: string } = {}) {
      const before = kind === "event" ? eventOf(record, item) : undefined;
      const contact = record.contacts?.find(({ id }) => id === item);
      state.panel = {
        kind, where, openedBy: nameOf(document.activeElement), record: record.id, item, faults: new Map(),
        understood: null, moves: null,
        draft: {
          ...promiseDraftOf(kind === "promise" ? record.promise : before?.promise),
          event: before?.kind ?? event, at: asLocal(before?.at ? new Date(before.at) : new Date()), reply_by: before?.reply_by ?? "",
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
    save: () => void save(),
    close() {
      const open = state.panel;
      if (!open) return;
      leave();
      void update().then(() => focusBack(open.where, open.openedBy));
    },
    removeItem(record: Interview, list: List, item: string, name: string) {
      context.say(words.removed(name), () => restore(record.id, list, item, record));
      leave();
      const marker = { id: item, deleted: true };
      void repository.change(record.id, whereThere((kept) => withItem(kept, list, marker as Item, new Date())));
      void update().then(() => focusBack("events", ""));
    },
  };
}
