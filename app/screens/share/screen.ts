/** Moving an interview to another device, fetched when a link is made or opened. */

import type { Context } from "../../context.ts";
import type { Interview } from "../../record/model.ts";
import { createSharing } from "./actions.ts";
import { blankArrived } from "./state.ts";
import { carryView, movingView } from "./view.ts";

export function create(context: Context) {
  const actions = createSharing(context);
  return {
    ...actions,
    view: () => carryView(context.state.arrived ?? blankArrived(), actions),
    /** Beside the interview that is to be moved; null: it is not. */
    viewOf(record: Interview) {
      const { moving } = context.state;
      return moving?.id === record.id ? movingView(moving, record, actions) : null;
    },
  };
}
