/** Asks Python which day a promise means, a moment after the last key. */

import * as python from "./client.js";

/** @typedef {import("../record/model.js").Interview} Interview */
/** @typedef {import("../record/model.js").Understood} Understood */

const TYPING_MILLISECONDS = 250;
let timer = 0;
let lastQuestion = 0;

/**
 * @param {Interview | null} record whose last promise is meant; null: there is nothing to ask
 * @param {(understood: Understood | null) => void} then not called where something newer was asked
 */
export function understand(record, then) {
  clearTimeout(timer);
  lastQuestion += 1;
  const question = lastQuestion;
  if (!record) return;
  timer = setTimeout(async () => {
    const answer = await python.ask({ kind: "promise", record }).catch(() => ({}));
    if (question === lastQuestion) then(answer.date ? { words: answer.words, date: answer.date } : null);
  }, TYPING_MILLISECONDS);
}
