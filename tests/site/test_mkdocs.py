"""MkDocs alone builds the whole site, and while it serves shows what is changed, the checklist working in it."""

import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

ROOT = Path(__file__).resolve().parents[2]
MKDOCS = [str(Path(sys.executable).parent / "mkdocs")]
SENTENCE = "Have a sandwich, the one with cheese."


def files_of(folder):
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def copied(folder, *, with_made=True):
    """The project in another folder, with what was fetched for it, so that a test may change its pages.

    What was compiled and worked out comes along as well, unless the test wants that made anew.
    """
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    for name in subprocess.run(listed, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines():
        target = folder / name
        if (ROOT / name).is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, target)
    for made in ("checklist/tables", ".build/runtime", ".build/library") if with_made else ():
        shutil.copytree(ROOT / made, folder / made, dirs_exist_ok=True)
    for fetched in (".venv", "node_modules"):
        (folder / fetched).symlink_to(ROOT / fetched)
    return folder


@pytest.mark.slow
def test_mkdocs_build_gives_the_published_site(site, tmp_path):
    project = copied(tmp_path / "project")
    subprocess.run([*MKDOCS, "build", "--quiet"], cwd=project, check=True)
    assert files_of(project / "site") == files_of(site)


@pytest.fixture
def written(tmp_path):
    """A copy of the project that MkDocs serves, and its address."""
    project = copied(tmp_path / "project")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [*MKDOCS, "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}"]
    # It serves below the path of the site's address, if that has one.
    environment = {name: value for name, value in os.environ.items() if name != "SITE_URL"}
    with subprocess.Popen(command, cwd=project, env=environment) as server:
        yield project, f"http://127.0.0.1:{port}/"
        server.terminate()


def shows(address, text, seconds=60):
    """Whether the page says so before long."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            with urlopen(address) as answer:
                if text in answer.read().decode():
                    return True
        except URLError:
            pass
        time.sleep(0.2)
    return False


@pytest.mark.slow
def test_mkdocs_serve_shows_a_changed_page_and_a_working_checklist(written, chromium):
    project, address = written
    changed = project / "docs" / "just-out.md"
    assert shows(f"{address}just-out/", "<h1")
    changed.write_text(f"{changed.read_text(encoding='utf-8')}\n{SENTENCE}\n", encoding="utf-8")
    assert shows(f"{address}just-out/", SENTENCE)
    # What the pages include is made anew only when what it is made from has changed.
    template = project / "checklist" / "letters" / "templates" / "en" / "thank-you.txt"
    template.write_text(f"{template.read_text(encoding='utf-8')}\n{SENTENCE}\n", encoding="utf-8")
    assert shows(f"{address}thank-you/", SENTENCE)
    page = chromium.new_page()
    page.goto(f"{address}checklist/#new")
    page.get_by_label("Company").fill("Acme")
    expect(page.locator("html")).to_have_attribute("data-python", "ready", timeout=60_000)
    page.close()
