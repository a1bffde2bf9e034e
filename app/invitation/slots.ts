/** Which day and which clock time belong together, and what the words around them make of them. Pure. */

import { DAY_MINUTES, type Clock } from "./clocks.ts";
import type { Day } from "./dates.ts";
import type { Line } from "./lines.ts";

/**
 * `plain`: nothing is said against it. `new`: what something was moved to, `old`: from which. `deadline`: for an answer.
 * `weak`: when to arrive or to ring; only where there is nothing else. `past`: when someone wrote or rang. `end`: of the interview.
 */
export type Role = "plain" | "new" | "old" | "deadline" | "weak" | "past" | "end";

export interface Slot {
  day: Day;
  clock: Clock;
  role: Role;
  line: Line;
}

interface Clause {
  line: Line;
  from: number;
  to: number;
}

const CLAUSE_END = /[.!?;](?=\s|$)|,?\s(?=(?:and |but |so )?(?:please|kindly|bitte)\b)/gi;
const GLUE = /^[\s,()|·⋅•:@–-]*(?:(?:at|on|of|the|from|um|am|den|und|starting|time|date|when|begins?|starts?)\b[\s,:.]*|[A-Z]{2,5}[\s,()]*){0,3}$/;

const DEADLINE = /\b(?:by|before|until|till|due|deadline|rsvp|expires?|expiring|latest|later than|closes?|through|bis|spätestens|vor)\b(?:[\s:,(–-]|\b(?:on|at|the|is|um|am|zum|dem|close of business|close of play|cob|eod|end of (?:the )?(?:business )?(?:day|business)|noon|latest|spätestens)\b)*$/i;
const DEADLINE_CLAUSE = /\b(?:deadline|rsvp|no later than|not later than|at the latest|expires?|spätestens|rückmeldung|antwortfrist)\b/i;
const END = /(?:\S\s*[-–—]|\b(?:until|till|to|ends?(?: at)?|finish(?:es)?(?: at)?|bis|ende|ending(?: at)?))[\s:]*$/i;
const END_LABEL = /^\W*(?:end|ends|ending|finish|until|to|bis|ende)\b[^:]{0,12}:/i;
const OLD = /\b(?:instead of|rather than|original(?:ly)?|previous(?:ly)?|formerly|was (?:scheduled|planned|set|due|meant|arranged)|were (?:scheduled|planned|due)|had (?:planned|scheduled|agreed|arranged)|had been|no longer|not on|old (?:date|time|slot)|(?:moved|rescheduled|changed|postponed|shifted|brought forward) from|(?:cannot|can't|can not|unable to|not able to|won't be able to) (?:make|do|meet|hold|keep|see you|attend))\b[^,\uE000]{0,40}$/i;
const NOT_THEN = /(?:\bnot(?: on| at)?|(?:^|[(,;–-])\s*(?:it )?was:?(?: on| at)?)\s*$/i;
const OLD_LABEL = /^\W*(?:old|was|previous|previously|original|originally|former|before|current|from)\b[^:]{0,25}:/i;
const MOVING = "(?:mov(?:ed?|ing)|reschedul\\w{0,4}|postpon\\w{0,3}|chang(?:ed?|ing)|shift(?:ed|ing)?|brought forward|deferr?(?:ed)?|delay(?:ed)?|push(?:ed)?(?: back)?|put back|switch(?:ed)?)";
const MOVED_AWAY = new RegExp(`^[\\s,)]*(?:\\([^)]{0,30}\\)\\s*)?(?:(?:has|have|had|is|was|will|needs?|must)\\b[^.]{0,40}\\b(?:${MOVING}|cancell?ed|called off|no longer)\\b|(?:can ?not|can't|can no|won't|will not|does not|doesn't|is not|isn't)\\b)`, "i");
const MOVED_WITHIN = new RegExp(`\\b${MOVING}\\b[^.]{0,60}\\bfrom\\s*$`, "i");
const NEW = new RegExp(`\\b(?:${MOVING}\\b[^.]{0,60}\\b(?:to|until|for|on)|new (?:date|time|slot|appointment|start)(?: and time)?(?: is| will be)?|(?:is|it's|will|be) now(?: be)?(?: taking place| take place| scheduled)?|now(?: on| at| scheduled| takes? place)?)(?:[\\s:,(]|\\b(?:on|for|at|the|is|a|new|date|be)\\b)*$`, "i");
const NEW_LABEL = /^\W*(?:new|now|updated|rescheduled|changed|to)\b[^:]{0,30}:/i;
const WEAK = /\b(?:arriv(?:e|al|ing)|be (?:there|here)|check[- ]?in|sign[- ]?in|doors open|reception|office hours|opening hours|business hours|open (?:from|between)|reach (?:me|us)|call (?:me|us)|available|log in|join|dial in|parking|shuttle|train|flight|lunch|dinner|break)\b/i;
const PAST = /\b(?:spoke|talked|applied|application (?:of|from|dated)|received|submitted|posted|created|generated|last updated|sent|wrote|last (?:conversation|call|interview)|previous (?:conversation|call|interview|round)|as of|signed)\b[^,]{0,40}$/i;
const LISTED = /^\s*(?:,|;|\/|&|\bor\b|\band\b|\boder\b|\bund\b|,\s*(?:or|and))\s*(?:(?:on|the|either)\s+)*$/i;
const IS_MOVING = new RegExp(`\\b${MOVING}\\b`, "i");
const FROM_TO = /\bto\s*(?:the |on )?$/i;

function clausesOf(line: Line): Clause[] {
  const ends = [...line.text.matchAll(CLAUSE_END)].map((match) => match.index + match[0].length);
  const all = [...new Set([...ends.filter((end) => end < line.text.length), line.text.length])];
  return all.map((to, number) => ({ line, from: all[number - 1] ?? 0, to }));
}

const within = ({ from, to }: Clause, { index }: { index: number }) => index >= from && index < to;

function roleOf(clause: Clause, day: Day | null, clock: Clock | null, others: number): Role {
  const index = Math.min(day?.index ?? Infinity, clock?.index ?? Infinity);
  const end = Math.max(day?.end ?? 0, clock?.end ?? 0);
  const text = clause.line.text;
  const before = text.slice(Math.max(clause.from, index - 120), index);
  const after = text.slice(end, Math.min(clause.to, end + 90));
  const label = text.slice(0, 40);
  if (END_LABEL.test(label)) return "end";
  const beforeClock = clock ? text.slice(Math.max(clause.from, clock.index - 60), clock.index) : "";
  if (NEW.test(before) || NEW.test(beforeClock) || NEW_LABEL.test(label)) return "new";
  if (others > 0 && END.test(before.slice(-20))) return "end";
  if ([before, beforeClock].some((words) => OLD.test(words) || NOT_THEN.test(words)) || OLD_LABEL.test(label) || MOVED_AWAY.test(after)) return "old";
  if (DEADLINE.test(before) || DEADLINE.test(beforeClock)) return "deadline";
  if (DEADLINE_CLAUSE.test(text.slice(clause.from, clause.to))) return "deadline";
  if (PAST.test(before)) return "past";
  return WEAK.test(before) ? "weak" : "plain";
}

/** The day of a clock time: the one it stands beside; else the last before it in its sentence, or the first behind it. */
function dayBeside(clock: Clock, clause: Clause): Day | null {
  const days = clause.line.days.filter((day) => within(clause, day));
  const before = days.findLast((day) => day.end <= clock.index);
  const behind = days.find((day) => day.index >= clock.end);
  const { text } = clause.line;
  if (before && GLUE.test(text.slice(before.end, clock.index))) return before;
  if (behind && GLUE.test(text.slice(clock.end, behind.index))) return behind;
  return before ?? behind ?? null;
}

const LIST_ITEM = /^[\s\-–•*·▪◦>|]*(?:\d{1,2}[.)]\s?)?(?:(?:time|start|uhrzeit|when|from|at|zeit|beginn|option \w|slot \w|[a-d]\))\s?[:.)]?\s?)?(?:from |at |um )?$/i;

