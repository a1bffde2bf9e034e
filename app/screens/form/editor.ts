/** What the form does: opening, typing, asking Python for the other clock, checking, saving. */

import { createLatest } from "../../base/latest.ts";
import { LIMITS } from "../../base/limits.ts";
import { localIn, readersZone } from "../../base/time.ts";
import { faultsInWords } from "../../components/faults.ts";
import { focusOn } from "../../components/focus.ts";
import type { Context } from "../../context.ts";
import { isStill } from "../../python/plan-difference.ts";
import { askClock, askFaults, askMovesInTime, askPromisedDay, TYPING_MILLISECONDS, type Clock } from "../../python/questions.ts";
import { withFields } from "../../record/changes.ts";
import { completeZone, draftOf, emptyPerson, faultsOf, fieldOf, isZone, promiseFaultsOf, recordOf } from "../../record/draft.ts";
import { newId } from "../../record/identifiers.ts";
import { isMarker } from "../../record/merge.ts";
import type { Draft, Interview } from "../../record/model.ts";
import { nameOf } from "../../router/links.ts";
import { finishForm, keepUnfinishedForm, unfinishedForm } from "../../storage/unfinished-form.ts";
import { faults as faultWords } from "#text/fields.ts";
import { form as words } from "#text/form.ts";
import { exactly, placeInWords } from "../../text/format.ts";
import { filledIn } from "./filling.ts";
import { blankForm, type Form } from "./state.ts";

const UNDERSTOOD_BY = [
  "start", "time_zone", "country", "subdivision", "promise", "promise_date", "promise_amount", "promise_unit",
];
const MOVED_BY = ["start", "time_zone", "duration_minutes"] as const;
const FIRST_FIELDS = ["company", "start", "time_zone", "country", "subdivision", "role"];

const FIVE_MINUTES = 300_000;

/** When it began, to five minutes. */
function startEnding(end: Date, minutes: number, zone: string) {
  return localIn(zone, new Date(Math.floor((end.getTime() - minutes * 60_000) / FIVE_MINUTES) * FIVE_MINUTES));
}

/** What is wrong with the zone itself is said once it is left. */
function clockInWords({ instant, warnings = [], faults = [] }: Clock, zone: string) {
  const sentences = [...faults.filter(({ path }) => path !== "time_zone"), ...warnings].map(({ message }) => message);
  if (instant && zone !== readersZone) sentences.unshift(words.yourTime(exactly(instant), placeInWords(readersZone)));
  else if (instant) sentences.unshift(words.sameZone);
  return sentences.join(" ");
}

