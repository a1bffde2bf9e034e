/** What Python says of letters: the draft for a step, and advice on a text while it is edited. */

import { asInstant } from "../base/time.ts";
import type { Interview, Profile } from "../record/model.ts";
import type { Python } from "./client.ts";

export interface Addressee {
  contact: string;
  name: string;
  email: string;
}

/** A fact that a letter wants and nobody has entered; in its text stand these words, in square brackets. */
export interface Missing {
  fact: string;
  contact?: string;
  words: string;
}

/** The letter of a step, made from what is known. */
export interface MadeLetter {
  /** Which of the step's letters; null where it has one. */
  about: string | null;
  abouts: string[];
  to: Addressee[];
  /** The part of whoever gets it, where nobody is recorded who could; null: somebody is, or it goes to others. */
  newcomer: string | null;
  subject: string;
  body: string;
  missing: Missing[];
  greeting: { contact: string; chosen: string; choices: string[] } | null;
  /** What to say on the phone, where one would rather ring. */
  script: string | null;
}

export interface Advice {
  code: string;
  /** The words of the text that it is about; null: the whole. */
  quote: string | null;
  words: string;
}

export interface LetterOf {
  record: Interview;
  profile: Profile;
  step: string;
  /** Empty: the first of the step's letters. */
  about: string;
}

/** @returns null: Python cannot say; a step without a letter has none either */
export async function askLetter(python: Python, { about, ...of }: LetterOf): Promise<MadeLetter | null> {
  const request = { kind: "letter", ...of, ...(about && { about }), now: asInstant(new Date()) };
  return (await python.ask<{ letter?: MadeLetter }>(request).catch(() => null))?.letter ?? null;
}

export async function askAdvice(python: Python, { about, ...of }: LetterOf, subject: string, body: string): Promise<Advice[]> {
  const request = { kind: "advice", ...of, ...(about && { about }), subject, body, now: asInstant(new Date()) };
  return (await python.ask<{ advice?: Advice[] }>(request).catch(() => null))?.advice ?? [];
}

/** A letter as the build made it, with everything in it still to be filled in. */
export interface Sample {
  subject: string;
  body: string;
}

/** @param kind of step */
export async function loadSample(site: URL, kind: string, about: string): Promise<Sample | null> {
  const response = await fetch(new URL("app/data/letters.json", site)).catch(() => null);
  const samples: Record<string, Sample> = response?.ok ? await response.json() : {};
  return samples[about ? `${kind}:${about}` : kind] ?? samples[kind] ?? null;
}
