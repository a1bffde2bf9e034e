/** The caches in which the site's own files and Python's memory are kept. Sites under other paths share the origin: each has caches of its own. */

/** @param site the root of the published site */
export const cachesOf = (site: URL) => `after-interview:${site.pathname}:`;
export const fileCacheOf = (site: URL) => `${cachesOf(site)}files`;
export const memoryCacheOf = (site: URL) => `${cachesOf(site)}memory`;
