/** Writing a letter, and one's own details, fetched when they are first opened. */

import type { Context } from "../../context.ts";
import { currentPlan } from "../../python/plans.ts";
import type { Condition } from "../../storage/repository.ts";
import { profileIn } from "../../storage/profile.ts";
import { createLetterActions } from "./actions.ts";
import { detailsScreen } from "./details-view.ts";
import { letterView } from "./view.ts";

export function create(context: Context) {
  const { state, repository, python, plans, linkTo } = context;
  const actions = createLetterActions(context);
  return {
    open: actions.open,
    beginDetails: actions.begin,
    view(condition: Condition) {
      const { letter, strengths } = state;
      const record = letter && repository.interview(letter.record);
      if (!letter || !record) return null;
      return letterView({
        letter, record, profile: profileIn(repository), strengths, title: actions.titleOf(letter),
        headline: currentPlan(plans.outlookOf(record))?.headline ?? "", hasFailed: letter.isRefused || python.condition() === "failed",
        canShare: typeof navigator.share === "function", condition, now: new Date(), linkTo,
      }, actions);
    },
    detailsView: (close: () => void) => detailsScreen(profileIn(repository), state.strengths, actions, close),
  };
}
