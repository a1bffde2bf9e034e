/** What every screen says. What the steps are called, when they fall and why comes from Python. */

/** As a person would put it who looks at the bar. */
function timeLeft(seconds: number) {
  if (seconds < 8) return "A few seconds more.";
  if (seconds < 40) return "About half a minute on this connection.";
  const minutes = Math.max(1, Math.round(seconds / 60));
  return `About ${minutes === 1 ? "a minute" : `${minutes} minutes`} on this connection.`;
}

export const messages = {
  title: (name: string) => `${name} – checklist`,
  /** The way into the last five minutes of an interview. */
  leaving: {
    title: "Before you leave",
    offer: "Before you leave: what to ask",
    offerWhy: "The questions in large type, and room for their answers.",
    offerFor: (company: string) => `${company}: the questions for the last five minutes`,
  },
  openHere: "Open the checklist in a window of its own",
  heading: "Your checklist",
  newInterview: "New interview",
  allInterviews: "All interviews",
  yourInterviews: "Your interviews",
  whatToDoNow: "What to do now",
  keptHere: "Stays on this device. Nobody else sees it.",
  emptyLead: "Tell it once when your interview is. It works out what to do now, what comes later, and how long to leave people in peace.",
  emptyOutline: "What will be on it",
  nothingNow: "Nothing to do today. Leave it be.",
  firstThing: (company: string, headline: string) => `${company}: ${headline}`,
  openInterview: "Open it",

  statuses: ({
    before: "Before the interview", act: "Something to do", waiting: "Waiting", closed: "Closed",
  } as Record<string, string>),
  states: ({
    waiting: "Not yet", open: "Now", due: "Best done now", late: "Still worth doing", missed: "Its time has passed",
    done: "Done", skipped: "Not for me", not_needed: "Not needed any more",
  } as Record<string, string>),
  from: (when: string) => `From ${when}`,
  fromUntil: (when: string, best: string) => `From ${when}, best by ${best}`,
  bestBy: (when: string) => `Best by ${when}`,
  lastBy: (when: string) => `At the latest ${when}`,
  wasFor: (when: string) => `Was for ${when}`,
  anyTime: "Any time now",
  dayAndTime: (day: string, time: string) => `${day}, ${time}`,
  alsoThere: (here: string, there: string, place: string) => `${here} (${there} in ${place})`,
  optional: "Optional",
  why: "Why this date?",
  exact: { opens: "Opens", target: "Best by", deadline: "At the latest", was: "Was best by then", at: "Done" },
  there: (there: string, place: string) => `${there} in ${place}`,
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
  setTime: "Use this time",
  changeTime: "Change the time",
  /** @param what a button's name where several say the same */
  about: (words: string, what: string) => `${words}: ${what}`,
  didIt: "I have done this",
  writeItDown: "Write it down",
  haveNoted: "I have written it down",
  write: "Write it",
  withdrawFrom: (name: string) => `Withdraw from ${name}`,
  addToCalendar: "Add to calendar",
  wrote: "What you wrote",
  openLetter: "Open the letter",
  also: "Also now",

  progress: (done: number, total: number) => `${done} of ${total} done`,
  steps: "Step by step",
  people: "People you met",
  peopleBefore: "People you will meet",
  notes: "Notes",
  notesHint: "Only for you. Kept as you type.",
  meeting: (local: string, place: string) => `${local}, ${place} time`,
  roles: ({ interviewer: "Interviewer", coordinator: "Coordinator", recruiter: "Recruiter" } as Record<string, string>),
  hasCard: "Card collected",

  dates: {
    /** @param ago empty where it was a few days ago at most */
    workedOut: (when: string, ago: string) => `The dates below are from ${when}${ago ? `, ${ago}` : ""}. What has happened since is not in them.`,
    loading: "Working out your dates …",
    left: timeLeft,
    meanwhile: "You can read, enter and tick things off meanwhile.",
    failed: "The dates cannot be worked out here just now.",
    offline: "You seem to be offline. They come by themselves once you are connected.",
    unloaded: "Something that is needed for them did not load.",
    slow: "Working them out took too long, so it was stopped.",
    unable: "This browser has no WebAssembly, or it is switched off. A newer browser can do it.",
    failedHint: "Everything else works, and nothing you entered is lost.",
    tryAgain: "Try again",
    byHand: "The timing rules, to count by hand",
  },
  opening: "Opening …",
  incomplete: "A part of this page could not be loaded. What you entered is kept.",
  broken: "This cannot be shown",
  brokenWhy: "Something in it is not as this page expects. Nothing is lost: back up to a file, and go on with the others.",
  noSuchStep: "That step is not on this list, or not any more.",
  recordFaults: "Something in this interview needs mending before its dates can be worked out:",

  edit: "Edit",
  delete: "Delete",
  undo: "Undo",
  dismiss: "Close this message",
  keepBookmark: "Keep a bookmark",
  bookmark: "Now bookmark this page: Ctrl+D (⌘D on a Mac), or your browser's menu or share button on a phone. On this device the bookmark leads straight back here.",
  ticked: (title: string) => `Ticked: ${title}`,
  unticked: (title: string) => `Not done after all: ${title}`,
  skipped: (title: string) => `Set aside: ${title}`,
  broughtBack: (title: string) => `Back on the list: ${title}`,
  edited: (name: string) => `${name}: changes kept`,
  deleted: (name: string) => `${name}: deleted`,
  countryTaken: (country: string) => `Public holidays counted: ${country}`,
  recorded: "Their details are recorded, so this counts as done. Edit the interview to change that.",
  undone: "Undone",
  saved: "Saved",
  saving: "Saving …",

  unknown: (id: string) => `This browser does not know “${id}”`,
  unknownWhy: "It may be kept in another browser or on another device, or it was deleted here. Nothing has been changed.",
};
