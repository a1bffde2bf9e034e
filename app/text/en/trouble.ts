/** What is said of values that this page cannot read. */

export const trouble = {
  dropAside: "Remove it",
  dropAsideOf: (name: string) => `Remove it: the damaged copy of ${name}`,
  restoreIt: "Restore from a backup",
  damagedCopy: (name: string) => `A damaged copy of ${name}`,
  damagedCopyWhy: "It is kept as it was found. The good copy is in use: nothing you saved is lost.",
  damaged: (name: string) => `${name}: this cannot be read`,
  damagedHere: "This interview cannot be read",
  damagedWhy: "Something damaged it in this browser's storage. It is kept as it was found, and this browser has no other copy. A backup brings it back; your other interviews are well.",
  newer: (name: string) => `${name}: reload to see this`,
  newerHere: "Reload to see this interview",
  newerWhy: (schema: number | null) => `A newer version of this page saved it, in format ${schema}. Nothing is lost: everything you entered is here, untouched.`,
  newerStill: "Still the same after reloading? Check your connection, or open it in the browser where you last used it.",
};
