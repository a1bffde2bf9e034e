/** The address that opens a mail program with a letter in it (RFC 6068). Pure. */

/** Longer ones are cut or refused by some mail programs. */
const LONGEST = 1900;

/** A lone half of a character pair cannot be encoded. */
const encoded = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
/** One line: in a header, a line break would begin another. */
const line = (text: string) => text.replace(/\s+/g, " ").trim();

/**
 * @param to addresses, apart by commas or semicolons
 * @returns `isWhole`: whether the body is in it; where the address would be too long, it has to be pasted
 */
export function mailAddress(to: string, subject: string, body: string): { address: string; isWhole: boolean } {
  const addressees = to.split(/[,;]/).map((one) => encoded(one.trim()).replace("%40", "@")).filter(Boolean);
  const start = `mailto:${addressees.join(",")}?subject=${encoded(line(subject))}`;
  const whole = `${start}&body=${encoded(body.replace(/\r?\n/g, "\r\n"))}`;
  return whole.length > LONGEST ? { address: start, isWhole: false } : { address: whole, isWhole: true };
}
