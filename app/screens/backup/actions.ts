/** What a person does to keep what is here, and to find the ways to restore and remove it. */

import { download } from "../../components/download.ts";
import { focusOnHeading } from "../../components/focus.ts";
import type { Context } from "../../context.ts";
import type { Trouble } from "../../record/model.ts";
import { go } from "../../router/links.ts";
import type { BackupPart } from "./screen.ts";
import type { Keeping } from "./state.ts";
import { backUp } from "./writing.ts";

/** What is fetched when it is first wanted; each does something with it once it is there. */
export interface Fetched {
  seldom(act: (part: BackupPart) => void): void;
  details(act: () => void): void;
}

export function createKeepingActions(context: Context, fetched: Fetched) {
  const { state, repository, update } = context;
  const { keeping } = state;

  function show(panel: Keeping["panel"]) {
    const draw = () => void update(() => Object.assign(keeping, { panel, written: null, removeFailed: false })).then(focusOnHeading);
    draw();
    // Meanwhile it may have been closed.
    const shown = () => keeping.panel === panel && draw();
    if (panel === "details") fetched.details(shown);
    else if (panel) fetched.seldom(shown);
  }

  return {
    async backUp() {
      keeping.reminder = "";
      const written = await backUp(context);
      void update(() => {
        keeping.written = written;
      });
    },
    later: () => void update(() => {
      keeping.reminder = "";
    }),
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
    tryExample: () => fetched.seldom((part) => part.tryExample()),
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
