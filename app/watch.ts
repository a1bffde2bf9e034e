/** Written into the page itself, before all that it loads: sees to it that a script or style that is gone is noticed. */

import { reloadOnce } from "./base/missing-files.ts";

addEventListener("error", ({ target }) => {
  if (target instanceof HTMLScriptElement || target instanceof HTMLLinkElement) reloadOnce();
}, true);

