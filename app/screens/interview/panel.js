/** What happens along the way, entered in one panel at a time: what they promised, whom one met, replies and outcomes. */

import { whereThere, withItem, withPromise } from "../../record/changes.js";
import {
  contactOf, emptyPerson, isDateAndTime, newItemId, nextRoundOf, personOf, promiseDraftOf, promiseFaultsOf, promiseOf,
} from "../../record/draft.js";
import { asInstant, asLocal } from "../../text/format.js";
import { go } from "../../router/links.js";
import { messages } from "../../text/en/common.js";
import { askMoves } from "../../python/moves.js";
import * as python from "../../python/client.js";
import * as store from "../../storage/repository.js";
import { understand } from "../../python/promised-day.js";
import * as unfinished from "../form/unfinished.js";
import { story as words } from "../../text/en/interview.js";

/** @typedef {import("../../record/model.js").Interview} Interview */
/** @typedef {import("../../record/model.js").Happening} Happening */
/** @typedef {import("../../record/model.js").HappeningDraft} HappeningDraft */
/** @typedef {import("../../record/model.js").Person} Person */
/** @typedef {import("../../record/model.js").Fault} Fault */
/**
 * @typedef {object} Panel
 * @property {"promise" | "event" | "person"} kind
 * @property {string} where the part of the screen in which it opened, a step's id perhaps
 * @property {string} record
 * @property {string} item the event or person that is edited, empty for a new one
 * @property {HappeningDraft} draft
 * @property {Person} person
 * @property {Map<string, string>} faults
 * @property {import("../../record/model.js").Understood | null} understood
 * @property {import("../../record/model.js").Moves | null} moves
 */

const CHECK_MILLISECONDS = 3000;

/** @type {Panel | null} */
let panel = null;
let lastPreview = 0;
let previewTimer = 0;
/** The name of the button that opened the panel. */
let openedBy = "";
/** @type {{draw: () => void, say: (text: string, undo: (() => void) | null) => void}} */
let screen = { draw: () => {}, say: () => {} };

/** @param {typeof screen} parts */
export function connect(parts) {
  screen = parts;
}

export function current() {
  return panel;
}

export function close() {
  panel = null;
}

/** @param {Interview} record @param {string} id @returns {Happening | undefined} */
const eventOf = (record, id) => record.events?.find((event) => event.id === id && !event.deleted);

/** @param {string | undefined} at @param {string} typed @returns {string} the same text where the same minute is meant */
function instantOf(at, typed) {
  if (at && asLocal(new Date(at)) === typed) return at;
  return asInstant(new Date(typed));
}

/** @param {Panel} open @param {Interview} record @returns {Happening | null} null: not filled in yet */
function happeningOf({ item, draft }, record) {
  if (!isDateAndTime(draft.at)) return null;
  const before = eventOf(record, item);
  const { promise, reply_by: _, ...rest } = before ?? { id: newItemId("e") };
  return {
    ...rest, kind: draft.event, at: instantOf(before?.at, draft.at),
    ...(draft.event === "reply" && { promise: promiseOf(draft, promise) }),
    ...(draft.event === "offer" && draft.reply_by && { reply_by: draft.reply_by }),
  };
}

/** @param {Interview} record @param {Panel} open @returns {((record: Interview) => Interview) | null} */
function changeOf(record, open) {
  const now = new Date();
  if (open.kind === "promise") return (kept) => withPromise(kept, promiseOf(open.draft, kept.promise), now);
  if (open.kind === "person") {
    return (kept) => withItem(kept, "contacts", contactOf(open.person, kept.contacts?.find(({ id }) => id === open.item)), now);
  }
  const event = happeningOf(open, record);
  return event && ((kept) => withItem(kept, "events", event, now));
}

