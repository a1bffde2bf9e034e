/** The form of a new interview as it was left, so that nothing typed is lost before it is saved. */

import * as store from "../../storage/repository.js";

/** @typedef {import("../../record/model.js").Draft} Draft */

const FORM = "new";
/** A half-filled form that had to make room for a next round comes back when that one is done. */
const WAITING = "waiting";

/** @returns {Partial<Draft> | null} */
export function kept() {
  const draft = /** @type {Partial<Draft> | null} */ (store.keptForm(FORM));
  return draft && typeof draft === "object" && Array.isArray(draft.people) ? draft : null;
}

/** @param {Draft} draft */
export function keep(draft) {
  store.keepForm(FORM, draft);
}

/** @param {Draft} draft what a next round begins with */
export function beginNextRound(draft) {
  const before = kept();
  // The very round that was begun already: what was typed there is still to come.
  if (before?.process === draft.process) return;
  if (before && !store.keptForm(WAITING)) store.keepForm(WAITING, before);
  keep(draft);
}

/** It was saved, or given up. */
export function finish() {
  const waiting = store.keptForm(WAITING);
  store.dropForm(WAITING);
  if (waiting) store.keepForm(FORM, waiting);
  else store.dropForm(FORM);
}
