"""The same ten steps in Firefox and in WebKit: enter, plan, tick, reload, come back, carry, back up, restore."""

import json
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.browser.hosts import hosting
from tests.hostile import AHEAD, hostile_host
from tools.paths import NODE

HERE = Path(__file__).parent
STEPS = json.loads((HERE / "steps.json").read_text(encoding="utf-8"))
VISIT = [["Wait for the copy", ["start", "phone"], ["open", "{checklist}"], ["see", "[data-offline=whole]"]]]
# A link can be opened on another device only where that has the page; all else goes on without a network.
WITHOUT_NETWORK = [
    *STEPS[:8],
    ["Open the guide", ["open", "{guide}"], ["see", "h1"]],
    ["Come back", ["open", "{checklist}"], ["see", "html[data-python=ready]"]],
]
COMMANDS = {
    "Firefox": (NODE, HERE / "firefox.mjs", shutil.which("firefox-esr") or shutil.which("firefox")),
    "WebKit": ("xvfb-run", "--auto-servernum", sys.executable, HERE / "webkit.py", shutil.which("WebKitWebDriver")),
}
SCREENS = json.loads((HERE / "screens.json").read_text(encoding="utf-8"))
ALL_TRIED = [["forget", "data-tried"], ["see", "html[data-tried=all]"]]
# What a script of somebody else's does at times brings WebKit itself down, or has Firefox load no worker: then all is
# done anew. What gets out counts each time.
ATTEMPTS = 3
LEAVING = [["Open the checklist", ["start", "phone"], ["open", "{checklist}"]], *([["Leave it", ["reload"]]] * 15)]

pytestmark = pytest.mark.engines


def taken(engine, steps, address, folder):
    yesterday = datetime.now(UTC).date() - timedelta(days=1)
    names = {"checklist": f"{address}checklist/", "guide": f"{address}thank-you/", "yesterday": yesterday.isoformat()}
    given = json.dumps({"steps": steps, "names": names})
    command = [*(str(part) for part in COMMANDS[engine]), str(folder), given]
    return subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)


def expect_all(steps, finished):
    print(finished.stdout)
    assert finished.returncode == 0, finished.stderr
    assert finished.stdout.splitlines()[-1].startswith(steps[-1][0])
    assert len(finished.stdout.splitlines()) == len(steps)


def take(engine, steps, address, folder):
    expect_all(steps, taken(engine, steps, address, folder))


@pytest.mark.parametrize("engine", COMMANDS)
def test_ten_steps(engine, site_address, tmp_path):
    take(engine, STEPS, site_address, tmp_path)


@pytest.mark.parametrize("engine", COMMANDS)
def test_nothing_gets_out(engine, site, tmp_path):
    """On the screens of `tests/browser/screens.py`, after a reload, in a new process: each with all ways tried anew.

    What is moved and backed up then goes through the rest of the ten steps beside the script.
    """
    steps = [*STEPS[:3], *([*screen, *ALL_TRIED] for screen in SCREENS), *STEPS[6:]]
    with hostile_host(site, tmp_path) as (address, visits):
        for attempt in range(ATTEMPTS):
            folder = tmp_path / f"attempt-{attempt}"
            folder.mkdir()
            finished = taken(engine, steps, address, folder)
            if finished.returncode == 0:
                break
            print(finished.stderr)
    expect_all(steps, finished)
    assert visits == []


def test_a_page_that_is_being_left_fetches_nothing_ahead(site, tmp_path):
    with hostile_host(site, tmp_path, in_page=AHEAD) as (address, visits):
        take("Firefox", LEAVING, address, tmp_path)
    assert visits == []


@pytest.mark.parametrize("engine", COMMANDS)
def test_without_a_policy_the_script_gets_out(engine, site, tmp_path):
    """Else the test above would pass with a script that does nothing."""
    with hostile_host(site, tmp_path, with_policy=False) as (address, visits):
        take(engine, STEPS[:3], address, tmp_path)
    assert {"/page-fetch", "/worker-fetch", "/page-import", "/worker-import", "/image", "/script"} <= set(visits)


@pytest.mark.parametrize("engine", COMMANDS)
def test_ten_steps_without_a_network(engine, site, tmp_path):
    with hosting(site) as host:
        address = host.address
        take(engine, VISIT, address, tmp_path)
        host.stop()
        take(engine, WITHOUT_NETWORK, address, tmp_path)
