/** Who is named in an invitation, with an address: not machines, not rooms, not the reader. Names in any script. Pure. */

import { withoutPiles } from "./marks.ts";
import type { Person } from "./result.ts";

export interface Reader {
  name?: string;
  email?: string;
}

const FREE_MAIL = new Set(
  ("gmail googlemail outlook hotmail live msn yahoo ymail icloud me mac gmx web proton protonmail pm aol mail zoho fastmail "
    + "hey tutanota t-online freenet posteo mailbox rediffmail orange free laposte libero btinternet yandex qq 163").split(" "),
);
/** Who carries invitations for others: an address there is neither an employer's nor, unless it is named, a person's. */
const CARRIERS = /(?:^|\.)(?:zoomcrc\.com|resource\.calendar\.google\.com|group\.calendar\.google\.com|calendar\.google\.com|greenhouse(?:-mail)?\.io|lever\.co|ashbyhq\.com|myworkday\.com|myworkdayjobs\.com|smartrecruiters\.com|workablemail\.com|workable\.com|personio\.de|personio\.com|recruitee\.com|teamtailor-mail\.com|teamtailor\.com|bamboohr\.com|jobvite\.com|icims\.com|calendly\.com|goodtime\.io|modernloop\.io|calendar\.app\.google|plcm\.vc|bjn\.vc|lync\.com|linkedin\.com|indeed\.com|indeedemail\.com|teams\.ms|webex\.com|thread\.tacv2|unq\.gbl\.spaces)$/i;
const MACHINE = /^(?:no-?_?\.?reply|do-?_?\.?not-?_?\.?reply|donotreply|reply\+|bounces?|mailer-daemon|postmaster|notifications?|notify|alerts?|auto(?:mated|mail)?|system|calendar|calendars?-notification|invitations?|scheduling|scheduler|meetings?|meet|sip|noc|webmaster|unsubscribe|newsletter|news|privacy|datenschutz|gdpr|legal|security|abuse|support|help|helpdesk|service|info|teams|vc|video|webex|zoom|office|contact|kontakt|hello|team|jobs?|careers?|karriere|recruit(?:ing|ment)?|bewerbung(?:en)?|talent|hiring|hr|people|applications?|apply|accommodations?|reception|frontdesk|admin|room|raum|conf(?:erence)?)(?:[._+-].*)?$/i;
const RESOURCE = /^(?:room|raum|conf|res|resource|meetingroom|mr|c)[._-]\w+$/i;
/** Letters and digits as a machine makes them up. */
const RANDOM = /^(?=(?:[^\d]*\d){4})[\w+=-]{12,}$|^[\w+=.-]{40,}$|^[\d.+-]+$/;
const ADDRESS = /(?<![\w.+-])\w[\w.+'-]{0,63}@(?:[\p{L}\d-]{1,63}\.){1,8}[\p{L}\d-]{2,63}(?![\w@])/gu;
const PARTICLES = new Set(
  "van der den de het ter ten te von zu zum zur vom und da das do dos di del della dei degli du des la le les los las el al bin ibn ben abu af av y e i".split(" "),
);
const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|[dDlL]['’]\p{Lu}[\p{L}\p{M}'’-]*|\p{Lo}[\p{L}\p{M}'’.·-]*)$/u;
const NO_NAMES = new Set(
  ("contact meet regards best kind warm sincerely dear hi hello hey with and or from to cc bcc please email e-mail mail ask call write interviewer "
    + "interviewers recruiter coordinator organizer organiser host hosts attendees guests thanks cheers copy sent by von an le am pm panel you will your our "
    + "the i we it is at if on in for question questions who where when what subject re fw fwd aw wg reply date time participants invitees "
    + "optional required hr via grüße gruß freundlichen viele beste liebe hallo herr frau mit und mr mrs ms dr prof invitee").split(" "),
);
const MOST_WORDS = 6;
const NEAR = 120;
const TITLE = /^(?:mr|mrs|ms|mx|dr|prof|herr|frau|sir)\.?$/i;

export const domainOf = (email: string) => email.slice(email.lastIndexOf("@") + 1).toLowerCase();
const localOf = (email: string) => email.slice(0, email.lastIndexOf("@"));
/** Letters without accents, for comparing: Özlem is ozlem. */
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/['’]/g, "").toLowerCase();
const UMLAUTS: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
/** As Germans write them in addresses: Jörg is joerg. */
const spelled = (text: string) => text.normalize("NFC").toLowerCase().replace(/[äöüß]/g, (letter) => UMLAUTS[letter]);

const labelsOf = (email: string) => domainOf(email).split(".");
const isByMachine = (email: string) => [MACHINE, RANDOM, RESOURCE].some((pattern) => pattern.test(localOf(email)));

export function isFreeMail(email: string): boolean {
  const labels = labelsOf(email);
  return labels.length <= 3 && labels.slice(0, -1).some((label) => FREE_MAIL.has(label));
}

export const isCarrier = (email: string) => CARRIERS.test(domainOf(email)) || RANDOM.test(localOf(email));
/** Nobody reads there, or nobody in particular. */
export const isMachine = (email: string) => isByMachine(email) || isCarrier(email);

/** The name that an address spells out: dana.lee@… is Dana Lee. */
export function nameIn(email: string): string {
  const local = localOf(email).replace(/\+.*$/, "").replace(/\d+$/, "");
  return local.split(/[._-]+/).filter(Boolean)
    .map((part) => (PARTICLES.has(part.toLowerCase()) ? part.toLowerCase() : part[0].toUpperCase() + part.slice(1).toLowerCase()))
    .join(" ").replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) || localOf(email);
}

/** A name as it should stand: without quotes, brackets, titles and what carried it; "Fox, Kim" is Kim Fox. */
export function cleanName(written: string, email: string): string {
  // Spaces come first: a pattern for several of them would look again from each.
  let name = withoutPiles(written).normalize("NFC").replace(/["“”„<>[\]*]/g, " ").replace(/[\s\u200b]+/g, " ").trim()
    .replace(/^'(.*)'$/, "$1").replace(/\([^()]*\)/g, " ").replace(/ {2,}/g, " ")
    .replace(/ (?:via|über|@|\||–|—|-) .*$/iu, "").trim();
  if (name === "" || name.includes("@")) return nameIn(email);
  const turned = /^([^,]{1,60}), ?([^,]{1,60})$/.exec(name);
  if (turned && !/^(?:jr|sr|phd|md|mba|ii|iii)\.?$/i.test(turned[2])) name = `${turned[2]} ${turned[1]}`;
  else if (turned) name = turned[1];
  const words = name.split(" ");
  const first = words.findIndex((word, number) => number === words.length - 1 || !TITLE.test(word));
  words.splice(0, first);
  const joined = words.join(" ");
  const isShouted = joined.length > 3 && joined === joined.toUpperCase() && joined !== joined.toLowerCase();
  return isShouted ? words.map((word) => word[0] + word.slice(1).toLowerCase()).join(" ") : joined;
}

/** The words of a name that end a text: capitals, particles, or letters of a script that has no capitals. */
function nameAtEnd(text: string): string {
  const words = text.trim().split(/\s+/).slice(-MOST_WORDS);
  const name: string[] = [];
  for (let number = words.length - 1; number >= 0; number -= 1) {
    const word = words[number];
    const bare = word.replace(/^[("'“„‘]+|[)"'”’]+$/gu, "");
    const isLast = name.length === 0;
    const isParticle = !isLast && PARTICLES.has(bare.toLowerCase()) && bare.toLowerCase() === bare;
    const isSentenceEnd = !isLast && bare.length > 3 && bare.endsWith(".");
    const isName = NAME_WORD.test(bare) && !NO_NAMES.has(bare.toLowerCase().replace(/[.:]$/, "")) && !isSentenceEnd;
    if (!isName && !isParticle) break;
    name.unshift(bare);
    if (bare !== word && /^[("'“„‘]/.test(word)) break;
  }
  // A small word in front may be "and" in another language.
  while (name.length > 0 && /^(?:y|e|i|und|la|le|el|al|de|da|do)$/.test(name[0]) && name.length > 2) name.shift();
  while (name.length > 0 && PARTICLES.has(name[0]) && name.length === 1) name.shift();
  return name.join(" ");
}

const isFitting = (name: string, email: string) => {
  const local = plain(localOf(email)).split(/[^a-z]+/).filter((part) => part.length > 1);
  const words = `${plain(name)} ${plain(spelled(name))}`.split(/[\s-]+/).filter((word) => word.length > 1);
  return words.some((word) => local.some((part) => part.includes(word) || word.includes(part)));
};

/** The name beside an address in a line, or "" where none is. */
function nameBeside(line: string, index: number, end: number, email: string): string {
  const before = line.slice(Math.max(0, index - NEAR), index);
  const inBrackets = /^(.*?)\s*(?:<|\[)\s*(?:mailto:\s*)?$/isu.exec(before);
  if (inBrackets) {
    const part = inBrackets[1].trimEnd();
    const quoted = /"([^"]{2,80})"$/u.exec(part) ?? /'([^']{2,80})'$/u.exec(part);
    if (quoted) return quoted[1];
    const role = part.replace(/\s*\([^()]{0,60}\)$/u, "");
    const turned = /(?:^|[;:>])\s*(\p{Lu}[\p{L}\p{M}'’ -]{1,40}), ?(\p{Lu}[\p{L}\p{M}.'’ -]{1,40})$/u.exec(role);
    if (turned && turned[1].split(" ").length <= 3 && isFitting(turned[1], email)) return `${turned[2]} ${turned[1]}`;
    return nameAtEnd(role);
  }
  const loose = /^(.*?)\s*(?:[(:,–—-]|\bat\b|\bunder\b)\s*$/isu.exec(before);
  const named = loose ? nameAtEnd(loose[1]) : "";
  if (named && isFitting(named, email)) return named;
  const behind = /^\s*\(([^()@]{2,60})\)/u.exec(line.slice(end, end + 70))?.[1] ?? "";
  return behind && isFitting(behind, email) ? behind : "";
}

export interface Found extends Person {
  named: boolean;
}

/** All addresses in lines, each once, with the best name that stands beside them. */
export function addressesIn(lines: string[]): Found[] {
  const found = new Map<string, Found>();
  for (const raw of lines) {
    if (!raw.includes("@")) continue;
    const line = raw.normalize("NFC");
    for (const match of line.matchAll(ADDRESS)) {
      const email = match[0].replace(/^['.]+|[.']+$/g, "");
      const before = line.slice(Math.max(0, match.index - 30), match.index);
      if (/\b(?:sip|message-id|uid)\b[: ]*<?$/i.test(before) || /:\/\/\S{0,30}$/.test(before)) continue;
      const name = nameBeside(line, match.index, match.index + match[0].length, email);
      const known = found.get(email.toLowerCase());
      if (!known) found.set(email.toLowerCase(), { name: cleanName(name, email), email, named: name !== "" });
      else if (!known.named && name) Object.assign(known, { name: cleanName(name, email), named: true });
    }
  }
  return [...found.values()];
}

const GREETING = /^(?:hi|hello|hey|dear|hallo|liebe[rs]?|sehr geehrte[rs]?|guten (?:tag|morgen)|good (?:morning|afternoon)|bonjour|hola|ciao)\s+(?:mr|mrs|ms|mx|dr|herrn?|frau)?\.?\s*([^,:!\n]{2,40}?)\s*[,:!–-]?\s*$/i;

const NOBODY = /^(?:all|team|everyone|there|candidate|applicant|sir|madam)\b/i;

/** What greets more people is no invitation; and each is looked for among all who are named. */
const MOST_GREETED = 20;

/** Who is greeted: "Dear Jo,". */
export function greeted(lines: string[]): string[] {
  const names = lines.flatMap((line) => GREETING.exec(line.trim().slice(0, 80))?.[1] ?? []).filter((name) => !NOBODY.test(name));
  return [...new Set(names)].slice(0, MOST_GREETED);
}

export interface Circle {
  /** The profile's own name and address, where they are known. */
  reader: Reader;
  greeted: string[];
  /** Addresses to whom a mail was written. */
  recipients: string[];
}

/**
 * Everyone but machines and the reader: who is greeted by name, to whom alone mails were written from elsewhere, or whose
 * is the only private address among a company's.
 */
export function peopleAmong(found: Found[], { reader, greeted: names, recipients }: Circle): Found[] {
  const isCarried = (one: Found) => one.named && isPersonsName(one) && CARRIERS.test(domainOf(one.email)) && !isByMachine(one.email);
  const people = found.filter((one) => !isMachine(one.email) || isCarried(one));
  const isPrivate = (one: Found) => isFreeMail(one.email);
  const privates = people.filter(isPrivate);
  const hasCompany = people.some((one) => !isPrivate(one));
  const sent = new Set(recipients.map((email) => email.toLowerCase()));
  const isGreeted = (one: Found) => names.some((name) => {
    const words = plain(name).split(/\s+/);
    const own = plain(one.name).split(/[\s-]+/);
    return words.every((word) => word.length > 1 && own.includes(word));
  });
  const isReader = (one: Found) =>
    one.email.toLowerCase() === reader.email?.toLowerCase()
    || (reader.name ? plain(one.name) === plain(reader.name) : false)
    || ((isPrivate(one) || sent.has(one.email.toLowerCase())) && isGreeted(one))
    || (isPrivate(one) && sent.has(one.email.toLowerCase()))
    || (isPrivate(one) && privates.length === 1 && hasCompany);
  return people.filter((one) => !isReader(one));
}

/** Two words at least, none of them a company's or a room's. */
function isPersonsName({ name }: Person): boolean {
  return name.split(" ").length >= 2 && !/\d|\b(?:team|room|inc|ltd|gmbh|careers|recruiting|hiring|talent|notifications?)\b/i.test(name);
}