export function createEditor(context: Context) {
  const { state, repository, python, update } = context;
  const [clocks, days] = [createLatest(), createLatest()];

  const current = (): Form => (state.form ??= blankForm(readersZone));

  /** @param before the interview to edit; null: a new one */
  function open(before: Interview | null) {
    const form = blankForm(readersZone);
    state.form = form;
    if (before) {
      Object.assign(form, { before, draft: draftOf(before), name: nameOf(before), more: true });
    } else {
      const typed = unfinishedForm(repository);
      form.draft = { ...form.draft, isCountryGuessed: !typed?.country, ...typed };
      form.isNextRound = form.draft.process !== "";
      form.more = form.isNextRound;
    }
    void context.fetchReference().then(() => update(suggestCountry));
    void tellClock();
    void tellDay();
  }

  function remember() {
    const { before, draft } = current();
    if (!before) keepUnfinishedForm(repository, draft);
  }

  /** @param field a field's name, or "name:ID" for a person's */
  function type(field: string, value: string | boolean) {
    const form = current();
    const [name, person] = field.split(":");
    const target = person ? form.draft.people.find(({ id }) => id === person) : form.draft;
    Object.assign(target ?? {}, { [name]: value });
    form.touched.add(field);
    form.draft.marked = form.draft.marked.filter((marked) => marked !== field && marked !== person);
    if (name === "start") form.endedAt = null;
    if (name === "country" || name === "subdivision") Object.assign(form.draft, { isCountryGuessed: false, isRegionTakenOver: false });
    if (name === "country") takeOverRegion();
    if (name === "time_zone") suggestCountry();
    form.faults.delete(field);
    form.moves = null;
    remember();
    if (name === "start" || name === "time_zone") void tellClock();
    if (UNDERSTOOD_BY.includes(name)) void tellDay();
    void update();
  }

  /** The country that the time zone lies in, until the person has said which it is. Half a name says nothing. */
  function suggestCountry() {
    const { draft } = current();
    const country = state.reference.countryOf.get(draft.time_zone) ?? "";
    if (!draft.isCountryGuessed || country === draft.country || !isZone(draft.time_zone, state.reference.zones)) return;
    draft.country = country;
    takeOverRegion();
  }

  /** The region of a new interview is that of the latest one in the same country. */
  function takeOverRegion() {
    const { draft, before } = current();
    const there = repository.interviews().filter(({ id, country, subdivision }) =>
      country === draft.country && subdivision && !before && !repository.isExample(id));
    const latest = there.sort((one, other) => (one.start < other.start ? 1 : -1))[0];
    Object.assign(draft, { subdivision: latest?.subdivision ?? "", isRegionTakenOver: latest !== undefined });
  }

  /** The reader's own time for what is typed, a moment after the last key. */
  async function tellClock() {
    const form = current();
    const { start, time_zone: zone } = form.draft;
    form.ownTime = zone === readersZone ? words.sameZone : "";
    if (!start || !zone || !isZone(zone, state.reference.zones)) return clocks.callOff();
    const answer = await clocks.ask(() => askClock(python, start, zone), TYPING_MILLISECONDS);
    if (answer) await update(() => {
      form.ownTime = clockInWords(answer, zone);
    });
  }

  /** The day that the promise means, as soon as enough is filled in for Python to tell. */
  async function tellDay() {
    const form = current();
    const { draft } = form;
    const isTold = draft.start && draft.time_zone && draft.promise !== "unknown" && promiseFaultsOf(draft).size === 0;
    if (!isTold) {
      form.understood = null;
      return days.callOff();
    }
    // What the other fields lack must not keep the day from being shown.
    const plain = { ...draft, company: draft.company.trim() || "?", duration: "60", people: [] };
    const record = { ...recordOf(plain, "2000-01-01-form", null), events: [] };
    const understood = await days.ask(() => askPromisedDay(python, record), TYPING_MILLISECONDS);
    if (understood !== undefined) await update(() => {
      form.understood = understood;
    });
  }

  /** Takes over what an invitation says; what was filled in, and whether something typed was kept. */
  function fill(found: Partial<Draft>, people: { name: string; email: string }[]) {
    const form = current();
    const result = filledIn(form.draft, form.touched, found, people);
    form.draft = result.draft;
    suggestCountry();
    form.more ||= result.filled.some((field) => !FIRST_FIELDS.includes(field));
    for (const field of result.filled) form.faults.delete(field);
    remember();
    void tellClock();
    void tellDay();
    void update();
    return result;
  }

  function leaveZone() {
    const zone = completeZone(current().draft.time_zone, state.reference.zones);
    if (zone !== current().draft.time_zone) type("time_zone", zone);
    if (zone !== "" && !isZone(zone, state.reference.zones)) void update(() => {
      current().ownTime = faultWords.zoneUnknown;
    });
  }

  /** Works out when it began, on the employer's clock. */
  function begun() {
    const form = current();
    const { endedAt, draft } = form;
    if (!endedAt) return;
    type("start", startEnding(endedAt, Number(draft.duration) || 60, draft.time_zone));
    form.endedAt = endedAt;
  }

  function withPeople(change: (people: Draft["people"]) => Draft["people"]) {
    const { draft } = current();
    draft.people = change(draft.people);
    remember();
    return update();
  }

  async function refuse(faults: Map<string, string>, others: string[] = []) {
    const form = current();
    const count = faults.size > 0 ? [words.faults(faults.size)] : [];
    await update(() => Object.assign(form, {
      faults, remark: [...count, ...others].join(" "),
      more: form.more || [...faults.keys()].some((field) => !FIRST_FIELDS.includes(field)),
    }));
    focusOn(faults.size > 0 ? '.form [aria-invalid="true"]' : ".form-remark");
  }

  /** As it will be stored. */
  function finished({ before }: Form, record: Interview): Interview {
    const base = (before && repository.interview(before.id)) ?? { ...record, contacts: [] };
    return withFields(base, record, new Date());
  }

  /** What saving would move, where the interview itself was moved; said once, before it is saved. */
  async function movesOf(form: Form, record: Interview) {
    const before = form.before && repository.interview(form.before.id);
    if (!before || form.moves) return null;
    if (MOVED_BY.every((name) => (before[name] ?? 60) === (record[name] ?? 60))) return null;
    const moves = await askMovesInTime(python, before, finished(form, record));
    return moves && !isStill(moves) ? moves : null;
  }

  /** The id under which it was saved, and what was there before; null: refused, or not yet, and the form says why. */
  async function save(): Promise<{ id: string; before: Interview | null } | null> {
    const form = current();
    const { draft, before } = form;
    draft.time_zone = completeZone(draft.time_zone, state.reference.zones);
    const faults = faultsOf(draft, state.reference.zones);
    if (faults.size > 0) return refuse(faultsInWords(faults)).then(() => null);
    if (!before && repository.interviews().length >= LIMITS.interviews_in_browser) {
      return refuse(new Map(), [faultWords.tooMany]).then(() => null);
    }
    const id = before?.id ?? newId(draft, repository.isTaken);
    const record = recordOf(draft, id, before);
    const found = await askFaults(python, finished(form, record));
    if (found.length > 0) {
      const fields = found.map((fault) => ({ field: fieldOf(fault.path, draft), message: fault.path === "time_zone" ? faultWords.zoneUnknown : fault.message }));
      const own = fields.flatMap(({ field, message }): [string, string][] => (field ? [[field, message]] : []));
      return refuse(new Map(own), fields.filter(({ field }) => !field).map(({ message }) => message)).then(() => null);
    }
    const moves = await movesOf(form, record);
    if (moves) {
      await update(() => {
        form.moves = moves;
      });
      focusOn(".form .moves");
      return null;
    }
    void repository.change(id, (kept) => (kept && isMarker(kept) ? kept : finished(form, record)));
    if (!before) finishForm(repository);
    return { id, before };
  }

  return {
    open, type, fill, leaveZone, save,
    /** Takes the day that was understood as a date of its own, to be changed. */
    correctForm() {
      const { understood } = current();
      if (!understood) return;
      type("promise_date", understood.date);
      type("promise", "by_date");
      void update().then(() => focusOn('.form [name="promise_date"]'));
    },
    /** What the browser has just done by itself; drawn again, so that the drawing knows of it. */
    toggleMore: (isOpen: boolean) => void update(() => {
      current().more = isOpen;
    }),
    addPerson() {
      const person = emptyPerson(current().draft.people);
      void withPeople((people) => [...people, person]).then(() => focusOn(`.form [name="name:${person.id}"]`));
    },
    removePerson: (id: string) => void withPeople((people) => people.filter((person) => person.id !== id)).then(() => focusOn(".form .add-person")),
    /** The start that fits an interview which ends now; how long it was is asked beside it. */
    justFinished() {
      current().endedAt = new Date();
      begun();
      void update().then(() => focusOn('.form [name="length"]:checked'));
    },
    /** @param minutes how long the interview was that has just finished */
    lasted(minutes: string) {
      type("duration", minutes);
      begun();
    },
  };
}
