/** What Python answers, as it travels. Instants carry the employer's offset. */

import type { Fault } from "../record/model.ts";

/** One row of a plan. */
export interface Step {
  id: string;
  kind: string;
  contact: string | null;
  title: string;
  optional: boolean;
  opens: string | null;
  target: string | null;
  deadline: string | null;
  state: string;
  at: string | null;
  rule: string | null;
  reason: string;
  read_more: string | null;
}

export interface Warning {
  code: string;
  message: string;
}

export interface Plan {
  interview: string;
  now: string;
  /** The next moment at which anything in it would change if nobody did anything; null: never. */
  valid_until: string | null;
  status: string;
  headline: string;
  /** The id of the step that comes next. */
  next: string | null;
  progress: { done: number; total: number };
  warnings: Warning[];
  steps: Step[];
}

/** A plan with what it was made from. */
export interface KeptPlan {
  /** Of the record. */
  fingerprint: string;
  plan: Plan;
  /** The version of the rules that it follows. */
  rules_version?: number;
  /** What was said besides, and for which hour. */
  told?: Told & { hour: string };
}

/** What is known about one interview's dates. */
export interface Outlook {
  plan: Plan | null;
  /** Whether the plan holds now, for this very record. */
  fresh: boolean;
  /** Whether its time has not run out, and the plan for the changed record is about to arrive. */
  settling: boolean;
  faults: Fault[];
  /** Whether it cannot be worked out just now. */
  failed: boolean;
}

/** What Python says in words of the interview on the screen besides its plan. */
export interface Told {
  /** Which day of silence it is, and since which date; null where nobody is waited for. */
  day: number | null;
  since: string | null;
  /** Whether the day that they named is still to come; null: they named none. */
  named: "ahead" | "passed" | null;
  /** The day that the interview's own promise means, in words; empty: none. */
  promised: string;
}

export interface Details extends Told {
  /** Whether this was said at an earlier visit, for an hour that is over: the day of silence may be another by now. */
  isOld: boolean;
  /** The timeline; null while it is not looked at. */
  picture: Element | null;
  pictureWords: string;
}

/** The day that a promise was understood to mean. */
export interface Understood {
  words: string;
  /** The date that a field wants. */
  date: string;
}

/** What one plan changes against another. */
export interface Moves {
  moved: { title: string; from: string; to: string }[];
  added: { title: string; at: string }[];
  /** Titles. */
  dropped: string[];
  /** How many ticks stay. */
  held: number;
}

export interface AgendaEntry {
  interview: string;
  company: string;
  role: string;
  step: string;
  title: string;
  state: string;
  opens: string | null;
  target: string | null;
  deadline: string | null;
}

export interface Agenda {
  act: AgendaEntry[];
  coming: AgendaEntry[];
  leave: AgendaEntry[];
  closed: string[];
  notes: string[];
}

/** An agenda with what it was made from. */
export interface KeptAgenda {
  /** Of all records. */
  fingerprints: string;
  /** Milliseconds, as all of JavaScript counts; so is `until`, when it holds no more. */
  made: number;
  until: number;
  agenda: Agenda;
}

export interface Country {
  code: string;
  name: string;
  /** Codes and names. */
  subdivisions: [string, string][];
}
