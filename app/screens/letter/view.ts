/** The screen on which the letter of a step is written: to whom, what is still asked, the text, and the ways out. */

import { html, nothing } from "lit-html";
import { LIMITS } from "../../base/limits.ts";
import { writtenThere } from "../../base/time.ts";
import { textField } from "../../components/fields.ts";
import { icon } from "../../components/icons.ts";
import { momentField, momentFrom } from "../../components/moment-form.ts";
import { savedView } from "../../components/notice.ts";
import { interviewersOf, peopleOf } from "../../record/contacts.ts";
import type { Contact, Interview, Profile } from "../../record/model.ts";
import { nameOf, type LinkTo } from "../../router/links.ts";
import type { Condition } from "../../storage/repository.ts";
import { inWords } from "../../text/format.ts";
import { messages } from "#text/common.ts";
import { story } from "#text/interview.ts";
import { letter as words } from "#text/letter.ts";
import type { LetterActions as Actions } from "./actions.ts";
import { detailsView } from "./details-view.ts";
import { gapsIn, type Letter, type Way } from "./state.ts";

export interface LetterModel {
  letter: Letter;
  record: Interview;
  profile: Profile;
  strengths: number;
  title: string;
  /** What to do now, in Python's words; empty: not known. */
  headline: string;
  /** Whether Python cannot be had, or has no such letter. */
  hasFailed: boolean;
  canShare: boolean;
  condition: Condition;
  now: Date;
  linkTo: LinkTo;
}

const valueOf = (event: Event) => (event.currentTarget as HTMLInputElement).value;

function aboutView({ about, made }: Letter, actions: Actions) {
  if (!made || made.abouts.length < 2) return nothing;
  return html`
    <fieldset class="chips letter-about">
      <legend>${words.about}</legend>
      ${made.abouts.map((one) => html`<label class="choice"><input type="radio" name="about" .checked=${one === about} @change=${() => actions.choose(one)} />
        <span>${words.abouts[one] ?? one}</span></label>`)}
    </fieldset>
  `;
}

/** What only the person can know, asked where it is needed. */
function askedView({ letter, record, profile, strengths }: LetterModel, actions: Actions) {
  const { asked } = letter;
  const told = (contact: Contact) => html`<div data-asked>${textField({
    name: `talked:${contact.id}`, label: interviewersOf(record).includes(contact) ? words.talkedAbout(contact.name ?? "") : words.talkedAboutThere, value: contact.talked_about ?? "", hint: words.talkedAboutHint,
    autocapitalize: "sentences", input: (value) => actions.typeTalked(contact.id, value),
  })}</div>`;
  const people = asked.has("talked_about") ? talkedTo(letter, record) : [];
  return html`
    ${newcomerView(letter, record, actions)}
    ${people.map(told)}
    <div class="letter-details">
      <button type="button" class="link-button" aria-expanded=${letter.hasDetails ? "true" : "false"} @click=${actions.toggleDetails}>${icon("pencil")}${words.details}</button>
      ${letter.hasDetails ? html`<div data-asked>${detailsView(profile, strengths, letter.isBrief ? asked : null, actions)}</div>` : nothing}
    </div>
  `;
}

/** Whoever gets the letter, where nobody is known: who interviewed you would have a letter of their own. */
function newcomerView({ newcomer }: Letter, record: Interview, actions: Actions) {
  if (!newcomer) return nothing;
  const name = peopleOf(record).find(({ id }) => id === newcomer.id)?.name ?? "";
  const isOther = newcomer.role !== "interviewer";
  return html`<div data-asked>
    ${isOther ? html`<p class="quiet">${words.toOther} <button type="button" class="link-button" @click=${actions.addPerson}>${story.addPerson}</button></p>` : nothing}
    ${textField({ name: "newcomer", label: words.theirName, value: name, autocapitalize: "words", input: actions.typeNewcomer })}
  </div>`;
}

/** To whom it goes, and where to find an address that nobody has entered. */
function recipientHint({ made, to }: Letter) {
  const names = made?.to.map(({ name }) => name).filter(Boolean).join(", ") ?? "";
  return made && made.to.length > 0 && to.trim() === "" ? `${names && `${names}. `}${words.noAddress}` : names;
}

/** How they are addressed: right for most, so that it does not stand between the questions. */
function greetingView({ made }: Letter, record: Interview, actions: Actions) {
  const greeting = made?.greeting;
  const addressed = greeting && peopleOf(record).find(({ id }) => id === greeting.contact);
  if (!addressed) return nothing;
  return html`${textField({
    name: "greeting", label: words.greeting, value: addressed.greeting ?? greeting.chosen, list: "greetings", autocapitalize: "words",
    input: (value) => actions.typeGreeting(addressed.id, value),
  })}<datalist id="greetings">${greeting.choices.map((choice) => html`<option value=${choice}></option>`)}</datalist>`;
}

/** Whom the letter is to, as far as they were talked with. */
function talkedTo({ step, talked }: Letter, record: Interview): Contact[] {
  const whose = /:([^~]+)/.exec(step)?.[1];
  return peopleOf(record).filter(({ id }) => talked.has(id) || id === whose);
}

/** What is missing is left out where that is asked about below. */
function adviceView({ advice, body, subject, waiting }: Letter) {
  const gaps = waiting ? [] : gapsIn({ subject, body });
  if (gaps.length === 0 && advice.every(({ code }) => code === "missing")) return nothing;
  return html`
    <h2>${words.advice}</h2>
    <ul>
      ${gaps.length > 0 ? html`<li><strong>${words.missing}</strong> ${gaps.join("; ")}</li>` : nothing}
      ${advice.filter(({ code }) => code !== "missing").map(({ quote, words: said }) => html`<li>${quote && !said.includes(quote) ? html`<q>${quote}</q> ` : nothing}${said}</li>`)}
    </ul>
  `;
}

