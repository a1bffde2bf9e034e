/** The plain list of steps that the build made, without dates: for the page before Python has started, or without it. */

import { interviewersOf } from "../record/contacts.ts";
import type { Interview } from "../record/model.ts";
import { OUTLINE } from "#generated/outline.ts";

interface OutlineStep {
  id: string;
  title: string;
  when: string;
  for: "everyone" | "interviewer" | "no-interviewer" | "agency";
  at_most?: number;
}

/** Where the name of a person belongs, the title says `{name}`; where the id of their record does, the id says `ID`. */
export const outline: readonly OutlineStep[] = OUTLINE;

/** The steps that an interview has, as far as can be told without the rules. */
export function stepsOf(record: Interview): { id: string; title: string; when: string }[] {
  const people = interviewersOf(record);
  const applies = {
    everyone: () => true,
    agency: () => record.via_agency === true,
    interviewer: (step: OutlineStep) => people.length > 0 && people.length <= (step.at_most ?? Infinity),
    // The general step stands in where the step per person does not apply: nobody is recorded, or too many are.
    "no-interviewer": (step: OutlineStep) => {
      const sibling = outline.find((other) => other.for === "interviewer" && other.id.startsWith(`${step.id}:`));
      return people.length === 0 || people.length > (sibling?.at_most ?? Infinity);
    },
  };
  return outline
    .filter((step) => applies[step.for](step))
    .flatMap((step) =>
      step.for !== "interviewer"
        ? [step]
        : people.map(({ id, name = "" }) => ({
            ...step, id: step.id.replace("ID", id), title: step.title.replace("{name}", () => name),
          })));
}
