"""The whole suite of the package passes inside Pyodide, unchanged: the page's Python computes what ours does."""

import re
import subprocess
import sys

import pytest

from tools.paths import ROOT
from tools.python.pyodide_node import run_in_pyodide

FOLDERS = ("tests/checklist", "tests/scenarios", "tests/properties")
SUITE = [*FOLDERS, "-q", "-p", "no:cacheprovider", "--confcutdir=tests/checklist"]


def passed(finished):
    """How many tests pytest says passed, and that none did anything else; what is slow is left out on both sides."""
    found = re.search(r"^(\d+) passed(?:, \d+ deselected)? in ", finished.stdout, re.MULTILINE)
    assert found, finished.stdout + finished.stderr
    return int(found[1])


@pytest.mark.slow
def test_every_test_of_the_package_passes_in_pyodide():
    command = [sys.executable, "-m", "pytest", *SUITE]
    outside = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert passed(run_in_pyodide("pytest", *SUITE)) == passed(outside)
