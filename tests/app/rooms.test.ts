/** Who may import whom in app/, and that nothing there keeps a state of its own beside the one of the page. */

import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { test } from "node:test";

const APP = join(import.meta.dirname, "../../app");

/** What each room may run of others; types may be known anywhere, since nothing is run for them. */
const MAY_IMPORT: Record<string, string[]> = {
  base: [],
  record: ["base"],
  text: ["base", "record"],
  storage: ["base", "record"],
  python: ["base", "record", "storage"],
  router: ["base", "text"],
  components: ["base", "record", "text", "router", "python", "storage"],
  invitation: ["base"],
  "service-worker": ["base"],
  screens: ["invitation", "base", "record", "text", "router", "python", "storage", "components"],
};
/** The page itself, which puts all of it together. */
const PAGE = ["app.ts", "begin.ts", "context.ts", "interview.ts", "launch.ts", "loop.ts", "main.ts", "page.ts", "parts.ts", "state.ts", "testing.ts", "watch.ts"];

const files = globSync("**/*.ts", { cwd: APP }).filter((path) => !path.endsWith(".d.ts"));
const IMPORTS = /^(?:import|export)\s(?!type\b)[^;]*?from "([.#][^"]+)";/gm;

/** A screen counts as a room of its own. */
const roomOf = (path: string) => path.split("/", path.startsWith("screens/") ? 2 : 1).join("/");

function faultsOf(path: string): string[] {
  const source = readFileSync(join(APP, path), "utf8");
  const imported = [...source.matchAll(IMPORTS)].map(([, name]) => (name.startsWith("#") ? name.slice(1) : normalize(join(dirname(path), name))));
  const room = roomOf(path);
  if (PAGE.includes(path)) return [];
  const may = MAY_IMPORT[room.split("/")[0]];
  if (!may) return [`${path} is in no room`];
  return imported.filter((other) => roomOf(other) !== room && !may.includes(other.split("/")[0]) && !other.startsWith("generated")).map((other) => `${path} runs ${other}`);
}

test("rooms import only those below them, and a screen never another", () => {
  assert.ok(files.length > 60);
  assert.deepEqual(files.flatMap(faultsOf), []);
});

test("the check finds what it is for", () => {
  const [, found] = [...'import { a, type B } from "../python/client.ts";\n'.matchAll(IMPORTS)][0];
  assert.equal(found, "../python/client.ts");
  assert.equal([...'import type { A } from "../python/client.ts";\n'.matchAll(IMPORTS)].length, 0);
});

test("no module holds a variable that is written", () => {
  const written = files.filter((path) => /^(?:export )?(?:let|var) /m.test(readFileSync(join(APP, path), "utf8")));
  assert.deepEqual(written.map((path) => relative(APP, join(APP, path))), []);
});
