/** Whose clock a sentence of Python's is on, where it is not the reader's. */

import { html, nothing } from "lit-html";
import { story } from "#text/interview.ts";
import { placeInWords } from "../text/format.ts";
import type { Interview } from "../record/model.ts";

/** A sentence that names only a day, or no time at all, needs none. */
export function thereView(sentence: string, { time_zone: zone }: Interview) {
  return /\d:\d\d/.test(sentence) ? html` <span class="there">${story.thereTime(placeInWords(zone))}</span>` : nothing;
}
