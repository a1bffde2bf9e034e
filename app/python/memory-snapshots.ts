/**
 * A snapshot of Python's memory, taken when our package had just been imported: the next start goes on from there. It knows
 * nothing of anybody's interviews. It fits one build of Python with one build of our package.
 */

import { fileCacheOf, memoryCacheOf } from "../base/site-cache.ts";

/**
 * @param site the root of the published site
 * @param build names the files that the memory belongs to
 */
export function createMemorySnapshots(site: URL, build: string) {
  const cacheName = memoryCacheOf(site);
  const key = new URL(`memory/${build}`, site).href;

  return {
    /** Undefined: there is none, or the browser gives none. */
    async find(): Promise<Response | undefined> {
      return globalThis.caches?.match(key, { cacheName }).catch(() => undefined);
    },
    /**
     * Keeps it in the place of an earlier one, beside the site's own files: where everything was removed, or nothing is kept,
     * it stays away. A full device: the next start is a plain one.
     */
    async keep(memory: Uint8Array<ArrayBuffer>) {
      try {
        if (!(await caches.has(fileCacheOf(site)))) return;
        await caches.delete(cacheName);
        await (await caches.open(cacheName)).put(key, new Response(memory));
      } catch (error) {
        console.warn(error);
      }
    },
    async drop() {
      await caches.delete(cacheName);
    },
  };
}
