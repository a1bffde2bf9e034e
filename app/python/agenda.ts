/**
 * Asks Python for the agenda over all interviews, once their plans are there, and again when it no longer holds. The last
 * one is kept, so that a return within the hour need not wait for Python to start.
 */

import { asInstant, momentOf } from "../base/time.ts";
import type { Interview } from "../record/model.ts";
import type { Repository } from "../storage/repository.ts";
import type { Python } from "./client.ts";
import type { Agenda } from "./model.ts";
import { fingerprintOf, type Plans } from "./plans.ts";

export interface AgendaSource {
  /** The last one, until a newer has come; null: none is known that can be believed. */
  last(): Agenda | null;
  /** The last one of whatever age, which is not to be believed: it tells how much room the next may take. */
  lately(): Agenda | null;
  hasFailed(): boolean;
  /** Asks where what is known does not hold any more. */
  refresh(): Promise<void>;
}

interface Known {
  records: Interview[];
  fingerprints: string;
  /** Milliseconds, as all of JavaScript counts. */
  until: number;
  agenda: Agenda | null;
}

const LONGEST_KEPT = 100_000;
const LONGEST_BELIEVED = 3_600_000;
const RETRY_MILLISECONDS = 30_000;
const NOTHING: Known = { records: [], fingerprints: "", until: -Infinity, agenda: null };

function fingerprintsOf(records: Interview[]) {
  return records.map((record) => `${record.id} ${fingerprintOf(record)}`).sort().join("\n");
}

/**
 * @param changed called when a newer one has come, or cannot be had
 * @param wake called when the last one holds no more: it draws, and refreshes
 */
export function createAgenda(
  repository: Repository, python: Python, plans: Plans, changed: () => void, wake: () => void,
): AgendaSource {
  /** Null: not looked for yet. */
  let known: Known | null = null;
  let lately: Agenda | null = null;
  let asking = false;
  /** Whether Python was asked and could not answer, because a zone or a country could not be fetched perhaps. */
  let failed = false;
  let timer = 0;

  /** What was kept counts until Python is there, and only for the very records it was made from. */
  function lastKnown(): Known {
    if (known) return known;
    const kept = repository.keptAgenda();
    lately = kept?.agenda ?? null;
    const isUsable = kept !== null && kept.made <= Date.now() && kept.fingerprints === fingerprintsOf(repository.interviews());
    known = isUsable ? { ...kept, records: [] } : NOTHING;
    wakeInTime(known.until - Date.now());
    return known;
  }

  function holds(records: Interview[]) {
    const last = lastKnown();
    const isSame = records.length === last.records.length && records.every((record, index) => record === last.records[index]);
    return isSame && Date.now() < last.until;
  }

  /** The hour is the longest that an agenda is believed: its notes depend on the day. */
  function untilWhen(records: Interview[]) {
    const moments = records.map((record) => momentOf(plans.outlookOf(record).plan?.valid_until ?? undefined));
    return Math.min(Date.now() + LONGEST_BELIEVED, ...moments.filter((moment) => moment > Date.now()));
  }

  /** Says when the agenda holds no more. */
  function wakeInTime(milliseconds: number) {
    clearTimeout(timer);
    if (milliseconds > 0) timer = setTimeout(wake, milliseconds);
  }

  /** A large one is not worth the room that the records may need. */
  function keep(records: Interview[], agenda: Agenda) {
    lately = agenda;
    known = { records, fingerprints: fingerprintsOf(records), until: untilWhen(records), agenda };
    wakeInTime(known.until - Date.now());
    const kept = { fingerprints: known.fingerprints, made: Date.now(), until: known.until, agenda };
    repository.keepAgenda(JSON.stringify(kept).length > LONGEST_KEPT ? null : kept);
  }

  return {
    last() {
      const records = repository.interviews();
      if (records.length === 0) return null;
      const last = lastKnown();
      if (python.condition() === "ready" && !failed && last.records.length > 0) return last.agenda;
      return Date.now() < last.until && last.fingerprints === fingerprintsOf(records) ? last.agenda : null;
    },
    lately() {
      lastKnown();
      return lately;
    },
    hasFailed: () => failed || python.condition() === "failed",
    async refresh() {
      const records = repository.interviews();
      if (records.length === 0 && known !== NOTHING) {
        known = NOTHING;
        repository.keepAgenda(null);
      }
      if (asking || plans.isPlanning() || records.length === 0 || python.condition() !== "ready" || holds(records)) return;
      asking = true;
      try {
        const { agenda } = await python.ask<{ agenda?: Agenda }>({ kind: "today", records, now: asInstant(new Date()) });
        if (!agenda) throw new Error("no agenda");
        failed = false;
        // Removed meanwhile: then nothing of it may be kept either.
        if (repository.interviews().length > 0) keep(records, agenda);
      } catch (error) {
        console.warn(error);
        failed = true;
        wakeInTime(RETRY_MILLISECONDS);
      } finally {
        asking = false;
      }
      changed();
    },
  };
}
