/** What the screen of all interviews says. */

export const list = {
  which: "Which interview is it about? Choose it here, and that step opens.",
  doNow: "Then",
  heardFirst: "Have they answered meanwhile? Open it and say so first.",
  coming: "Coming up",
  leave: "Leave alone until",
  until: (when: string) => `until ${when}`,
  more: (count: number) => `Show ${count} more`,
  search: "Find an interview",
  status: "Show",
  anyStatus: "All of them",
  found: (count: number, total: number) => `${count} of ${total} interviews`,
  nothingFound: "No interview matches. Change the words or show all of them.",
  counted: (count: number, title: string) => (count > 0 ? `(${count}) ${title}` : title),
  rounds: (count: number) => `${count} rounds`,
};

