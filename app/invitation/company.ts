/** Which company an invitation comes from, by the addresses in it. Free mail, and who carries mail for others, tell nothing. Pure. */

import { domainOf, isCarrier, isFreeMail } from "./people.ts";
import type { Question } from "./result.ts";

const SECOND_LEVEL = new Set(["co", "com", "org", "net", "ac", "gov", "edu", "gob", "gv"]);
/** Machines of meetings and calendars; people there may well work there. */
const SERVICE_MACHINE = /^(?:no-?reply|donotreply|calendar|meetings?|notifications?|invit)[^@]*@(?:[\w-]+\.)*(?:google|zoom|microsoft|microsoftonline|webex|slack|doodle|apple|icloud)\.\w+$/i;

/** …@mail.acme-labs.co.uk is Acme Labs. */
function nameOf(email: string): string | null {
  const labels = domainOf(email).split(".").slice(0, -1);
  while (labels.length > 1 && SECOND_LEVEL.has(labels.at(-1) ?? "")) labels.pop();
  const label = labels.at(-1);
  return label ? label.split("-").filter(Boolean).map((word) => word[0].toUpperCase() + word.slice(1)).join(" ") : null;
}

/** The company of the people, else of the other addresses; a question where they are of several. */
export function companyOf(people: string[], others: string[]): { company: string | null; question: Question | null } {
  for (const emails of [people, others]) {
    const own = emails.filter((email) => !isFreeMail(email) && !isCarrier(email) && !SERVICE_MACHINE.test(email));
    const names = [...new Set(own.map(nameOf).filter((name) => name !== null))];
    if (names.length === 1) return { company: names[0], question: null };
    if (names.length > 1) {
      const choices = names.slice(0, 6).map((company) => ({ fields: { company } }));
      return { company: null, question: { code: "company", field: "company", written: names.join(", "), choices } };
    }
  }
  return { company: null, question: null };
}
