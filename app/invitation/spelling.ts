/**
 * Writes dates of other languages and countries as the library for dates understands them, and takes out what looks
 * like a time and is none: addresses, telephone numbers, meeting ids. Pure.
 */

const ENGLISH = "en";
const LANGUAGES = ["de", "fr", "es", "it", "nl", "pt"];
const MORE_MONTHS = { Mär: 2, Mrz: 2, Mai: 4, Okt: 9, Dez: 11, Febr: 1 };
const GERMAN_DAYS = ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"];

/** 4 January 2026 is a Sunday. */
function nameOf(language: string, what: "month" | "weekday", number: number): string {
  const date = what === "month" ? Date.UTC(2026, number, 15) : Date.UTC(2026, 0, 4 + number);
  return new Intl.DateTimeFormat(language, { [what]: "long", timeZone: "UTC" }).format(date);
}

export const MONTHS = [...Array(12).keys()].map((number) => nameOf(ENGLISH, "month", number));
export const WEEKDAYS = [...Array(7).keys()].map((number) => nameOf(ENGLISH, "weekday", number));

function translations(what: "month" | "weekday", english: string[]): Map<string, string> {
  return new Map(LANGUAGES.flatMap((language) =>
    english.map((name, number) => [nameOf(language, what, number).toLowerCase(), name] as const)));
}

const FOREIGN_MONTHS = new Map([
  ...translations("month", MONTHS),
  ...Object.entries(MORE_MONTHS).map(([name, number]) => [name.toLowerCase(), MONTHS[number]] as const),
]);
const FOREIGN_DAYS = translations("weekday", WEEKDAYS);
const anyOf = (names: Iterable<string>) => [...names].sort((one, other) => other.length - one.length).join("|");