/** @param {Panel} open */
function faultsOf({ kind, draft, person }) {
  if (kind === "person") return new Map(person.name.trim() ? [] : [[`name:${person.id}`, messages.faults.personName]]);
  const faults = kind === "promise" || draft.event === "reply" ? promiseFaultsOf(draft) : new Map();
  if (kind === "event" && !isDateAndTime(draft.at)) faults.set("at", draft.at ? messages.faults.startRange : words.whenFault);
  return faults;
}

/** Shows the day that is meant and what would change, as soon as Python has said so. */
function preview() {
  clearTimeout(previewTimer);
  lastPreview += 1;
  const [open, preview] = [panel, lastPreview];
  const record = open && store.interview(open.record);
  if (!open || !record || open.kind === "person") return;
  const change = faultsOf(open).size === 0 ? changeOf(record, open) : null;
  const wanted = change && change(record);
  const event = open.kind === "event" && wanted ? happeningOf(open, record) : null;
  const asksDay = wanted && (open.kind === "promise" || event?.kind === "reply");
  if (!asksDay) open.understood = null;
  understand(asksDay ? { ...wanted, events: event ? [event] : [] } : null, (understood) => {
    open.understood = understood;
    screen.draw();
  });
  if (open.kind !== "event" || !wanted) return;
  previewTimer = setTimeout(async () => {
    const moves = await askMoves(record, wanted);
    if (preview !== lastPreview || panel !== open) return;
    open.moves = moves;
    screen.draw();
  }, 250);
}

/** @param {Interview} record @returns {Promise<Fault[]>} of what the panel holds; none where Python is not there to judge */
async function judge(record) {
  if (python.condition() !== "ready") return [];
  const late = new Promise((resolve) => setTimeout(resolve, CHECK_MILLISECONDS, {}));
  const { faults = [] } = await Promise.race([python.ask({ kind: "check", record }), late]).catch(() => ({}));
  return faults.filter((/** @type {Fault} */ fault) => /^(events|promise|contacts)\b/.test(fault.path));
}

const FIELDS = { at: "at", reply_by: "reply_by", date: "promise_date", amount: "promise_amount", unit: "promise_amount", quote: "quote" };

/** @param {Panel} open @param {Map<string, string>} faults */
function refuse(open, faults) {
  open.faults = faults;
  screen.draw();
  /** @type {HTMLElement | null} */ (document.querySelector('.panel [aria-invalid="true"]'))?.focus();
}

/** @param {Panel} open @param {Fault[]} found */
function byField(open, found) {
  return new Map(found.map(({ path, message }) => {
    const name = path.split(".").pop() ?? "";
    const field = FIELDS[/** @type {keyof typeof FIELDS} */ (name)] ?? (open.kind === "event" ? "at" : "promise");
    return [open.kind === "person" ? `${name}:${open.person.id}` : field, message];
  }));
}

async function save() {
  const open = panel;
  const record = open && store.interview(open.record);
  if (!open || !record) return;
  const faults = faultsOf(open);
  const change = changeOf(record, open);
  if (faults.size > 0 || !change) return refuse(open, faults);
  const wanted = change(record);
  const found = await judge(wanted);
  if (panel !== open) return;
  if (found.length > 0) return refuse(open, byField(open, found));
  const { where } = open;
  panel = null;
  lastPreview += 1;
  keep(open, record, change, wanted);
  screen.draw();
  focusOn(where);
  if (open.kind === "event" && open.draft.event === "next_round" && eventOf(record, open.item)?.kind !== "next_round") openNext(wanted);
}

/** @param {Panel} open @param {Interview} before @param {(record: Interview) => Interview} change @param {Interview} wanted */
function keep(open, before, change, wanted) {
  const { record: id, kind } = open;
  if (kind === "promise") {
    const promise = before.promise ?? { kind: "unknown" };
    screen.say(words.saved, () => void store.change(id, whereThere((kept) => withPromise(kept, promise, new Date()))));
  } else {
    const list = kind === "person" ? "contacts" : "events";
    const known = new Set((before[list] ?? []).map((item) => item.id));
    const item = open.item || (wanted[list] ?? []).find((one) => !known.has(one.id))?.id || "";
    const name = kind === "person" ? open.person.name.trim() : words.kinds[open.draft.event] ?? open.draft.event;
    screen.say(words.noted(name), () => restore(id, list, item, before));
  }
  void store.change(id, whereThere(change));
}

