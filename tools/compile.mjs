// Has Pyodide compile the standard library and our wheel, or tries what came of it; tools/runtime.py runs this.
//
//   node tools/compile.mjs compile ROOT '{"library": {…}, "wheel": {…}}'   (the library may be left out)
//   node tools/compile.mjs try FOLDER MODULE

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { loadPyodide } from "pyodide";

const [, , task, ...rest] = process.argv;

/** Compile with the functions of tools/archive.py, in the interpreter that will load the result. */
async function compile(root, jobs) {
  const python = await loadPyodide();
  // So a path outside is the same path inside, below /outside.
  python.mountNodeFS("/outside", "/");
  python.globals.set("root", root);
  python.globals.set("jobs", jobs);
  python.runPython(`
    import importlib, json, sys
    sys.path.insert(0, root)
    from tools import archive
    # As loading a package does, so that what it needs is imported by now.
    importlib.invalidate_caches()
    jobs = json.loads(jobs)
    if "library" in jobs:
        archive.compile_library(**jobs["library"])
    archive.compile_wheel(**jobs["wheel"])
  `);
}

/** Start the runtime as the page does, and import the module that the page's worker imports. */
async function tryOut(folder, module) {
  const python = await loadPyodide({
    packageCacheDir: folder,
    stdLibURL: join(folder, "python_stdlib.zip"),
    lockFileContents: readFileSync(join(folder, "pyodide-lock.json"), "utf8"),
    packageBaseUrl: folder,
    packages: ["after-the-interview"],
    stdout: () => {},
  });
  python.pyimport(module);
}

try {
  await { compile, try: tryOut }[task](...rest);
} catch (error) {
  // Without this, node prints the line of Pyodide's code: a megabyte.
  console.error(error.message);
  process.exit(1);
}
