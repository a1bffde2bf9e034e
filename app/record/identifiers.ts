/** Names for interviews, people and events, made once and never changed afterwards. Pure, but for time and chance. */

import { LIMITS } from "../base/limits.ts";

export function slugOf(text: string, longest: number = LIMITS.slug) {
  const letters = text.normalize("NFKD").replace(/\p{Mark}/gu, "").toLowerCase();
  const words = letters.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return words.slice(0, longest).replace(/-+$/, "");
}

/** Made once, and never changed afterwards. */
export function newId(fields: { company: string; role: string; start: string }, isTaken: (id: string) => boolean) {
  const day = `${fields.start.slice(0, 10)}-`;
  const plain = day + (slugOf(`${fields.company} ${fields.role}`, LIMITS.slug - day.length) || "interview");
  let id = plain;
  for (let number = 2; isTaken(id); number += 1) id = `${plain}-${number}`;
  return id;
}

/** What ties the rounds at one company together. */
export function processOf(fields: { company: string; role: string }) {
  return slugOf(`${fields.company} ${fields.role}`) || "interview";
}

/**
 * Ids grow with time, so that people and events stay in the order in which they were entered, and two devices never use
 * the same.
 * @param letter what it begins with
 * @param present those that it comes after
 */
export function newItemId(letter: string, present: readonly { id: string }[] = []): string {
  const last = Math.max(0, ...present.map(({ id }) => timeIn(id, letter)));
  const chance = crypto.getRandomValues(new Uint16Array(1))[0].toString(36).padStart(4, "0");
  return `${letter}${Math.max(Date.now(), last + 1).toString(36)}${chance}`;
}

/** The moment at which an id was made; 0 where it was made otherwise. */
function timeIn(id: string, letter: string) {
  const made = id.startsWith(letter) ? /^([0-9a-z]{8})[0-9a-z]{4}$/.exec(id.slice(letter.length)) : null;
  return made ? Number.parseInt(made[1], 36) : 0;
}
