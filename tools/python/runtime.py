"""Makes the Python that the page runs: Pyodide, its standard library compiled and trimmed, and the wheels.

Everything is made in `.build/runtime` and made again only when its inputs change.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from checklist.worker_api import PACKAGES
from tools.paths import BUILD, NODE, NODE_MODULES, ROOT, fingerprint, finish, say, up_to_date
from tools.python import archive, packages, parts
from tools.python.parts import ENTRY

PYODIDE = NODE_MODULES / "pyodide"
RUNTIME = BUILD / "runtime"
LIBRARY = "python_stdlib.zip"
LOCK = "pyodide-lock.json"
COPIED = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
NOTICE = """\
Pyodide {version}
Copyright (C) 2018-2026, Pyodide contributors and Mozilla

The files in this folder whose names begin with "pyodide" are part of Pyodide. They are subject to the terms of
the Mozilla Public License, version 2.0, which is at https://mozilla.org/MPL/2.0/. Their source code is at
https://github.com/pyodide/pyodide, under the tag {version}. They are unchanged.

pyodide.asm.wasm holds, as linked by Pyodide: CPython (Python Software Foundation License, version 2), Emscripten's
system libraries (MIT and University of Illinois/NCSA), musl libc (MIT), LLVM's compiler-rt, libc++ and libunwind
(Apache License 2.0 with LLVM exceptions), mimalloc (MIT), libffi (MIT), zlib (zlib License), bzip2 (bzip2 License),
zstd (BSD 3-Clause), Expat (MIT), mpdecimal (BSD 2-Clause) and HACL* (MIT). Their notices are with their sources, which
Pyodide's source names.

python_stdlib.zip holds modules of Python's standard library, compiled. Copyright (C) 2001 Python Software Foundation;
all rights reserved; used under the Python Software Foundation License, version 2, which is at
https://docs.python.org/3/license.html.

Wheels whose names begin with after_the_interview are our own code, under the MIT licence. The other wheels hold other
people's packages, compiled, without their tests; the licence of each is in its wheel.
"""


def main() -> Path:
    """Make the runtime, or leave it as it is, and return its folder."""
    wheel = build_wheel()
    ours = parts.take_apart(wheel)
    others = [*ours, *packages.main(wheel.parent)]
    recipe = (
        *(ROOT / "tools" / "python" / "archive.py", ROOT / "tools" / "python" / "compile.mjs", Path(__file__)),
        *(PYODIDE / "package.json", PYODIDE / LIBRARY),
    )
    mark = fingerprint(*recipe, wheel, *others)
    if up_to_date(RUNTIME, mark):
        return RUNTIME
    wanted = wanted_from_library([wheel, *others])
    library_mark = fingerprint(*recipe, *wanted)
    library = BUILD / "library"
    compile_for_browser(wheel, others, library, library_mark, wanted)
    say("Trying the page's Python out …")
    run(NODE, ROOT / "tools" / "python" / "compile.mjs", "try", RUNTIME, ENTRY, json.dumps(PACKAGES))
    finish(RUNTIME, mark)
    return RUNTIME


def build_wheel() -> Path:
    """Build our package without its tables, and return the wheel; the same sources give the same bytes."""
    folder = BUILD / "wheel"
    shutil.rmtree(folder, ignore_errors=True)
    run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--no-hooks", "--directory", folder)
    (wheel,) = folder.glob("*.whl")
    return wheel


def wanted_from_library(wheels: list[Path]) -> list[str]:
    """Return the modules of the standard library that our package and the others import in the browser."""
    with zipfile.ZipFile(PYODIDE / LIBRARY) as library:
        wanted = archive.wanted_by([str(wheel) for wheel in wheels], [ENTRY, *PACKAGES])
        return sorted(archive.Library(library).known(wanted))


def compile_for_browser(wheel: Path, others: list[Path], library: Path, library_mark: str, wanted: list[str]) -> None:
    """Fill the runtime's folder: Pyodide's files, the library, the wheels and the lock file that names them."""
    shutil.rmtree(RUNTIME, ignore_errors=True)
    RUNTIME.mkdir(parents=True)
    for name in COPIED:
        shutil.copyfile(PYODIDE / name, RUNTIME / name)
    wheels = [{"source": inside(each), "target": inside(RUNTIME / each.name)} for each in (wheel, *others)]
    jobs: dict[str, object] = {"wheels": wheels}
    if up_to_date(library, library_mark):
        say("Compiling our package for the page …")
    else:
        say("Compiling Python's standard library and our package for the page (about ten seconds, once) …")
        library.mkdir(exist_ok=True)
        jobs["library"] = {"source": inside(PYODIDE / LIBRARY), "target": inside(library / LIBRARY), "wanted": wanted}
    run(NODE, ROOT / "tools" / "python" / "compile.mjs", "compile", inside(ROOT), json.dumps(jobs))
    finish(library, library_mark)
    shutil.copyfile(library / LIBRARY, RUNTIME / LIBRARY)
    write_lock_file([RUNTIME / each.name for each in (wheel, *others)])
    version = json.loads((PYODIDE / "package.json").read_text(encoding="utf-8"))["version"]
    (RUNTIME / "LICENSE.txt").write_text(NOTICE.format(version=version), encoding="utf-8")


def inside(path: Path) -> str:
    """Return the path by which Pyodide in node sees a file of this machine (see tools/python/compile.mjs)."""
    return f"/outside{path.resolve()}"


def write_lock_file(wheels: list[Path]) -> None:
    """Have Pyodide's own command write the lock file: what it lists is all that the page can load."""
    shipped = json.loads((PYODIDE / LOCK).read_text(encoding="utf-8"))
    empty = BUILD / "empty-lock.json"
    empty.write_text(json.dumps(shipped | {"packages": {}}), encoding="utf-8")
    pyodide = Path(sys.executable).parent / "pyodide"
    run(pyodide, "lockfile", "add-wheels", "--input", empty, "--output", RUNTIME / LOCK, *wheels)


def run(*command: str | Path) -> None:
    """Run a program; where it fails, show what it said and stop the build."""
    finished = subprocess.run([str(part) for part in command], cwd=ROOT, capture_output=True, text=True, check=False)
    if finished.returncode:
        sys.exit(f"{finished.stdout}{finished.stderr}\nfailed: {' '.join(str(part) for part in command[:4])} …")


if __name__ == "__main__":
    main()