function waysView({ letter, canShare }: LetterModel, actions: Actions) {
  const { waiting, outcome, to } = letter;
  const mainWay: Way = to.trim() === "" ? "copy" : "mail";
  const button = (way: Way, label: string, picture: "copy" | "letter" | "arrow") => html`
    <button type="button" class=${way === mainWay && !outcome ? "main-button" : "plain-button"} @click=${() => actions.send(way)}>${icon(picture)}${label}</button>`;
  return html`
    <div class="letter-ways">
      ${button("mail", words.mail, "letter")}
      ${button("copy", words.copy, "copy")}
      ${canShare ? button("share", words.share, "arrow") : nothing}
      <button type="button" class=${outcome ? "main-button" : "plain-button"} @click=${() => actions.sent()}>${icon("check")}${words.sent}</button>
    </div>
    ${waiting && gapsIn(letter).length > 0 ? waitingView(letter, waiting, actions) : nothing}
    <p class=${outcome ? "told" : "quiet"} role="status">${outcome ? words.outcomes[outcome] : words.sentHint}</p>
  `;
}

/** What is missing, before it goes or is noted as sent. */
function waitingView(letter: Letter, waiting: Way | "sent", actions: Actions) {
  const gaps = gapsIn(letter);
  const goAhead = () => (waiting === "sent" ? actions.sent(true) : actions.send(waiting, true));
  return html`
    <div class="waiting" role="group" aria-label=${waiting === "sent" ? words.sentLikeThat : words.missing}>
      <p>${waiting === "sent" ? html`${words.stillSays(gaps)} <strong>${words.sentLikeThat}</strong>` : html`<strong>${words.missing}</strong> ${gaps.join("; ")}`}</p>
      <div class="chips">
        <button type="button" class="chip" @click=${actions.fillIn}>${waiting === "sent" ? words.backToLetter : words.fillIn}</button>
        <button type="button" class="chip" @click=${goAhead}>${words.anyway[waiting]}</button>
      </div>
    </div>
  `;
}

function sentView({ letter, record, headline, linkTo, now }: LetterModel, actions: Actions) {
  const at = record.steps?.[letter.step]?.at;
  return html`
    <div class="was-sent">
      <p tabindex="-1"><strong>${words.noted(at ? inWords(writtenThere(at, record.time_zone), record.time_zone, now) : "")}</strong>
        ${letter.isDating ? nothing : html`<button type="button" class="link-button" @click=${actions.askWhen}>${words.earlier}</button>`}</p>
      ${letter.isDating
        ? html`<form class="when-done" @submit=${momentFrom(actions.sentAt)}>${momentField(words.whenSent, now)}</form>` : nothing}
      ${headline ? html`<p><strong>${messages.whatToDoNow}:</strong> ${headline}</p>` : nothing}
      <details class="reason"><summary>${messages.wrote}</summary><p><strong>${letter.subject}</strong></p><p class="written-body">${letter.body}</p></details>
      <p><a class="main-button" href=${linkTo(record.id)}>${icon("back")}${nameOf(record)}</a></p>
    </div>
  `;
}

export function letterView(model: LetterModel, actions: Actions) {
  const { letter, record, title, linkTo } = model;
  return html`
    <nav class="back"><a href=${linkTo(record.id)}>${icon("back")}${nameOf(record)}</a></nav>
    <header class="title"><h1 tabindex="-1">${title}</h1></header>
    <div class="letter-form">${letter.isSent ? sentView(model, actions) : writingView(model, actions)}</div>
  `;
}

function writingView(model: LetterModel, actions: Actions) {
  const { letter, record, hasFailed, condition } = model;
  const { made, isSample } = letter;
  return html`
    ${isSample ? html`<p class="remark" role="status">${hasFailed ? words.sampleOnly : words.sample}</p>` : nothing}
    ${aboutView(letter, actions)}
    ${askedView(model, actions)}
    ${textField({
      name: "to", label: words.to, value: letter.to, autocapitalize: "none", inputmode: "email",
      hint: recipientHint(letter), input: actions.typeTo,
    })}
    ${greetingView(letter, record, actions)}
    ${textField({
      name: "subject", label: words.subject, value: letter.subject, autocapitalize: "sentences", input: (value) => actions.type("subject", value),
      shortcut: html`<button type="button" class="link-button" @click=${actions.copySubject}>${words.copySubject}</button>`,
    })}
    <div class="letter-text">
      <div class="field">
        <label for="field-body">${words.message}</label>
        <textarea id="field-body" name="body" rows="14" autocomplete="off" autocapitalize="sentences" maxlength=${LIMITS.text}
          .value=${letter.body} @input=${(event: Event) => actions.type("body", valueOf(event))}></textarea>
      </div>
      <div class="letter-advice" aria-live="polite">${adviceView(letter)}</div>
    </div>
    ${waysView(model, actions)}
    ${letter.edited.size > 0 && made ? html`<p><button type="button" class="link-button" @click=${actions.beginAgain}>${words.startAgain}</button></p>` : nothing}
    ${made?.script ? html`<details class="reason"><summary>${words.script}</summary><p class="script">${made.script}</p></details>` : nothing}
    ${condition.durableFailed || letter.edited.size > 0 ? savedView(condition) : nothing}
  `;
}
