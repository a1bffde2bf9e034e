/** Writing the letter of a step: it is made from what is known until the person edits it; from then on it is theirs. */

import { createLatest, inTime } from "../../base/latest.ts";
import { asInstant } from "../../base/time.ts";
import { focusOn } from "../../components/focus.ts";
import { isCalling, kindOf } from "../../components/step-state.ts";
import type { Context } from "../../context.ts";
import { askAdvice, askLetter, loadSample, type LetterOf, type MadeLetter } from "../../python/letters.ts";
import { TYPING_MILLISECONDS } from "../../python/questions.ts";
import { earlierTick, whereThere, withDraft, withItem, withTick } from "../../record/changes.ts";
import { peopleOf } from "../../record/contacts.ts";
import { newItemId } from "../../record/identifiers.ts";
import type { Contact, Interview, Tick } from "../../record/model.ts";
import { go } from "../../router/links.ts";
import { profileIn } from "../../storage/profile.ts";
import { messages } from "#text/common.ts";
import { letter as words } from "#text/letter.ts";
import { createDetails } from "./details.ts";
import type { PanelPart } from "../panel/screen.ts";
import { mailAddress } from "./mail.ts";
import { beginLetter, gapsIn, type Letter, type Way } from "./state.ts";

const COPY_MILLISECONDS = 2000;
/** The letters that answer an offer, and with what. */
const ANSWERS: Readonly<Record<string, string>> = { yes: "accepted", no: "declined" };

type PanelOpening = Parameters<PanelPart["open"]> extends [Interview, ...infer Rest] ? Rest : never;

export type LetterActions = ReturnType<typeof createLetterActions>;

