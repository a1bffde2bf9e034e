"""Whether texts made to be slow take a time that grows with their length alone: at most five times for four times it.

.venv/bin/python -m benchmarks.adversarial         # the package and the page's reader, as a Markdown table
.venv/bin/python -m benchmarks.adversarial memory  # the most memory that the command takes to refuse a file
.venv/bin/python -m benchmarks.adversarial events  # only texts with that word in their name

The exit status is 1 where a text is above that. Of the page, `benchmarks/reading.ts` gives the times.
"""

import gc
import itertools
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple

from benchmarks.hostile_texts import TEXTS, Text
from checklist.limits import LIMITS

MOST_TIMES: Final = 5
MOST_MEGABYTES: Final = 400
TURNS: Final = 5
AGAIN: Final = 2
"""How often what seems slow is measured once more."""
NOISE: Final = 0.02
"""Seconds below which the clock and the machine are measured rather than the text."""
COMMAND: Final = (sys.executable, "-m", "checklist", "validate")
NODE: Final = (".venv/bin/node", "benchmarks/reading.ts", "--json")


def seconds(read: Callable[[Any], object], text: Any) -> float:
    """The shortest of several readings, in seconds of this process."""
    found = []
    for _ in range(TURNS):
        gc.collect()
        began = time.process_time()
        read(text)
        found.append(time.process_time() - began)
    return min(found)


class Row(NamedTuple):
    """The seconds for a text and for one of four times its length."""

    name: str
    few: float
    many: float

    @property
    def is_slow(self) -> bool:
        """Whether the time grows faster than the text."""
        return self.many > NOISE and self.many / self.few > MOST_TIMES


def of_the_package(word: str) -> Iterator[Row]:
    """The times of what Python reads."""
    for text in TEXTS:
        if word in text.name:
            row = row_of(text)
            for _ in range(AGAIN):
                # Others at work on the machine take its caches from the longer text first.
                row = row if not row.is_slow else Row(text.name, *map(min, row[1:], row_of(text)[1:]))
            yield row


def row_of(text: Text) -> Row:
    """The times of a text."""
    return Row(text.name, *(seconds(text.read, text.made(number)) for number in (text.length // 4, text.length)))


def of_the_page(word: str) -> Iterator[Row]:
    """The times of what the page reads by itself."""
    with subprocess.Popen([*NODE, word], stdout=subprocess.PIPE, text=True) as node:
        for line in node.stdout or ():
            name, few, many = json.loads(line)
            yield Row(f"page: {name}", few, many)


def times(word: str) -> int:
    """Print the table of times; how many of them are too long."""
    print("| text | n, ms | 4n, ms | times |\n|---|---|---|---|")
    slow = 0
    for row in itertools.chain(of_the_package(word), of_the_page(word)):
        slow += row.is_slow
        mark = " **too slow**" if row.is_slow else ""
        name = row.name.replace("|", "\\|")
        print(f"| `{name}` | {row.few * 1e3:.1f} | {row.many * 1e3:.1f} | {row.many / row.few:.1f}{mark} |", flush=True)
    return slow


def filled(before: bytes, part: bytes, after: bytes = b"", size: int = LIMITS.file_bytes) -> bytes:
    """A file of about the largest size of a part again and again."""
    return before + part * ((size - len(before) - len(after)) // len(part)) + after


def refused_files() -> Iterator[tuple[str, bytes]]:
    """Files that are refused, at the largest size and just above it."""
    yield "just too large, one text", b'{"notes": "' + b"a" * LIMITS.file_bytes + b'"}'
    yield "just too large, brackets", b"[" * (LIMITS.file_bytes + 1)
    yield "no UTF-8", b"\xff" * LIMITS.file_bytes
    yield "one text of wide letters", filled(b'["', "\N{GRINNING FACE}".encode(), b'"]')
    list_of = b'{"schema": 1, "interviews": ['
    for name, part in (
        ("objects", b"{},"),
        ("objects with a name", b'{"":0},'),
        ("lists", b"[],"),
        ("numbers", b"1.5,"),
        ("infinities", b"1e400,"),
        ("texts", b'"ab",'),
    ):
        yield f"{name} for interviews", filled(list_of, part, b"0]}")
    yield "wide letters and objects", filled(list_of + '"\N{GRINNING FACE}",'.encode(), b"{},", b"0]}")
    yield "numbers for strengths", filled(b'{"schema": 1, "interviews": [], "profile": {"strengths": [', b"1,", b"1]}}")
    names = ",".join(f'"{number:x}":1' for number in range(LIMITS.file_bytes // 11))
    yield "many names", f'{{"schema": 1, "steps": {{{names}}}}}'.encode()
    yield "interviews of faults", filled(list_of, b'{"contacts":[{},{},{}]},', b"{}]}", 120_000)


def memory() -> int:
    """Print how much memory the command takes to refuse a file; how many take too much."""
    program = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stderr=-3); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"  # noqa: E501 (one program)
    print("| refused file | bytes | memory, MB |\n|---|---|---|")
    too_large = 0
    for name, content in refused_files():
        with tempfile.NamedTemporaryFile(suffix=".json") as file:
            file.write(content)
            file.flush()
            done = subprocess.run([sys.executable, "-c", program, *COMMAND, file.name], check=True, capture_output=True)
        megabytes = int(done.stdout) / 1024
        too_large += megabytes > MOST_MEGABYTES
        print(f"| {name} | {len(content):,} | {megabytes:.0f} |", flush=True)
    return too_large


def main() -> int:
    """Print a table; 1 where something in it is above its bound."""
    word = sys.argv[1] if len(sys.argv) > 1 else ""
    return bool(memory() if word == "memory" else times(word))


if __name__ == "__main__":
    sys.exit(main())
