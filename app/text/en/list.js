/** What the screen of all interviews says. */

export const list = {
  doNow: "Then",
  coming: "Coming up",
  leave: "Leave alone until",
  /** @param {string} when */
  until: (when) => `until ${when}`,
  /** @param {number} count */
  more: (count) => `Show ${count} more`,
  search: "Find an interview",
  status: "Show",
  anyStatus: "All of them",
  /** @param {number} count @param {number} total */
  found: (count, total) => `${count} of ${total} interviews`,
  nothingFound: "No interview matches. Change the words or show all of them.",
  /** @param {number} count @param {string} title */
  counted: (count, title) => (count > 0 ? `(${count}) ${title}` : title),
  /** @param {number} count */
  rounds: (count) => `${count} rounds`,
};
