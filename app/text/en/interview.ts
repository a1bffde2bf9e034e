/** What the page says along one interview's way: timing, replies, outcomes, people, and what moves. */

const number = (count: number, one: string, many: string) =>
  count === 1 ? one : many.replace("{}", String(count));

export const story = {
  said: "What did they say about timing?",
  saidByRecruiter: "What did the recruiter say about timing?",
  happenedElse: "Has something else happened?",
  saidNothing: "Nothing is noted yet. If they named a day, or a week, note it: your dates follow it.",
  note: "Note what they said",
  change: "Change",
  understood: (day: string) => `Understood as ${day}.`,
  correct: "Correct this date",

  happened: "Has something happened?",
  replied: "They replied",
  repliedRecruiter: "The recruiter replied",
  decided: "It is decided",
  noReply: "An automatic reply is no reply. Only a message that a person wrote counts.",
  noteEvent: "A reply or a decision",
  what: "What happened?",
  when: "When?",
  replyBy: "They want an answer by",
  replyByHint: "Leave it empty if they named no day.",
  kinds: ({
    reply: "They replied, nothing is decided yet", request: "They asked for something from you", next_round: "They invited you to the next round", offer: "They made an offer",
    accepted: "You accepted the offer", declined: "You declined the offer", rejected: "They said no", withdrawn: "You withdrew",
    on_hold: "They have put it on hold", cancelled: "The interview was called off", no_answer: "No answer came, you let it go",
  } as Record<string, string>),
  answerBy: (when: string) => `Answer by ${when}`,
  enterNext: "Enter the next round",
  takenOver: "Taken over from the round before: company, people, zone and country. Remove whoever will not be there.",

  save: "Save",
  cancel: "Cancel",
  edit: "Edit",
  delete: "Delete",
  addPerson: "Add a person",
  addDetails: "Add their details",
  newPerson: "Someone you met",
  saved: "Noted",
  noted: (what: string) => `Noted: ${what}`,
  removed: (what: string) => `Deleted: ${what}`,
  whenFault: "Enter the day and the time, both.",

  whatMoves: "What this changes",
  beforeSaving: "Before you save: what moves",
  moved: (from: string, to: string) => `from ${from} to ${to}`,
  moves: "Moves",
  comes: "New",
  goes: "No longer needed",
  holds: (count: number) => number(count, "The one thing you have ticked stays as it is.", "The {} things you have ticked stay as they are."),
  movesNothing: "None of your dates moves.",

  earlyQuestion: (until: string) => `It is early for this: it opens ${until}. Have you sent it already?`,
  earlyYes: "Yes, it is sent",
  earlyNo: "I will wait",

  folded: (done: number, aside: number) => [done > 0 ? `${done} done` : "", aside > 0 ? `${aside} set aside` : ""].filter(Boolean).join(", "),
  show: "Show",
  hide: "Fold away",
  foldLabel: (isOpen: boolean) => (isOpen ? "Fold away what is done" : "Show what is done"),

  thanksInstead: "The time for the thank-you has passed. No harm is done: put your thanks into this message.",
  calm: "You have done your part, and nothing is late.",
  silence: (day: number, since: string) => `Day ${day} of silence since ${since}.`,
  /** What is typical, for as many days of silence as it is fit to say: each with its year, country and sample. */
  typical: [
    { until: 25, text: "No answer yet is quite normal, and one short question on the way is fine. In the United States in 2023, 334 employers of new graduates took 25 days on average from the first interview to an offer or a no." },
    { until: 54, text: "That is longer than the average, and still no answer in itself. In the United States in 2017, government posts took 54 days on average from application to answer." },
    { until: Infinity, text: "That is long. It says more about them than about you." },
  ],
  nextOpens: (title: string, when: string) => `Next: ${title}, ${when}.`,
  takeCountry: (country: string) => `Count the public holidays of ${country}`,
  nowLabel: "note it",
  moreOnWaiting: "How to wait well",
  words: ({
    offer: "They want you. Take a breath before you answer.",
    rejected: "A no hurts, and it is about this one post on this one day. You did the part that was yours.",
    no_answer: "You asked kindly and gave them time. Their silence is no verdict on you.",
    accepted: "Congratulations. Enjoy it.",
    cancelled: "This one will not take place. Nothing is left for you to do.",
    on_hold: "On hold is no verdict on you. You have kept the door open.",
    withdrawn: "You chose, and said so. That is all they need.",
    next_round: "Well done. The next round has a list of its own.",
  } as Record<string, string>),
  picture: "The timeline as a picture",
};

