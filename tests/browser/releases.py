"""A new release of the site, as a publisher would build it."""

import shutil
from pathlib import Path

from tools.site import bundle, offline

PYTHON, WORKER = "python-0123456789ab", "worker-AAAAAAAA.js"
CHANGED = "A sentence that only the new release has."


def released(site: Path, folder: Path, *, is_kept: bool = True) -> Path:
    """The site with another sentence in the guide, another style, and the same Python under another name."""
    shutil.copytree(site, folder, symlinks=True)
    page = folder / "waiting" / "index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("</h1>", f"</h1><p>{CHANGED}</p>", 1), encoding="utf-8")
    (python,) = (folder / "app").glob("python-*")
    python.rename(python.with_name(PYTHON))
    worker = bundle.names()["worker"]
    (folder / "app" / worker).rename(folder / "app" / WORKER)
    for file in [*(folder / "app").glob("*.js"), folder / "checklist" / "index.html"]:
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace(worker, WORKER).replace(python.name, PYTHON), encoding="utf-8")
    name_release(site, folder)
    offline.main(folder, is_kept=is_kept)
    return folder


def name_release(site: Path, folder: Path) -> None:
    """Have the checklist's page say which release it is, as the build does."""
    checklist = folder / "checklist" / "index.html"
    text = checklist.read_text(encoding="utf-8")
    before, after = offline.release_of(site), offline.release_of(folder)
    assert f'content="{before}"' in text
    checklist.write_text(text.replace(f'content="{before}"', f'content="{after}"'), encoding="utf-8")
