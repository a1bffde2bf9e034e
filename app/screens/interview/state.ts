/** What one visit to one interview holds: what is unfolded or asked there. */

import type { TemplateResult } from "lit-html";
import type { Step } from "../../python/model.ts";

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
  /** Whether it asks if they have answered; null: not decided on this visit. */
  heard: boolean | null;
}

/** The panel that is open on this screen, drawn. */
export interface OpenPanel {
  /** The part of the screen in which it opened, a step's id perhaps. */
  where: string;
  view: TemplateResult;
}

export function beginVisit(): Visit {
  const pictured = matchMedia("(min-width: 60em)").matches;
  return { asked: "", early: "", warned: new Set(), open: new Set(), unfolded: false, pictured, bookmarking: false, heard: null };
}
