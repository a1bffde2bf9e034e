"""The page's Python: compiled by itself, complete, and nothing of ours that does not belong in a browser."""

import hashlib
import json
import zipfile

import pytest

from checklist.worker_api import PACKAGES
from tools.python.archive import Library, targets, wanted_by
from tools.python.parts import take_apart


@pytest.fixture(scope="module")
def python(runtime_folder):
    return runtime_folder


@pytest.fixture(scope="module")
def wheel(python):
    (path,) = python.glob("after_the_interview-*.whl")
    return path


def modules_in(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name.endswith((".py", ".pyc"))}


def test_everything_is_compiled_by_one_python(python):
    archives = [python / "python_stdlib.zip", *python.glob("*.whl")]
    modules = {(path.name, name): content for path in archives for name, content in modules_in(path).items()}
    assert {name.rpartition(".")[2] for _, name in modules} == {"pyc"}
    assert len({content[:4] for content in modules.values()}) == 1


def test_what_pyodide_itself_needs_is_there(python):
    modules = modules_in(python / "python_stdlib.zip")
    for name in ("asyncio/__init__.pyc", "_strptime.pyc", "encodings/idna.pyc", "zoneinfo/__init__.pyc", "tarfile.pyc"):
        assert name in modules


def test_the_lock_file_lists_the_wheels_that_are_there_and_no_address(python, wheel):
    text = (python / "pyodide-lock.json").read_text(encoding="utf-8")
    assert "://" not in text
    packages = json.loads(text)["packages"]
    assert {package["file_name"] for package in packages.values()} == {path.name for path in python.glob("*.whl")}
    for package in packages.values():
        assert package["sha256"] == hashlib.sha256((python / package["file_name"]).read_bytes()).hexdigest()
    assert packages["after-the-interview"]["file_name"] == wheel.name
    assert packages["after-the-interview"]["depends"] == [], "nothing but our own wheel is loaded at the start"
    assert packages.keys() >= set(PACKAGES.values())


def test_the_wheel_leaves_out_the_tables_the_command_and_what_is_loaded_later(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert "checklist/worker_api.pyc" in names
    assert "checklist/cli.pyc" not in names
    assert [name for name in names if "tables/" in name or "letters/" in name] == []


def test_letters_are_in_a_wheel_of_their_own_and_bring_jinja2_along(python):
    (path,) = python.glob("after_the_interview_letters-*.whl")
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
    assert {"checklist/letters/letter.pyc", "checklist/letters/templates/en/check-in-1.txt"} <= set(names)
    assert [name for name in names if not name.startswith("checklist/letters/") and ".dist-info/" not in name] == []
    packages = json.loads((python / "pyodide-lock.json").read_text(encoding="utf-8"))["packages"]
    assert packages["after-the-interview-letters"]["depends"] == ["jinja2"]
    assert packages["jinja2"]["depends"] == ["markupsafe"]


def test_a_part_that_is_not_there_stops_the_build(tmp_path):
    whole = tmp_path / "after_the_interview-0.1.0-py3-none-any.whl"
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("checklist/__init__.py", "")
        archive.writestr("checklist/worker_api.py", "")
    with pytest.raises(SystemExit, match=r"holds no checklist\.export"):
        take_apart(whole)


def test_the_record_of_each_wheel_is_true(python):
    for wheel in python.glob("*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            (record,) = [name for name in archive.namelist() if name.endswith("RECORD")]
            listed = {line.rsplit(",", 2)[0] for line in archive.read(record).decode().splitlines()}
            assert listed == set(archive.namelist()), wheel.name


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("import a.b", {"a.b"}),
        ("from a import b", {"a", "a.b"}),
        ("from . import b", {"box.inner", "box.inner.b"}),
        ("from .. import b", {"box", "box.b"}),
        ("from ..c import d", {"box.c", "box.c.d"}),
    ],
)
def test_targets_of_imports(statement, found):
    import ast

    assert set(targets(ast.parse(statement).body[0], "box.inner")) == found


def test_imports_are_followed_into_functions_but_not_into_scripts(tmp_path):
    path = tmp_path / "box.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("box/__init__.py", "")
        archive.writestr("box/one.py", "from box import two\ndef f():\n    import late\n")
        archive.writestr("box/two.py", "import json\nif __name__ == '__main__':\n    import script\n")
        archive.writestr("box/unused.py", "import never")
    assert wanted_by([path], ["box.one"]) == {"box", "box.two", "late", "json"}


def test_imports_are_followed_from_wheel_to_wheel(tmp_path):
    modules = {"one": "import two", "two": "import json"}
    for name, source in modules.items():
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            archive.writestr(f"{name}.py", source)
    assert wanted_by([tmp_path / name for name in modules], ["one"]) == {"two", "json"}


def test_modules_left_out_take_what_is_in_them_along(tmp_path):
    path = tmp_path / "library.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("unittest/__init__.py", "unittest/mock.py", "email/__init__.py", "email/unittest.py"):
            archive.writestr(name, "")
    with zipfile.ZipFile(path) as archive:
        assert Library(archive).known(["unittest.mock", "email.unittest", "absent"]) == {"email", "email.unittest"}
