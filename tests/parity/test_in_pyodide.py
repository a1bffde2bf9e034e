"""The whole unit and property suite passes inside Pyodide, unchanged: the page's Python computes what ours does."""

import re
import subprocess
import sys
import sysconfig

import pytest

from tools.paths import BUILD, NODE, ROOT

SUITE = ["tests/unit", "tests/property", "-q", "-p", "no:cacheprovider", "--confcutdir=tests/unit"]


def passed(output):
    """How many tests pytest says passed, and that none did anything else."""
    found = re.search(r"^(\d+) passed in ", output, re.MULTILINE)
    assert found, output
    return int(found[1])


@pytest.mark.slow
def test_every_unit_and_property_test_passes_in_pyodide():
    script = ROOT / "tests" / "parity" / "pytest_in_pyodide.mjs"
    packages = (sysconfig.get_path("purelib"), BUILD / "pyodide-packages")
    inside = subprocess.run([NODE, script, ROOT, *packages, *SUITE], capture_output=True, text=True, check=False)
    outside = subprocess.run(
        [sys.executable, "-m", "pytest", *SUITE], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert passed(inside.stdout) == passed(outside.stdout)
