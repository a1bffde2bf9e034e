/** Where in an interview file something is, as a person would say it. */

const LISTS: Record<string, string> = { interviews: "interview", contacts: "person", events: "what happened, entry" };
const FIELDS: Record<string, string> = {
  company: "company", role: "role", round: "round", start: "date and time", time_zone: "time zone", country: "country",
  subdivision: "region", duration_minutes: "duration", format: "format", pace: "pace", promise: "what they said about timing",
  date: "the date they named", amount: "within how long", unit: "unit", quote: "their words", name: "name", title: "position",
  email: "email", phone: "phone", talked_about: "what you talked about", greeting: "how letters address them", notes: "notes",
  kind: "what it was", at: "when it was", reply_by: "answer by", what: "what they wanted", due: "by when", state: "its tick",
  steps: "step", drafts: "letter", profile: "your details", strengths: "strengths", schema: "format of the file", id: "id",
  updated_at: "when it was changed", changed: "when it was changed", interviews: "interviews", contacts: "people", events: "what happened",
};

const PARTS = /([a-z_]+)(?:\[(\d+)\]|\["([^"]*)"\])?/g;

/**
 * @param path as Python and the file write it: `interviews[2].contacts[0].email`
 * @returns "Interview 3, person 1, email"; names that we do not know as they are
 */
export function placeInWords(path: string): string {
  const words = [...path.matchAll(PARTS)].map(([, name, index, key]) => {
    if (index !== undefined) return `${LISTS[name] ?? name} ${Number(index) + 1}`;
    return key === undefined ? FIELDS[name] ?? name : `${FIELDS[name] ?? name} “${key}”`;
  }).join(", ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
