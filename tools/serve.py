"""Serves the built site on this machine only, as a host that reads `_headers` would."""

from __future__ import annotations

import gzip
import io
import sys
import threading
from contextlib import contextmanager
from fnmatch import fnmatchcase
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from tools.paths import SITE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from socket import socket
    from typing import BinaryIO

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".whl": "application/zip",
    "": "application/octet-stream",
}

COMPRESSED = {".css", ".html", ".js", ".json", ".mjs", ".svg", ".txt", ".wasm", ".webmanifest", ".xml"}
"""What hosts compress; archives, pictures and packs are small already."""


@lru_cache
def compressed(path: Path, changed: str) -> bytes:  # noqa: ARG001 (once it has changed, it is another file)
    """Return a file as it goes over the line."""
    return gzip.compress(path.read_bytes(), mtime=0)


class Handler(SimpleHTTPRequestHandler):
    """Sends files with the right types, and the headers that `_headers` gives them."""

    protocol_version = "HTTP/1.1"
    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, **TYPES}  # noqa: RUF012 (as the base class has it)

    also: Path | None = None
    compresses = False

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Send what can be made smaller in fewer bytes, to whoever understands that."""
        path = Path(self.translate_path(self.path))
        if path.is_dir() and urlsplit(self.path).path.endswith("/"):
            path /= "index.html"
        is_understood = "gzip" in self.headers.get("Accept-Encoding", "")
        if not (self.compresses and is_understood and path.suffix in COMPRESSED and path.is_file()):
            return super().send_head()
        changed = self.date_time_string(path.stat().st_mtime)
        is_kept = self.headers.get("If-Modified-Since") == changed
        content = b"" if is_kept else compressed(path, changed)
        self.send_response(HTTPStatus.NOT_MODIFIED if is_kept else HTTPStatus.OK)
        if not is_kept:
            self.send_header("Content-Type", self.guess_type(path))
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(content)))
        self.send_header("Vary", "Accept-Encoding")
        self.send_header("Last-Modified", changed)
        self.end_headers()
        return None if is_kept else io.BytesIO(content)

    def translate_path(self, path: str) -> str:
        """Find a file in the site, else among what is served as if it were there."""
        found = super().translate_path(path)
        if self.also is None or Path(found).exists():
            return found
        return str(self.also / Path(found).relative_to(self.directory))

    def end_headers(self) -> None:
        """Add the headers of all patterns that fit, as the hosts do."""
        for pattern, headers in read_headers(Path(self.directory) / "_headers"):
            if fnmatchcase(unquote(urlsplit(self.path).path), pattern):
                for name, value in headers:
                    self.send_header(name, value)
        # Whatever is built anew is to be seen at the next reload; unchanged files are still not sent again.
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Keep quiet: one line for each of sixty files helps nobody."""


class Server(ThreadingHTTPServer):
    """A server that takes it calmly when a browser leaves before the answer is through."""

    def handle_error(self, request: socket | tuple[bytes, socket], client_address: object) -> None:
        """Report errors of ours, not the browser's going away."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def read_headers(path: Path) -> list[tuple[str, list[tuple[str, str]]]]:
    """Read a `_headers` file: patterns, and below each, indented, its headers."""
    found: list[tuple[str, list[tuple[str, str]]]] = []
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else []:
        if line.startswith("/"):
            found.append((line.strip(), []))
        elif line.strip():
            name, _, value = line.strip().partition(":")
            found[-1][1].append((name, value.strip()))
    return found


def server_of(folder: Path, port: int, also: Path | None = None, *, compresses: bool = False) -> Server:
    """Return a server of a folder on 127.0.0.1, `also` of what is not in it; port 0 takes a free one."""
    handler = type("HandlerOfFolder", (Handler,), {"also": also, "compresses": compresses})
    return Server(("127.0.0.1", port), partial(handler, directory=str(folder)))


def address_of(server: Server) -> str:
    """Return the address of a server, with a slash at its end."""
    return f"http://127.0.0.1:{server.server_port}/"


@contextmanager
def serving(folder: Path = SITE, also: Path | None = None, *, compresses: bool = False) -> Iterator[str]:
    """Serve a folder for the length of a `with` block, and give its address."""
    server = server_of(folder, 0, also, compresses=compresses)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield address_of(server)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def main() -> None:
    """Serve the site on the port named on the command line until interrupted."""
    port = int(sys.argv[1])
    try:
        server = server_of(SITE, port, compresses=True)
    except OSError as error:
        sys.exit(f"Port {port} cannot be used ({error.strerror}). Try another: make serve PORT={port + 1}")
    print(f"The site is at {address_of(server)} (Ctrl+C ends it)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()
    finally:
        server.server_close()


if __name__ == "__main__":
    main()
