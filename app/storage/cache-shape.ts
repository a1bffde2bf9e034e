/**
 * Whether what was kept besides the records can be drawn: another version of the page, another program or a fault of the
 * disk may have left anything there. What is bad is dropped, since all of it can be made again. Pure.
 */

import {
  isListOf, isMoment, isNumber, isObject, isOrNull, isShaped, isText, isTextOrNull, isTruth, type Check, type Shape,
} from "../base/shapes.ts";
import type { KeptAgenda, KeptPlan } from "../python/model.ts";
import { emptyDraft } from "../record/blank-draft.ts";
import type { Draft } from "../record/model.ts";
import type { Settings } from "./model.ts";

const whole = (shape: Shape): Check => (value) => isShaped(value, shape, Object.keys(shape));
const perhaps = (shape: Shape): Check => (value) => isShaped(value, shape, []);

const isMomentOrNull = isOrNull(isMoment);

const STEP = whole({
  id: isText, kind: isText, contact: isTextOrNull, title: isText, optional: isTruth, opens: isMomentOrNull, target: isMomentOrNull,
  deadline: isMomentOrNull, state: isText, at: isMomentOrNull, rule: isTextOrNull, reason: isText, read_more: isTextOrNull,
});
const PLAN = whole({
  interview: isText, now: isMoment, valid_until: isMomentOrNull, status: isText, headline: isText, next: isTextOrNull,
  progress: whole({ done: isNumber, total: isNumber }), warnings: isListOf(whole({ code: isText, message: isText })),
  steps: isListOf(STEP),
});
const ENTRIES = isListOf(whole({
  interview: isText, company: isText, role: isText, step: isText, title: isText, state: isText, opens: isMomentOrNull,
  target: isMomentOrNull, deadline: isMomentOrNull,
}));
const AGENDA = whole({ act: ENTRIES, coming: ENTRIES, leave: ENTRIES, closed: isListOf(isText), notes: isListOf(isText) });
/** What was talked about came later: a form from before lacks it. */
const PERSON: Check = (value) => isShaped(
  value, { id: isText, name: isText, title: isText, role: isText, email: isText, phone: isText, card: isTruth, talked_about: isText },
  ["id", "name", "title", "role", "email", "phone", "card"],
);
const TYPED = Object.entries(emptyDraft("")).map(([name, value]) => [name, typeof value === "boolean" ? isTruth : isText]);
const FORM = perhaps({ ...Object.fromEntries(TYPED), people: isListOf(PERSON), marked: isListOf(isText) });
const SETTINGS: Shape = {
  neutral: isTruth, persist_asked: isTruth, changes: isNumber, reminded_changes: isNumber, backed_up: isText, visited: isText,
  answered: perhaps({ moved: isMoment, calendar: isMoment, stay: isMoment, backup: isMoment }), heard: whole({ day: isText, interviews: isListOf(isText) }),
};

const TOLD = whole({
  hour: isText, day: isOrNull(isNumber), since: isMomentOrNull, named: (value) => [null, "ahead", "passed"].includes(value as null),
  promised: isText,
});

/** The version and what was told came later: a plan from before lacks them. */
export function isPlan(value: unknown): value is KeptPlan {
  return isShaped(value, { fingerprint: isText, plan: PLAN, rules_version: isNumber, told: TOLD }, ["fingerprint", "plan"]);
}

export function isAgenda(value: unknown): value is KeptAgenda {
  return whole({ fingerprints: isText, made: isNumber, until: isNumber, agenda: AGENDA })(value);
}

export function isForm(value: unknown): value is Partial<Draft> {
  return FORM(value) && isObject(value) && value.people !== undefined;
}

/** The settings that are what they should be; others count as never set. */
export function settingsIn(value: unknown): Settings {
  if (!isObject(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([name, one]) => !Object.hasOwn(SETTINGS, name) || SETTINGS[name]?.(one)));
}
