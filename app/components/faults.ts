/** What is wrong with the fields of a form, in words. */

import type { Faults } from "../record/draft.ts";
import { faults as words } from "#text/fields.ts";

/** @param zone as it was typed */
export function faultsInWords(faults: Faults, zone = ""): Map<string, string> {
  return new Map([...faults].map(([field, code]) => [field, code === "zoneUnknown" ? words.zoneUnknown(zone) : words[code]]));
}
