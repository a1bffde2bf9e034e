/** Restoring and removing, fetched when somebody wants either. */

import type { Context } from "../../context.ts";
import type { createKeepingActions } from "./actions.ts";
import { createRemoval } from "./removal.ts";
import { removeView } from "./removal-view.ts";
import { blankRestoring, createRestoring } from "./restoring.ts";
import { restoreView } from "./restore-view.ts";
import type { KeepModel } from "./state.ts";

export function create(context: Context) {
  const [restoring, removal] = [createRestoring(context), createRemoval(context)];
  return {
    view(keep: KeepModel, actions: ReturnType<typeof createKeepingActions>) {
      return keep.panel === "restore"
        ? restoreView(context.state.restoring ?? blankRestoring(), { ...actions, ...restoring })
        : removeView(keep, { ...actions, ...removal });
    },
  };
}
