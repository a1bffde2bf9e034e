"""Makes wheels of installed packages, for the page to load when something that needs them is asked for.

The packages are in `.venv` at their pinned versions, so nothing is fetched again.
"""

from __future__ import annotations

import gzip
import zipfile
from importlib.metadata import PackagePath, distribution
from typing import TYPE_CHECKING

from checklist.worker_api import PACKAGES
from tools.python.parts import OURS

if TYPE_CHECKING:
    from pathlib import Path

INSTALLED = tuple(
    sorted(
        {package for module, package in PACKAGES.items() if not module.startswith(OURS)}
        | {"jinja2", "markupsafe", "python-dateutil", "six", "tzdata"}
    )
)
"""What the page asks for by name, and what that needs in its turn."""
# Of the zones, `icalendar` itself needs UTC; the page has the others one by one.
ZONE = "tzdata/zoneinfo/UTC"
# `dateutil` has zones of its own, which nothing here asks for; without the archive it warns, so it gets an empty one.
ARCHIVE = "dateutil/zoneinfo/dateutil-zoneinfo.tar.gz"
EMPTY_ARCHIVE = gzip.compress(bytes(1024), mtime=0)
DESCRIPTION = {"METADATA", "RECORD", "WHEEL"}


def main(folder: Path) -> list[Path]:
    """Write a wheel of each package into a folder, and return them; Pyodide has still to compile them."""
    folder.mkdir(parents=True, exist_ok=True)
    return [make_wheel(name, folder) for name in INSTALLED]


def make_wheel(name: str, folder: Path) -> Path:
    """Write a wheel of an installed package."""
    package = distribution(name)
    wheel = folder / f"{name.replace('-', '_')}-{package.version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as made:
        for file in package.files or ():
            if belongs(file):
                content = EMPTY_ARCHIVE if file.as_posix() == ARCHIVE else file.read_binary()
                made.writestr(zipfile.ZipInfo(file.as_posix()), content)
    return wheel


def belongs(file: PackagePath) -> bool:
    """Tell whether the page has a use for a file of a package: modules, what describes it, its licence; no tests."""
    if any(part.endswith(".dist-info") for part in file.parts):
        return file.name in DESCRIPTION or file.name.startswith("LICENSE")
    return (file.suffix == ".py" and "tests" not in file.parts) or file.as_posix() in {ARCHIVE, ZONE}
