/** An interview to try things out with: made up, and recent enough that something is to be done. Pure. */

import { asInstant, asLocalDay } from "../../base/time.ts";
import { SCHEMA } from "../../record/shape.ts";
import { example as words } from "#text/example.ts";
import type { Interview } from "../../record/model.ts";

/**
 * @param zone the reader's
 * @returns yesterday at two o'clock
 */
export function exampleFor(now: Date, zone: string): Interview {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  const date = asLocalDay(day);
  const changed = asInstant(now);
  return {
    schema: SCHEMA, id: `${date}-example`, ...words.interview, start: `${date}T14:00`, time_zone: zone || "UTC",
    promise: { kind: "within", amount: 2, unit: "weeks", quote: words.quote },
    contacts: words.people.map((person, index) => ({ id: `c${index + 1}`, ...person, changed })),
    updated_at: changed,
  };
}
