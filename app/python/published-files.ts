/** The published files that Python's worker fetches, by their path in the folder of its own script. */

/** The worker's script lies beside what it fetches; the bundle puts all of it into that one file. */
export const here = (path: string) => new URL(path, import.meta.url).href;

/** The host is asked each time whether a file is still the same, so that what it last published goes together. */
export async function fetched(path: string) {
  const response = await fetch(here(path), { cache: "no-cache" });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

export async function bytesOf(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetched(path)).arrayBuffer());
}
