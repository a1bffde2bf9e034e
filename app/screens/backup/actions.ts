/** What a person does to keep what is here, and to find the ways to restore and remove it. */

import { download } from "../../components/download.ts";
import { focusOnHeading } from "../../components/focus.ts";
import type { Context } from "../../context.ts";
import type { Trouble } from "../../record/model.ts";
import { go } from "../../router/links.ts";
import type { Keeping } from "./state.ts";
import { backUp } from "./writing.ts";

export function createKeepingActions(context: Context) {
  const { state, repository, parts, update } = context;
  const { keeping } = state;

  function show(panel: Keeping["panel"]) {
    const draw = () => void update(() => Object.assign(keeping, { panel, written: null, removeFailed: false })).then(focusOnHeading);
    draw();
    // Meanwhile it may have been closed.
    const shown = () => keeping.panel === panel && draw();
    if (panel === "details") parts.use("letter", (letter) => {
      letter.beginDetails();
      shown();
    });
    else if (panel) parts.use("backup", shown);
  }

  return {
    async backUp() {
      const telling = parts.fetch("backup");
      const written = await backUp(context);
      await update(() => {
        keeping.written = written;
      });
      // What came of it is told by a part of its own: who goes on to what is told waits for it.
      await telling;
    },
    restore: () => {
      state.restoring = null;
      show("restore");
    },
    askToRemove: () => show("remove"),
    showDetails: () => show("details"),
    closeKeeping: () => show(""),
    setNeutral(isNeutral: boolean) {
      repository.set({ neutral: isNeutral });
      void update();
    },
    tryExample: () => parts.use("backup", (part) => part.tryExample()),
    removeExample() {
      repository.keepExample(null);
      go("#today");
      void update();
    },
    seen: (id: string) => void update(() => keeping.since.delete(id)),
    download: (id: string, text: string) => download(`${id}.json`, text),
    dropAside({ key }: Trouble) {
      if (key) repository.dropSetAside(key);
      void update();
    },
  };
}
