/** Whether one goes there, is called, or meets by video; nothing where it says none of these. Pure. */

import type { Format, Question } from "./result.ts";

/** Products and their links. "Teams" and "meet" alone are words: they count only as a way to meet. */
const VIDEO = [
  /\b(?:zoom\.us|teams\.microsoft\.com|teams\.live\.com|meet\.google\.com|webex\.com|whereby\.com|meet\.jit\.si|gotomeeting\.com|gotomeet\.me|chime\.aws|skype\.com|bluejeans\.com|coderpad\.io|hackerrank\.com\/interview)\b/i,
  /\b(?:google meet|google hangouts?|microsoft teams|ms teams|skype|webex|facetime|whatsapp video|jitsi)\b/i,
  /\b(?:video|online|virtual|remote)[ -]?(?:call|interview|conference|chat|meeting|link|conversation|session)s?\b/i,
  /\bvideo(?:konferenz|gespräch|call|interview)\b/i,
  /\b(?:via|over|on|by|per|through|using|join(?: us)? (?:on|via)) (?:a )?(?:Zoom|Teams|Meet|Hangouts)\b/,
  /\b(?:Zoom|Teams) (?:call|meeting|link|interview|invite|invitation|video|session|chat|room)\b/,
  /\((?:Zoom|Teams|Google Meet|Video|video)\)|\b[Ll]ocation: ?(?:Zoom|Teams|Google Meet|Microsoft Teams|Online|Remote|Video)\b/,
  /\b(?:by|per|via|over) video\b/i,
  /\b(?:mode|type|format|location|venue|where|place)\b[^:\n]{0,20}: ?(?:video|virtual|online|remote|zoom|teams|google meet|skype)\b/i,
];
const PHONE = [
  /\b(?:(?:tele)?phone|telephonic|telefon) ?-?(?:call|interview|screen(?:ing)?|conversation|chat|gespräch|interview)\b/i,
  /\btelefon(?:interview|gespräch|at)/i,
  /\btelephonic(?:ally)?\b|\b(?:mode|type|format|location|venue)\b[^:\n]{0,20}: ?(?:tele)?phone\b/i,
  /\b(?:by|over the|on the|via|per) (?:tele)?(?:phone|telefon)\b/i,
  /\b(?:will|'ll|shall|going to|would like to) (?:call|ring|phone) you\b|\bgive you a (?:call|ring)\b|\bcall you (?:on|at)\b/i,
];
const ON_SITE = [
  /\bon[ -]?site\b|\bin[ -]person\b|\bface[ -](?:to|2)[ -]face\b|\bF2F\b|\bvor ort\b/i,
  /\b(?:at|to|in|visit|come by|into) (?:our|the|my) (?:\p{L}{1,30} ){0,2}(?:office|offices|headquarters|hq|campus|premises|building|büro)\b/iu,
  /\b(?:report|come|go) to (?:the )?reception\b|\bour reception\b|\bvisitor(?:'s)? (?:badge|pass|parking)\b|\bvisit us\b/i,
];
/** "no video call", "instead of a phone call", "if you prefer a video call": said, and not meant. */
const DENIED = /\b(?:no|not|never|without|instead of|rather than|if you (?:would )?prefer|unless|should you|cannot attend)\b[^.!?:;,\n]{0,30}$/i;
/** What stands under every link to a video call. */
const DIAL_IN = /\b(?:dial|join by phone|phone conference id|one tap mobile|find your local number)\b/i;

function says(text: string, patterns: RegExp[]): boolean {
  return patterns.some((pattern) => {
    for (const match of text.matchAll(new RegExp(pattern, `${pattern.flags}g`))) {
      if (!DENIED.test(text.slice(Math.max(0, match.index - 45), match.index))) return true;
    }
    return false;
  });
}

export function formatOf(text: string): { format: Format | null; question: Question | null } {
  const isVideo = says(text, VIDEO);
  const found: Format[] = [];
  if (says(text, ON_SITE)) found.push("onsite");
  if (isVideo) found.push("video");
  if (says(text, PHONE) && !(isVideo && DIAL_IN.test(text))) found.push("phone");
  if (found.length === 1) return { format: found[0], question: null };
  if (found.length === 0) return { format: null, question: null };
  const choices = found.map((format) => ({ fields: { format } }));
  return { format: null, question: { code: "format", field: "format", written: "", choices } };
}
