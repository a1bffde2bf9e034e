"""The guide is spelt right, and spelt the British way: words.txt lists what we write and what not."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tools.paths import GENERATED, ROOT

WORDS = Path(__file__).with_name("words.txt")
PAGES = sorted((ROOT / "docs").glob("*.md"))
# An address is not ours to spell.
ADDRESSES = r"https?://[^)\s]+|\b[\w.]+@[\w.]+|[\w-]+\.(md|css|js|svg)\b"


def misspelt(*paths):
    command = ["-m", "codespell_lib", "--dictionary=-", f"--dictionary={WORDS}", f"--ignore-regex={ADDRESSES}"]
    result = subprocess.run([sys.executable, *command, *paths], capture_output=True, text=True, check=False)
    assert result.stderr == ""
    return result.stdout.splitlines()


def test_the_guide_is_spelt_right():
    assert len(PAGES) > 10
    assert misspelt(*PAGES) == []


@pytest.mark.parametrize("text", ["You will recieve an answer.", "The color of the door.", "Send an e-mail."])
def test_a_wrong_word_is_found(tmp_path, text):
    page = tmp_path / "page.md"
    page.write_text(text, encoding="utf-8")
    assert len(misspelt(page)) == 1


def test_addresses_are_left_alone(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("[See](https://favor.example/color/e-mail) and dana@color.example.", encoding="utf-8")
    assert misspelt(page) == []


def test_days_are_working_days():
    """In all that is read, on the pages as in what is made for them; code keeps its names."""
    words = [
        *PAGES,
        *(ROOT / "app" / "text").rglob("*.ts"),
        *(ROOT / "checklist" / "letters" / "templates").rglob("*.txt"),
        *(ROOT / "checklist" / "text").glob("*.py"),
        ROOT / "checklist" / "rules" / "sources.py",
        ROOT / "checklist" / "output" / "rule_tables.py",
        *GENERATED.glob("*.md"),
    ]
    assert len(words) > 80
    found = [
        f"{path.name}: {line.strip()}"
        for path in words
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"business (day|week)|e-mail", line, re.IGNORECASE)
    ]
    assert found == []
