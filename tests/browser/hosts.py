"""A host whose network can be pulled, that publishes a new release, and answers amiss where it is told to."""

import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from tools.serve import Handler, Server, address_of
from tools.site import bundle

HTML = (200, "text/html", b"<!doctype html><title>Welcome to our free wifi</title>")
GONE = (404, "text/plain", b"not here")


@dataclass
class Host:
    """What it serves, below which path, what it was asked for, and where it answers amiss; `stop` pulls the network."""

    folder: Path
    path: str = "/"
    asked: list[str] = field(default_factory=list)
    amiss: dict[str, tuple[int, str, bytes]] = field(default_factory=dict)
    delay: float = 0
    server: Server | None = None
    port: int = 0

    def start(self):
        self.server = Server(("127.0.0.1", self.port), partial(Answering, host=self, directory=str(self.folder)))
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self):
        if self.server:
            self.server.shutdown()
            self.server.server_close()
        self.server = None

    @property
    def address(self):
        return address_of(self.server).rstrip("/") + self.path


class Answering(Handler):
    """Answers for a host; a connection serves one request, so that a stopped host is silent at once."""

    protocol_version = "HTTP/1.0"
    also = bundle.TESTING

    def __init__(self, *arguments, host, **options):
        self.host = host
        super().__init__(*arguments, **options)

    def do_GET(self):  # noqa: N802
        self.directory = str(self.host.folder)
        path = urlsplit(self.path).path
        inside = path.removeprefix(self.host.path)
        if not path.startswith(self.host.path):
            return self.send_error(404)
        self.host.asked.append(inside)
        time.sleep(self.host.delay)
        if inside in self.host.amiss:
            status, kind, body = self.host.amiss[inside]
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
            return None
        # The headers of `_headers` are told from the site's root as well.
        self.path = f"/{inside}"
        return super().do_GET()

    def send_head(self):
        if not self.path.endswith("/") and Path(self.translate_path(self.path)).is_dir():
            self.send_response(301)
            self.send_header("Location", f"{self.host.path.rstrip('/')}{self.path}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return None
        return super().send_head()


@contextmanager
def hosting(folder, path="/"):
    host = Host(folder, path)
    host.start()
    try:
        yield host
    finally:
        host.stop()