interface Pairs {
  slots: Slot[];
  /** The days that have no clock time. */
  days: { day: Day; role: Role }[];
}

function slotOf(clause: Clause, day: Day, clock: Clock, role: Role): Slot {
  const { line } = clause;
  const isMoved = clock.length !== null && MOVED_WITHIN.test(line.text.slice(Math.max(clause.from, clock.index - 90), clock.index));
  return isMoved ? { day, clock: endOf(clock), role: "new", line } : { day, clock, role, line };
}

/** All pairs of a day and a clock time, in their order; and the days that have none. */
export function slotsOf(lines: Line[]): Pairs {
  const slots: Slot[] = [];
  const loose: { clause: Clause; clock: Clock }[] = [];
  const days: { day: Day; role: Role }[] = [];
  const taken = new Set<Day>();
  let last: { day: Day; role: Role; paragraph: number } | null = null;
  for (const line of lines) {
    const ofLine: Slot[] = [];
    for (const clause of clausesOf(line)) {
      const mine: Slot[] = [];
      for (const clock of line.clocks.filter((one) => within(clause, one))) {
        const day = dayBeside(clock, clause);
        const isItem = LIST_ITEM.test(line.text.slice(0, clock.index).slice(0, 60));
        if (day) mine.push(slotOf(clause, day, clock, roleOf(clause, day, clock, mine.length)));
        else if (last?.paragraph === line.paragraph && (isItem || !taken.has(last.day))) {
          const own = roleOf(clause, null, clock, taken.has(last.day) ? 1 : 0);
          mine.push(slotOf(clause, last.day, clock, own === "plain" ? last.role : own));
        } else loose.push({ clause, clock });
        for (const slot of mine) taken.add(slot.day);
      }
      const here = line.days.filter((day) => within(clause, day));
      for (const day of here) {
        const role = mine.findLast((slot) => slot.day === day)?.role ?? roleOf(clause, day, null, 0);
        days.push({ day, role });
        last = { day, role: role === "end" ? "plain" : role, paragraph: line.paragraph };
      }
      shareClock(clause, mine, here);
      for (const slot of mine) taken.add(slot.day);
      ofLine.push(...mine);
    }
    slots.push(...replaced(ofLine));
  }
  slots.push(...joined(lines, loose, days, taken));
  return { slots, days: days.filter(({ day }) => !taken.has(day)) };
}

