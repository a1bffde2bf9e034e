// Has Pyodide compile the standard library and the wheels, or tries what came of it; tools/python/runtime.py runs this.
//
//   node tools/python/compile.mjs compile ROOT '{"library": {…}, "wheels": [{…}, …]}'   (the library may be left out)
//   node tools/python/compile.mjs try FOLDER MODULE '{"module": "package that brings it when it is asked for", …}'

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { loadPyodide } from "pyodide";

const [, , task, ...rest] = process.argv;

/** Compile with the functions of tools/python/archive.py, in the interpreter that will load the result. */
async function compile(root, jobs) {
  const python = await loadPyodide();
  // So a path outside is the same path inside, below /outside.
  python.mountNodeFS("/outside", "/");
  python.globals.set("root", root);
  python.globals.set("jobs", jobs);
  python.runPython(`
    import importlib, json, sys
    sys.path.insert(0, root)
    from tools.python import archive
    # As loading a package does, so that what it needs is imported by now.
    importlib.invalidate_caches()
    jobs = json.loads(jobs)
    if "library" in jobs:
        archive.compile_library(**jobs["library"])
    for wheel in jobs["wheels"]:
        archive.compile_wheel(**wheel)
  `);
}

/** Start the runtime, import the module that the page's worker imports, then what comes in packages. */
async function tryOut(folder, module, packages) {
  const python = await loadPyodide({
    packageCacheDir: folder,
    stdLibURL: join(folder, "python_stdlib.zip"),
    lockFileContents: readFileSync(join(folder, "pyodide-lock.json"), "utf8"),
    packageBaseUrl: folder,
    packages: ["after-the-interview"],
    stdout: () => {},
  });
  python.pyimport(module);
  for (const [later, name] of Object.entries(JSON.parse(packages))) {
    await python.loadPackage(name, { messageCallback: () => {} });
    python.pyimport(later);
  }
}

try {
  await { compile, try: tryOut }[task](...rest);
} catch (error) {
  // Without this, node prints the line of Pyodide's code: a megabyte.
  console.error(error.message);
  process.exit(1);
}