/** @param {string} id @param {"contacts" | "events"} list @param {string} item @param {Interview} before brings one item back to what it was */
function restore(id, list, item, before) {
  const earlier = (before[list] ?? []).find((one) => one.id === item) ?? { id: item, deleted: true };
  void store.change(id, whereThere((kept) => withItem(kept, list, /** @type {any} */ (earlier), new Date())));
}

/** @param {Element | null} element */
const nameOf = (element) => element?.getAttribute("aria-label") ?? element?.textContent;

/** @param {string} where what closes gives the focus back to the button that opened it, or to one beside it */
function focusOn(where) {
  const parts = [...document.querySelectorAll("[data-opens]")].filter((element) => element.getAttribute("data-opens") === where);
  const part = parts.find((element) => nameOf(element) === openedBy) ?? parts[0];
  const target = part ?? document.querySelector(`[data-step="${CSS.escape(where)}"] input`) ?? document.querySelector(".checklist h1");
  if (target instanceof HTMLElement) target.focus();
}

/** @param {Interview} record opens the form for the round after it */
function openNext(record) {
  unfinished.beginNextRound(nextRoundOf(record));
  go("#new");
}

/** @typedef {typeof actions} StoryActions */
export const actions = {
  openNext,
  /**
   * @param {Interview} record
   * @param {Panel["kind"]} kind
   * @param {string} where
   * @param {{item?: string, event?: string}} [what]
   */
  openPanel(record, kind, where, { item = "", event = "reply" } = {}) {
    openedBy = nameOf(document.activeElement) ?? "";
    const before = kind === "event" ? eventOf(record, item) : undefined;
    const contact = record.contacts?.find(({ id }) => id === item);
    panel = {
      kind, where, record: record.id, item, faults: new Map(), understood: null, moves: null,
      draft: {
        ...promiseDraftOf(kind === "promise" ? record.promise : before?.promise),
        event: before?.kind ?? event, at: asLocal(before?.at ? new Date(before.at) : new Date()), reply_by: before?.reply_by ?? "",
      },
      person: contact ? personOf(contact) : emptyPerson(),
    };
    screen.draw();
    preview();
    /** @type {HTMLElement | null} */ (document.querySelector(".panel :is(select, input)"))?.focus();
  },
  /** @param {string} field @param {string | boolean} value */
  typePanel(field, value) {
    if (!panel) return;
    const [name] = field.split(":");
    Object.assign(panel.kind === "person" ? panel.person : panel.draft, { [name]: value });
    panel.faults.delete(field);
    screen.draw();
    preview();
  },
  /** Takes the day that was understood as a date of its own, to be changed. */
  correctPanel() {
    if (!panel?.understood) return;
    Object.assign(panel.draft, { promise: "by_date", promise_date: panel.understood.date });
    screen.draw();
    preview();
    /** @type {HTMLElement | null} */ (document.querySelector('.panel [name="promise_date"]'))?.focus();
  },
  savePanel: () => void save(),
  closePanel() {
    const where = panel?.where ?? "";
    panel = null;
    lastPreview += 1;
    screen.draw();
    focusOn(where);
  },
  /** @param {Interview} record @param {"contacts" | "events"} list @param {string} item @param {string} name */
  removeItem(record, list, item, name) {
    screen.say(words.removed(name), () => restore(record.id, list, item, record));
    panel = null;
    const marker = /** @type {any} */ ({ id: item, deleted: true });
    void store.change(record.id, whereThere((kept) => withItem(kept, list, marker, new Date())));
    focusOn("events");
  },
};
