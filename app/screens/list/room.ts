/** How much room the agenda is likely to take, before it is there: so that the list below stays under the finger. Pure. */

import { asInstant } from "../../base/time.ts";
import type { Agenda, AgendaEntry } from "../../python/model.ts";
import { outline } from "../../python/outline.ts";
import type { Interview } from "../../record/model.ts";

const LONGEST_GUESS = 5;

/** Lines of the usual length. */
const entryOf = ({ id, company, role = "" }: Interview, opens: string): AgendaEntry => ({
  interview: id, company, role, step: "", title: outline[0].title, state: "waiting", opens, target: opens, deadline: null,
});

/**
 * @param lately the last agenda that is known, of whatever age; null: none. Then about as much as a thing or two to do
 * now, and what comes next in each interview.
 */
export function roomOf(lately: Agenda | null, records: Interview[], now: Date): Agenda {
  const ids = new Set(records.map(({ id }) => id));
  const isThere = ({ interview }: AgendaEntry) => ids.has(interview);
  if (lately) {
    return { ...lately, act: lately.act.filter(isThere), coming: lately.coming.filter(isThere), leave: lately.leave.filter(isThere) };
  }
  const entries = records.slice(0, LONGEST_GUESS).map((record) => entryOf(record, asInstant(now)));
  return { act: entries.slice(0, 2), coming: entries, leave: [], closed: [], notes: [] };
}
