/** The shapes of a record, as the interview file has them, and of its fields as they are typed. */

export type TickState = "done" | "skipped" | "clear";
export type Tick = {state: TickState, at?: string, changed?: string};
export interface Contact {
  id: string;
  name?: string;
  title?: string;
  /** "interviewer" (where missing), "coordinator" or "recruiter". */
  role?: string;
  email?: string;
  phone?: string;
  card?: boolean;
  /** One thing, for the letters to them. */
  talked_about?: string;
  /** How letters address them; where missing, by their first name. */
  greeting?: string;
  deleted?: boolean;
  changed?: string;
}

/** What they said about timing */
export interface Promised {
  kind: string;
  date?: string;
  amount?: number;
  unit?: string;
  quote?: string;
}

/** An event: a reply, a request or an outcome */
export interface Happening {
  id: string;
  kind?: string;
  at?: string;
  /** Given with a reply or a request. */
  promise?: Promised;
  /** Of a request: what they asked for, in a few words. */
  what?: string;
  /** Of a request: the instant by which they want it. */
  due?: string;
  /** Of an offer. */
  reply_by?: string;
  deleted?: boolean;
  changed?: string;
}

/** A letter as it was edited or sent. */
export interface LetterDraft {
  subject?: string;
  body?: string;
  /** Which of the letters of its step, where there are several. */
  about?: string;
  changed?: string;
}

/** An entry that was put into a calendar file. */
export interface Exported {
  /** Rises each time it is written again. */
  sequence?: number;
  /** The dates that it was given, as Python wrote them. */
  dates?: string;
  changed?: string;
}

/** The candidate's own details, for letters. */
export interface Profile {
  name?: string;
  email?: string;
  phone?: string;
  strengths?: string[];
  changed?: string;
}

/** One record, as in the interview file */
export interface Interview {
  schema: number;
  id: string;
  company: string;
  start: string;
  time_zone: string;
  process?: string;
  role?: string;
  round?: string;
  duration_minutes?: number;
  country?: string;
  subdivision?: string;
  format?: string;
  via_agency?: boolean;
  pace?: string;
  /** Whether one thank-you goes to all interviewers together. */
  one_letter?: boolean;
  contacts?: Contact[];
  promise?: Promised;
  steps?: Record<string, Tick>;
  events?: Happening[];
  /** By step: the letter as it was last edited or sent. */
  drafts?: Record<string, LetterDraft>;
  /** By step: what was put into a calendar file. */
  exported?: Record<string, Exported>;
  notes?: string;
  updated_at?: string;
}

/** What a deleted interview leaves */
export type Marker = {id: string, deleted: true, changed: string};
/** What a storage key may hold */
export type Kept = Interview | Marker;
/** A stored value that is left alone */
export interface Trouble {
  id: string;
  kind: "damaged" | "newer";
  schema: number | null;
  text: string;
  /** Where it was set aside. */
  key?: string;
}

/** What is wrong with a field, in Python's words. */
export interface Fault {
  path: string;
  message: string;
}

/** A contact in the form, everything as typed */
export interface Person {
  id: string;
  name: string;
  title: string;
  role: string;
  email: string;
  phone: string;
  card: boolean;
  /** One thing, for the letters to them. */
  talked_about: string;
}

/** What they said about timing, everything as typed */
export interface PromiseDraft {
  promise: string;
  promise_date: string;
  promise_amount: string;
  promise_unit: string;
  quote: string;
}

/** The form, everything as typed */
export interface Draft {
  /** Ties it to earlier rounds; empty: made from company and role. */
  process: string;
  company: string;
  role: string;
  start: string;
  time_zone: string;
  country: string;
  subdivision: string;
  round: string;
  duration: string;
  format: string;
  pace: string;
  via_agency: boolean;
  promise: string;
  promise_date: string;
  promise_amount: string;
  promise_unit: string;
  quote: string;
  notes: string;
  people: Person[];
  /** The fields and the ids of people that come from an invitation and are not checked yet. */
  marked: string[];
  /** Whether the country is only what the time zone suggests. */
  isCountryGuessed: boolean;
  /** Whether the region is that of an interview before. */
  isRegionTakenOver: boolean;
}
