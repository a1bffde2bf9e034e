/** What the form and the panels say about the fields that they share: timing and people, and what is wrong with a field. */

import { DURATION_MINUTES, FIRST_YEAR, INTERVIEWS_IN_BROWSER, LAST_YEAR, PROMISE_AMOUNT, TEXT_CHARACTERS } from "../../base/limits.ts";
import { number } from "./counting.ts";

export const fields = {
  optional: "(optional)",
  promise: "When will they answer?", promiseDate: "The date they named", promiseAmount: "Within", promiseUnit: "Unit",
  quote: "Their words",
  quoteHint: "As they said it, such as “you'll hear in a week or two”.",
  promises: {
    unknown: "They did not say", by_date: "By a certain date", within: "Within some days or weeks", end_of_week: "By the end of the week",
    next_week: "Next week", end_of_month: "By the end of the month", no_contact: "“Don't call us, we'll call you”",
  },
  units: { business_days: "business days", days: "days", weeks: "weeks", months: "months" },
  name: "Name", title: "Position", contactRole: "Part they play", email: "E-mail", phone: "Phone", card: "I have their card",
};

export const faults = {
  company: "Enter the company's name.",
  start: "Enter the date and the time of the interview, both.",
  startRange: `Enter a date and time between the years ${FIRST_YEAR} and ${LAST_YEAR}.`,
  zone: "Enter the employer's time zone, such as Europe/Berlin.",
  zoneUnknown: (zone: string) => `“${zone.slice(0, 60)}” is not a time zone. Type a city and choose from the list, such as Europe/Berlin.`,
  duration: `Enter the minutes as a whole number from 1 to ${DURATION_MINUTES}.`,
  promiseDate: "Enter the date they named, or choose another answer.",
  promiseAmount: `Enter a whole number from 1 to ${PROMISE_AMOUNT}: the longest they said.`,
  personName: "Enter a name for this person, or remove them.",
  tooLong: `This is longer than ${number(TEXT_CHARACTERS)} characters. Shorten it.`,
  tooMany: `This browser holds ${number(INTERVIEWS_IN_BROWSER)} interviews at most. Delete one you no longer need.`,
};
