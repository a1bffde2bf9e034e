/** The limits of the interview file. */

export const FILE_BYTES = 10_000_000;
export const INTERVIEWS_IN_BROWSER = 1000;
export const CONTACTS = 50;
export const TEXT_CHARACTERS = 20_000;
export const SLUG_CHARACTERS = 60;
export const PROMISE_AMOUNT = 366;
export const DURATION_MINUTES = 1440;
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2100;
/** How deep JSON may be nested. */
export const NESTING = 100;
/** Of an invitation, as text or as a file. */
export const INVITATION_CHARACTERS = 1_000_000;
