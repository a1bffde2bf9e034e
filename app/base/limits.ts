/** The limits of the interview file, and what is to be known of the kinds of steps: made from Python's own at build time. */

export { LIMITS, STEP_KINDS } from "#generated/limits.ts";
