"""The same sources give the same bytes, wherever and whenever they are built."""

import hashlib
import os
import subprocess

import pytest

from tests.site.test_mkdocs import MKDOCS, copied

# Two builds from nothing.
pytestmark = pytest.mark.slow


def digests_of(folder):
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def test_two_builds_in_different_folders_are_the_same(tmp_path):
    # Another time zone, another order of what a set holds, another length of the path.
    projects = {
        copied(tmp_path / "one", with_made=False): ("Pacific/Auckland", "1"),
        copied(tmp_path / "a longer name", with_made=False): ("America/Los_Angeles", "2"),
    }
    built = []
    for project, (zone, seed) in projects.items():
        environment = os.environ | {"SOURCE_DATE_EPOCH": "1795000000", "TZ": zone, "PYTHONHASHSEED": seed}
        subprocess.run([*MKDOCS, "build", "--quiet"], cwd=project, check=True, env=environment)
        built.append(digests_of(project / "site"))
    one, other = built
    assert len(one) > 100
    assert {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)} == set()
