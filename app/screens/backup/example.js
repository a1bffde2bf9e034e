/** An interview to try things out with: made up, and recent enough that something is to be done. Pure. */

import { asInstant } from "../../text/format.js";
import { SCHEMA } from "../../record/shape.js";
import { keep as words } from "../../text/en/backup.js";

/** @param {Date} now @param {string} zone the reader's @returns {import("../../record/model.js").Interview} yesterday at two o'clock */
export function exampleFor(now, zone) {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  const date = `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  const changed = asInstant(now);
  return {
    schema: SCHEMA, id: `${date}-example`, ...words.example, start: `${date}T14:00`, time_zone: zone || "UTC",
    promise: { kind: "within", amount: 2, unit: "weeks", quote: words.exampleQuote },
    contacts: words.examplePeople.map((person, index) => ({ id: `c${index + 1}`, ...person, changed })),
    updated_at: changed,
  };
}
