/**
 * The site's service worker: keeps the files of its release, so that the checklist and the guide open without a network.
 * It asks nobody but the site's own host, and only for files that the build has listed.
 */

import { fileCacheOf } from "../base/site-cache.ts";
import { createAnswers } from "./answers.ts";
import { createKeptFiles } from "./kept-files.ts";
import type { Condition, Question } from "./messages.ts";
import { createDirectory, type Published } from "./published.ts";

declare const self: ServiceWorkerGlobalScope;
declare const PUBLISHED: Published;

const scope = new URL(self.registration.scope);
const directory = createDirectory(PUBLISHED, scope);
const kept = createKeptFiles(directory, fileCacheOf(scope), scope);
const answer = createAnswers(directory, kept);
const filesFor = (withPython: boolean) => directory.files.filter((file) => withPython || !file.isPython);
const downloadOf = (files: { download: number }[]) => files.reduce((sum, { download }) => sum + download, 0);

async function conditionNow(isLast: boolean): Promise<Condition> {
  const all = downloadOf(directory.files);
  return { release: PUBLISHED.release, total: all, kept: downloadOf(await kept.keptOf(directory.files)), isLast };
}

/**
 * Takes along what the release before had kept: only then may this one take its place, or the next journey would find half a
 * site. The first of all has nothing to wait for; its page has it fetch the files, in its own time.
 */
async function prepare() {
  const before = self.registration.active ? await caches.has(fileCacheOf(scope)) : false;
  if (!before) return;
  const hadPython = (await (await caches.open(fileCacheOf(scope))).keys()).some(({ url }) => url.endsWith(".wasm"));
  const missing = await kept.keep(filesFor(hadPython), () => undefined);
  if (missing > 0) throw new Error(`${missing} files of the new release could not be fetched; the one before stays`);
}

async function hear(question: Question, port: MessagePort | undefined) {
  if (question.kind === "take over") return self.skipWaiting();
  if (question.kind === "keep") {
    // Counting looks into the cache: once for each file would be slow.
    let [told, isCounting] = [Promise.resolve(), false];
    const arrived = () => {
      if (isCounting) return;
      isCounting = true;
      told = conditionNow(false).then((condition) => {
        isCounting = false;
        port?.postMessage(condition);
      });
    };
    await kept.keep(filesFor(question.withPython), arrived);
    await told;
  }
  return port?.postMessage(await conditionNow(true));
}

self.addEventListener("install", (event) => event.waitUntil(prepare()));
self.addEventListener("activate", (event) => event.waitUntil(kept.clean().then(() => self.clients.claim())));
self.addEventListener("fetch", answer);
self.addEventListener("message", (event) => event.waitUntil(
  hear(event.data, event.ports[0]).catch(async (error) => {
    // A full device, say: whoever asked is not left waiting.
    console.warn(error);
    event.ports[0]?.postMessage({ release: PUBLISHED.release, total: downloadOf(directory.files), kept: 0, isLast: true });
  }),
));
