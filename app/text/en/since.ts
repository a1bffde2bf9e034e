/** What is said of plans that changed while nobody looked. */

export const since = {
  sinceTitle: "What changed since you were here",
  sinceRules: "The rules were revised meanwhile.",
  sinceSeen: "Seen it",
  moved: (before: string, after: string) => `was ${before}, is now ${after}`,
  noDate: "no date",
  added: "new",
  gone: "not needed any more",
};
