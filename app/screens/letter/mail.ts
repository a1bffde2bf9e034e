/** The address that opens a mail program with a letter in it. Pure. */

import { encoded, mailTo } from "../../base/mail.ts";

/** Longer ones are cut or refused by some mail programs. */
const LONGEST = 1900;

/** One line: in a header, a line break would begin another. */
const line = (text: string) => text.replace(/\s+/g, " ").trim();

/**
 * @param to addresses, apart by commas or semicolons
 * @returns `isWhole`: whether the body is in it; where the address would be too long, it has to be pasted
 */
export function mailAddress(to: string, subject: string, body: string): { address: string; isWhole: boolean } {
  const start = `${mailTo(to)}?subject=${encoded(line(subject))}`;
  const whole = `${start}&body=${encoded(body.replace(/\r?\n/g, "\r\n"))}`;
  return whole.length > LONGEST ? { address: start, isWhole: false } : { address: whole, isWhole: true };
}
