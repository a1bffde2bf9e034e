/** Numbers with their nouns. */

import type { Difference } from "../../record/difference.ts";

export const number = (count: number) => count.toLocaleString("en-GB");
export const counted = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;
export const bytes = (count: number) => `${number(Math.round(count))} bytes`;

const list = (parts: string[]) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`;

const PARTS = {
  steps: ["step", "steps"], contacts: ["person", "people"], events: ["reply or outcome", "replies and outcomes"],
  drafts: ["draft", "drafts"], fields: ["detail", "details"],
} as const;

/** What differs between two versions of an interview: "2 steps and 1 person". */
export const differencesInWords = (parts: Difference[]) =>
  list(parts.map(({ part, count }) => counted(count, PARTS[part][0], PARTS[part][1])));
