/** The copy of the site's own files, kept by the service worker: its registration, how much there is, and new releases. */

import { ownRelease } from "../base/release.ts";
import type { Condition, Question } from "../service-worker/messages.ts";

export interface OfflineCopy {
  /** `none`: this browser or this site keeps no copy; `part`: something is missing. */
  state: "none" | "part" | "fetching" | "whole";
  /** Bytes to download for all of it, and how many of them are there. */
  total: number;
  kept: number;
  /** Whether it was tried just now, and something is missing still. */
  hasFailed: boolean;
  /** Whether a newer release than that of this page waits to be used. */
  isUpdated: boolean;
}

/** Asks the service worker; settles with the last answer. */
function ask(worker: ServiceWorker, question: Question, heard: (condition: Condition) => void = () => undefined): Promise<Condition> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<Condition>) => {
      heard(data);
      if (!data.isLast) return;
      port1.close();
      resolve(data);
    };
    worker.postMessage(question, [port2]);
  });
}

/**
 * @param site the root of the published site
 * @param changed called when more is kept, or a new release is ready
 */
export function createOfflineCopy(site: URL, changed: (copy: OfflineCopy) => void) {
  let copy: OfflineCopy = { state: "none", total: 0, kept: 0, hasFailed: false, isUpdated: false };
  let waiting: ServiceWorker | null = null;

  function tell(change: Partial<OfflineCopy>) {
    copy = { ...copy, ...change };
    changed(copy);
  }

  /** One that belongs to this very page may take over at once: nothing that is open is of an earlier release. */
  async function consider(worker: ServiceWorker) {
    const { release } = await ask(worker, { kind: "condition" });
    if (release === ownRelease()) return worker.postMessage({ kind: "take over" } satisfies Question);
    waiting = worker;
    return tell({ isUpdated: true });
  }

  function watch(registration: ServiceWorkerRegistration) {
    if (registration.waiting) void consider(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const worker = registration.installing;
      worker?.addEventListener("statechange", () => worker.state === "installed" && registration.active && void consider(worker));
    });
    // A page that stays open for days looks for a new release when somebody comes back to it.
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") registration.update().catch(() => undefined);
    });
  }

  /** Fetches what is missing. */
  async function keep(withPython: boolean) {
    const { active } = await navigator.serviceWorker.ready;
    if (!active || copy.state === "fetching") return;
    tell({ state: "fetching", hasFailed: false });
    const { kept, total } = await ask(active, { kind: "keep", withPython }, ({ kept, total }) => tell({ kept, total }));
    tell({ state: kept < total ? "part" : "whole", hasFailed: withPython && kept < total });
  }

  /** Begins to keep a copy; where data are dear, only the pages, until somebody asks for all of it. */
  async function begin() {
    if (!WITH_SERVICE_WORKER) return;
    try {
      const script = new URL("service-worker.js", site);
      watch(await navigator.serviceWorker.register(script, { scope: site.pathname, updateViaCache: "none" }));
      const { connection } = navigator as { connection?: { saveData?: boolean } };
      await keep(connection?.saveData !== true);
    } catch (error) {
      // A private window, an old browser, a host without the script: the page works, with a network.
      console.warn(error);
    }
  }

  /** Has the new release take over; settles when it has. */
  async function use() {
    if (waiting?.state !== "installed") return;
    const taken = new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }));
    waiting.postMessage({ kind: "take over" } satisfies Question);
    await taken;
  }

  return { begin, keepAll: () => keep(true), use };
}
