"""Says in each page, and for hosts that read `_headers`, what the page may load: nothing but our own files.

A page's `<meta>` does not bind a worker. The worker's script must come with a policy of its own.
"""

from __future__ import annotations

import base64
import hashlib
import re
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

INLINE_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
CHARSET = '<meta charset="utf-8">'

HEADERS = """\
/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Cross-Origin-Opener-Policy: same-origin
  Permissions-Policy: {permissions}
  Content-Security-Policy: frame-ancestors 'none'
/app/*
  Content-Security-Policy: {app}
/assets/javascripts/workers/*
  Content-Security-Policy: {search}
/service-worker.js
  Content-Security-Policy: {service_worker}
"""
# What the pages never use. They do use the clipboard and, where there is one, the system's way to share.
NEVER_USED = ("camera", "display-capture", "geolocation", "hid", "microphone", "midi", "payment", "serial", "usb")


def main(site: Path) -> None:
    """Write the policy into every page and into `_headers`."""
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        policy = policy_of(inline_scripts(text), runs_python=page == site / "checklist" / "index.html")
        meta = f'<meta http-equiv="Content-Security-Policy" content="{escape(policy, quote=False)}">'
        if text.count(CHARSET) != 1:
            raise SystemExit(f"{page.relative_to(site)} has no place for its policy: {CHARSET} is not there once")
        page.write_text(text.replace(CHARSET, CHARSET + meta), encoding="utf-8")
    headers = HEADERS.format(
        permissions=", ".join(f"{feature}=()" for feature in NEVER_USED),
        app=policy_of([], runs_python=True),
        search=policy_of([], runs_python=False),
        service_worker=policy_of([], runs_python=False),
    )
    (site / "_headers").write_text(headers, encoding="utf-8")


def inline_scripts(page: str) -> list[str]:
    """Return the code of the scripts inside a page; data in a script element is not run and needs no leave."""
    return [
        found["code"]
        for found in INLINE_SCRIPT.finditer(page)
        if "src=" not in found["attributes"] and "application/" not in found["attributes"]
    ]


def policy_of(scripts: list[str], *, runs_python: bool) -> str:
    """Return the policy of a page or worker with these inline scripts."""
    hashes = sorted({f"'sha256-{digest(script)}'" for script in scripts})
    web_assembly = ["'wasm-unsafe-eval'"] if runs_python else []
    rules = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *web_assembly, *hashes],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        # The worker in which Python runs begins as a blob of the page, so that it goes by the page's policy.
        "worker-src": ["'self'", *(["blob:"] if runs_python else [])],
        "manifest-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }
    return "; ".join(" ".join([name, *sources]) for name, sources in rules.items())


def digest(script: str) -> str:
    """Return the digest by which a policy names a script."""
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
