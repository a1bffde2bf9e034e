/** When to remind somebody of a backup. Pure. */

/** @typedef {import("../../record/model.js").Settings} Settings */

const MANY = 10;
const DAYS = 4;

/** @param {Date} now on the reader's calendar */
export function dayOf(now) {
  return `${now.getFullYear()}-${now.getMonth() + 1}-${now.getDate()}`;
}

/**
 * @param {Settings} settings
 * @param {boolean} forgets whether this browser drops what is stored after seven days without a visit
 * @param {Date} now
 * @returns {"" | "many" | "forgets"} why
 */
export function reminderFor({ changes = 0, reminded_changes = 0, reminded, backed_up = "" }, forgets, now) {
  if (changes === 0 || reminded === dayOf(now)) return "";
  if (changes - reminded_changes >= MANY) return "many";
  const since = now.getTime() - Date.parse(backed_up);
  // A clock that was set back must not keep it quiet.
  const isRecent = Math.abs(since) < DAYS * 86_400_000;
  return forgets && !isRecent ? "forgets" : "";
}
