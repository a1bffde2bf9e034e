/** What is wrong with the fields of a form, in words. */

import type { Faults } from "../record/draft.ts";
import { faults as words } from "#text/fields.ts";

export function faultsInWords(faults: Faults): Map<string, string> {
  return new Map([...faults].map(([field, code]) => [field, words[code]]));
}
