/**
 * The last five minutes of an interview: which question is on the screen, and what is noted. Each tap is stored at once,
 * each text as it is typed; there is no Save.
 */

import { whereThere, withItem, withPromise, withTick } from "./changes.js";
import { contactOf, emptyPerson, isCount, personOf, promiseDraftOf, promiseOf } from "./draft.js";
import { asInstant } from "./format.js";
import { messages } from "./messages.js";
import * as python from "./python.js";
import { peopleOf } from "./records.js";
import * as store from "./store.js";
import * as typing from "./typing.js";

/** @typedef {import("./types.js").Interview} Interview */
/** @typedef {import("./types.js").Person} Person */
/** @typedef {import("./types.js").PromiseDraft} Answer */
/**
 * @typedef {object} Capture
 * @property {number} position which of the screens is shown
 * @property {Answer} answer what is being noted; `promise` is empty where nothing was chosen yet
 * @property {string} fault why the answer is not noted yet
 * @property {Person[]} people those of the record, and those who have no name yet
 * @property {string} reaching the person whose address is asked for
 * @property {string} understood the day that Python takes their answer to mean
 * @property {boolean} isChanged whether anything was noted since it was opened
 */

export const SCREENS = /** @type {const} */ (["by", "people", "reach", "done"]);
const MOST_PEOPLE = 50;
const ASK = "ask-next-steps";

/** @type {Capture} */
let capture = blank();
let id = "";
/** The record for which Python was last asked what the answer means. @type {Interview | undefined} */
let asked;
let draw = () => {};
/** @type {(text: string, undo: (() => void) | null) => void} */
let say = () => {};

/** @returns {Capture} */
function blank() {
  return { position: 0, answer: { ...promiseDraftOf(undefined), promise: "" }, fault: "", people: [], reaching: "", understood: "", isChanged: false };
}

/** @param {() => void} drawing @param {(text: string, undo: (() => void) | null) => void} saying */
export function connect(drawing, saying) {
  draw = drawing;
  say = saying;
  store.subscribe(understand);
  python.subscribe(understand);
}

/** @param {string} interview */
export function open(interview) {
  const record = store.interview(interview);
  id = interview;
  asked = undefined;
  capture = blank();
  if (!record) return;
  const answer = promiseDraftOf(record.promise);
  const isKnown = answer.promise !== "unknown" || answer.quote !== "";
  if (isKnown) capture.answer = answer;
  capture.people = peopleOf(record).map(personOf);
  haveSomeone();
  void understand();
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
    const wanted = isAnswered ? answer : { ...promiseDraftOf(record.promise), quote: answer.quote };
    return withPromise(record, promiseOf(wanted, record.promise), now);
  });
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
async function understand() {
  const record = store.interview(id);
  if (!record || record === asked || python.condition() !== "ready") return;
  asked = record;
  const answer = await python.ask({ kind: "promise", record }).catch(() => null);
  if (asked !== record) return;
  capture.understood = answer?.words ?? "";
  draw();
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
    answered(fields);
    noteAnswer();
    draw();
    // On a small phone, what belongs to the choice would lie below the window.
    if (fields.promise) document.querySelector(".capture .follow-up")?.scrollIntoView({ block: "nearest" });
  },
  /** The way out for whoever did not ask: what was noted is taken back, and the next question comes. */
  notAsked() {
    typing.flush();
    const wasAnswered = hasAnswer();
    capture.answer = promiseDraftOf(undefined);
    if (wasAnswered) noteAnswer();
    if (store.interview(id)?.steps?.[ASK]?.state === "done") actions.tickAsked(false);
    capture.answer = blank().answer;
    capture.fault = "";
    actions.move(1);
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
    change((record, now) => withTick(record, ASK, isDone ? { state: "done", at: asInstant(now) } : undefined, now));
  },
};
/** @typedef {typeof actions} Actions */