const FOREIGN_MONTH = new RegExp(`\\b(\\d{1,2})(?:\\.|er|º|°)? ?(?:de |di |d')?(${anyOf(FOREIGN_MONTHS.keys())})(?![\\p{L}\\d])\\.?(?: de(?: l)? ?(?=\\d))?`, "giu");
const FOREIGN_DAY = new RegExp(`(?<![\\p{L}])(${anyOf(FOREIGN_DAYS.keys())})(,?) (?:den |dem |le |el |il )?(?=\\d{1,2}(?:\\D|$))`, "giu");
const GERMAN_DAY = /(?<!\p{L})(So|Mo|Di|Mi|Do|Fr|Sa)\.?,? ?(?=\d{1,2}\. ?\d{1,2}\.)/gu;
const ENGLISH_NAME = MONTHS.concat(WEEKDAYS).flatMap((name) => [name, name.slice(0, 3)]).concat("Sept", "Tues", "Thur", "Thurs", "Wednes").join("|");
const DOT_AFTER_NAME = new RegExp(`\\b(${ENGLISH_NAME})\\.(?=[ ,\\d])`, "gi");
const DOT_BEFORE_NAME = new RegExp(`\\b(\\d{1,2})\\. ?(?=(?:${MONTHS.join("|")}|${MONTHS.map((name) => name.slice(0, 3)).join("|")})\\b)`, "gi");
/** 5.6.2026 is the fifth of June wherever dots are used; without a year it needs a word before it. */
const DOTTED = /(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?(20\d\d|\d\d)(?![\d:.]|\s?(?:uhr|:))/gi;
const DOTTED_SHORT = new RegExp(`(\\b(?:am|den|dem|vom|on|${WEEKDAYS.join("|")}),? )(\\d{1,2})\\.(\\d{1,2})\\.(?!\\d)`, "gi");
const ISO = /(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?/g;
const MERIDIEM = /(?<=\d ?)([ap])\.? ?m\.?(?![\p{L}\d])/giu;
const MONTH = `(?:${MONTHS.join("|")}|${MONTHS.map((name) => name.slice(0, 3)).join("|")}|Sept)\\b`;
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const BEFORE_MONTH = new RegExp(`(?<![\\d:./-])(${DAY})( ?(?:, ?or|, ?and|or|and|&|/) ?)(${DAY}(?: of)? (${MONTH}))`, "gi");
const LISTED_BEFORE = new RegExp(`(?<![\\d:./-])(${DAY})(, ?)(${DAY}(?: of)? (${MONTH}))`, "gi");
const AFTER_MONTH = new RegExp(`\\b(${MONTH}) (${DAY})( ?(?:, ?or|, ?and|or|and|&|/) ?)(?=${DAY} ?(?:$|[,.;?)\\uE000]|at\\b))`, "gi");

const FILLING = "¦";
const CLOCK = "\uE000";
const filled = (text: string) => FILLING.repeat(text.length);

const NO_TIMES = [
  /\bhttps?:\/\/[^\s<>]{1,2000}/gi,
  /\bwww\.[^\s<>]{1,2000}/gi,
  /(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,255}/g,
  /\+\d[\d ().-]{6,20}\d/g,
  /\b(?:id|pin|passcode|code|password|tel|telephone|phone|mobile|fax|ref|reference|number)\b[.:# ]{0,4}\d[\d -]{2,24}/gi,
];

/** The line in one form of spaces and digits, with dates in English, and without what only looks like a time. */
export function spelledOut(line: string): string {
  let text = line.normalize("NFKC").replace(/[\s​]+/g, " ");
  for (const pattern of NO_TIMES) text = text.replace(pattern, filled);
  return text
    .replace(/\b(20\d\d)(\d\d)(\d\d)T(\d\d)(\d\d)(?:\d\d)?/g, "$1-$2-$3T$4:$5")
    .replace(ISO, (_, date, time, offset) => `${date} ${time}${offset ? ` (UTC${offset === "Z" ? "" : offset})` : ""}`)
    .replace(MERIDIEM, (_, half) => `${half.toLowerCase()}m`)
    .replace(FOREIGN_DAY, (_, name, comma) => `${FOREIGN_DAYS.get(name.toLowerCase())}${comma} `)
    .replace(FOREIGN_MONTH, (_, day, name) => `${day} ${FOREIGN_MONTHS.get(name.toLowerCase())} `)
    .replace(GERMAN_DAY, (_, name) => `${WEEKDAYS[GERMAN_DAYS.indexOf(name)]}, `)
    .replace(DOTTED, (whole, day, month, year) => dotted(whole, day, month, year))
    .replace(DOTTED_SHORT, (whole, before, day, month) => `${before}${dotted(whole.slice(before.length), day, month, "")}`)
    .replace(DOT_AFTER_NAME, "$1")
    .replace(DOT_BEFORE_NAME, "$1 ")
    .replace(/ {2,}/g, " ");
}

function dotted(whole: string, day: string, month: string, year: string): string {
  const name = MONTHS[Number(month) - 1];
  return name && Number(day) >= 1 && Number(day) <= 31 ? `${day} ${name} ${year.length === 2 ? `20${year}` : year}`.trimEnd() : whole;
}

interface Place {
  index: number;
  end: number;
}

/**
 * The line without its clock times, for the library: it takes them for years. Each day of "5, 8 and 9 June" gets its month,
 * so that none is passed over. Gives where the clock times stood, too.
 */
export function withoutClocks(line: string, clocks: Place[]): { text: string; places: Place[] } {
  let text = line;
  for (const { index, end } of clocks) text = text.slice(0, index) + CLOCK.repeat(end - index) + text.slice(end);
  const shared = text.replace(BEFORE_MONTH, "$1 $4$2$3");
  if (shared !== text) {
    text = shared;
    for (let passes = 0; passes < 5; passes += 1) text = text.replace(LISTED_BEFORE, "$1 $4$2$3");
  }
  text = text.replace(AFTER_MONTH, "$1 $2$3$1 ");
  const places = [...text.matchAll(/\uE000+/g)].map((match) => ({ index: match.index, end: match.index + match[0].length }));
  return { text, places };
}
