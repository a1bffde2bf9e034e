"""After a new release, nothing that a browser kept from the old one is mixed with the new one."""

import os
import shutil
import threading
from functools import partial

import pytest

from tools.serve import Handler, Server, address_of
from tools.site.page import copy_runtime

OLD, NEW = "python-of-the-old-release", "python-of-the-new-release"
ASK_WORKER = """(script) => new Promise((resolve) => {
    const worker = new Worker(script, {type: "module"});
    worker.onmessage = ({data}) => data.kind === "progress" || resolve(data.message ?? data.kind);
    worker.onerror = () => resolve("no worker");
})"""


class Keeping(Handler):
    """As GitHub Pages does, lets browsers keep each file for ten minutes; has one release at a time."""

    release = OLD
    asked = ()

    def do_GET(self):  # noqa: N802
        self.asked.append(self.path)
        super().do_GET()

    def translate_path(self, path):
        if path == "/app/data/runtime.json":
            return str(self.releases / self.release / "runtime.json")
        if f"/{self.release}/" in path:
            path = path.replace(self.release, self.folder)
        return super().translate_path(path)

    def send_header(self, keyword, value):
        super().send_header(keyword, "max-age=600" if keyword == "Cache-Control" else value)


@pytest.fixture
def host(site, runtime_folder, tmp_path):
    """The site at a host of its own, and the handler that tells which release is published."""
    for published, name in enumerate((OLD, NEW)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "runtime.json").write_text(f'{{"folder": "{name}/"}}')
        os.utime(tmp_path / name / "runtime.json", (published * 3600, published * 3600))

    Host = type("Host", (Keeping,), {"releases": tmp_path, "folder": runtime_folder.name, "asked": []})  # noqa: N806

    server = Server(("127.0.0.1", 0), partial(Host, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield address_of(server), Host
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_new_release_is_taken_whole_while_the_browser_keeps_files_of_the_old(host, chromium, worker_path):
    address, release = host
    page = chromium.new_context().new_page()
    page.goto(f"{address}app/data/outline.json")
    assert page.evaluate(ASK_WORKER, worker_path) == "ready"
    assert f"/app/{OLD}/pyodide-lock.json" in release.asked

    release.asked.clear()
    assert page.evaluate(ASK_WORKER, worker_path) == "ready"
    assert f"/app/{OLD}/pyodide-lock.json" not in release.asked, "this test needs a browser that keeps files"

    release.asked.clear()
    release.release = NEW
    assert page.evaluate(ASK_WORKER, worker_path) == "ready"
    taken = {path.rpartition("/")[2] for path in release.asked if NEW in path}
    assert {"pyodide.mjs", "pyodide.asm.wasm", "pyodide-lock.json", "python_stdlib.zip"} <= taken
    assert not any(OLD in path for path in release.asked)
    page.context.close()


def test_the_folders_name_changes_with_what_is_in_it_and_only_then(tmp_path):
    (tmp_path / "app" / "data").mkdir(parents=True)
    (tmp_path / "runtime").mkdir()
    names = []
    for content, stamp in (("one", "a"), ("two", "b"), ("two", "c")):
        (tmp_path / "runtime" / "lock.json").write_text(content)
        (tmp_path / "runtime" / ".made-from").write_text(stamp)
        copy_runtime(tmp_path / "runtime", tmp_path / "app")
        (made,) = (tmp_path / "app").glob("python-*")
        assert [file.name for file in made.iterdir()] == ["lock.json"]
        names.append(made.name)
        shutil.rmtree(made)
    assert names[0] != names[1] == names[2]
