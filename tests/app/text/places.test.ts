/** Paths of an interview file in words. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { placeInWords } from "../../../app/text/en/places.ts";

test("a path is said as a person would say it", () => {
  const cases = {
    "interviews[2].start": "Interview 3, date and time",
    "interviews[0].contacts[1].email": "Interview 1, person 2, email",
    'steps["thank-you:c1"].at': "Step “thank-you:c1”, when it was",
    "promise.amount": "What they said about timing, within how long",
    "profile.strengths": "Your details, strengths",
    "interviews[0].colour": "Interview 1, colour",
    "": "",
  };
  for (const [path, words] of Object.entries(cases)) assert.equal(placeInWords(path), words, path);
});
