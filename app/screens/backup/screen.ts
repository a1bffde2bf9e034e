/** Restoring, removing and what was deleted lately, fetched when somebody wants one of them. */

import type { Context } from "../../context.ts";
import type { Deleted } from "../../storage/bin.ts";
import type { createKeepingActions } from "./actions.ts";
import { createDeletedActions } from "./deleted.ts";
import { deletedView } from "./deleted-view.ts";
import { createRemoval } from "./removal.ts";
import { removeView } from "./removal-view.ts";
import { blankRestoring, createRestoring } from "./restoring.ts";
import { restoreView } from "./restore-view.ts";
import type { KeepModel } from "./state.ts";

export function create(context: Context) {
  const [restoring, removal] = [createRestoring(context), createRemoval(context)];
  const deletedActions = createDeletedActions(context);
  return {
    /**
     * @param deleted the latest first
     * @param isAlone whether somebody looks for this very one
     */
    deletedView: (deleted: Deleted[], isAlone: boolean) =>
      deletedView(deleted, isAlone || context.state.keeping.isUnfolded, new Date(), deletedActions),
    view(keep: KeepModel, actions: ReturnType<typeof createKeepingActions>) {
      return keep.panel === "restore"
        ? restoreView(context.state.restoring ?? blankRestoring(), { ...actions, ...restoring })
        : removeView(keep, { ...actions, ...removal });
    },
  };
}
