/**
 * The last five minutes of an interview: which question is on the screen, and what is noted. Each tap is stored at once,
 * each text as it is typed; there is no Save.
 */

import { whereThere, withItem, withPromise, withTick } from "../../record/changes.js";
import { contactOf, emptyPerson, isCount, personOf, promiseDraftOf, promiseOf } from "../../record/draft.js";
import { asInstant } from "../../text/format.js";
import { messages } from "../../text/en/common.js";
import { peopleOf } from "../../record/shape.js";
import * as store from "../../storage/repository.js";
import * as typing from "../../storage/delayed-writes.js";
import { understand } from "../../python/promised-day.js";

/** @typedef {import("../../record/model.js").Interview} Interview */
/** @typedef {import("../../record/model.js").Person} Person */
/** @typedef {import("../../record/model.js").PromiseDraft} Answer */
/** @typedef {import("../../record/model.js").Tick} Tick */
/**
 * @typedef {object} Capture
 * @property {number} position which of the screens is shown
 * @property {Answer} answer what is being noted; `promise` is empty where nothing was chosen yet, or NOT_ASKED
 * @property {{quote: string, tick: Tick | undefined} | null} takenBack what was noted before they said that they did not ask
 * @property {string} fault why the answer is not noted yet
 * @property {Person[]} people those of the record, and those who have no name yet
 * @property {boolean} isUnasked whether "I asked" was taken back by hand
 * @property {string} reaching the person whose address is asked for
 * @property {string} understood the day that Python takes their answer to mean
 * @property {boolean} isChanged whether anything was noted since it was opened
 */

export const SCREENS = /** @type {const} */ (["by", "people", "reach", "done"]);
const MOST_PEOPLE = 50;
const ASK = "ask-next-steps";
/** An answer like the others on the screen; to the record it is that nothing was promised. */
export const NOT_ASKED = "not_asked";

/** @type {Capture} */
let capture = blank();
let id = "";
let draw = () => {};
/** @type {(text: string, undo: (() => void) | null) => void} */
let say = () => {};

/** @returns {Capture} */
function blank() {
  return {
    position: 0, answer: { ...promiseDraftOf(undefined), promise: "" }, takenBack: null, fault: "", people: [], reaching: "",
    understood: "", isChanged: false, isUnasked: false,
  };
}

/** @param {() => void} drawing @param {(text: string, undo: (() => void) | null) => void} saying */
export function connect(drawing, saying) {
  draw = drawing;
  say = saying;
}

/** @param {string} interview */
export function open(interview) {
  const record = store.interview(interview);
  id = interview;
  capture = blank();
  if (!record) return;
  const answer = promiseDraftOf(record.promise);
  const isKnown = answer.promise !== "unknown" || answer.quote !== "";
  if (isKnown) capture.answer = answer;
  capture.people = peopleOf(record).map(personOf);
  haveSomeone();
  askUnderstood();
}

export function current() {
  return capture;
}

/** Whether the question on the screen has an answer, so that going on is no skipping. */
export function hasAnswer() {
  const { answer, people, reaching } = capture;
  const answers = {
    by: answer.promise !== "" || answer.quote !== "",
    people: people.some((person) => !isBlank(person)),
    reach: reaching !== "" || people.some((person) => person.email !== "" || person.phone !== ""),
    done: true,
  };
  return answers[SCREENS[capture.position]];
}

/** @param {Answer} answer @param {Interview} record @returns {string} why it cannot be noted as it stands */
function faultOf({ promise, promise_date, promise_amount }, record) {
  const { by } = messages.capture;
  if (promise === "by_date" && !promise_date) return by.dateMissing;
  if (promise === "by_date" && promise_date < record.start.slice(0, 10)) return by.dateBefore;
  if (promise === "within" && !promise_amount) return by.amountMissing;
  return promise === "within" && !isCount(promise_amount, 366) ? messages.faults.promiseAmount : "";
}

/** @param {(record: Interview, now: Date) => Interview} edit */
function change(edit) {
  capture.isChanged = true;
  void store.change(id, whereThere((record) => edit(record, new Date())));
}

/** What cannot be noted yet, such as a date that was not chosen, leaves what was noted before; their words are kept. */
function noteAnswer() {
  const { answer } = capture;
  change((record, now) => {
    const isAnswered = answer.promise !== "" && !faultOf(answer, record);
    const promise = answer.promise === NOT_ASKED ? "unknown" : answer.promise;
    const wanted = isAnswered ? { ...answer, promise } : { ...promiseDraftOf(record.promise), quote: answer.quote };
    return withPromise(record, promiseOf(wanted, record.promise), now);
  });
  askUnderstood();
}

/** @param {Tick | undefined} tick whether they asked */
function noteAsked(tick) {
  change((record, now) => withTick(record, ASK, tick, now));
}

/**
 * Whoever did not ask has neither their words nor "I asked". With another answer both come back, so that arrow keys can
 * pass over this one.
 * @param {string} promise what was chosen
 */
function takeBack(promise) {
  const { answer, takenBack } = capture;
  if (promise === NOT_ASKED && !takenBack) {
    const before = store.interview(id)?.steps?.[ASK];
    const tick = before?.state === "done" ? before : undefined;
    capture.takenBack = { quote: answer.quote, tick };
    answer.quote = "";
    if (tick) noteAsked(undefined);
  } else if (promise !== NOT_ASKED && takenBack) {
    capture.takenBack = null;
    answer.quote ||= takenBack.quote;
    if (takenBack.tick) noteAsked({ state: takenBack.tick.state, at: takenBack.tick.at });
  }
}

