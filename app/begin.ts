/** Begins the page's program. This file's own address says where the site begins: one folder up. */

import { start } from "./app.ts";
import type { AtOnce } from "./parts.ts";
import { messages } from "#text/common.ts";

const begun: { page: ReturnType<typeof start> | null } = { page: null };

/** Within somebody else's page nothing is shown that could be covered or clicked by stealth: only the way out. */
function leadOut(element: HTMLElement) {
  const link = Object.assign(document.createElement("a"), { href: location.href, target: "_top", textContent: messages.openHere });
  element.replaceChildren(link);
}

/** @param atOnce the parts that are there already */
export function begin(atOnce: AtOnce = {}) {
  const root = document.getElementById("checklist");
  if (!root) return;
  if (window.top === window) begun.page = start(root, new URL("../", import.meta.url), atOnce);
  else leadOut(root);
}

/** Null: this page is none, or shows nothing. */
export const runningPage = () => begun.page;
