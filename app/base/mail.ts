/** Addresses that open a mail program (RFC 6068). */

/** A lone half of a character pair cannot be encoded. */
export const encoded = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"));

/** @param to addresses, apart by commas or semicolons */
export function mailTo(to: string): string {
  const addresses = to.split(/[,;]/).map((one) => encoded(one.trim()).replace("%40", "@"));
  return `mailto:${addresses.filter(Boolean).join(",")}`;
}
