/** Accents in rows that no language has: putting them into order takes more than their number in time. Pure. */

const PILE = /(\p{M}{30})\p{M}+/gu;

/** The text with thirty accents on a letter at most, as Unicode's own form for streams has it. */
export const withoutPiles = (text: string) => text.replace(PILE, "$1");
