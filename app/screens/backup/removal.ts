/** Removing everything that this site keeps in this browser. */

import type { Context } from "../../context.ts";
import { go } from "../../router/links.ts";
import { restore as words } from "#text/restore.ts";

export function createRemoval({ state, repository, say, update }: Context) {
  const { keeping } = state;
  return {
    async removeEverything() {
      try {
        await repository.removeEverything();
      } catch {
        return update(() => {
          keeping.removeFailed = true;
        });
      }
      keeping.since.clear();
      // The next visit begins another copy.
      state.offline = null;
      keeping.panel = "";
      say(words.removed);
      go("#today");
      return update();
    },
  };
}
