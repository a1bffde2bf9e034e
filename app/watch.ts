/**
 * Written into the page itself, before all that it loads: notices a script or style that is gone, announces the program
 * that whoever comes here needs, and starts Python's worker.
 */

import { namesInterview } from "./base/first-address.ts";
import { reloadOnce } from "./base/missing-files.ts";
import { createWorker } from "./python/start-worker.ts";

const isOurs = (address: string) => address.startsWith(`${location.origin}/`);

/** A link to the next page is not: Firefox fetches that ahead, and the page's policy refuses it. Nor is what a browser's extension adds. */
const isNeeded = (target: EventTarget | null) => target instanceof HTMLScriptElement
  ? isOurs(target.src) : target instanceof HTMLLinkElement && /stylesheet|preload/.test(target.rel) && isOurs(target.href);

addEventListener("error", ({ target }) => {
  if (isNeeded(target)) reloadOnce();
}, true);

const { main = "", interview = "", worker = "" } = document.currentScript?.dataset ?? {};

for (const href of (namesInterview() ? interview : main).split(" ")) {
  document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
}

/** Python itself begins when the page's program says so: beside the page's own first drawing it would gain nothing, and slow that down. */
function startFirstWorker() {
  const first = createWorker(new URL(worker, location.href), false);
  first.onerror = () => {
    globalThis.firstWorker = undefined;
  };
  globalThis.firstWorker = first;
}

// Within somebody else's page nothing is started; where there are no workers, the page's program says so.
if (window.top === window && typeof WebAssembly === "object" && typeof Worker === "function") startFirstWorker();
