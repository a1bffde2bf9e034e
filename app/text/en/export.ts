/** What is said of files for other programs. */

import { counted } from "./counting.ts";

export const exporting = {
  made: (count: number) => `${counted(count, "entry is", "entries are")} in a file among your downloads. Open it, and your calendar adds ${count === 1 ? "it" : "them"}.`,
  fixed: "Entries in a calendar do not change by themselves. When dates move, the checklist offers you a new file.",
  nothing: "There is no date yet that could go into a calendar: the next one depends on the day on which you do what comes before.",
  failed: "The file could not be made just now. Try again in a moment.",
  otherwise: "You can also have it with",
  neutral: "Neutral titles, without the company",
  withInterview: "The interview itself, too",
  again: "Make the file again",
  close: "Close",
  contactMade: (count: number) => `${counted(count, "contact is", "contacts are")} in a file among your downloads.`,
  sheetMade: "The spreadsheet is among your downloads.",
};
