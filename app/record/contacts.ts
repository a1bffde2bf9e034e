/** The people of an interview. Pure. */

import type { Contact, Interview } from "./model.ts";

/** Without those that were deleted. */
export function peopleOf(record: Interview): Contact[] {
  return (record.contacts ?? []).filter((contact) => !contact.deleted);
}

export function interviewersOf(record: Interview) {
  return peopleOf(record).filter((contact) => (contact.role || "interviewer") === "interviewer");
}