/** Whoever has their answer has asked. "I asked" shows it, and takes it back. */
function takeAsAsked() {
  const state = store.interview(id)?.steps?.[ASK]?.state ?? "clear";
  if (state === "clear" && !capture.isUnasked) actions.tickAsked(true);
}

/** @param {Person} person an address stands in for a name that was not caught, so that neither is lost */
function nameOf(person) {
  return person.name.trim() || person.email.trim() || person.phone.trim();
}

/** @param {Person} person @returns {boolean} whether something is entered that cannot be noted without a name */
export function isNameless(person) {
  return nameOf(person) === "" && (person.card || person.title.trim() !== "");
}

/** @param {Person} person @returns {boolean} */
function isBlank(person) {
  return nameOf(person) === "" && !isNameless(person);
}

/** @param {Person} person the one on the screen; without a name, they are taken off the record */
function notePerson(person) {
  change((record, now) => {
    const known = record.contacts?.find((contact) => contact.id === person.id);
    const before = known?.deleted ? undefined : known;
    const name = nameOf(person);
    if (name) return withItem(record, "contacts", contactOf({ ...person, name }, before), now);
    return before ? withItem(record, "contacts", { id: person.id, deleted: true }, now) : record;
  });
}

/** There is always a field to type a name into. */
function haveSomeone() {
  if (capture.people.length === 0) capture.people = [emptyPerson()];
}

/** @param {string} role one more person to name; who was added before and left blank gives way */
function add(role) {
  const others = capture.people.filter((person) => !isBlank(person));
  const person = { ...emptyPerson(), role };
  if (others.length < MOST_PEOPLE) capture.people = [...others, person];
  return person;
}

/** What the noted answer means as a day; nothing where Python is not there to say. */
function askUnderstood() {
  const record = store.interview(id);
  const asked = capture;
  understand(record ? { ...record, events: [] } : null, (understood) => {
    if (capture !== asked) return;
    capture.understood = understood?.words ?? "";
    draw();
  });
}

/** @param {string} selector what has the focus next */
function focusOn(selector) {
  draw();
  const elements = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`.capture ${selector}`));
  elements[elements.length - 1]?.focus();
}

/** @param {Partial<Answer>} fields */
function answered(fields) {
  capture.answer = { ...capture.answer, ...fields };
  if (!("quote" in fields)) capture.understood = "";
  const record = store.interview(id);
  capture.fault = record ? faultOf(capture.answer, record) : "";
}

export const actions = {
  /** @param {number} by one screen on, or one back */
  move(by) {
    typing.flush();
    capture.people = capture.people.filter((person) => !isBlank(person));
    haveSomeone();
    capture.reaching = "";
    capture.position = Math.min(Math.max(capture.position + by, 0), SCREENS.length - 1);
    focusOn("h1");
    scrollTo(0, 0);
  },
  /** @param {Partial<Answer>} fields what was tapped */
  choose(fields) {
    const isFirst = ["", NOT_ASKED].includes(capture.answer.promise);
    if (fields.promise) takeBack(fields.promise);
    if (isFirst && fields.promise && fields.promise !== NOT_ASKED) takeAsAsked();
    answered(fields);
    noteAnswer();
    draw();
    // On a small phone, what belongs to the choice would lie below the window.
    if (fields.promise) document.querySelector(".capture .follow-up")?.scrollIntoView({ block: "nearest" });
  },
  /** @param {Partial<Answer>} fields what was typed */
  typeAnswer(fields) {
    answered(fields);
    typing.soon("answer", noteAnswer);
  },
  /** @param {string} person @param {Partial<Person>} fields */
  typePerson(person, fields) {
    const before = capture.people.find((one) => one.id === person);
    if (!before) return;
    const after = { ...before, ...fields };
    capture.people = capture.people.map((one) => (one === before ? after : one));
    typing.soon(`person ${person}`, () => notePerson(after));
  },
  addPerson() {
    add("interviewer");
    focusOn(".name-line input:not([type=checkbox])");
  },
  /** @param {Person} person */
  removePerson(person) {
    typing.flush();
    const before = capture.people;
    const putBack = () => {
      capture.people = before;
      notePerson(person);
    };
    capture.people = before.filter(({ id: other }) => other !== person.id);
    haveSomeone();
    notePerson({ ...emptyPerson(), id: person.id });
    if (!isBlank(person)) say(messages.capture.people.removed(nameOf(person)), putBack);
    focusOn("h1");
  },
  /** @param {string} person whose address is to be written down */
  reach(person) {
    capture.reaching = person;
    focusOn("input[type=email]");
  },
  /** @param {string} role */
  reachSomeoneElse(role) {
    capture.reaching = add(role).id;
    focusOn("input[type=text]");
  },
  /** @param {boolean} isDone */
  tickAsked(isDone) {
    capture.isUnasked = !isDone;
    noteAsked(isDone ? { state: "done", at: asInstant(new Date()) } : undefined);
  },
};
/** @typedef {typeof actions} Actions */
