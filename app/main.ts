/** Starts the page. This file's own address says where the site begins: one folder up. */

import { start } from "./app.ts";
import { messages } from "#text/common.ts";

const root = document.getElementById("checklist");

/** Within somebody else's page nothing is shown that could be covered or clicked by stealth: only the way out. */
function leadOut(element: HTMLElement) {
  const link = Object.assign(document.createElement("a"), { href: location.href, target: "_top", textContent: messages.openHere });
  element.replaceChildren(link);
  return null;
}

export const running = root && (window.top === window ? start(root, new URL("../", import.meta.url)) : leadOut(root));
