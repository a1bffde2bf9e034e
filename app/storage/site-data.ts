/** What this site leaves in a browser besides the interviews. Sites at the same address may keep things of their own. */

import * as local from "./local-storage.ts";

/** The guide's own settings, such as the colours chosen, begin with the site's path; so do its caches' names with ours. */
export async function clearSite(site: URL) {
  local.clear(`${site.pathname}.__`);
  if (typeof caches !== "object") return;
  const names = await caches.keys().catch(() => []);
  const own = names.filter((name) => name.startsWith("after-interview"));
  await Promise.all(own.map((name) => caches.delete(name)));
}
