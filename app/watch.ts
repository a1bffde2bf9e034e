/**
 * Written into the page itself, before all that it loads: notices a script or style that is gone, announces the screen of one
 * interview to whoever comes for it, and starts Python's worker.
 */

import { reloadOnce } from "./base/missing-files.ts";
import { createWorker, START } from "./python/start-worker.ts";

/** An answer that took longer than this came over a slow line, on which Python is not to come in the way of the page's own script. */
const NEAR_MILLISECONDS = 100;

addEventListener("error", ({ target }) => {
  if (target instanceof HTMLScriptElement || target instanceof HTMLLinkElement) reloadOnce();
}, true);

const { interview = "", worker = "" } = document.currentScript?.dataset ?? {};

if (/^#\d/.test(location.hash)) {
  for (const href of interview.split(" ")) {
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
  }
}

/** The page's program takes it over, and tells it to start if nobody did. */
function startFirstWorker() {
  const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const first = createWorker(new URL(worker, location.href), false);
  first.onerror = () => {
    globalThis.firstWorker = undefined;
  };
  globalThis.firstWorker = first;
  if (visit && visit.responseStart - visit.requestStart < NEAR_MILLISECONDS) first.postMessage(START);
}

// Within somebody else's page nothing is started; where there are no workers, the page's program says so.
if (window.top === window && typeof WebAssembly === "object" && typeof Worker === "function") startFirstWorker();
