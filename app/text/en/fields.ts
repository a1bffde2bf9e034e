/** What the form and the panels say about the fields that they share: timing and people, and what is wrong with a field. */

import { LIMITS } from "../../base/limits.ts";
import { number } from "./counting.ts";

export const fields = {
  optional: "(optional)",
  promise: "When will they answer?", promiseDate: "The date they named", promiseAmount: "Within", promiseUnit: "Unit",
  quote: "Their words",
  quoteHint: "As they said it, such as “you'll hear in a week or two”.",
  onlyWords: "Words alone move no date. Choose above the last day that they may mean.",
  promises: {
    unknown: "They did not say", by_date: "By a certain date", within: "Within some days or weeks", end_of_week: "By the end of the week",
    next_week: "Next week", end_of_month: "By the end of the month", no_contact: "“Don't call us, we'll call you”",
  },
  within: (amount: number, unit: string) => (amount === 1 ? `Within one ${unit}` : `Within ${amount} ${unit}`),
  oneUnit: { business_days: "working day", days: "day", weeks: "week", months: "month" },
  units: { business_days: "working days", days: "days", weeks: "weeks", months: "months" },
  name: "Name", title: "Position", contactRole: "Part they play", email: "Email", phone: "Phone", card: "I have their card",
  talkedAbout: "What you talked about",
};

export const faults = {
  company: "Enter the company's name.",
  start: "Enter the date and the time of the interview, both.",
  startRange: `Enter a date and time between the years ${LIMITS.first_year} and ${LIMITS.last_year}.`,
  zone: "Enter the employer's time zone, such as Europe/Berlin.",
  zoneUnknown: "That is no time zone we know. Choose one from the list, such as Europe/London.",
  duration: `Enter the minutes as a whole number from 1 to ${LIMITS.longest_duration}.`,
  promiseDate: "Enter the date they named, or choose another answer.",
  promiseAmount: `Enter a whole number from 1 to ${LIMITS.largest_amount}: the longest they said.`,
  personName: "Enter a name for this person, or remove them.",
  tooLong: `This is longer than ${number(LIMITS.text)} characters. Shorten it.`,
  tooMany: `This browser holds ${number(LIMITS.interviews_in_browser)} interviews at most. Delete one you no longer need.`,
};
