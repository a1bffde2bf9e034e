"""Takes our own wheel apart: what the page needs at its start, what it loads when it is asked for, and all the rest.

`checklist.worker_api.PACKAGES` says which module of ours comes in which wheel. A module may be a folder.
"""

from __future__ import annotations

import zipfile
from pathlib import Path

from checklist.worker_api import PACKAGES
from tools.python.archive import Library

NEEDS = {"after-the-interview-letters": ("jinja2",)}
"""What such a wheel brings along, by its name."""
OURS = "checklist."
ENTRY = "checklist.worker_api"
"""The module that the page's worker imports."""
METADATA = """\
Metadata-Version: 2.4
Name: {name}
Version: {version}
{needs}
"""
WHEEL = "Wheel-Version: 1.0\nGenerator: after-the-interview\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def take_apart(wheel: Path) -> list[Path]:
    """Leave in a wheel what the start needs, and write one beside it for each part; return these."""
    with zipfile.ZipFile(wheel) as whole:
        library = Library(whole)
        reached = {library.files[module][1] for module in library.reached_from([ENTRY])}
        # The command's own modules, and those of the build, stay out of the page.
        files = {name: whole.read(name) for name in whole.namelist() if name in reached or not name.endswith(".py")}
    parts: dict[str, list[str]] = {}
    for module, package in PACKAGES.items():
        if module.startswith(OURS):
            path = module.replace(".", "/")
            found = [name for name in files if name == f"{path}.py" or name.startswith(f"{path}/")]
            if not found:
                raise SystemExit(f"{wheel.name} holds no {module}, which checklist.worker_api names")
            parts.setdefault(package, []).extend(found)
    apart = {name for names in parts.values() for name in names}
    write(wheel, {name: content for name, content in files.items() if name not in apart})
    return [part(wheel, package, {name: files[name] for name in names}) for package, names in parts.items()]


def part(wheel: Path, package: str, files: dict[str, bytes]) -> Path:
    """Write the wheel of one part, of the same version as ours."""
    version = wheel.name.split("-")[1]
    name = package.replace("-", "_")
    needs = "\n".join(f"Requires-Dist: {needed}" for needed in NEEDS.get(package, ()))
    about = {
        "METADATA": METADATA.format(name=package, version=version, needs=needs),
        "WHEEL": WHEEL,
        "RECORD": "",  # compiling writes a true one
    }
    folder = f"{name}-{version}.dist-info"
    path = wheel.with_name(f"{name}-{version}-py3-none-any.whl")
    write(path, files | {f"{folder}/{file}": content.encode() for file, content in about.items()})
    return path


def write(path: Path, files: dict[str, bytes]) -> None:
    """Write an archive; the same files always give the same bytes."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content)
