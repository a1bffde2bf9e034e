"""What the guide says about the package on its own works, word for word."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tools.paths import ROOT

PAGE = (ROOT / "docs" / "project.md").read_text(encoding="utf-8")


def example(language):
    """The only example in that language."""
    [code] = re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    return code


@pytest.fixture
def run(tmp_path):
    """Run a program in an empty folder, the package's command at hand; give what it printed."""
    commands = str(Path(sys.executable).parent)
    environment = {**os.environ, "PATH": os.pathsep.join([commands, os.environ["PATH"]])}

    def ran(*command):
        options = {"cwd": tmp_path, "env": environment, "capture_output": True, "text": True}
        return subprocess.run(command, check=True, **options).stdout

    return ran


def test_the_examples_work_one_after_the_other(run, tmp_path):
    printed = run("sh", "-e", "-c", example("sh"))
    assert "Friday 5 June, 16:30 (Europe/Berlin)" in printed
    assert "Dear [their name]," in printed
    assert (tmp_path / "acme.ics").read_text(encoding="utf-8").startswith("BEGIN:VCALENDAR")

    said = re.search('It prints: "(.*?)"', PAGE)[1]
    assert run(sys.executable, "-c", example("python")).strip() == said
