/** What is said where somebody only asks when to write. */

export const when = {
  title: "When may I write?",
  lead: "Three answers, one sentence. Nothing is kept unless you say so.",
  day: "The day of your interview",
  answer: "The answer",
  working: "Working it out …",
  needsDay: "Enter the day of your interview, and the answer stands here.",
  failed: "This cannot be worked out here just now. Without a promise, a week after your thank-you is right; with one, two working days after the day they named.",
  rules: "The rules behind it",
  companyHint: "Needed only to keep it.",
  companyFault: "Enter the company’s name, to keep it under.",
  keep: "Keep it",
};
