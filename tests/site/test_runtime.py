"""The page's Python: compiled by itself, complete, and nothing of ours that does not belong in a browser."""

import json
import zipfile

import pytest

from tools.archive import Library, targets, wanted_by


@pytest.fixture(scope="module")
def python(site):
    return site / "app" / "python"


@pytest.fixture(scope="module")
def wheel(python):
    (path,) = python.glob("*.whl")
    return path


def modules_in(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name.endswith((".py", ".pyc"))}


def test_everything_is_compiled_by_one_python(python, wheel):
    modules = modules_in(python / "python_stdlib.zip") | modules_in(wheel)
    assert {name.rpartition(".")[2] for name in modules} == {"pyc"}
    assert len({content[:4] for content in modules.values()}) == 1


def test_what_pyodide_itself_needs_is_there(python):
    modules = modules_in(python / "python_stdlib.zip")
    for name in ("asyncio/__init__.pyc", "_strptime.pyc", "encodings/idna.pyc", "zoneinfo/__init__.pyc", "tarfile.pyc"):
        assert name in modules


def test_the_lock_file_lists_our_wheel_alone_and_no_address(python, wheel):
    text = (python / "pyodide-lock.json").read_text(encoding="utf-8")
    assert "://" not in text
    packages = json.loads(text)["packages"]
    assert list(packages) == ["after-the-interview"]
    assert packages["after-the-interview"]["file_name"] == wheel.name
    assert packages["after-the-interview"]["depends"] == []


def test_the_wheel_leaves_the_tables_out(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert "checklist/browser.pyc" in names
    assert [name for name in names if "tables/" in name] == []


def test_the_record_of_the_wheel_is_true(wheel):
    with zipfile.ZipFile(wheel) as archive:
        (record,) = [name for name in archive.namelist() if name.endswith("RECORD")]
        listed = {line.rsplit(",", 2)[0] for line in archive.read(record).decode().splitlines()}
        assert listed == set(archive.namelist())


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
    assert wanted_by(str(path), "box.one") == {"box", "box.two", "late", "json"}


def test_modules_left_out_take_what_is_in_them_along(tmp_path):
    path = tmp_path / "library.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("xml/__init__.py", "xml/dom.py", "email/__init__.py", "email/xml.py"):
            archive.writestr(name, "")
    with zipfile.ZipFile(path) as archive:
        assert Library(archive).known(["xml.dom", "email.xml", "absent"]) == {"email", "email.xml"}
