/** What the form says about filling itself in from an invitation. */

import { LIMITS } from "../../base/limits.ts";
import { number } from "./counting.ts";
import type { Question, Remark } from "../../invitation/result.ts";

const NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** @param minutes ahead of UTC */
function offsetInWords(minutes: number) {
  const two = (number: number) => String(number).padStart(2, "0");
  return `UTC${minutes < 0 ? "−" : "+"}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

const questions: Record<Question["code"], (question: Question, places: string[]) => string> = {
  dates: ({ choices }) => `${NUMBERS[choices.length] ?? "Several"} dates are offered: which is yours?`,
  day_month: ({ written }) => `It says “${written}”: which day is meant?`,
  hour: ({ written }) => `It says “${written}”: in the morning or in the afternoon?`,
  relative: ({ written }) => `It says “${written}”: which day is that?`,
  weekday: ({ written, actual = 0 }) => `It says “${written}”, but that date is a ${DAYS[actual]}: which day is right?`,
  zone: ({ written, offset }, places) => {
    const said = offset === undefined ? `It says ${written}.` : `The file calls its time zone “${written}”, ${offsetInWords(offset)} on that day.`;
    if (places.length === 0) return `${said} Which time zone is that? Enter it.`;
    return places.length === 1 ? `${said} ${places[0]}?` : `${said} Which place’s time is that?`;
  },
  zones: ({ written }) => `It names several time zones (${written}): whose clock is the time on?`,
  place: ({ written }) => `It names ${written}, and no time zone: whose clock is the time on?`,
  company: ({ written }) => `It has addresses of ${written}: which is the company?`,
  format: () => "It speaks of more than one way to meet: which is yours?",
};

const remarks: Record<Remark["code"], (remark: Remark) => string> = {
  cancelled: () => "It says that the interview was cancelled, so nothing is filled in.",
  no_start: () => "No date and time was found that could not be mistaken: enter them.",
  no_time: () => "It names a day and no time: enter them.",
  only_deadline: () => "The only date and time in it is until when to answer: enter the interview’s.",
  whole_day: () => "The event is for a whole day: enter the date and time.",
  duration: ({ written }) => `It gives two lengths (${written} minutes): enter the duration.`,
  utc: () => "It gives the time in UTC and names no place: enter the employer’s own time and zone if you know them.",
};

export const invitation = {
  summary: "Fill it in from the invitation",
  paste: "Paste the invitation",
  pasteHint: "The text of the email. It stays on this device.",
  read: "Read it",
  file: "Open its .ics file",
  reading: "Reading it …",
  waiting: "Reading it, as soon as the part that reads is loaded. Go on filling in by hand meanwhile: nothing you type is overwritten.",
  failed: "It cannot be read here just now. Fill in the form by hand: everything else works.",
  empty: "Paste the text first.",
  unreadable: "This file cannot be read.",
  tooLong: `This text is too long for an invitation (more than ${number(LIMITS.invitation)} characters). Paste the part that says when and where.`,
  tooLarge: `This file is too large for an invitation (more than ${number(LIMITS.invitation)} bytes).`,
  nothing: "Nothing was found in it. Fill in the form by hand.",
  kept: "What you had typed yourself is left as it was.",
  mark: "From the invitation – check it",
  people: "Remove yourself, and whoever you will not meet.",
  filled: (names: string[]) => `Filled in: ${names.join(", ")}. Check each one.`,
  /** @param places the places among its choices, in words */
  question: (question: Question, places: string[]) => questions[question.code](question, places),
  remark: (remark: Remark) => remarks[remark.code](remark),
  /**
   * @param start in words
   * @param zone as written beside it
   */
  slot: (start: string, zone: string | undefined) => (zone ? `${start} (${zone})` : start),
  names: ({
    company: "company", start: "date and time", time_zone: "time zone", duration: "duration", format: "format", people: "people",
  } as Record<string, string>),
};
