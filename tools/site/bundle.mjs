// Bundles the page's scripts and styles with esbuild; tools/site/bundle.py runs this.
//
//   node tools/site/bundle.mjs SITE_APP TESTING SERVICE_WORKERS PYTHON_FILES [kept]
//
// SITE_APP is the folder of the published site that gets the bundle; TESTING gets the entry for the tests, which shares the
// page's chunks, and SERVICE_WORKERS the two of which one is published; with `kept`, the page registers it. PYTHON_FILES says,
// as JSON, where the page's Python lies: {folder, wheel, bytes}. Prints, as JSON, what the page has to name: {main, interview, preload, besides, styles, worker, watch, launch}.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { build } from "esbuild";

const [, , siteFolder, testingFolder, serviceWorkerFolder, pythonFiles, kept] = process.argv;
const SOURCES = "app";
const TESTING = `${SOURCES}/testing.ts`;

const common = {
  bundle: true, format: "esm", target: "es2022", minify: true, metafile: true, write: false, outdir: siteFolder,
  entryNames: "[name]-[hash]", chunkNames: "chunk-[hash]", legalComments: "none",
  // So that a checkout whose packages lie elsewhere gets the same names.
  preserveSymlinks: true,
  sourcemap: true, banner: { js: "/*! Licences: LICENSES.txt */" }, logLevel: "warning",
};

/**
 * esbuild gives modules a chunk for each set of entries that reach them: a dozen for the first screen alone. A screen that
 * is fetched later runs beside the first one anyway; said to need all of it, it leaves the first screen in one piece.
 */
const firstScreenInOnePiece = {
  name: "first screen in one piece",
  setup: ({ onLoad }) => onLoad({ filter: /\/screens\/[^/]+\/screen\.ts$/ }, ({ path }) => ({
    contents: `${readFileSync(path, "utf8")}\nimport "../../app.ts";\n`, loader: "ts",
  })),
};

/** The name under which an entry point was written. */
function outputOf({ outputs }, entryPoint) {
  const [path] = Object.entries(outputs).find(([, output]) => output.entryPoint === entryPoint);
  return path;
}

/** All that a script loads before it runs, however far away. */
function importedBy({ outputs }, path, found = new Set()) {
  for (const { path: next, kind } of outputs[path].imports) {
    if (kind !== "import-statement" || found.has(next)) continue;
    found.add(next);
    importedBy({ outputs }, next, found);
  }
  return found;
}

/** All that a script can come to load. */
function reachedFrom({ outputs }, path, found = new Set([path])) {
  for (const { path: next, external } of outputs[path].imports) {
    if (external || found.has(next)) continue;
    found.add(next);
    reachedFrom({ outputs }, next, found);
  }
  return found;
}

/** The notices of all packages that went into the bundle, each once. */
function noticesOf(metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const packages = inputs.flatMap((path) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  return [...new Set(packages)].sort().map((name) => {
    const folder = join("node_modules", name);
    const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const notice = readdirSync(folder).find((file) => /^LICEN[CS]E(?:\.\w+)?$/i.test(file));
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, notice), "utf8").trim()}\n`;
  }).join(`\n${"-".repeat(80)}\n\n`);
}

function write(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

const worker = await build({ ...common, define: { PYTHON_FILES: pythonFiles }, entryPoints: [`${SOURCES}/python/worker.ts`] });
const workerName = basename(outputOf(worker.metafile, `${SOURCES}/python/worker.ts`));
const serviceWorkers = await build({
  ...common, entryPoints: ["worker", "retired"].map((name) => `${SOURCES}/service-worker/${name}.ts`), entryNames: "[name]",
  format: "iife", sourcemap: false, outdir: serviceWorkerFolder,
});
const page = await build({
  ...common, splitting: true, plugins: [firstScreenInOnePiece], define: { WORKER_FILE: JSON.stringify(workerName), WITH_SERVICE_WORKER: String(kept === "kept") },
  entryPoints: [`${SOURCES}/main.ts`, `${SOURCES}/interview.ts`, `${SOURCES}/styles.css`, TESTING],
});

const main = outputOf(page.metafile, `${SOURCES}/main.ts`);
const testing = basename(outputOf(page.metafile, TESTING));
const first = importedBy(page.metafile, main);
const interview = outputOf(page.metafile, `${SOURCES}/interview.ts`);
// What the screen of one interview needs besides.
const besides = [...importedBy(page.metafile, interview)].filter((path) => !first.has(path));
const inline = await build({ ...common, entryPoints: ["watch", "launch"].map((name) => `${SOURCES}/${name}.ts`), entryNames: "[name]", format: "iife", sourcemap: false, banner: {} });
const [watch, launch] = inline.outputFiles.map(({ text }) => text.trim());
const published = new Set([main, interview].flatMap((path) => [...reachedFrom(page.metafile, path)])).add(outputOf(page.metafile, `${SOURCES}/styles.css`));
for (const { path, contents } of [...worker.outputFiles, ...page.outputFiles]) {
  const name = basename(path) === testing ? "testing.js" : basename(path);
  const isPublished = name.startsWith(workerName) || [...published].some((one) => name.startsWith(basename(one)));
  write(join(isPublished ? siteFolder : testingFolder, name), contents);
}
for (const { path, contents } of serviceWorkers.outputFiles) write(path, contents);
write(join(siteFolder, "LICENSES.txt"), noticesOf([worker.metafile, page.metafile]));
console.log(JSON.stringify({
  main: basename(main), interview: basename(interview), preload: [...first].map((path) => basename(path)), besides: besides.map((path) => basename(path)),
  styles: basename(outputOf(page.metafile, `${SOURCES}/styles.css`)), worker: workerName, watch, launch,
}));
