/** What the five minutes before leaving say. The questions are those of the guide's page "Before you leave". */

export const capture = {
  title: "Before you leave",
  offer: "Before you leave: what to ask",
  offerWhy: "The questions in large type, and room for their answers.",
  /** @param {string} company */
  offerFor: (company) => `${company}: the questions for the last five minutes`,
  /** @param {number} position @param {number} count */
  position: (position, count) => `${position} of ${count}`,
  back: "Back",
  next: "Next",
  skip: "Skip",
  finish: "To the checklist",

  ask: "Ask",
  by: {
    question: "“What happens next, and by when may I expect to hear?”",
    answers: "What do they say?",
    presets: /** @type {[string, string][]} */ ([
      ["end_of_week", "This week"], ["next_week", "Next week"], ["end_of_month", "End of the month"], ["by_date", "By a date"],
      ["within", "Within days or weeks"], ["unknown", "Nothing clear"], ["no_contact", "“Don't call us”"], ["not_asked", "I did not ask"],
    ]),
    saving: "Each tap is saved. You can also answer later.",
    askLater: "You can still ask in your thank-you letter.",
    date: "The date",
    dateMissing: "Choose the date, then it is noted.",
    dateBefore: "That is before the interview.",
    within: "Within",
    amounts: /** @type {[number, string, string][]} */ ([
      [3, "days", "3 days"], [1, "weeks", "1 week"], [2, "weeks", "2 weeks"], [1, "months", "1 month"],
    ]),
    otherAmount: "Number", unit: "Unit",
    amountMissing: "Choose how long, then it is noted.",
    vague: "Ask: “Would it be all right to ask you again in about two weeks?”",
    vagueYes: "They said yes: in two weeks",
    quote: "In their words",
    /** @param {string} day */
    understood: (day) => `The checklist takes that as ${day}.`,
    asked: "I asked",
  },
  people: {
    onsite: "“May I have your card? I would like to write you a line.”",
    video: "“May I have your e-mail address? You can put it in the chat.”",
    phone: "“Could you tell me your name again, and an address where I can reach you?”",
    agency: "“How do you spell your name?”",
    hints: {
      onsite: "Ask each person. No cards? Ask how the name is spelt.",
      video: "Ask each person. Read the names off the screen. No time? The organiser can give you the addresses, or pass a note on.",
      phone: "Ask each person before the goodbyes. Too late? The organiser can give you the address, or pass a note on.",
      agency: "An agency sent you: names are enough here. Ask your recruiter for the addresses.",
    },
    heading: "Who is there?",
    name: "Name",
    card: "Card",
    email: "E-mail",
    details: "Details",
    position: "Position",
    phoneNumber: "Phone",
    contactRole: "Part they play",
    /** @param {string} name @param {number} position */
    of: (name, position) => (name ? ` of ${name}` : ` of person ${position}`),
    nameMissing: "Add a name, then this person is noted.",
    another: "Another person",
    remove: "Remove",
    /** @param {string} name */
    removed: (name) => `${name}: removed`,
  },
  reach: {
    question: "“If I have a question, is it best to write to you?”",
    agency: "An agency sent you: write to your recruiter, not to the employer.",
    answers: "Whom do they name?",
    someoneElse: "Someone else",
    recruiter: "My recruiter",
    /** @param {string} name */
    address: (name) => `An address for ${name || "them"}`,
  },
  done: {
    heading: "Thank them, and go",
    lead: "As soon as you are alone, write down how it went. The checklist takes over from here.",
    answer: "Their answer",
    nothing: "Not noted. You can still ask in your thank-you letter.",
    people: "People",
    nobody: "Nobody noted yet. You have about a day to fill that in.",
    card: "card",
  },
};
