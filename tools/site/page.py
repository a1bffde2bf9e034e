"""Puts into the built site what MkDocs does not: the page's scripts, its Python, its data, its first state."""

from __future__ import annotations

import json
import re
import shutil
from html import escape
from importlib.metadata import distribution
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from checklist.letters.samples import samples
from checklist.output.outline import outline
from tools.data.packs import packed
from tools.data.zone_countries import countries_by_zone
from tools.paths import STAMP, TABLES, fingerprint, write_json
from tools.site import bundle, manifest, offline
from tools.site.policy import CHARSET

if TYPE_CHECKING:
    from pathlib import Path

# Whose work is in the site besides what the bundle and the runtime name themselves.
NOTICES = {
    "mkdocs-material": "The frame of every page",
    "holidays": "The days and names of public holidays in app/data/countries.bin",
    "tzdata": "The time zones in app/data/zones.bin",
    "babel": "The countries of the time zones in app/data/zone-countries.json, with data of the Unicode CLDR",
}
# What the worker fetches until Python is ready: it counts these bytes to tell how far it has come.
PACKAGE = "after_the_interview-*.whl"
FETCHED = ("pyodide.asm.wasm", "pyodide-lock.json", "python_stdlib.zip", PACKAGE)
# What stands in docs/checklist.md for what launches the page's program.
LAUNCH = "<script data-launch>"
# docs/checklist.md holds one empty element with this attribute.
FIRST_STATE = re.compile(r"(?P<start><(?P<tag>[a-z]+)\b[^>]*\bdata-outline\b[^>]*>)\s*(?P<end></(?P=tag)>)")


def main(site: Path) -> None:
    """Complete the site that MkDocs has just built in this folder, all but its policy and its service worker.

    The program is there already.
    """
    write_notices(site)
    manifest.main(site)
    page = site / "checklist" / "index.html"
    complete = with_first_state(page.read_text(encoding="utf-8"), outline())
    page.write_text(with_bundle(complete, bundle.names(), offline.release_of(site)), encoding="utf-8")


def write_program(app: Path, runtime: Path, *, is_kept: bool) -> None:
    """Write the page's program, its Python and its data into the site's folder for them.

    `is_kept` has the page keep a copy of the site for times without a network.
    """
    bundle.main(app, copy_runtime(runtime, app), is_kept=is_kept)
    (app / "data").mkdir()
    copy_countries(app / "data")
    copy_zones(app / "data")
    write_json(app / "data" / "letters.json", samples())


def copy_runtime(runtime: Path, app: Path) -> bundle.PythonFiles:
    """Copy the page's Python into a folder named after its content, and return where it lies.

    Hosts let browsers keep files for a while (GitHub Pages: ten minutes), each file for itself. So a file of the
    runtime never changes under its name: a lock file can meet no wheel but its own. The worker's script names the
    folder, and changes its own name with it, so a new worker never meets an old runtime.
    """
    content = sorted(file for file in runtime.iterdir() if file.name != STAMP)
    folder = f"python-{fingerprint(*(part for file in content for part in (file.name, file)))[:12]}"
    shutil.copytree(runtime, app / folder, ignore=shutil.ignore_patterns(STAMP))
    (wheel,) = runtime.glob(PACKAGE)
    size = sum(file.stat().st_size for pattern in FETCHED for file in runtime.glob(pattern))
    return {"folder": f"{folder}/", "wheel": wheel.name, "bytes": size}


def write_notices(site: Path) -> None:
    """Write the licences of what others made; those of the page's program and of its Python lie beside them."""
    parts = []
    for name, what in NOTICES.items():
        package = distribution(name)
        licence = package.read_text("licenses/LICENSE")
        if not licence:
            raise SystemExit(f"The licence of {name} is not among what is installed of it")
        parts.append(f"{what}: {name} {package.version}\n\n{licence.strip()}\n")
    (site / "LICENSES.txt").write_text(f"\n{'-' * 80}\n\n".join(parts), encoding="utf-8")


def copy_countries(data: Path) -> None:
    """Copy the tables of the command line, in one file, and their list."""
    shutil.copyfile(TABLES / "countries.json", data / "countries.json")
    tables = {file.stem: file.read_bytes() for file in sorted((TABLES / "countries").glob("*.json"))}
    (data / "countries.bin").write_bytes(packed(tables))


def copy_zones(data: Path) -> None:
    """Copy the time zones of the pinned `tzdata`, which the command line reads too, in one file, and their list."""
    package = files("tzdata")
    names = sorted((package / "zones").read_text(encoding="utf-8").split())
    zones = {name: (package / "zoneinfo").joinpath(*name.split("/")).read_bytes() for name in names}
    (data / "zones.bin").write_bytes(packed(zones))
    write_json(data / "zones.json", names)
    countries = json.loads((TABLES / "countries.json").read_text(encoding="utf-8"))["countries"]
    write_json(data / "zone-countries.json", countries_by_zone(names, countries))


def with_first_state(page: str, steps: list[dict[str, Any]]) -> str:
    """Return the checklist's page with all steps written out, for the moments before any script has run."""
    rows = [
        f"<li><strong>{escape(step['title'].replace('{name}', 'each interviewer'))}</strong>"
        f" <span>{escape(step['when'])}</span></li>"
        for step in steps
    ]
    filled, count = FIRST_STATE.subn(
        lambda found: "\n".join([found["start"], "<ol>", *rows, "</ol>", found["end"]]),
        page,
    )
    if count != 1:
        raise SystemExit(f"docs/checklist.md needs one empty element with the attribute data-outline, and has {count}")
    return filled


def with_bundle(page: str, names: bundle.Names, release: str) -> str:
    """Return the checklist's page with its scripts and styles, and the release that they are.

    All that the first screen needs is announced before the frame's own styles, which would hold it up. The script runs
    as soon as it is there; it stands behind the element that it draws into.
    """
    announced = "".join(f'<link rel="modulepreload" href="../app/{name}">' for name in names["preload"])
    styles, main, interview = (f"../app/{name}" for name in (names["styles"], names["main"], names["interview"]))
    besides = " ".join([interview, *(f"../app/{name}" for name in names["besides"])])
    worker = f"../app/{names['worker']}"
    watch = f'<script data-main="{main}" data-interview="{besides}" data-worker="{worker}">{names["watch"]}</script>'
    about = f'<meta name="release" content="{release}">'
    first = f'{CHARSET}{about}{watch}<link rel="preload" as="style" href="{styles}">{announced}'
    last = f'<link rel="manifest" href="../{manifest.NAME}"><link rel="stylesheet" href="{styles}"></head>'
    for place, content in (
        (CHARSET, first),
        ("</head>", last),
        (LAUNCH, f'<script data-main="{main}" data-interview="{interview}">{names["launch"]}'),
    ):
        if page.count(place) != 1:
            raise SystemExit(f"docs/checklist.md has no place for its scripts: {place} is not there once")
        page = page.replace(place, content)
    return page
