/** What the form says about filling itself in from an invitation. */

/** @typedef {import("../../invitation/result.ts").Question} Question */
/** @typedef {import("../../invitation/result.ts").Remark} Remark */

const NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** @param {number} minutes ahead of UTC */
function offsetInWords(minutes) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `UTC${minutes < 0 ? "−" : "+"}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

/** @type {Record<Question["code"], (question: Question, places: string[]) => string>} */
const questions = {
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

/** @type {Record<Remark["code"], (remark: Remark) => string>} */
const remarks = {
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
  pasteHint: "The text of the e-mail. It stays on this device.",
  read: "Read it",
  file: "Open its .ics file",
  reading: "Reading it …",
  waiting: "Reading it, as soon as the part that reads is loaded. Go on filling in by hand meanwhile: nothing you type is overwritten.",
  failed: "It cannot be read here just now. Fill in the form by hand: everything else works.",
  empty: "Paste the text first.",
  unreadable: "This file cannot be read.",
  tooLong: "This text is too long for an invitation (more than a million characters). Paste the part that says when and where.",
  tooLarge: "This file is too large for an invitation (more than 1 MB).",
  nothing: "Nothing was found in it. Fill in the form by hand.",
  kept: "What you had typed yourself is left as it was.",
  mark: "From the invitation – check it",
  people: "Remove yourself, and whoever you will not meet.",
  /** @param {string[]} names */
  filled: (names) => `Filled in: ${names.join(", ")}. Check each one.`,
  /** @param {Question} question @param {string[]} places the places among its choices, in words */
  question: (question, places) => questions[question.code](question, places),
  /** @param {Remark} remark */
  remark: (remark) => remarks[remark.code](remark),
  /** @param {string} start in words @param {string | undefined} zone as written beside it */
  slot: (start, zone) => (zone ? `${start} (${zone})` : start),
  names: /** @type {Record<string, string>} */ ({
    company: "company", start: "date and time", time_zone: "time zone", duration: "duration", format: "format", people: "people",
  }),
  comeOut: "I have just come out",
};
