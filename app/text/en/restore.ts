/** What restoring from a file says, and removing everything. */

import { bytes, counted, number } from "./counting.ts";

export const restore = {
  restoreTitle: "Restore from a backup",
  restoreLead: "Choose a file that this page has written. Nothing changes before you say so.",
  chooseFile: "Backup file",
  reading: "Reading the file …",
  refused: "This file was not restored. Nothing has changed.",
  unreadable: "The file cannot be read. Choose it again.",
  notOurs: "This is not a backup of interviews: a JSON file is expected, with “interviews” in it.",
  faultyFile: "Something in the file is not as it should be:",
  faultyField: "is missing or not of the right kind",
  newerFile: (schema: number) => `The file has format ${schema}, which is newer than this version of the page understands. Reload the page to update it, then try again.`,
  tooLarge: (size: number, limit: number) => `The file has ${bytes(size)}; at most ${bytes(limit)} can be restored.`,
  tooManyInterviews: (count: number, limit: number) => `There would be ${number(count)} interviews; this browser holds ${number(limit)} at most.`,
  noRoom: (needed: number, free: number) => `It would take about ${bytes(needed)}, and this browser has ${bytes(Math.max(0, free))} left for this site.`,
  mode: "How to restore",
  merge: "Merge",
  mergeWhy: "Keeps what is on this device. Wherever both differ, the later change stays.",
  replace: "Replace",
  replaceWhy: "This device then holds what the file holds. Interviews that are not in the file are deleted.",
  review: "File against this device",
  sameCount: (count: number) => `${counted(count, "interview stays", "interviews stay")} as on this device.`,
  moreRows: (count: number) => `and ${number(count)} more`,
  nothing: "Nothing would change.",
  nothingYet: "Nothing would change. What was deleted here stays so, unless you bring it back.",
  deletedHere: (day: string) => `Was deleted here on ${day}. Bring it back`,
  fates: {
    new: "New on this device", changed: "Changes", same: "Stays the same", deleted: "Is deleted here", back: "Comes back",
  },
  apply: { merge: "Merge into this device", replace: "Replace what is here" },
  restored: (count: number) => `Restored: ${counted(count, "interview", "interviews")}`,

  removeTitle: "Remove everything from this device?",
  removeWhat: (count: number) => `${counted(count, "interview", "interviews")} with all ticks, people and notes will be gone from this browser, every copy of them, with what you deleted lately and the settings of this site. This cannot be undone.`,
  removeKeeps: "Backup files, calendar entries, bookmarks and the browser's history stay: remove those yourself.",
  removeFirst: "Back up first",
  removeYes: "Yes, remove everything",
  removed: "Everything was removed from this device.",
  removeFailed: "Not everything could be removed. Close other tabs of this site and try again, or clear this site's data in the browser's settings.",
};
