/**
 * Fast entry: Python reads an invitation's text or its calendar file, and what it says is taken into the form, where
 * the person has typed nothing. The text itself is not kept.
 */

import { createLatest } from "../../base/latest.ts";
import { LIMITS } from "../../base/limits.ts";
import { asInstant } from "../../base/time.ts";
import type { Context } from "../../context.ts";
import type { Fault } from "../../record/model.ts";
import { invitation as words } from "#text/invitation.ts";
import type { createEditor } from "./editor.ts";

/** What was found. */
interface Found {
  company?: string;
  start?: string;
  time_zone?: string;
  duration_minutes?: number;
  format?: string;
  contacts?: { name: string; email: string }[];
}

function report(found: Found, filled: string[], kept: boolean) {
  if (Object.keys(found).length === 0) return words.nothing;
  return [
    filled.length > 0 && words.filled(filled.map((name) => words.names[name] ?? name)),
    filled.includes("people") && words.people,
    kept && words.kept,
    !found.start && words.startMissing,
  ].filter(Boolean).join(" ");
}

export function createInvitation({ state, python, update }: Context, editor: ReturnType<typeof createEditor>) {
  const readings = createLatest();

  const tell = (status: string, isReading = false) => update(() => {
    if (state.form) Object.assign(state.form.invitation, { status, isReading });
  });

  async function read(text: string, isCalendar: boolean) {
    if (python.condition() === "failed") python.start();
    void tell("", true);
    const request = { kind: "invitation", text, calendar: isCalendar, now: asInstant(new Date()) };
    const answer = await readings.ask(() =>
      python.ask<{ fields: Found; faults?: Fault[] }>(request).catch(() => null));
    if (answer === undefined) return undefined;
    if (!answer) return tell(words.failed);
    if (answer.faults) return tell(answer.faults.map(({ message }) => message).join(" "));
    const { duration_minutes, contacts = [], ...fields } = answer.fields;
    const { filled, kept } = editor.fill({ ...fields, ...(duration_minutes && { duration: String(duration_minutes) }) }, contacts);
    return tell(report(answer.fields, filled, kept));
  }

  return {
    type: (text: string) => void update(() => {
      if (state.form) state.form.invitation.text = text;
    }),
    readText() {
      const text = state.form?.invitation.text ?? "";
      if (text.length > LIMITS.invitation) return void tell(words.tooLarge);
      void (text.trim() === "" ? tell(words.empty) : read(text, false));
    },
    refuse: () => void tell(words.tooLarge),
    async openFile(file: File) {
      if (file.size > LIMITS.invitation) return tell(words.tooLarge);
      const text = await file.text().catch(() => null);
      return text === null ? tell(words.unreadable) : read(text, true);
    },
    /** A form that is opened knows no invitation. */
    callOff: readings.callOff,
  };
}
