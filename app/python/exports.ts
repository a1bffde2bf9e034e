/** Files that Python makes of interviews, for other programs: calendar, contacts, spreadsheet. */

import { asInstant, readersZone } from "../base/time.ts";
import type { Exported, Fault, Interview } from "../record/model.ts";
import type { Python } from "./client.ts";

export interface CalendarWish {
  /** By interview; null: all steps that have dates. */
  steps: Record<string, string[]> | null;
  neutral: boolean;
  /** Whether the interview itself is wanted too. */
  with_interview: boolean;
}

export interface CalendarFile {
  text: string;
  entries: number;
  /** By interview and step: what has to be remembered of it. */
  exported: Record<string, Record<string, Exported>>;
}

export function askCalendar(python: Python, site: URL, records: Interview[], wish: CalendarWish): Promise<CalendarFile> {
  return python.ask({ kind: "calendar", records, ...wish, site: site.href, reader_zone: readersZone, now: asInstant(new Date()) });
}

/** @param contact null: all of them */
export function askContacts(python: Python, records: Interview[], contact: string | null): Promise<{ text: string; cards: number }> {
  return python.ask({ kind: "contacts", records, contact, version: "3.0" });
}

export function askSpreadsheet(python: Python, records: Interview[]): Promise<{ text: string }> {
  return python.ask({ kind: "spreadsheet", records, now: asInstant(new Date()) });
}

export interface CardPerson {
  name: string;
  title: string;
  email: string;
  phone: string;
}

/** The people in a contact file. */
export function askCard(python: Python, text: string): Promise<{ people?: CardPerson[]; faults?: Fault[] }> {
  return python.ask({ kind: "card", text });
}
