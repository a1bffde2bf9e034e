"""Where things are, how a step of the build knows that it has nothing to do, and how it writes JSON."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / ".build"
GENERATED = BUILD / "generated"
SITE = ROOT / "site"
TABLES = ROOT / "checklist" / "tables"
NODE_MODULES = ROOT / "node_modules"
NODE = ROOT / ".venv" / "bin" / "node"

STAMP = ".made-from"


def fingerprint(*inputs: Path | str) -> str:
    """Return a digest of files (their content) and plain texts, in the given order."""
    digest = hashlib.sha256()
    for each in inputs:
        content = each.read_bytes() if isinstance(each, Path) else each.encode()
        digest.update(len(content).to_bytes(8, "big") + content)
    return digest.hexdigest()


def up_to_date(folder: Path, mark: str) -> bool:
    """Tell whether a folder was finished from the inputs with this fingerprint."""
    stamp = folder / STAMP
    return stamp.exists() and stamp.read_text() == mark


def finish(folder: Path, mark: str) -> None:
    """Note that a folder is complete, and from which inputs."""
    (folder / STAMP).write_text(mark)


def write_json(path: Path, content: object) -> None:
    """Write JSON without spaces: the page downloads it."""
    path.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def say(message: str) -> None:
    """Tell what the build is doing, at once."""
    print(message, flush=True)
