/** What a person does on the screen of all interviews, and with one as a whole. */

import type { Context } from "../../context.ts";
import { backAgain, deleted } from "../../record/changes.ts";
import { go, nameOf } from "../../router/links.ts";
import { messages } from "#text/common.ts";
import { AT_ONCE } from "./filter.ts";

export function createListActions(context: Context) {
  const { state, repository, parts, update, linkTo } = context;
  return {
    filterBy: (field: "text" | "status", value: string) => void update(() => {
      state.list = { ...state.list, [field]: value, shown: AT_ONCE };
    }),
    showMore: () => void update(() => {
      state.list.shown += AT_ONCE;
    }),
    /** Of a part of the agenda. */
    showMoreOf: (part: string) => void update(() => {
      state.list.more[part] += AT_ONCE;
    }),
    /** A calendar file of all interviews. */
    addAllToCalendar: () => parts.use("export", (part) => part.calendar("", null)),
    saveSpreadsheet: () => parts.use("export", (part) => part.spreadsheet()),
    /** The interview on the screen. */
    removeInterview() {
      const { id } = state.place;
      const before = repository.interview(id);
      if (!before) return;
      context.say(messages.deleted(nameOf(before)), () => {
        void repository.change(id, (kept) => backAgain(kept, before, new Date()));
        go(linkTo(id));
      }, "list");
      void repository.change(id, () => deleted(before, new Date()));
      go("#today");
    },
  };
}
