/** Written into the page itself, before all that it loads: notices a script or style that is gone, and announces the screen of one interview to whoever comes for it. */

import { reloadOnce } from "./base/missing-files.ts";

addEventListener("error", ({ target }) => {
  if (target instanceof HTMLScriptElement || target instanceof HTMLLinkElement) reloadOnce();
}, true);

if (/^#\d/.test(location.hash)) {
  for (const href of document.currentScript?.dataset.interview?.split(" ") ?? []) {
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
  }
}

