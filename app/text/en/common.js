/**
 * Every sentence of the page's own furniture. What the steps are called, when they fall and why comes from Python.
 */

import { capture } from "./leaving.js";
import { invitation } from "./invitation.js";

const number = (/** @type {number} */ count, /** @type {string} */ one, /** @type {string} */ many) =>
  count === 1 ? one : many.replace("{}", String(count));

export const messages = {
  /** @param {string} name */
  title: (name) => `${name} – checklist`,
  capture,
  invitation,
  heading: "Your checklist",
  newInterview: "New interview",
  allInterviews: "All interviews",
  yourInterviews: "Your interviews",
  whatToDoNow: "What to do now",
  keptHere: "Stays on this device. Nobody else sees it.",
  emptyLead: "Tell it once when your interview is. It works out what to do now, what comes later, and how long to leave people in peace.",
  emptyOutline: "What will be on it",
  nothingNow: "Nothing to do today. Leave it be.",
  /** @param {string} company @param {string} headline */
  firstThing: (company, headline) => `${company}: ${headline}`,
  openInterview: "Open it",

  statuses: /** @type {Record<string, string>} */ ({
    before: "Before the interview", act: "Something to do", waiting: "Waiting", closed: "Closed",
  }),
  states: /** @type {Record<string, string>} */ ({
    waiting: "Not yet", open: "Now", due: "Best done now", late: "Still worth doing", missed: "Let this one go",
    done: "Done", skipped: "Not for me", not_needed: "Not needed any more",
  }),
  /** @param {string} when */
  from: (when) => `From ${when}`,
  /** @param {string} when @param {string} best */
  fromUntil: (when, best) => `From ${when}, best by ${best}`,
  /** @param {string} when */
  bestBy: (when) => `Best by ${when}`,
  /** @param {string} when */
  lastBy: (when) => `At the latest ${when}`,
  /** @param {string} when */
  wasFor: (when) => `Was for ${when}`,
  anyTime: "Any time now",
  /** @param {string} day @param {string} time */
  dayAndTime: (day, time) => `${day}, ${time}`,
  /** @param {string} here @param {string} there @param {string} place */
  alsoThere: (here, there, place) => `${here} (${there} in ${place})`,
  optional: "Optional",
  why: "Why this date?",
  exact: { opens: "Opens", target: "Best by", deadline: "At the latest", at: "Done" },
  /** @param {string} there @param {string} place */
  there: (there, place) => `${there} in ${place}`,
  lateToSend: "Still worth sending",
  readMore: "How to do it well",
  readRule: "The rule behind it",
  notForMe: "Not for me",
  /** Beside an offer, "not for me" would sound like a no to it. */
  skipStep: "Leave this step out",
  bringBack: "Bring it back",
  whenDone: "When did you do it?",
  now: "Just now",
  yesterday: "Yesterday",
  otherTime: "Another time",
  timeField: "Day and time",
  setTime: "Use this time",
  changeTime: "Change the time",
  /** @param {string} words @param {string} what a button's name where several say the same */
  about: (words, what) => `${words}: ${what}`,
  didIt: "I have done this",
  writeItDown: "Write it down",
  also: "Also now",

  /** @param {number} done @param {number} total */
  progress: (done, total) => `${done} of ${total} done`,
  steps: "Step by step",
  people: "People you met",
  peopleBefore: "People you will meet",
  notes: "Notes",
  notesHint: "Only for you. Kept as you type.",
  /** @param {string} local @param {string} place */
  meeting: (local, place) => `${local}, ${place} time`,
  roles: /** @type {Record<string, string>} */ ({ interviewer: "Interviewer", coordinator: "Coordinator", recruiter: "Recruiter" }),
  hasCard: "Card collected",

  dates: {
    /** @param {string} when @param {string} ago empty where it was a few days ago at most */
    workedOut: (when, ago) => `The dates below are from ${when}${ago ? `, ${ago}` : ""}. What has happened since is not in them.`,
    loading: "Working out your dates …",
    loadingHint: "A few seconds, longer the first time. You can read and tick things off meanwhile.",
    failed: "The dates cannot be worked out here just now.",
    offline: "You seem to be offline. They come by themselves once you are connected.",
    unloaded: "Something that is needed for them did not load.",
    unable: "This browser has no WebAssembly, or it is switched off. A newer browser can do it.",
    failedHint: "Everything else works, and nothing you entered is lost.",
    tryAgain: "Try again",
    byHand: "The timing rules, to count by hand",
  },
  noSuchStep: "That step is not on this list, or not any more.",
  recordFaults: "Something in this interview needs mending before its dates can be worked out:",

  edit: "Edit",
  delete: "Delete",
  undo: "Undo",
  dismiss: "Close this message",
  keepBookmark: "Keep a bookmark",
  bookmark: "Now bookmark this page: Ctrl+D (⌘D on a Mac), or your browser's menu or share button on a phone. On this device the bookmark leads straight back here.",
  /** @param {string} title */
  ticked: (title) => `Ticked: ${title}`,
  /** @param {string} title */
  unticked: (title) => `Not done after all: ${title}`,
  /** @param {string} title */
  skipped: (title) => `Set aside: ${title}`,
  /** @param {string} title */
  broughtBack: (title) => `Back on the list: ${title}`,
  /** @param {string} name */
  edited: (name) => `${name}: changes kept`,
  /** @param {string} name */
  deleted: (name) => `${name}: deleted`,
  recorded: "Their details are recorded, so this counts as done. Edit the interview to change that.",
  undone: "Undone",
  saved: "Saved",
  saving: "Saving …",

  /** @param {string} id */
  unknown: (id) => `This browser does not know “${id}”`,
  unknownWhy: "It may be kept in another browser or on another device, or it was deleted here. Nothing has been changed.",

  form: {
    newTitle: "New interview",
    /** @param {string} name */
    editTitle: (name) => `Edit ${name}`,
    lead: "The first three fields are enough.",
    company: "Company", role: "Role", start: "Date and time", zone: "Time zone", country: "Country",
    subdivision: "Region", round: "Round", duration: "Duration in minutes", format: "Format", pace: "Pace",
    agency: "Through an agency or recruiter", promise: "When will they answer?", promiseDate: "The date they named",
    promiseAmount: "Within", promiseUnit: "Unit", quote: "Their words", notes: "Notes",
    more: "More details",
    optional: "(optional)",
    zoneHint: "The employer's. Type a city.",
    sameZone: "Your own time zone.",
    /** @param {string} when @param {string} place */
    yourTime: (when, place) => `On your own clock (${place}): ${when}.`,
    countryHint: "The employer's, for public holidays and weekends. Not set: Monday to Friday, no holidays.",
    noCountry: "Not set",
    wholeCountry: "The whole country",
    roundHint: "Such as “Second round”.",
    quoteHint: "As they said it, such as “you'll hear in a week or two”.",
    notesHint: "Only for you.",
    formats: { onsite: "On site", video: "Video", phone: "Phone" },
    paceHint: "Patient gives them about a week longer before you write.",
    paces: { standard: "Standard", patient: "Patient" },
    promises: {
      unknown: "They did not say", by_date: "By a certain date", within: "Within some days or weeks", end_of_week: "By the end of the week",
      next_week: "Next week", end_of_month: "By the end of the month", no_contact: "“Don't call us, we'll call you”",
    },
    units: { business_days: "business days", days: "days", weeks: "weeks", months: "months" },
    people: "People you met",
    /** @param {number} position */
    person: (position) => `Person ${position}`,
    name: "Name", title: "Position", contactRole: "Part they play", email: "E-mail", phone: "Phone", card: "I have their card",
    addPerson: "Add a person", removePerson: "Remove",
    /** @param {number} position */
    ofPerson: (position) => ` of person ${position}`,
    save: "Save interview", cancel: "Cancel",
    /** @param {number} count */
    faults: (count) => number(count, "One field needs another look.", "{} fields need another look."),
  },
  faults: {
    company: "Enter the company's name.",
    start: "Enter the date and the time of the interview, both.",
    startRange: "Enter a date and time between the years 2000 and 2100.",
    zone: "Enter the employer's time zone, such as Europe/Berlin.",
    /** @param {string} zone */
    zoneUnknown: (zone) => `“${zone.slice(0, 60)}” is not a time zone. Type a city and choose from the list, such as Europe/Berlin.`,
    duration: "Enter the minutes as a whole number from 1 to 1440.",
    promiseDate: "Enter the date they named, or choose another answer.",
    promiseAmount: "Enter a whole number from 1 to 366: the longest they said.",
    personName: "Enter a name for this person, or remove them.",
    tooLong: "This is longer than 20,000 characters. Shorten it.",
    tooMany: "This browser holds 1,000 interviews at most. Delete one you no longer need.",
  },
};
