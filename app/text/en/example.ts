/** The made-up interview to try the checklist with. */

export const example = {
  interview: { company: "Example Company", role: "Baker", round: "First round", format: "onsite" },
  quote: "We will let you know in a week or two.",
  people: [
    { name: "Robin Example", title: "Head baker", role: "interviewer", email: "robin@example.com", card: true },
    { name: "Kim Example", title: "", role: "coordinator", email: "", card: false },
  ],
};