export function createLetterActions(context: Context) {
  const { state, repository, python, typing, update, linkTo } = context;
  const [letters, advices] = [createLatest(), createLatest()];

  const recordOf = ({ record }: Letter) => repository.interview(record);
  const isOpen = (letter: Letter) => state.letter === letter;

  function questionOf(letter: Letter, record: Interview): LetterOf {
    return { record, profile: profileIn(repository), step: letter.step, about: letter.about };
  }

  /** The letter as what is known makes it now; what the person has edited stays. */
  async function make(letter: Letter) {
    const made = await letters.ask(() => {
      const record = recordOf(letter);
      return record ? askLetter(python, questionOf(letter, record)) : Promise.resolve(null);
    });
    if (made === undefined || !isOpen(letter)) return;
    letter.isRefused = made === null;
    if (!made) return update();
    if (!letter.made) ask(letter, made);
    for (const { fact, contact } of made.missing) if (fact === "talked_about" && contact) letter.talked.add(contact);
    const isTheirs = letter.made !== null && letter.to !== addressesOf(letter.made.to);
    if (!isTheirs) letter.to = addressesOf(made.to);
    Object.assign(letter, { made, about: made.about ?? "" });
    for (const field of ["subject", "body"] as const) if (!letter.edited.has(field)) letter[field] = made[field];
    letter.isSample = false;
    advise(letter);
    await update();
  }

  const addressesOf = (to: { email: string }[]) => to.map(({ email }) => email).filter(Boolean).join(", ");

  /** What is asked for here stays until the screen is left: a field must not go while it is typed into. */
  function ask(letter: Letter, { missing, newcomer }: MadeLetter) {
    letter.asked = new Set(missing.map(({ fact }) => fact));
    letter.hasDetails = letter.asked.has("name") || letter.asked.has("strength");
    letter.isBrief = letter.hasDetails;
    letter.newcomer = newcomer === null ? null : { id: newItemId("c", recordOf(letter)?.contacts), role: newcomer };
  }

  function advise(letter: Letter) {
    const record = recordOf(letter);
    if (!record || letter.isSample) return;
    void advices.ask(() => askAdvice(python, questionOf(letter, record), letter.subject, letter.body), TYPING_MILLISECONDS).then((advice) => {
      if (advice && isOpen(letter)) void update(() => Object.assign(letter, { advice }));
    });
  }

  /** Until Python answers, or where it cannot. */
  async function showSample(letter: Letter) {
    const sample = await loadSample(context.site, kindOf(letter.step), letter.about);
    if (!sample || !isOpen(letter) || letter.body !== "" || letter.edited.size > 0) return;
    await update(() => Object.assign(letter, sample, { isSample: true }));
  }

  const kept = ({ subject, body, about }: Letter) => ({ subject, body, ...(about && { about }) });

  function keep(letter: Letter) {
    void repository.change(letter.record, whereThere((record) => withDraft(record, letter.step, kept(letter), new Date())));
  }

  function edit(letter: Letter, field: "subject" | "body", value: string) {
    letter.edited.add(field);
    Object.assign(letter, { [field]: value, isSample: false, outcome: "", waiting: "" });
    typing.soon(`letter ${letter.record} ${letter.step}`, () => keep(letter));
    advise(letter);
    void update();
  }

  /** The person's own text, back after it gave way to another. */
  function restore(letter: Letter, subject: string, body: string) {
    edit(letter, "subject", subject);
    edit(letter, "body", body);
  }

  const current = (act: (letter: Letter) => void) => {
    if (state.letter) act(state.letter);
  };

  function changeContact(letter: Letter, id: string, fields: Partial<Contact>) {
    typing.soon(`person ${letter.record} ${id} ${Object.keys(fields)}`, () => {
      void repository.change(letter.record, whereThere((record) => {
        const contact = record.contacts?.find((one) => one.id === id);
        return contact ? withItem(record, "contacts", { ...contact, ...fields }, new Date()) : record;
      }));
      void make(letter);
    });
  }

  /** Adds whoever gets the letter to the people, as the form does, and takes them off again where the name goes. */
  function nameNewcomer(letter: Letter, name: string) {
    const { record: id, newcomer } = letter;
    if (!newcomer) return;
    typing.soon(`newcomer ${id}`, () => {
      void repository.change(id, whereThere((record) => {
        const before = peopleOf(record).find((one) => one.id === newcomer.id);
        if (name.trim() !== "") return withItem(record, "contacts", { ...newcomer, ...before, name }, new Date());
        return before ? withItem(record, "contacts", { id: newcomer.id, deleted: true }, new Date()) : record;
      }));
      void make(letter);
    });
  }

  async function copyText(text: string, field: string): Promise<Letter["outcome"]> {
    try {
      // A browser that asks somebody first may never get an answer.
      await inTime(navigator.clipboard.writeText(text), COPY_MILLISECONDS);
      return "copied";
    } catch {
      document.querySelector<HTMLTextAreaElement>(`.letter-form [name="${field}"]`)?.select();
      return "selected";
    }
  }

  async function openMail({ to, subject, body }: Letter): Promise<Letter["outcome"]> {
    const { address, isWhole } = mailAddress(to, subject, body);
    const copied = isWhole ? "copied" : await copyText(body, "body");
    location.href = address;
    return isWhole ? "opened" : copied === "copied" ? "opened_short" : copied;
  }

  async function share({ subject, body }: Letter): Promise<Letter["outcome"]> {
    // Refused when the person closes the sheet: then nothing has happened.
    return navigator.share({ title: subject, text: body }).then(() => "shared" as const, () => "" as const);
  }

  async function askFirst(letter: Letter, waiting: Letter["waiting"]) {
    await update(() => Object.assign(letter, { waiting, outcome: "" }));
    focusOn(".letter-form .waiting button");
  }

  /** What is still missing is said first; a second press goes ahead. */
  async function send(way: Way, isMeant = false) {
    const { letter } = state;
    if (!letter) return;
    if (!isMeant && gapsIn(letter).length > 0) return askFirst(letter, way);
    letter.isMeant ||= isMeant;
    const outcome = way === "copy" ? await copyText(letter.body, "body") : way === "mail" ? await openMail(letter) : await share(letter);
    await update(() => Object.assign(letter, { outcome, waiting: "" }));
  }

  /** The step is done, with the text that went. An offer is answered by a yes or a no, not by any letter. */
  function sent(isMeant = false) {
    const { letter } = state;
    const record = letter && recordOf(letter);
    if (!letter || !record) return;
    if (!isMeant && !letter.isMeant && gapsIn(letter).length > 0) return void askFirst(letter, "sent");
    typing.flush();
    if (kindOf(letter.step) === "answer-offer" && record.steps?.[letter.step]?.state !== "done") {
      keep(letter);
      const answer = ANSWERS[letter.about];
      // What was answered is asked where it always is, with what the letter said chosen there.
      return answer && isAskedThere(record, letter.step) ? openThere(record, "answer", letter.step, { written: answer }) : leaveOpen(record, letter.step);
    }
    note(letter, new Date());
    void update(() => Object.assign(letter, { isSent: true, waiting: "", outcome: "" })).then(() => focusOn(".letter-form .was-sent [tabindex]"));
  }

  function leaveOpen(record: Interview, step: string) {
    context.say(words.stillOpen);
    go(linkTo(record.id, step));
  }

  /** Whether the step stands on the interview's screen, still to be done: there its answer is asked. */
  function isAskedThere(record: Interview, step: string): boolean {
    const { plan } = context.plans.outlookOf(record);
    return plan ? isCalling(plan.steps.find(({ id }) => id === step)?.state ?? null) : python.condition() !== "failed";
  }

  /** Leads to the interview's screen, and opens a panel there. */
  function openThere(record: Interview, ...what: PanelOpening) {
    go(linkTo(record.id));
    context.openScreen();
    context.parts.use("panel", (panel) => panel.open(record, ...what));
  }

  /** Leads to where people are added. */
  function addPerson() {
    const record = state.letter && recordOf(state.letter);
    if (record) openThere(record, "person", "people");
  }

  /** As Python calls the step; what one does there stands in while that is not known. */
  function titleOf(letter: Letter): string {
    const record = recordOf(letter);
    return (record && context.plans.outlookOf(record).plan?.steps.find(({ id }) => id === letter.step)?.title) ?? messages.write;
  }

  function note(letter: Letter, moment: Date) {
    const { record: id, step } = letter;
    const earlier = earlierTick(recordOf(letter), step);
    const draft = kept(letter);
    context.say(messages.ticked(titleOf(letter)), () => {
      Object.assign(letter, { isSent: false, isDating: false });
      void repository.change(id, whereThere((record) => withTick(record, step, earlier, new Date())));
    });
    const done: Tick = { state: "done", at: asInstant(moment) };
    void repository.change(id, whereThere((record) => withTick(withDraft(record, step, draft, new Date()), step, done, new Date())));
  }

  const details = createDetails(context, () => current((letter) => void make(letter)));

  return {
    ...details,
    titleOf,
    /** Opens the letter that the address names. */
    open() {
      const { id, step } = state.place;
      const letter = beginLetter(id, step);
      state.letter = letter;
      const record = repository.interview(id);
      if (!record) return;
      const draft = record.drafts?.[step];
      if (draft?.body) Object.assign(letter, { subject: draft.subject ?? "", body: draft.body, about: draft.about ?? "", edited: new Set(["subject", "body"]) });
      else void showSample(letter);
      details.begin();
      void make(letter);
    },
    type: (field: "subject" | "body", value: string) => current((letter) => edit(letter, field, value)),
    typeTo: (value: string) => current((letter) => {
      letter.to = value;
      const alone = letter.made?.to.length === 1 && !letter.made.to[0].email ? letter.made.to[0] : null;
      if (alone && /^\S+@\S+$/.test(value.trim())) changeContact(letter, alone.contact, { email: value.trim() });
      void update();
    }),
    typeNewcomer: (name: string) => current((letter) => nameNewcomer(letter, name)),
    typeTalked: (contact: string, value: string) => current((letter) => changeContact(letter, contact, { talked_about: value })),
    typeGreeting: (contact: string, value: string) => current((letter) => changeContact(letter, contact, { greeting: value })),
    /** First all of them, where only some were asked; then none. */
    toggleDetails: () => current((letter) => void update(() =>
      Object.assign(letter, { hasDetails: letter.isBrief || !letter.hasDetails, isBrief: false }))),
    choose: (about: string) => current((letter) => {
      const { subject, body, edited } = letter;
      Object.assign(letter, { about, edited: new Set(), subject: "", body: "", advice: [], isMeant: false });
      if (edited.size > 0) context.say(words.begunAgain, () => restore(letter, subject, body));
      void showSample(letter);
      void make(letter);
    }),
    beginAgain: () => current((letter) => {
      const { subject, body } = letter;
      context.say(words.begunAgain, () => restore(letter, subject, body));
      Object.assign(letter, { edited: new Set(), ...(letter.made && { subject: letter.made.subject, body: letter.made.body }) });
      void make(letter).then(() => keep(letter));
    }),
    send: (way: Way, isMeant = false) => void send(way, isMeant),
    copySubject: () => current((letter) => void copyText(letter.subject, "subject").then((outcome) => update(() => Object.assign(letter, { outcome })))),
    fillIn: () => current((letter) => {
      letter.waiting = "";
      void update().then(() => focusOn('.letter-form :is([data-asked] input, textarea[name="body"])'));
    }),
    addPerson,
    sent: (isMeant = false) => sent(isMeant),
    askWhen: () => current((letter) => void update(() => Object.assign(letter, { isDating: true })).then(() => focusOn(".letter-form .was-sent input"))),
    sentAt: (moment: Date) => current((letter) => {
      note(letter, moment);
      void update(() => Object.assign(letter, { isDating: false })).then(() => focusOn(".letter-form .was-sent [tabindex]"));
    }),
  };
}
