"""Runs our Python inside Pyodide in node, for tests and measurements."""

import subprocess
import sysconfig

from tools.paths import BUILD, NODE, ROOT

PACKAGES = BUILD / "pyodide-packages"
"""The packages built for Pyodide, where CPython's will not do; `tools/setup.py pyodide` fetches them."""


def run_in_pyodide(module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a module as `python -m` does, and return how it finished and what it printed."""
    places = (NODE, ROOT / "tools" / "python" / "in_pyodide.mjs", ROOT, sysconfig.get_path("purelib"), PACKAGES)
    command = [*(str(place) for place in places), module, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
