/** Keeps a copy of the site for times without a network, once Python has started: nothing that somebody waits for waits for this. */

import { nothing } from "lit-html";
import type { Context } from "../../context.ts";
import { createOfflineCopy, type OfflineCopy } from "../../storage/offline-copy.ts";
import { settle } from "../../storage/settle.ts";
import { copyView, updateView } from "./view.ts";

export type OfflinePart = ReturnType<typeof create>;

export function create({ state, site, python, typing, repository, update }: Context) {
  const copy = createOfflineCopy(site, (offline: OfflineCopy) => void update(() => {
    state.offline = offline;
  }));

  async function use() {
    await settle(typing, repository);
    await copy.use();
    location.reload();
  }

  let hasBegun = false;
  const part = {
    /** Called whenever Python's condition has changed. */
    begin() {
      const isSettled = ["ready", "failed"].includes(python.condition());
      if (hasBegun || !isSettled) return;
      hasBegun = true;
      void copy.begin();
    },
    copyView: () => (state.offline ? copyView(state.offline, () => void copy.keepAll()) : nothing),
    updateView: () => (state.offline?.isUpdated ? updateView(() => void use()) : nothing),
  };
  part.begin();
  return part;
}
