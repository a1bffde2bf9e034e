"""The same ten steps in Firefox and in WebKit: enter, plan, tick, reload, come back, carry, back up, restore."""

import json
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tools.paths import NODE

HERE = Path(__file__).parent
STEPS = json.loads((HERE / "steps.json").read_text(encoding="utf-8"))
COMMANDS = {
    "Firefox": (NODE, HERE / "firefox.mjs", shutil.which("firefox-esr") or shutil.which("firefox")),
    "WebKit": ("xvfb-run", "--auto-servernum", sys.executable, HERE / "webkit.py", shutil.which("WebKitWebDriver")),
}


@pytest.mark.engines
@pytest.mark.parametrize("engine", COMMANDS)
def test_ten_steps(engine, site_address, tmp_path):
    yesterday = datetime.now(UTC).date() - timedelta(days=1)
    names = {"checklist": f"{site_address}checklist/", "yesterday": yesterday.isoformat()}
    given = json.dumps({"steps": STEPS, "names": names})
    command = [*(str(part) for part in COMMANDS[engine]), str(tmp_path), given]
    finished = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    print(finished.stdout)
    assert finished.returncode == 0, finished.stderr
    assert finished.stdout.splitlines()[-1].startswith(STEPS[-1][0])
    assert len(finished.stdout.splitlines()) == len(STEPS)
