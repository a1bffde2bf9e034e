/** What reading an invitation gives. Words are not in it: codes, and what stands in the invitation, as written. */

export type Format = "onsite" | "video" | "phone";

export interface Person {
  name: string;
  email: string;
}

/** Fields of the form. `start` is a clock time there, "2026-06-05T16:30", in no zone. */
export interface Fields {
  company?: string;
  start?: string;
  duration_minutes?: number;
  time_zone?: string;
  format?: Format;
  contacts?: Person[];
}

/** One answer to a question: what a tap fills in. `zone` is the zone as written beside that time. */
export interface Choice {
  fields: Fields;
  zone?: string;
}

/**
 * What the person is asked, since more than one reading is left:
 * `dates` which of several; `day_month` 05/06; `hour` 3 o'clock, morning or afternoon; `relative` "on Friday";
 * `weekday` one that is not the date's; `zone` letters, an offset or a name that is no zone; `zones` several zones;
 * `place` a city is named, a zone is not; `company` and `format`, which of several.
 * `written` is what it says, `actual` the weekday that the date is (0 is Sunday).
 */
export interface Question {
  code: "dates" | "day_month" | "hour" | "relative" | "weekday" | "zone" | "zones" | "place" | "company" | "format";
  field: "start" | "time_zone" | "company" | "format";
  written: string;
  choices: Choice[];
  date?: string;
  actual?: number;
  /** How many minutes ahead of UTC a zone of a file's own is on that day. */
  offset?: number;
}

/** Why something was left empty, or what else the person should know. */
export interface Remark {
  code: "cancelled" | "no_start" | "no_time" | "only_deadline" | "whole_day" | "duration" | "utc";
  written?: string;
}

export interface Reading {
  fields: Fields;
  questions: Question[];
  remarks: Remark[];
}
