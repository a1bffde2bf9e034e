/** What one visit to one interview holds: what is unfolded or asked there, and the one panel that may be open. */

import type { Person, PromiseDraft } from "../../record/model.ts";
import type { Moves, Step, Understood } from "../../python/model.ts";

/** One step as it is drawn. */
export interface Row {
  id: string;
  title: string;
  /** Words for a step without dates. */
  when: string;
  /** Null: not known. */
  state: string | null;
  at: string | null;
  step: Step | null;
}

export interface Visit {
  /** The step that asks when it was done. */
  asked: string;
  /** The step that asks whether it was really done already. */
  early: string;
  /** The steps that have asked that before. */
  warned: Set<string>;
  /** The steps whose reason is shown. */
  open: Set<string>;
  /** Whether the steps that are done are shown. */
  unfolded: boolean;
  /** Whether the timeline's picture is shown. */
  pictured: boolean;
  bookmarking: boolean;
}

export interface HappeningDraft extends PromiseDraft {
  event: string;
  at: string;
  reply_by: string;
}

/** In which something that happened is entered: what they promised, whom one met, a reply or an outcome. */
export interface Panel {
  kind: "promise" | "event" | "person";
  /** The part of the screen in which it opened, a step's id perhaps. */
  where: string;
  /** The name of the button that opened it. */
  openedBy: string;
  record: string;
  /** The event or person that is edited; empty: a new one. */
  item: string;
  draft: HappeningDraft;
  person: Person;
  /** By field, in words. */
  faults: Map<string, string>;
  understood: Understood | null;
  moves: Moves | null;
}

export function beginVisit(): Visit {
  const pictured = matchMedia("(min-width: 60em)").matches;
  return { asked: "", early: "", warned: new Set(), open: new Set(), unfolded: false, pictured, bookmarking: false };
}
