/** Noting answers on the way out: each tap is stored at once, each text as it is typed; there is no Save. */

import { createLatest } from "../../base/latest.ts";
import { LIMITS } from "../../base/limits.ts";
import { asInstant } from "../../base/time.ts";
import { focusOnHeading } from "../../components/focus.ts";
import type { Context } from "../../context.ts";
import { askPromisedDay, TYPING_MILLISECONDS } from "../../python/questions.ts";
import { whereThere, withItem, withPromise, withTick } from "../../record/changes.ts";
import { peopleOf } from "../../record/contacts.ts";
import { contactOf, emptyPerson, isCount, personOf, promiseDraftOf, promiseOf } from "../../record/draft.ts";
import type { Interview, Person, PromiseDraft, Tick } from "../../record/model.ts";
import { faults as faultWords } from "#text/fields.ts";
import { leaving as words } from "#text/leaving.ts";
import { ASK, blankLeaving, isBlank, nameOf, NOT_ASKED, SCREENS, type Leaving } from "./state.ts";

/** Why an answer cannot be noted as it stands. */
function faultOf({ promise, promise_date, promise_amount }: PromiseDraft, record: Interview): string {
  const { by } = words;
  if (promise === "by_date" && !promise_date) return by.dateMissing;
  if (promise === "by_date" && promise_date < record.start.slice(0, 10)) return by.dateBefore;
  if (promise === "within" && !promise_amount) return by.amountMissing;
  return promise === "within" && !isCount(promise_amount, LIMITS.largest_amount) ? faultWords.promiseAmount : "";
}

/** The last of the elements of this screen that fit. */
function focusOnLast(selector: string) {
  [...document.querySelectorAll<HTMLElement>(`.capture ${selector}`)].at(-1)?.focus();
}

