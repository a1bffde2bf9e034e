/** What the page says about keeping, moving, restoring and removing. */

const number = (/** @type {number} */ count) => count.toLocaleString("en-GB");
const counted = (/** @type {number} */ count, /** @type {string} */ one, /** @type {string} */ many) =>
  `${number(count)} ${count === 1 ? one : many}`;
const megabytes = (/** @type {number} */ bytes) => `${number(Math.round(bytes))} bytes`;
const list = (/** @type {string[]} */ parts) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`;

export const keep = {
  heading: "Keep it safe",
  backUp: "Back up",
  backUpWhy: "Saves everything to a file on this device.",
  restore: "Restore",
  restoreWhy: "Restore reads a backup file. You see what changes before it does.",
  begin: "Other ways to begin",
  remove: "Remove everything from this device",
  discretion: "Discretion",
  neutral: "Neutral titles and links",
  neutralWhy: "The tab, the history and new bookmarks then say “Checklist” and a date, not the company. Bookmarks you have still work.",
  neutralTitle: "Checklist",
  bookmarkWhy: "A bookmark leads back here on this device. It holds nothing itself.",
  close: "Close",
  cancel: "Cancel",
  back: "All interviews",

  /** @param {string} file @param {number} count */
  backedUp: (file, count) => `${counted(count, "interview is", "interviews are")} in ${file}, among your downloads. Keep it somewhere safe: anyone who opens it can read it.`,
  /** @param {number} bytes @param {number} limit */
  backupLarge: (bytes, limit) => `The file has ${megabytes(bytes)}. No more than ${megabytes(limit)} can be restored at once: shorten long notes, then back up again.`,
  notBackedUp: "Not in the backup, because it could not be restored:",
  download: "Download it on its own",
  downloadOf: (/** @type {string} */ name) => `Download it on its own: ${name}`,
  dropAside: "Remove it",
  dropAsideOf: (/** @type {string} */ name) => `Remove it: the damaged copy of ${name}`,
  restoreIt: "Restore from a backup",
  /** @param {string} name */
  damagedCopy: (name) => `A damaged copy of ${name}`,
  damagedCopyWhy: "It is kept as it was found. The good copy is in use: nothing you saved is lost.",
  /** @param {string} name */
  damaged: (name) => `${name}: this cannot be read`,
  damagedHere: "This interview cannot be read",
  damagedWhy: "Something damaged it in this browser's storage. It is kept as it was found, and this browser has no other copy. A backup brings it back; your other interviews are well.",
  /** @param {string} name */
  newer: (name) => `${name}: reload to see this`,
  newerHere: "Reload to see this interview",
  /** @param {number | null} schema */
  newerWhy: (schema) => `A newer version of this page saved it, in format ${schema}. Nothing is lost: everything you entered is here, untouched.`,
  newerStill: "Still the same after reloading? Check your connection, or open it in the browser where you last used it.",
  reload: "Reload to update",
  /** @param {number} count */
  leftOut: (count) => `${counted(count, "interview", "interviews")} below cannot be read here, so ${count === 1 ? "its dates are" : "their dates are"} not among these.`,

  restoreTitle: "Restore from a backup",
  restoreLead: "Choose a file that this page or the command line has written. Nothing changes before you say so.",
  chooseFile: "Backup file",
  reading: "Reading the file …",
  refused: "This file was not restored. Nothing has changed.",
  unreadable: "The file cannot be read. Choose it again.",
  notOurs: "This is not a backup of interviews: a JSON file is expected, with “interviews” in it.",
  faultyFile: "Something in the file is not as it should be:",
  faultyField: "is missing or not of the right kind",
  /** @param {number} schema */
  newerFile: (schema) => `The file has format ${schema}, which is newer than this version of the page understands. Reload the page to update it, then try again.`,
  /** @param {number} bytes @param {number} limit */
  tooLarge: (bytes, limit) => `The file has ${megabytes(bytes)}; at most ${megabytes(limit)} can be restored.`,
  /** @param {number} count @param {number} limit */
  tooManyInterviews: (count, limit) => `There would be ${number(count)} interviews; this browser holds ${number(limit)} at most.`,
  /** @param {number} needed @param {number} free */
  noRoom: (needed, free) => `It would take about ${megabytes(needed)}, and this browser has ${megabytes(Math.max(0, free))} left for this site.`,
  mode: "How to restore",
  merge: "Merge",
  mergeWhy: "Keeps what is on this device. Wherever both differ, the later change stays.",
  replace: "Replace",
  replaceWhy: "This device then holds what the file holds. Interviews that are not in the file are deleted.",
  review: "File against this device",
  /** @param {number} count */
  sameCount: (count) => `${counted(count, "interview stays", "interviews stay")} as on this device.`,
  /** @param {number} count */
  moreRows: (count) => `and ${number(count)} more`,
  nothing: "Nothing would change.",
  fates: {
    new: "New on this device", changed: "Changes", same: "Stays the same", deleted: "Is deleted here", back: "Comes back",
  },
  /** @param {import("../../record/difference.js").Difference[]} parts */
  parts: (parts) => {
    const words = {
      steps: ["step", "steps"], contacts: ["person", "people"], events: ["reply or outcome", "replies and outcomes"],
      drafts: ["draft", "drafts"], fields: ["detail", "details"],
    };
    return list(parts.map(({ part, count }) => counted(count, words[part][0], words[part][1])));
  },
  profile: "Your own details",
  apply: { merge: "Merge into this device", replace: "Replace what is here" },
  /** @param {number} count */
  restored: (count) => `Restored: ${counted(count, "interview", "interviews")}`,

  move: "Move to another device",
  moveWhy: "Open this link there, in the browser you will use. It holds a copy of this interview; what you do later is not sent along.",
  moveBare: "Left out: people's names, e-mail addresses and phone numbers, what you talked about, their words, drafts and notes.",
  moveAll: "Take names, notes and all else along",
  moveAllWhy: "Whoever gets the link can then read them.",
  link: "The link",
  making: "Making the link …",
  copy: "Copy the link",
  copied: "Copied. Paste it into a message to yourself.",
  code: "QR code of the link",
  codeWhy: "Or point the other device's camera here.",
  noCode: "The link is too long for a QR code.",
  /** @param {number} length */
  long: (length) => `The link has ${number(length)} characters. Some programs cut links after 2,000: back up to a file instead, or leave out names and notes.`,
  noLink: "This browser is too old to make such a link. Back up to a file instead, and restore it there.",
  carryTitle: "An interview from another device",
  carryReading: "Reading the link …",
  carryHolds: "The link holds",
  /** @param {number} people @param {number} ticks */
  carryContents: (people, ticks) => `${counted(people, "person", "people")}, ${counted(ticks, "step ticked or set aside", "steps ticked or set aside")}`,
  carryBare: "Without names and notes. Those you have here stay as they are.",
  carryChange: "What would change here",
  carryFates: {
    new: "It is new on this device.", changed: "It changes", same: "Nothing: this device has all of it.", deleted: "It would be deleted here.",
    back: "It was deleted on this device. Taking it over brings it back.",
  },
  accept: "Take it over",
  decline: "Not now",
  openIt: "Open it",
  /** @param {string} name */
  accepted: (name) => `${name}: taken over`,
  linkFaults: {
    damaged: "This link is damaged or was cut short on its way. Copy it again, whole.",
    newer: "This link was made by a newer version of this page. Reload the page to update it, then open the link again.",
    unsupported: "This browser is too old to read such a link. Restore from a backup file instead.",
  },
  unknownRestore: "If you have a backup or a carry link of it, it can come back.",

  removeTitle: "Remove everything from this device?",
  /** @param {number} count */
  removeWhat: (count) => `${counted(count, "interview", "interviews")} with all ticks, people and notes will be gone from this browser, every copy of them, with the settings of this site. This cannot be undone.`,
  removeKeeps: "Backup files, calendar entries, bookmarks and the browser's history stay: remove those yourself.",
  removeFirst: "Back up first",
  removeYes: "Yes, remove everything",
  removed: "Everything was removed from this device.",
  removeFailed: "Not everything could be removed. Close other tabs of this site and try again, or clear this site's data in the browser's settings.",

  inApp: (/** @type {string} */ program) => `This is the browser inside ${program}, with storage of its own that it may drop. Open this page in your browser first.`,
  inPrivate: "This looks like a private window: it forgets everything when you close it. Open this page in your browser first, or back up before you leave.",
  reminders: {
    many: "You have changed a good deal since your last backup.",
    forgets: "This browser drops what a site keeps after seven days of use without a visit. A backup is safe from that.",
  },
  later: "Not today",
  localOnly: "This browser's quick storage is full or closed. What you enter is in its second copy, and saved.",
  notSavedFull: "Not saved yet: this browser's storage is full. Make room on the device, or back up now and keep this page open.",
  notSaved: "Not saved yet: this browser refuses to keep the durable copy, so a crash could lose the last few seconds. Back up what matters.",
  notKept: "Not saved yet: this browser refuses to keep data. Leave this page open and back up, or open it in another browser.",

  sinceTitle: "What changed since you were here",
  sinceRules: "The rules were revised meanwhile.",
  sinceSeen: "Seen it",
  /** @param {string} before @param {string} after */
  moved: (before, after) => `was ${before}, is now ${after}`,
  noDate: "no date",
  added: "new",
  gone: "not needed any more",

  tryExample: "Try it with an example",
  isExample: "This is a made-up example. It stays apart: it is in no backup.",
  removeExample: "Remove the example",
  example: { company: "Example Company", role: "Baker", round: "First round", format: "onsite" },
  exampleQuote: "We will let you know in a week or two.",
  examplePeople: [
    { name: "Robin Example", title: "Head baker", role: "interviewer", email: "robin@example.com", card: true },
    { name: "Kim Example", title: "", role: "coordinator", email: "", card: false },
  ],
};
