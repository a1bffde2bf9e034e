/**
 * Starts the worker in which Python runs. The page's first bytes already do (watch.ts); the page's program takes that one
 * over when it is there itself, and tells it to load Python.
 */

declare global {
  /** The worker that the page's first bytes have started; undefined once it was taken over, or has failed. */
  var firstWorker: Worker | undefined;
}

/** What the worker is told: to load Python, if it does not yet, and to say when it is ready. */
export const START = { kind: "start" };

/**
 * A worker goes by the policy that comes with its script, and many hosts send none along; one that begins as a blob of this
 * page goes by this page's. What a service worker answers has the policy again: then it may start plainly.
 */
export function createWorker(script: URL, isPlain: boolean): Worker {
  if (isPlain) return new Worker(script, { type: "module", name: "python" });
  const blob = new Blob([`import ${JSON.stringify(script.href)};`], { type: "text/javascript" });
  return new Worker(URL.createObjectURL(blob), { type: "module", name: "python" });
}

export function takeFirstWorker(): Worker | undefined {
  const worker = globalThis.firstWorker;
  globalThis.firstWorker = undefined;
  return worker;
}
