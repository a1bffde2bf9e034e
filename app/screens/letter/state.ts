/** A letter while it is written. */

import type { Advice, MadeLetter } from "../../python/letters.ts";

/** The ways in which a letter leaves the page. */
export type Way = "copy" | "mail" | "share";

export interface Letter {
  record: string;
  step: string;
  /** Which of the step's letters; empty: the first. */
  about: string;
  /** What Python made of what is known; null: not there yet, or it cannot be. */
  made: MadeLetter | null;
  /** Whether Python was asked and has none: the step may not be in the plan any more. */
  isRefused: boolean;
  /** Addresses, apart by commas. */
  to: string;
  subject: string;
  body: string;
  /** What the person has changed, so that no other text takes its place. */
  edited: Set<"subject" | "body">;
  /** Whether the text is the build's, in which nothing is filled in. */
  isSample: boolean;
  /** What was missing when the letter was opened: it is asked here until the screen is left. */
  asked: Set<string>;
  /** Of whom it is asked what was talked about. */
  talked: Set<string>;
  /** Who becomes a person of the record once they are named here: nobody was known to whom the letter could go. */
  newcomer: { id: string; role: string } | null;
  /** Whether the person's own details are open. */
  hasDetails: boolean;
  /** Whether of these only what is missing is asked: they were opened by the letter, not by the person. */
  isBrief: boolean;
  advice: Advice[];
  /** What waits for a word, because something is still missing: a way out, or that it was sent. */
  waiting: Way | "sent" | "";
  /** Whether it goes as it is, whatever is missing: then nothing is asked of what was sent. */
  isMeant: boolean;
  /** What came of the last way out. */
  outcome: "" | "copied" | "selected" | "opened" | "opened_short" | "shared";
  /** Whether it was noted as sent, on this visit. */
  isSent: boolean;
  /** Whether the moment at which it was sent is asked for. */
  isDating: boolean;
}

export function beginLetter(record: string, step: string): Letter {
  return {
    record, step, about: "", made: null, isRefused: false, to: "", subject: "", body: "", edited: new Set(), isSample: false, asked: new Set(), talked: new Set(), newcomer: null,
    hasDetails: false, isBrief: false, advice: [], waiting: "", isMeant: false, outcome: "", isSent: false, isDating: false,
  };
}

/** What a text still holds to be filled in, each once. */
export function gapsIn({ subject, body }: Pick<Letter, "subject" | "body">): string[] {
  return [...new Set([...`${subject}\n${body}`.matchAll(/\[([^[\]\n]{2,80})\]/g)].map(([, words]) => words))];
}