export function createLeaving(context: Context) {
  const { state, repository, python, typing, update } = context;
  const days = createLatest();

  const current = (): Leaving => (state.leaving ??= blankLeaving());
  const record = () => repository.interview(state.place.id);

  function open() {
    const leaving = blankLeaving();
    state.leaving = leaving;
    const known = record();
    if (!known) return;
    const answer = promiseDraftOf(known.promise);
    if (answer.promise !== "unknown" || answer.quote !== "") leaving.answer = answer;
    leaving.people = peopleOf(known).map(personOf);
    haveSomeone();
    void tellDay();
  }

  /** @param id another's than the one on the screen where something is undone later */
  function change(edit: (record: Interview, now: Date) => Interview, id = state.place.id) {
    current().isChanged = true;
    void repository.change(id, whereThere((kept) => edit(kept, new Date())));
  }

  /** What cannot be noted yet, such as a date that was not chosen, leaves what was noted before; their words are kept. */
  function noteAnswer() {
    const { answer } = current();
    change((kept, now) => {
      const isAnswered = answer.promise !== "" && !faultOf(answer, kept);
      const promise = answer.promise === NOT_ASKED ? "unknown" : answer.promise;
      const wanted = isAnswered ? { ...answer, promise } : { ...promiseDraftOf(kept.promise), quote: answer.quote };
      return withPromise(kept, promiseOf(wanted, kept.promise), now);
    });
    void tellDay();
  }

  /** What the noted answer means as a day; nothing where Python is not there to say. */
  async function tellDay() {
    const leaving = current();
    const known = record();
    if (!known) return;
    const understood = await days.ask(() => askPromisedDay(python, { ...known, events: [] }), TYPING_MILLISECONDS);
    if (understood !== undefined) await update(() => {
      leaving.understood = understood?.words ?? "";
    });
  }

  /** Whether they asked; undefined: not. */
  const noteAsked = (tick: Tick | undefined) => change((kept, now) => withTick(kept, ASK, tick, now));

  /**
   * Whoever did not ask has neither their words nor "I asked". With another answer both come back, so that arrow keys can
   * pass over this one.
   */
  function takeBack(promise: string) {
    const leaving = current();
    const { answer, takenBack } = leaving;
    if (promise === NOT_ASKED && !takenBack) {
      const before = record()?.steps?.[ASK];
      const tick = before?.state === "done" ? before : undefined;
      leaving.takenBack = { quote: answer.quote, tick };
      answer.quote = "";
      if (tick) noteAsked(undefined);
    } else if (promise !== NOT_ASKED && takenBack) {
      leaving.takenBack = null;
      answer.quote ||= takenBack.quote;
      if (takenBack.tick) noteAsked({ state: takenBack.tick.state, at: takenBack.tick.at });
    }
  }

  function tickAsked(isDone: boolean) {
    current().isUnasked = !isDone;
    noteAsked(isDone ? { state: "done", at: asInstant(new Date()) } : undefined);
  }

  /** Whoever has their answer has asked. "I asked" shows it, and takes it back. */
  function takeAsAsked() {
    const tick = record()?.steps?.[ASK]?.state ?? "clear";
    if (tick === "clear" && !current().isUnasked) tickAsked(true);
  }

  /** The one on the screen; without a name, they are taken off the record. */
  function notePerson(person: Person, { removed } = current(), id = state.place.id) {
    change((kept, now) => {
      const known = kept.contacts?.find((contact) => contact.id === person.id);
      const before = known?.deleted ? undefined : known;
      const name = nameOf(person);
      if (name) {
        const earlier = before ? undefined : removed.get(person.id);
        const whole = before ?? earlier?.contacts?.find((contact) => contact.id === person.id);
        return withItem(kept, "contacts", contactOf({ ...person, name }, whole), now, earlier);
      }
      if (!before) return kept;
      removed.set(person.id, kept);
      return withItem(kept, "contacts", { id: person.id, deleted: true }, now);
    }, id);
  }

  /** There is always a field to type a name into. */
  function haveSomeone() {
    const leaving = current();
    if (leaving.people.length === 0) leaving.people = [emptyPerson(record()?.contacts)];
  }

  /** One more person to name; who was added before and left blank gives way. */
  function add(role: string) {
    const leaving = current();
    const others = leaving.people.filter((person) => !isBlank(person));
    const person = { ...emptyPerson(leaving.people), role };
    if (others.length < LIMITS.contacts) leaving.people = [...others, person];
    return person;
  }

  function answered(fields: Partial<PromiseDraft>) {
    const leaving = current();
    leaving.answer = { ...leaving.answer, ...fields };
    if (!("quote" in fields)) leaving.understood = "";
    const known = record();
    leaving.fault = known ? faultOf(leaving.answer, known) : "";
  }

  return {
    open,
    /** One screen on, or one back. */
    async move(by: number) {
      typing.flush();
      const leaving = current();
      await update(() => {
        leaving.people = leaving.people.filter((person) => !isBlank(person));
        haveSomeone();
        leaving.reaching = "";
        leaving.position = Math.min(Math.max(leaving.position + by, 0), SCREENS.length - 1);
      });
      focusOnHeading();
    },
    /** What was tapped. */
    async choose(fields: Partial<PromiseDraft>) {
      const isFirst = ["", NOT_ASKED].includes(current().answer.promise);
      if (fields.promise) takeBack(fields.promise);
      if (isFirst && fields.promise && fields.promise !== NOT_ASKED) takeAsAsked();
      answered(fields);
      noteAnswer();
      await update();
      // On a small phone, what belongs to the choice would lie below the window.
      if (fields.promise) document.querySelector(".capture .follow-up")?.scrollIntoView({ block: "nearest" });
    },
    /** What was typed. */
    typeAnswer(fields: Partial<PromiseDraft>) {
      answered(fields);
      typing.soon("answer", noteAnswer);
    },
    typePerson(id: string, fields: Partial<Person>) {
      const leaving = current();
      const before = leaving.people.find((one) => one.id === id);
      if (!before) return;
      const after = { ...before, ...fields };
      leaving.people = leaving.people.map((one) => (one === before ? after : one));
      typing.soon(`person ${id}`, () => notePerson(after));
    },
    async addPerson() {
      add("interviewer");
      await update();
      focusOnLast(".name-line input:not([type=checkbox])");
    },
    async removePerson(person: Person) {
      typing.flush();
      const leaving = current();
      const before = leaving.people;
      const { id } = state.place;
      const putBack = () => {
        leaving.people = before;
        notePerson(person, leaving, id);
      };
      leaving.people = before.filter(({ id }) => id !== person.id);
      haveSomeone();
      notePerson({ ...person, name: "", email: "", phone: "" });
      if (!isBlank(person)) context.say(words.people.removed(nameOf(person)), putBack);
      await update();
      focusOnLast("h1");
    },
    /** Whose address is to be written down. */
    async reach(id: string) {
      current().reaching = id;
      await update();
      focusOnLast("input[type=email]");
    },
    async reachSomeoneElse(role: string) {
      current().reaching = add(role).id;
      await update();
      focusOnLast("input[type=text]");
    },
    tickAsked,
  };
}
