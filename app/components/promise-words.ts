/** What they said about timing: whether, and in words. */

import type { Promised } from "../record/model.ts";
import { dateInWords } from "../text/format.ts";
import { fields as words } from "#text/fields.ts";

export const isTold = ({ kind, quote }: Promised) => kind !== "unknown" || Boolean(quote);

export function promiseInWords(promise: Promised) {
  const kind = (words.promises as Record<string, string>)[promise.kind] ?? promise.kind;
  const units = promise.amount === 1 ? words.oneUnit : words.units;
  const unit = (units as Record<string, string>)[promise.unit ?? ""] ?? promise.unit;
  if (promise.kind === "by_date" && promise.date) return `${kind}: ${dateInWords(promise.date)}`;
  if (promise.kind === "within") return words.within(promise.amount ?? 0, unit ?? "");
  return kind;
}
