/** Published in the service worker's place, it ends it: removes what was kept for this site, and itself. */

import { fileCacheOf } from "../base/site-cache.ts";

declare const self: ServiceWorkerGlobalScope;

async function retire() {
  await caches.delete(fileCacheOf(new URL(self.registration.scope)));
  await self.registration.unregister();
}

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(retire()));
