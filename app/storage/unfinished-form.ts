/** The form of a new interview as it was left, so that nothing typed is lost before it is saved. */

import type { Draft } from "../record/model.ts";
import type { Repository } from "./repository.ts";

const FORM = "new";
/** A half-filled form that had to make room for a next round comes back when that one is done. */
const WAITING = "waiting";

export function unfinishedForm(repository: Repository): Partial<Draft> | null {
  return repository.keptForm(FORM);
}

export function keepUnfinishedForm(repository: Repository, draft: Draft) {
  repository.keepForm(FORM, draft);
}

/** @param draft what a next round begins with */
export function beginNextRound(repository: Repository, draft: Draft) {
  const before = repository.keptForm(FORM);
  // The very round that was begun already: what was typed there is still to come.
  if (before?.process === draft.process) return;
  if (before && !repository.keptForm(WAITING)) repository.keepForm(WAITING, before);
  repository.keepForm(FORM, draft);
}

/** It was saved, or given up. */
export function finishForm(repository: Repository) {
  const waiting = repository.keptForm(WAITING);
  repository.dropForm(WAITING);
  if (waiting) repository.keepForm(FORM, waiting);
  else repository.dropForm(FORM);
}
