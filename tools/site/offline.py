"""Writes the service worker, with the list of the files that it keeps: their digests, sizes and headers.

A changed file changes the list, and so the service worker: that is how browsers notice a new release.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from tools.serve import TYPES, read_headers
from tools.site import bundle

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NAME = "service-worker.js"
# What pages never ask for: maps for debuggers, notices, the search of other languages, what is for hosts and robots.
LEFT_OUT = (
    *("*.map", "*LICENSE*.txt", "assets/javascripts/lunr/*", "assets/images/*.png"),
    *("sitemap.xml*", "robots.txt", "_headers", NAME),
)
# These change their names with their content; all others may change under theirs.
FIXED = re.compile(
    r"app/python-[0-9a-f]{12}/.*|app/[a-z]+-[0-9A-Z]{8}\.(?:js|css)|assets/.*\.[0-9a-f]{8}\.min\.(?:js|css)"
)
# What only Python needs.
PYTHON = re.compile(r"app/python-.*|app/data/.*\.bin|app/worker-.*")
PACKED = {".bin", ".whl", ".zip"}
"""Hosts send these as they are: they are compressed already."""


def main(site: Path, *, is_kept: bool) -> None:
    """Write the service worker of a complete site; where no copy is to be kept, the one that removes it again."""
    code = (bundle.SERVICE_WORKERS / ("worker.js" if is_kept else "retired.js")).read_text(encoding="utf-8")
    if is_kept:
        code = f"const PUBLISHED={json.dumps(published(site), separators=(',', ':'))};\n{code}"
    (site / NAME).write_text(code, encoding="utf-8")


def published(site: Path) -> dict[str, Any]:
    """Return the list, in the form that app/service-worker/published.ts describes."""
    rules = read_headers(site / "_headers")
    headers: list[Mapping[str, str]] = []
    files = []
    for file in sorted(site.rglob("*")):
        name = file.relative_to(site).as_posix()
        if not file.is_file() or any(fnmatchcase(name, pattern) for pattern in LEFT_OUT):
            continue
        path = name.removesuffix("index.html") if file.name == "index.html" else name
        own = headers_of(path, rules)
        if own not in headers:
            headers.append(own)
        content = file.read_bytes()
        files.append(
            {
                "path": path,
                "sha256": hashlib.sha256(content).hexdigest(),
                "download": len(content if file.suffix in PACKED else gzip.compress(content, mtime=0)),
                "isFixed": bool(FIXED.fullmatch(path)),
                "isPython": bool(PYTHON.fullmatch(path)),
                "headers": headers.index(own),
            }
        )
    return {"release": release_of(site), "headers": headers, "files": files}


def headers_of(path: str, rules: list[tuple[str, list[tuple[str, str]]]]) -> dict[str, str]:
    """Return the headers that a kept file comes with: its type, and those that a host that reads `_headers` adds.

    Several policies for one file stand in one header, with commas.
    """
    suffix = PurePosixPath(path).suffix if path and not path.endswith("/") else ".html"
    found = {"Content-Type": TYPES.get(suffix, TYPES[""])}
    for pattern, headers in rules:
        if fnmatchcase(f"/{path}", pattern):
            for name, value in headers:
                found[name] = f"{found[name]}, {value}" if name in found else value
    return found


def release_of(site: Path) -> str:
    """Return the name of the checklist's release: a digest of its program, its Python and its data.

    A page and a service worker compare theirs. A change in the guide alone is none: nobody need be told of it.
    """
    digest = hashlib.sha256()
    for file in sorted((site / "app").rglob("*")):
        if file.is_file() and file.suffix != ".map":
            digest.update(hashlib.sha256(file.read_bytes()).digest() + file.relative_to(site).as_posix().encode())
    return digest.hexdigest()[:12]
