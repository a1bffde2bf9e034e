/**
 * Fast entry: an invitation's text is read in the page, its calendar file by Python, and what they say is taken into the
 * form, where the person has typed nothing. What has more than one reading is asked. The text itself is not kept.
 */

import { createLatest } from "../../base/latest.ts";
import { LIMITS } from "../../base/limits.ts";
import { asLocalDay, readersZone } from "../../base/time.ts";
import { focusOn } from "../../components/focus.ts";
import type { Context } from "../../context.ts";
import type { Choice, Fields, Question, Reading } from "../../invitation/result.ts";
import type { Fault } from "../../record/model.ts";
import { form as formWords } from "#text/form.ts";
import { invitation as words } from "#text/invitation.ts";
import { localInWords, placeInWords } from "../../text/format.ts";
import type { createEditor } from "./editor.ts";
import type { Asked, Invitation } from "./state.ts";

type Reader = typeof import("../../invitation/index.ts");

function labelOf({ fields, zone }: Choice): string {
  if (fields.start) return words.slot(localInWords(fields.start), zone);
  if (fields.time_zone) return placeInWords(fields.time_zone);
  return fields.company ?? (fields.format ? formWords.formats[fields.format] : "");
}

function asked(question: Question): Asked {
  const choices = question.choices.map((choice) => ({ label: labelOf(choice), fields: choice.fields }));
  const places = question.field === "time_zone" ? choices.map(({ label }) => label) : [];
  return { sentence: words.question(question, places), field: question.field, choices };
}

function filledInWords(filled: string[]) {
  const names = Object.entries(words.names).flatMap(([name, word]) => (filled.includes(name) ? [word] : []));
  return names.length > 0 ? words.filled(names) : "";
}

export function createInvitation({ state, python, update, fetchReference }: Context, editor: ReturnType<typeof createEditor>) {
  const readings = createLatest();

  const tell = (status: string, more: Partial<Invitation> = {}) => update(() => {
    if (state.form) Object.assign(state.form.invitation, { status, isReading: "", questions: [], ...more });
  });

  const fill = ({ duration_minutes, contacts = [], ...fields }: Fields) =>
    editor.fill({ ...fields, ...(duration_minutes && { duration: String(duration_minutes) }) }, contacts);

  function take({ fields, questions, remarks }: Reading) {
    // What is asked must not stand there unasked: neither the reader's own zone, nor what an earlier invitation said.
    const empty = Object.fromEntries(questions.flatMap(({ field }) => (field === "start" || field === "time_zone" ? [[field, ""]] : [])));
    const { filled, kept } = fill({ ...empty, ...fields });
    const found = filled.filter((name) => !(name in empty));
    const isNothing = Object.keys(fields).length === 0 && questions.length === 0 && remarks.every(({ code }) => code === "no_start");
    return tell([
      isNothing ? words.nothing : filledInWords(found),
      found.includes("people") && words.people,
      kept && words.kept,
      ...(isNothing ? [] : remarks.map(words.remark)),
    ].filter(Boolean).join(" "), { questions: questions.map(asked) });
  }

  /** What reads comes only when something is to be read. */
  async function prepared() {
    const [reader, reference] = await Promise.all([
      import("../../invitation/index.ts"), fetchReference(),
    ]);
    return { reader, options: { today: asLocalDay(new Date()), readersZone, zones: reference.zones } };
  }

  async function readCalendar(bytes: Uint8Array): Promise<string | Reading> {
    if (python.condition() === "failed") python.start();
    void tell("", { isReading: "calendar" });
    const { reader, options } = await prepared();
    const request = { kind: "invitation", bytes: reader.asCharacters(bytes) };
    const answer = await python.ask<Parameters<Reader["readCalendar"]>[0] & { faults?: Fault[] }>(request);
    if (answer.faults) return answer.faults.map(({ message }) => message).join(" ");
    return reader.readCalendar(answer, options);
  }

  async function readText(pasted: string): Promise<string | Reading> {
    if (pasted.length > LIMITS.invitation) return words.tooLong;
    void tell("", { isReading: "text" });
    const { reader, options } = await prepared();
    const calendar = reader.calendarIn(pasted);
    return calendar === null ? reader.readInvitation(pasted, options) : readCalendar(new TextEncoder().encode(calendar));
  }

  async function readFile(file: File): Promise<string | Reading> {
    if (file.size > LIMITS.invitation) return words.tooLarge;
    const bytes = await file.arrayBuffer().catch(() => null);
    return bytes === null ? words.unreadable : readCalendar(new Uint8Array(bytes));
  }

  async function read(reading: () => Promise<string | Reading>) {
    const found = await readings.ask(() => reading().catch(() => words.failed));
    if (found !== undefined) await (typeof found === "string" ? tell(found) : take(found));
  }

  return {
    type: (text: string) => void update(() => {
      if (state.form) state.form.invitation.text = text;
    }),
    readText() {
      const text = state.form?.invitation.text ?? "";
      void (text.trim() === "" ? tell(words.empty) : read(() => readText(text)));
    },
    refuse: () => void tell(words.tooLong),
    openFile: (file: File) => void read(() => readFile(file)),
    /** The answer that was tapped. */
    async answer(question: Asked, fields: Fields) {
      const left = state.form?.invitation.questions.filter((one) => one !== question && !(one.field in fields)) ?? [];
      const { filled } = fill(fields);
      await tell(filledInWords(filled), { questions: left });
      focusOn(`.form [name="${question.field}"]`);
    },
    /** A form that is opened knows no invitation. */
    callOff: readings.callOff,
  };
}
