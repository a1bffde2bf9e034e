"""The command, installed from a wheel as anyone would, far from the project and without a network."""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest

from tools.paths import ROOT
from tools.setup import get_uv, output_of, python_version

# In the environment, whatever would reach out of it ends the command: the project's folder, and any other machine.
GUARD = f"""\
import sys
def guard(event, arguments):
    if event.startswith("socket.") or (event == "open" and str(arguments[0]).startswith({str(ROOT)!r})):
        raise AssertionError(f"{{event}} {{arguments}}")
sys.addaudithook(guard)
"""
NEW = ("new", "--company", "Acme", "--start", "2026-06-05T16:30", "--time-zone", "Europe/Berlin")
NOW = ("--now", "2026-06-08T09:00+02:00")


@pytest.fixture(scope="module")
def wheels(tmp_path_factory):
    """A folder with our wheel, built as `pip install .` builds it, and those of what it depends on."""
    folder = tmp_path_factory.mktemp("wheels")
    build = (sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder)
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    for name in ("icalendar", "jinja2", "markupsafe", "python-dateutil", "six", "typing-extensions", "tzdata"):
        package = distribution(name)
        path = folder / f"{name.replace('-', '_')}-{package.version}-py3-none-any.whl"
        with zipfile.ZipFile(path, "w") as wheel:
            for file in package.files:
                # Where a module in C is, one in Python stands in for it; a command of its own is none of ours.
                if file.suffix not in {".pyc", ".so"} and ".." not in file.parts:
                    wheel.write(file.locate(), file.as_posix())
    return folder


def interpreter(version):
    """A Python of that version: the one that runs the tests, on the PATH, or among pyenv's; else None."""
    pyenv = Path(output_of("pyenv", "root") or "/nowhere")
    places = [Path(sys.base_prefix) / "bin" / "python3", shutil.which(f"python{version[0]}.{version[1]}")]
    places += pyenv.glob(f"versions/{version[0]}.{version[1]}.*/bin/python3")
    return next((place for place in places if place and python_version(place) == version), None)


@pytest.fixture(scope="module")
def install(wheels, tmp_path_factory):
    """Makes an environment with a Python, and returns what runs its command: exit status, output and messages."""

    def installed(python):
        folder = tmp_path_factory.mktemp("elsewhere")
        environment = folder / "environment"
        uv = (get_uv(), "--offline", "--quiet", "--no-config")
        subprocess.run([*uv, "venv", "--python", python, environment], check=True)
        options = ("--no-index", "--find-links", wheels, "--python", environment)
        subprocess.run([*uv, "pip", "install", *options, "after-the-interview"], check=True)
        (packages,) = environment.glob("lib/python*/site-packages")
        (packages / "guard.py").write_text(GUARD, encoding="utf-8")
        (packages / "guard.pth").write_text("import guard\n", encoding="utf-8")

        def run(*arguments, program=("bin/checklist",), output=subprocess.PIPE):
            line = [environment / program[0], *program[1:], *arguments]
            streams = {"stdout": output, "stderr": subprocess.PIPE, "text": True}
            finished = subprocess.run(line, cwd=folder, env={}, check=False, **streams)
            return finished.returncode, finished.stdout, finished.stderr

        run.folder, run.packages = folder, packages
        return run

    return installed


@pytest.fixture(scope="module")
def command(install):
    """The command, installed with the Python that runs the tests."""
    return install(interpreter(sys.version_info[:2]))


@pytest.fixture(scope="module")
def record(command):
    """A file that the installed command has made, beside the environment."""
    return new_record(command)


def new_record(command):
    assert command(*NEW, "--country", "DE", "--subdivision", "BE", "-o", "acme.json") == (0, "", "")
    return "acme.json"


@pytest.mark.parametrize("version", [(3, 12), (3, 13), (3, 14)], ids=str)
def test_every_command_works(install, version):
    python = interpreter(version)
    if python is None:
        pytest.skip(f"this machine has no Python {version}")
    command = install(python)
    record = new_record(command)
    status, output, messages = command("plan", record, "--json", *NOW)
    assert (status, messages) == (0, "")
    plan = json.loads(output)
    check_in = next(step for step in plan["steps"] if step["id"] == "check-in-1")
    # Five business days after Friday 5 June 2026: Friday 12 June (Whit Monday was 25 May).
    assert check_in["opens"] == "2026-06-12T09:00:00+02:00"
    assert [warning["code"] for warning in plan["warnings"]] == []
    results = {
        ("plan", record, *NOW): "Acme\nFriday 5 June, 16:30 (Europe/Berlin)\n",
        ("today", record, *NOW): "Do now\n",
        ("chart", record, *NOW): "<svg",
        ("letter", record, "check-in-1", *NOW): "Interview at Acme, Friday 5 June\n\nDear [their name],\n",
        ("ics", record, *NOW): "BEGIN:VCALENDAR\n",
        ("vcard", record): "",
        ("csv", record, *NOW): "\ufeffInterview id,Company,",
        ("validate", record): "",
        (*NEW, "-o", "-"): "{\n",
    }
    listed = re.findall(r"^    (\w+) ", command("--help")[1], re.MULTILINE)
    assert set(listed) == {arguments[0] for arguments in results}
    for arguments, beginning in results.items():
        status, output, messages = command(*arguments)
        assert (status, messages) == (0, ""), arguments
        assert output.startswith(beginning), arguments


def test_the_guard_would_notice(command):
    program = ("bin/python", "-c")
    assert "open" in command(f"open({str(ROOT / 'README.md')!r})", program=program)[2]
    assert "socket." in command("import socket; socket.create_connection(('127.0.0.1', 9))", program=program)[2]


def test_it_runs_as_a_module_too(command, record):
    assert command("validate", record, program=("bin/python", "-m", "checklist")) == (0, "", "")


def test_a_file_that_cannot_be_read_is_one_sentence(command):
    (command.folder / "folder").mkdir(exist_ok=True)
    reasons = {"nowhere.json": "No such file or directory", "folder": "Is a directory"}
    for name, reason in reasons.items():
        assert command("plan", name) == (2, "", f"{name}: cannot be read: {reason}\n")


def test_a_result_that_cannot_be_written_is_one_sentence(command, record):
    long = "x" * 300
    assert command(*NEW, "-o", long) == (2, "", f"{long}: cannot be written: File name too long\n")
    sentence = "standard output: cannot be written: No space left on device\n"
    with Path("/dev/full").open("w") as full:
        assert command("plan", record, output=full) == (2, None, sentence)


def test_a_reader_that_has_left_is_told_nothing(command, record):
    reading, writing = os.pipe()
    os.close(reading)
    try:
        assert command("plan", record, output=writing) == (0, None, "")
    finally:
        os.close(writing)


@pytest.mark.parametrize("lost", ["checklist/tables", "checklist/tables/countries", "tzdata", "tzdata/zones"])
def test_an_installation_that_is_not_whole_is_one_sentence(command, record, lost):
    whole = command.packages / lost
    away = whole.rename(command.packages / "away")
    try:
        status, output, messages = command("validate", record)
    finally:
        away.rename(whole)
    assert (status, output) == (2, "")
    assert messages.endswith(
        "this installation is not whole: install the package anew (in a clone of the project, run `make build`)\n"
    )
    assert messages.count("\n") == 1
