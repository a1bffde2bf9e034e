"""The site at a host that reads no `_headers`, with a script of somebody else's in it that tries every way out."""

import re
import shutil
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tools.serve import serving
from tools.site import bundle, offline

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')

# What a script can do in a page and in a worker alike; then word is left at home that all of it was tried.
WAYS = """
const tryEach = (ways) => ways.forEach((way) => { try { Promise.resolve(way()).catch(() => {}); } catch {} });
const ways = (where) => [
    () => fetch(`ADDRESS${where}-fetch`, { mode: "no-cors" }),
    () => import(`ADDRESS${where}-import`),
    () => new EventSource(`ADDRESS${where}-events`),
    () => new WebSocket(`ADDRESS${where}-socket`.replace("http", "ws")),
    () => new Worker(`ADDRESS${where}-worker`),
    () => fetch(new URL(`/tried-${where}`, ORIGIN)),
];
"""
IN_WORKER = """
const ORIGIN = import.meta.url;
const tried = new BroadcastChannel("tried");
const everywhere = () => {
    tryEach(ways("worker"));
    tried.postMessage("");
};
everywhere();
setInterval(everywhere, 2000);
"""
# A worker that pretends to have failed is started another way: see app/python/client.ts.
PRETENDS = 'if (location.protocol === "blob:") addEventListener("message", () => postMessage({ kind: "failed" }));'
IN_PAGE = """
const ORIGIN = location.href;
const there = [];
const added = (name, fields) => {
    there.push(Object.assign(document.createElement(name), fields));
    document.head.append(there.at(-1));
};
const everywhere = () => tryEach([
    () => there.splice(0).forEach((element) => element.remove()),
    ...ways("page"),
    () => navigator.sendBeacon("ADDRESSbeacon", "x"),
    () => { new Image().src = "ADDRESSimage"; },
    () => new FontFace("font", "url(ADDRESSfont)").load(),
    () => added("script", { src: "ADDRESSscript" }),
    () => added("link", { rel: "stylesheet", href: "ADDRESSstyles" }),
    () => added("link", { rel: "prefetch", href: "ADDRESSprefetch" }),
    () => added("link", { rel: "manifest", href: "ADDRESSmanifest" }),
    () => added("iframe", { src: "ADDRESSframe" }),
    () => added("object", { data: "ADDRESSobject" }),
    () => added("audio", { src: "ADDRESSaudio" }),
    () => { added("base", { href: "ADDRESSbase/" }); document.querySelector("base").remove(); },
    () => { added("form", { action: "ADDRESSform", target: "_blank" }); document.head.querySelector("form").submit(); },
]);
everywhere();
setInterval(everywhere, 2000);
// Where a browser's driver sees no requests, this says that the worker and then the page have tried all.
new BroadcastChannel("tried").onmessage = () => {
    everywhere();
    document.documentElement.dataset.tried = "all";
};
"""
# Always with something that is still to be fetched ahead.
AHEAD = """
const link = () => Object.assign(document.createElement("link"), { rel: "prefetch", href: "ADDRESSprefetch" });
setInterval(() => document.head.append(link()), 5);
"""


@contextmanager
def elsewhere():
    """Another origin; gives its address, with a slash at its end, and the list of paths that were asked of it."""
    visits = []

    class Visited(BaseHTTPRequestHandler):
        def do_GET(self):
            visits.append(self.path)
            self.send_response(200)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def do_POST(self):
            self.do_GET()

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Visited)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", visits
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def hostile_host(
    site: Path, folder: Path, *, with_policy: bool = True, in_page: str = IN_PAGE, in_worker: str = IN_WORKER
):
    """Serve a copy with the script in it, and what only tests load; give its address and who came elsewhere.

    `in_page` and `in_worker` are what it does there.
    """
    copy = shutil.copytree(site, folder / "site")
    if not with_policy:
        page = copy / "checklist" / "index.html"
        page.write_text(POLICY.sub("", page.read_text(encoding="utf-8")), encoding="utf-8")
    names = bundle.names()
    with elsewhere() as (address, visits):
        for name, code in ((names["main"], in_page), (names["interview"], in_page), (names["worker"], in_worker)):
            path = copy / "app" / name
            script = f"\n{{{WAYS}{code}}}\n".replace("ADDRESS", address)
            path.write_text(path.read_text(encoding="utf-8") + script, encoding="utf-8")
        # The service worker knows these files as its own, with their headers: the build has those, the host none.
        offline.main(copy, is_kept=True)
        (copy / "_headers").unlink()
        with serving(copy, bundle.TESTING) as own:
            yield own, visits
