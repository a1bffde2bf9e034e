"""What the checklist is measured beside: stock Pyodide as npm ships it, and a plain Material page of the same words."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from tools.paths import NODE_MODULES, ROOT, SITE

STOCK_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
STOCK_PAGE = """\
<!doctype html><html lang="en"><meta charset="utf-8"><title>Stock Pyodide</title>
<script type="module">
const worker = new Worker("worker.js", { type: "module" });
worker.onmessage = () => { document.documentElement.dataset.python = "ready"; };
</script></html>
"""
STOCK_WORKER = """\
import {{ loadPyodide }} from "./pyodide.mjs";
const python = await loadPyodide();
await python.loadPackage(new URL("{wheel}", import.meta.url).href);
python.pyimport("checklist.worker_api");
postMessage("ready");
"""
OURS = re.compile(
    r"<script data-interview=.*?</script>"
    r'|<script [^>]*src="\.\./app/[^>]*></script>'
    r'|<link [^>]*href="\.\./(?:app/|manifest)[^>]*>',
    re.DOTALL,
)


def stock(folder: Path) -> Path:
    """A page that starts stock Pyodide with the wheel of our package, and nothing else."""
    folder.mkdir()
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--no-hooks", "--directory", folder]
    subprocess.run([str(part) for part in command], cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    for name in STOCK_FILES:
        shutil.copyfile(NODE_MODULES / "pyodide" / name, folder / name)
    (folder / "index.html").write_text(STOCK_PAGE, encoding="utf-8")
    (folder / "worker.js").write_text(STOCK_WORKER.format(wheel=wheel.name), encoding="utf-8")
    return folder


def plain(folder: Path) -> Path:
    """The site with a checklist page from which all is gone that is ours: scripts, styles, manifest."""
    shutil.copytree(SITE, folder, ignore=shutil.ignore_patterns("app"))
    page = folder / "checklist" / "index.html"
    text, count = OURS.subn("", page.read_text(encoding="utf-8"))
    if count < len(("watch", "main", "styles", "manifest")) or "/app/" in text.partition("<body")[2]:
        raise SystemExit("The checklist's page holds more of ours than the plain page leaves out")
    page.write_text(text, encoding="utf-8")
    return folder
