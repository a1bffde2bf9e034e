/** The last five minutes of an interview, fetched when they are first opened. */

import type { Context } from "../../context.ts";
import type { Condition } from "../../storage/repository.ts";
import { createLeaving } from "./actions.ts";
import { leavingView } from "./view.ts";

export function create(context: Context) {
  const { state, repository, linkTo } = context;
  const actions = createLeaving(context);
  return {
    open: actions.open,
    view(condition: Condition) {
      const record = repository.interview(state.place.id);
      return state.leaving && record ? leavingView(state.leaving, record, condition, linkTo, actions) : null;
    },
  };
}
