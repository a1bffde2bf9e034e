/** What stands around the screens: keeping safe, reminders, what cannot be read, what changed meanwhile. */

import { counted } from "./counting.ts";

export const keep = {
  heading: "Keep it safe",
  backUp: "Back up",
  backUpWhy: "Saves everything to a file on this device.",
  details: "Your details",
  spreadsheet: "Spreadsheet",
  restore: "Restore",
  restoreWhy: "Restore reads a backup file. You see what changes before it does.",
  begin: "Other ways to begin",
  remove: "Remove everything from this device",
  neutral: "Neutral titles and links",
  neutralWhy: "The tab, the history and new bookmarks then say “Checklist” and a date, not the company. Bookmarks you have still work.",
  neutralTitle: "Checklist",
  close: "Close",
  cancel: "Cancel",
  back: "All interviews",

  download: "Download it on its own",
  downloadOf: (name: string) => `Download it on its own: ${name}`,
  reload: "Reload to update",
  leftOut: (count: number) => `${counted(count, "interview", "interviews")} below cannot be read here, so ${count === 1 ? "its dates are" : "their dates are"} not among these.`,

  unknownRestore: "If you have a backup or a carry link of it, it can come back.",

  inApp: (program: string) => `This is the browser inside ${program}, with storage of its own that it may drop. Open this page in your browser first.`,
  inPrivate: "This looks like a private window: it forgets everything when you close it. Open this page in your browser first, or back up before you leave.",
  localOnly: "This browser's quick storage is full or closed. What you enter is in its second copy, and saved.",
  notSavedFull: "Not saved yet: this browser's storage is full. Make room on the device, or back up now and keep this page open.",
  notSaved: "Not saved yet: this browser refuses to keep the durable copy, so a crash could lose the last few seconds. Back up what matters.",
  notKept: "Not saved yet: this browser refuses to keep data. Leave this page open and back up, or open it in another browser.",

  tryExample: "Try it with an example",
  isExample: "This is a made-up example. It stays apart: it is in no backup.",
  removeExample: "Remove the example",
  profile: "Your own details",
  move: "Move to another device",
};
