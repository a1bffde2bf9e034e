/** What a person does with what was deleted lately. */

import { LIMITS } from "../../base/limits.ts";
import { focusOn } from "../../components/focus.ts";
import type { Context } from "../../context.ts";
import { backAgain } from "../../record/changes.ts";
import type { Interview } from "../../record/model.ts";
import { nameOf } from "../../router/links.ts";
import { deleted as words } from "#text/deleted.ts";
import { faults as faultWords } from "#text/fields.ts";

export type DeletedActions = ReturnType<typeof createDeletedActions>;

/** The button that was tapped is gone: the keyboard goes to the first of these that is there. */
function focusOnFirst(...selectors: string[]) {
  focusOn(selectors.find((selector) => document.querySelector(`#checklist ${selector}`)) ?? "h1");
}

export function createDeletedActions({ state, repository, say, update }: Context) {
  return {
    unfold(isOpen: boolean) {
      if (state.keeping.isUnfolded !== isOpen) void update(() => {
        state.keeping.isUnfolded = isOpen;
      });
    },
    async bringBack(record: Interview) {
      if (repository.count() >= LIMITS.interviews_in_browser) {
        say(faultWords.tooMany);
        return update();
      }
      say(words.isBack(nameOf(record)));
      void repository.change(record.id, (kept) => backAgain(kept, record, new Date()));
      await update();
      return focusOnFirst(`[data-interview="${record.id}"]`, "h1");
    },
    async deleteForGood(record: Interview) {
      say(words.isGone(nameOf(record)));
      repository.deleteForGood(record.id);
      await update();
      focusOnFirst(".deleted li button", "h1");
    },
  };
}
