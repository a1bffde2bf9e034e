/** What this site leaves in a browser besides the interviews. Sites at the same address may keep things of their own. */

import { cachesOf } from "../base/site-cache.ts";
import * as local from "./local-storage.ts";

/** The guide's own settings, such as the colours chosen, begin with the site's path; so do its caches' names with ours and that. */
export async function clearSite(site: URL) {
  local.clear(`${site.pathname}.__`);
  // First the one who would fill the caches again.
  const registrations = (await navigator.serviceWorker?.getRegistrations().catch(() => [])) ?? [];
  await Promise.all(registrations.map((one) => one.scope === site.href && one.unregister()));
  if (typeof caches !== "object") return;
  const names = await caches.keys().catch(() => []);
  const own = names.filter((name) => name.startsWith(cachesOf(site)));
  await Promise.all(own.map((name) => caches.delete(name)));
}
