/** What a person does on the screen of all interviews. */

import type { Context } from "../../context.ts";
import { AT_ONCE } from "./filter.ts";

export function createListActions({ state, update }: Context) {
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
  };
}
