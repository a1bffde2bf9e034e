"""The package installs anywhere and works there whole: without the repository, and without a network."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import tzdata

from tests.unit.records import CONTRACT_EXAMPLE
from tools.setup import OLDEST_PYTHON, output_of, python_version

ROOT = Path(__file__).resolve().parents[2]
UV = ROOT / ".build" / "uv" / "bin" / "uv"


def fitting_pythons():
    """This Python, and one of each other version that pyenv has and that is new enough."""
    found = {sys.version_info[:2]: sys.executable}
    pyenv = output_of("pyenv", "root") if shutil.which("pyenv") else None
    for path in Path(pyenv).glob("versions/*/bin/python3") if pyenv else ():
        version = python_version(path) or (0,)
        if version >= OLDEST_PYTHON:
            found.setdefault(version, str(path))
    return sorted(found.items())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel as anyone would build it, from a copy of what git knows: nothing that was made is there."""
    source, folder = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "checklist", "tools", "*.py", "*.toml"]
    names = subprocess.run(listed, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()
    for name in {*names, "README.md", "LICENSE"}:
        if (ROOT / name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, source / name)
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.mark.parametrize(
    "python", [pytest.param(path, id=".".join(map(str, version))) for version, path in fitting_pythons()]
)
def test_every_command_works_from_the_installed_wheel(wheel, tmp_path, python, example_file):
    environment = tmp_path / "environment"
    subprocess.run([UV, "venv", "--quiet", "--offline", "--python", python, environment], check=True)
    install = [UV, "pip", "install", "--quiet", "--offline", "--no-index", "--no-deps", "--python", environment]
    subprocess.run([*install, wheel], check=True)
    # What the package itself depends on, as a network would have brought it.
    (packages,) = environment.glob("lib/python*/site-packages")
    shutil.copytree(Path(tzdata.__file__).parent, packages / "tzdata")

    def run(*arguments):
        command = [environment / "bin" / "checklist", *arguments]
        clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        return subprocess.run(command, cwd=tmp_path, env=clean, capture_output=True, text=True, check=False)

    new = run(
        "new", "--company", "Acme", "--start", "2026-06-05T16:30", "--time-zone", "Europe/Berlin", "--country", "DE"
    )
    assert (new.returncode, new.stderr) == (0, "")
    outputs = {}
    for command in (["plan"], ["plan", "--json"], ["today"], ["chart"], ["validate"]):
        done = run(
            *command, str(example_file), *(["--now", "2026-06-08T09:00+02:00"] if command != ["validate"] else [])
        )
        assert (done.returncode, done.stderr) == (0, ""), command
        outputs[" ".join(command)] = done.stdout
    assert "Leave it until Tuesday 23 June" in outputs["plan"]
    assert outputs["chart"].startswith("<svg")
    assert outputs["validate"] == ""
    missing = run("plan", "nowhere.json")
    assert (missing.returncode, missing.stdout) == (2, "")
    assert missing.stderr.splitlines() == ["nowhere.json: cannot be read: No such file or directory"]

    shutil.rmtree(packages / "checklist" / "tables")
    without = run("plan", str(example_file))
    assert without.returncode == 2
    assert len(without.stderr.splitlines()) == 1
    assert without.stderr.startswith("checklist/tables/countries.json: cannot be read")


@pytest.fixture
def example_file(tmp_path):
    """The example of the interview file's description, without what came after the wait."""
    path = tmp_path / "acme.json"
    path.write_text(json.dumps({**CONTRACT_EXAMPLE, "events": []}), encoding="utf-8")
    return path
