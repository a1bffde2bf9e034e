/** What is seldom drawn, fetched when somebody wants it: restoring, removing, what was deleted lately, what cannot be read, what a backup left out, and what changed meanwhile. */

import { readersZone } from "../../base/time.ts";
import type { Context } from "../../context.ts";
import { go } from "../../router/links.ts";
import type { Deleted } from "../../storage/bin.ts";
import type { createKeepingActions } from "./actions.ts";
import { createDeletedActions } from "./deleted.ts";
import { deletedView } from "./deleted-view.ts";
import { exampleFor } from "./example.ts";
import { createRemoval } from "./removal.ts";
import { removeView } from "./removal-view.ts";
import { blankRestoring, createRestoring } from "./restoring.ts";
import { restoreView } from "./restore-view.ts";
import { sinceView } from "./since-view.ts";
import { troubleScreen, troubleView } from "./trouble-view.ts";
import { writtenView } from "./written-view.ts";
import type { KeepModel } from "./state.ts";

export type BackupPart = ReturnType<typeof create>;

export function create(context: Context) {
  const [restoring, removal] = [createRestoring(context), createRemoval(context)];
  const deletedActions = createDeletedActions(context);
  return {
    tryExample() {
      const record = exampleFor(new Date(), readersZone);
      context.repository.keepExample(record);
      go(context.linkTo(record.id));
    },
    sinceView, troubleScreen, troubleView, writtenView,
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