/** A time in one place and a day in another, where there is but one of each. */
function joined(lines: Line[], loose: { clause: Clause; clock: Clock }[], days: Pairs["days"], taken: Set<Day>): Slot[] {
  const free = days.filter(({ day, role }) => role !== "deadline" && role !== "old" && !taken.has(day));
  const only = new Set(free.map(({ day }) => day.dates.join())).size === 1 ? free[0].day : null;
  const firsts = new Map<number, Day>();
  for (const line of lines) if (line.days.length > 0 && !firsts.has(line.paragraph)) firsts.set(line.paragraph, line.days[0]);
  return loose.flatMap(({ clause, clock }) => {
    const behind = firsts.get(clause.line.paragraph);
    const day = behind && !taken.has(behind) ? behind : only;
    const role = roleOf(clause, null, clock, 0);
    return day && role === "plain" ? [slotOf(clause, day, clock, role)] : [];
  });
}

/** "moved from 10:00 to 14:00" is no range. */
function endOf(clock: Clock): Clock {
  return { ...clock, starts: clock.starts.map((start) => (start + (clock.length ?? 0)) % DAY_MINUTES), length: null };
}

/** "5 June or 8 June at 10:00": a day without a time has that of the next in its list. */
function shareClock(clause: Clause, slots: Slot[], here: Day[]): void {
  for (let number = here.length - 2; number >= 0; number -= 1) {
    const [day, next] = [here[number], here[number + 1]];
    const slot = slots.find((one) => one.day === next);
    const isFree = !slots.some((one) => one.day === day);
    if (slot && isFree && LISTED.test(clause.line.text.slice(day.end, next.index))) slots.push({ ...slot, day });
  }
}

/** In a line that says what was moved, what follows "to" is new, and what stands before it is old. */
function replaced(slots: Slot[]): Slot[] {
  if (slots.length < 2 || !IS_MOVING.test(slots[0].line.text)) return slots;
  const beginOf = (slot: Slot) => Math.min(slot.day.index, slot.clock.index);
  const newest = slots.findLast((slot) =>
    slot.role === "new" || (slot.role === "plain" && FROM_TO.test(slot.line.text.slice(Math.max(0, beginOf(slot) - 12), beginOf(slot)))));
  if (!newest) return slots;
  return slots.map((slot) => {
    if (slot === newest) return { ...slot, role: "new" };
    return slot.role === "plain" && beginOf(slot) < beginOf(newest) ? { ...slot, role: "old" } : slot;
  });
}
