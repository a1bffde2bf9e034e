/** What the form says about filling itself in from an invitation. */

import { LIMITS } from "../../base/limits.ts";
import { number } from "./counting.ts";

export const invitation = {
  summary: "Fill it in from the invitation",
  paste: "Paste the invitation",
  pasteHint: "The text of the e-mail. It stays on this device.",
  read: "Read it",
  file: "Open its .ics file",
  reading: "Reading it …",
  waiting: "Reading it, as soon as the part that reads is loaded. Go on filling in by hand meanwhile: nothing you type is overwritten.",
  failed: "It cannot be read here just now. Fill in the form by hand: everything else works.",
  empty: "Paste the text first.",
  unreadable: "This file cannot be read.",
  tooLarge: `This is too large for an invitation (more than ${number(LIMITS.invitation)} characters).`,
  nothing: "Nothing was found in it. Fill in the form by hand.",
  kept: "What you had typed yourself is left as it was.",
  mark: "From the invitation – check it",
  people: "Remove yourself, and whoever you will not meet.",
  filled: (names: string[]) => `Filled in: ${names.join(", ")}. Check each one.`,
  startMissing: "No date and time was found that could not be mistaken: enter them.",
  names: ({
    company: "company", start: "date and time", time_zone: "time zone", duration: "duration", format: "format", people: "people",
  } as Record<string, string>),
  comeOut: "I have just come out",
};

