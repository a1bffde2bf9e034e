/** The last five minutes of an interview: which question is on the screen, and what is noted. */

import { promiseDraftOf } from "../../record/draft.ts";
import type { Interview, Person, PromiseDraft, Tick } from "../../record/model.ts";

/** The questions, in order. */
export const SCREENS = ["by", "people", "reach", "done"] as const;
/** An answer like the others on the screen; to the record it is that nothing was promised. */
export const NOT_ASKED = "not_asked";
/** The step that is ticked by asking. */
export const ASK = "ask-next-steps";

export interface Leaving {
  /** Which of the screens is shown. */
  position: number;
  /** What is being noted; `promise` is empty where nothing was chosen yet, or NOT_ASKED. */
  answer: PromiseDraft;
  /** What was noted before they said that they did not ask. */
  takenBack: { quote: string; tick: Tick | undefined } | null;
  /** Why the answer is not noted yet. */
  fault: string;
  /** Those of the record, and those who have no name yet. */
  people: Person[];
  /** The record as it was before somebody was taken off it, by their id: for bringing them back whole. */
  removed: Map<string, Interview>;
  /** Whether "I asked" was taken back by hand. */
  isUnasked: boolean;
  /** The person whose address is asked for. */
  reaching: string;
  /** The day that Python takes their answer to mean. */
  understood: string;
  /** Whether anything was noted since it was opened. */
  isChanged: boolean;
}

export function blankLeaving(): Leaving {
  return {
    position: 0, answer: { ...promiseDraftOf(undefined), promise: "" }, takenBack: null, fault: "", people: [], removed: new Map(),
    reaching: "", understood: "", isChanged: false, isUnasked: false,
  };
}

/** An address stands in for a name that was not caught, so that neither is lost. */
export function nameOf(person: Person) {
  return person.name.trim() || person.email.trim() || person.phone.trim();
}

/** Whether something is entered that cannot be noted without a name. */
export function isNameless(person: Person) {
  return nameOf(person) === "" && (person.card || person.title.trim() !== "");
}

export function isBlank(person: Person) {
  return nameOf(person) === "" && !isNameless(person);
}

/** Whether the question on the screen has an answer, so that going on is no skipping. */
export function hasAnswer({ position, answer, people, reaching }: Leaving) {
  const answers = {
    by: answer.promise !== "" || answer.quote !== "",
    people: people.some((person) => !isBlank(person)),
    reach: reaching !== "" || people.some((person) => person.email !== "" || person.phone !== ""),
    done: true,
  };
  return answers[SCREENS[position]];
}
