"""What the repository may not hold: addresses in lock files, and what is made from source."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def committed():
    # --others too, so that a file is found before it is committed.
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    return subprocess.run(listed, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()


def test_lock_files_name_no_registry():
    for name in ("requirements/uv.txt", "requirements/development.txt"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert "://" not in text
        assert "index-url" not in text
    assert '"resolved"' not in (ROOT / "package-lock.json").read_text(encoding="utf-8")


def test_nothing_made_is_committed():
    made = (".build/", ".venv/", "site/", "node_modules/", "checklist/tables/")
    assert [path for path in committed() if path.startswith(made) or path.endswith((".whl", ".wasm", ".pyc"))] == []
