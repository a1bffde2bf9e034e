/** What moving an interview to another device says, here and there. */

import { counted, number } from "./counting.ts";

export const share = {
  moveWhy: "Open this link there, in the browser you will use. It holds a copy of this interview; what you do later is not sent along.",
  moveBare: "Left out: people's names, email addresses and phone numbers, what you talked about, their words, drafts and notes.",
  moveAll: "Take names, notes and all else along",
  moveAllWhy: "Whoever gets the link can then read them.",
  link: "The link",
  making: "Making the link …",
  copy: "Copy the link",
  copied: "Copied. Paste it into a message to yourself.",
  code: "QR code of the link",
  codeWhy: "Or point the other device's camera here.",
  noCode: "The link is too long for a QR code.",
  long: (length: number) => `The link has ${number(length)} characters. Some programs cut links after 2,000: back up to a file instead, or leave out names and notes.`,
  noLink: "This browser is too old to make such a link. Back up to a file instead, and restore it there.",
  carryTitle: "An interview from another device",
  carryReading: "Reading the link …",
  carryHolds: "The link holds",
  carryContents: (people: number, ticks: number) => `${counted(people, "person", "people")}, ${counted(ticks, "step ticked or set aside", "steps ticked or set aside")}`,
  carryBare: "Without names and notes. Those you have here stay as they are.",
  carryChange: "What would change here",
  carryFates: {
    new: "It is new on this device.", changed: "It changes", same: "Nothing: this device has all of it.", deleted: "It would be deleted here.",
    back: "It was deleted on this device. Taking it over brings it back.",
  },
  accept: "Take it over",
  decline: "Not now",
  openIt: "Open it",
  accepted: (name: string) => `${name}: taken over`,
  linkFaults: {
    damaged: "This link is damaged or was cut short on its way. Copy it again, whole.",
    newer: "This link was made by a newer version of this page. Reload the page to update it, then open the link again.",
    unsupported: "This browser is too old to read such a link. Restore from a backup file instead.",
  },
};
