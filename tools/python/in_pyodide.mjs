// Runs a Python module inside Pyodide, as `python -m MODULE …` does, on the same files and packages that CPython uses.
//
//   node tools/python/in_pyodide.mjs ROOT SITE_PACKAGES COMPILED_PACKAGES MODULE [arguments]
//
// COMPILED_PACKAGES holds the packages that are built for Pyodide; they come before their namesakes in SITE_PACKAGES.

import { loadPyodide } from "pyodide";

const [, , root, sitePackages, compiledPackages, ...command] = process.argv;

try {
  // Hypothesis would load trio's plugin, which Selenium brought along and which refuses this platform.
  const env = { HOME: "/home", PYTHONDONTWRITEBYTECODE: "1", HYPOTHESIS_NO_PLUGINS: "1" };
  const python = await loadPyodide({ env });
  python.mountNodeFS("/project", root);
  python.mountNodeFS("/packages", sitePackages);
  python.mountNodeFS("/compiled", compiledPackages);
  python.globals.set("command", python.toPy(command));
  process.exitCode = python.runPython(`
    import os, runpy, sys
    os.chdir("/project")
    sys.path[:0] = ["/compiled", "/packages", "/project"]
    sys.dont_write_bytecode = True
    sys.argv = list(command)
    status = 0
    try:
        runpy.run_module(command[0], run_name="__main__", alter_sys=True)
    except SystemExit as left:
        status = int(left.code or 0)
    sys.stdout.flush()
    status
  `);
} catch (error) {
  // Without this, node prints the line of Pyodide's code: a megabyte.
  console.error(error.message);
  process.exitCode = 1;
}
