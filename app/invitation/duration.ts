/** How long it takes, in words: "60-minute interview", "Duration: 1.5 hours". Pure. */

import { LIMITS } from "../base/limits.ts";

const UNIT = "(?<unit>min(?:ute)?s?|minuten?|h|hrs?|hours?|stunden?)\\b";
const AMOUNT = "(?<amount>\\d{1,3}(?:[.,]\\d{1,2})?|an?|one|two|three|half an|ninety|sixty|forty-five|thirty)";
const MORE = "(?: ?(?:and |und )?(?<more>\\d{1,2}|a half) ?(?:min(?:ute)?s?|minuten?|m)?\\b)?";
const VERB = "(?:lasts?|takes?|for|dauert|dauern|allow|plan|block|expect|schedule)";
const ABOUT = "(?:about|around|approximately|approx\\.?|roughly|ca\\.?|circa|etwa)";
const KIND = "(?:long |video |phone |online |technical |onsite |panel |first |second |final |introductory |virtual |Zoom |Teams )";
const PATTERNS = [
  `\\b(?:duration|length|dauer)\\b[^\\d\\n]{0,20}${AMOUNT}[ -]?${UNIT}${MORE}`,
  `\\b${VERB}(?: (?:for|up to|a total of))?(?: ${ABOUT})? ?${AMOUNT}[ -]?${UNIT}${MORE}`,
  `${AMOUNT}[ -]${UNIT}[ -]${KIND}?(?:interview|call|meeting|conversation|chat|session|slot|screen|discussion|appointment|gespräch)`,
  `[(,|·•–-] ?(?:${ABOUT} )?${AMOUNT}[ -]?${UNIT}${MORE} ?(?:[),|·•]|$)`,
].map((pattern) => new RegExp(pattern, "gimu"));
const NOTICE = /\b(?:within|before|notice|early|earlier|in advance|after|prior|ago|next|per|respond|reply|drive|walk|experience)\b/i;
const WORDS: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, "half an": 0.5, thirty: 30, "forty-five": 45, sixty: 60, ninety: 90 };

/** The one length that is named, in minutes. */
export function durationIn(text: string): number | null {
  const found = new Set<number>();
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const { amount = "", unit = "", more = "" } = match.groups ?? {};
      const end = match.index + match[0].length;
      if ([text.slice(Math.max(0, match.index - 12), match.index), text.slice(end, end + 14)].some((words) => NOTICE.test(words))) continue;
      const number = WORDS[amount.toLowerCase()] ?? Number(amount.replace(",", "."));
      const isHours = /^(?:h|st)/i.test(unit);
      const minutes = Math.round(number * (isHours ? 60 : 1)) + (isHours ? (more === "a half" ? 30 : Number(more || 0)) : 0);
      if (minutes >= 5 && minutes <= LIMITS.longest_duration) found.add(minutes);
    }
  }
  const [only] = found;
  return found.size === 1 ? only : null;
}
