/**
 * The files that are kept, each under the digest of its content: what a new release leaves unchanged is there already, under
 * whatever name, and nothing that differs from the list can get in.
 */

import { isPage, type Directory, type PublishedFile } from "./published.ts";

/** Fetched at a time. */
const AT_ONCE = 4;

async function digestOf(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * @param cacheName the one cache
 * @param scope the root of the site
 */
export function createKeptFiles(directory: Directory, cacheName: string, scope: URL) {
  /** The ending tells two files apart that are the same but for their type. */
  const keyOf = ({ path, sha256 }: PublishedFile) => new URL(`kept/${sha256}${/\.\w+$/.exec(path)?.[0] ?? ".html"}`, scope).href;

  /** Looking does not make the cache: where everything was removed, it stays away. */
  async function find(file: PublishedFile): Promise<Response | undefined> {
    try {
      const answer = await caches.match(keyOf(file), { cacheName });
      // A page brings its policy along. A script that got into the page could have written a page without one here.
      if (!answer || !isPage(file) || (await digestOf(await answer.clone().arrayBuffer())) === file.sha256) return answer;
      await (await caches.open(cacheName)).delete(keyOf(file));
    } catch {
      // Denied or damaged: the network has it.
    }
    return undefined;
  }

  /** @returns false: this is not the content that the list names */
  async function put(cache: Cache, file: PublishedFile, content: ArrayBuffer): Promise<boolean> {
    if ((await digestOf(content)) !== file.sha256) return false;
    await cache.put(keyOf(file), new Response(content, { headers: directory.headersOf(file) }));
    return true;
  }

  /** Keeps what passes by, unless everything was removed meanwhile. */
  async function putIfWanted(file: PublishedFile, answer: Response) {
    if (!(await caches.has(cacheName))) return;
    const cache = await caches.open(cacheName);
    if (!(await cache.match(keyOf(file)))) await put(cache, file, await answer.arrayBuffer());
  }

  /** What the browser holds already may do; where it is another content, the host is asked. */
  async function fetchInto(cache: Cache, file: PublishedFile) {
    for (const mode of [file.isFixed ? "default" : "no-cache", "reload"] as const) {
      const answer = await fetch(directory.addressOf(file), { cache: mode });
      if (answer.ok && (await put(cache, file, await answer.arrayBuffer()))) return;
    }
    throw new Error(`${file.path} is not what this release consists of`);
  }

  async function keysIn(cache: Cache) {
    return new Set((await cache.keys()).map(({ url }) => url));
  }

  /**
   * Fetches those that are missing. One that fails hinders no other.
   * @param arrived called after each one
   * @returns how many are missing still
   */
  async function keep(files: PublishedFile[], arrived: () => void): Promise<number> {
    const cache = await caches.open(cacheName);
    const keys = await keysIn(cache);
    const missing = files.filter((file) => !keys.has(keyOf(file)));
    const waiting = missing.values();
    let failed = 0;
    const work = async () => {
      for (const file of waiting) {
        try {
          await fetchInto(cache, file);
        } catch (error) {
          console.warn(error);
          failed += 1;
        }
        arrived();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return failed;
  }

  async function keptOf(files: PublishedFile[]): Promise<PublishedFile[]> {
    if (!(await caches.has(cacheName))) return [];
    const keys = await keysIn(await caches.open(cacheName));
    return files.filter((file) => keys.has(keyOf(file)));
  }

  /** Drops what belongs to earlier releases only. */
  async function clean() {
    if (!(await caches.has(cacheName))) return;
    const cache = await caches.open(cacheName);
    const current = new Set(directory.files.map(keyOf));
    for (const request of await cache.keys()) if (!current.has(request.url)) await cache.delete(request);
  }

  return { find, putIfWanted, keep, keptOf, clean };
}

export type KeptFiles = ReturnType<typeof createKeptFiles>;
