// Runs pytest inside Pyodide, on the same files and packages that CPython uses.
//
//   node tests/parity/pytest_in_pyodide.mjs ROOT SITE_PACKAGES COMPILED_PACKAGES [pytest's arguments]
//
// COMPILED_PACKAGES holds the packages that are built for Pyodide; they come before their namesakes in SITE_PACKAGES.

import { loadPyodide } from "pyodide";

const [, , root, sitePackages, compiledPackages, ...options] = process.argv;

const python = await loadPyodide({ env: { HOME: "/home", PYTHONDONTWRITEBYTECODE: "1" } });
python.mountNodeFS("/project", root);
python.mountNodeFS("/packages", sitePackages);
python.mountNodeFS("/compiled", compiledPackages);
python.globals.set("options", python.toPy(options));
const status = python.runPython(`
  import os, sys
  os.chdir("/project")
  sys.path[:0] = ["/compiled", "/packages", "/project"]
  sys.dont_write_bytecode = True
  import pytest
  int(pytest.main(list(options)))
`);
process.exit(status);
