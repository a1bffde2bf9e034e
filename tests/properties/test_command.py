"""Whatever is in a file: the command ends with 0 or 2, never a traceback, and says each fault in one line.

Each example is a file, given to ten commands. `make test-all` tries 1,000 of them, so 10,000 runs, in a minute and a
half, and prints how many were read and how many refused.
"""

import contextlib
import io
import json
import sys
import unicodedata
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checklist.cli import main
from tests.checklist.records import CONTRACT_EXAMPLE
from tests.properties.strategies import records

EXAMPLES = 1_000
NOW = ("--now", "2026-06-08T09:00+02:00")
COMMANDS = (
    ("plan", *NOW),
    ("plan", "--json", *NOW),
    ("today", *NOW),
    ("today", "--json", *NOW),
    ("chart", *NOW),
    ("ics", "--site", "https://example.org/guide/", *NOW),
    ("vcard",),
    ("csv", *NOW),
    ("validate",),
    ("letter", "check-in-1", *NOW),
)
# What stands in files that were cut, put together from two, or made to harm.
SIGNS = ('"', "\\", '\\"', *"{}[],:", "\0", "\n", "\x1b[31m", "\u202e", "\ud800", "\ufffe", "\N{GRINNING FACE}")
WORDS = (
    "1e400",
    "-Infinity",
    "NaN",
    "-0",
    "1.5e3",
    "true",
    "null",
    "\\ud800",
    "\\u0000",
    '"deleted":true,',
    '"id":"c1",',
)
DATES = ('"2026-02-30T10:00"', '"9999-12-31T23:59:59+00:00"', '"2100-12-31T23:59Z"', '"2000-01-01T00:00"', "9" * 400)
PIECES = (*SIGNS, *WORDS, *DATES)
FITTING = (
    "2026-06-05T16:30",
    "2100-12-31T23:59",
    "2000-01-01T00:00Z",
    "2100-12-31T23:59:59Z",
    "UTC",
    "DE",
    "c1",
    "debrief",
)
NAMES = (*CONTRACT_EXAMPLE, "deleted", "interviews", "profile", "date", "due", "what", "at", "name", "")
TEXTS = st.sampled_from(PIECES) | st.text(max_size=8) | st.sampled_from(FITTING)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS | st.sampled_from(NAMES), inner, max_size=3),
    max_leaves=8,
)


def places_in(document, path=()):
    """The paths of all values within a document."""
    inner = (
        document.items() if isinstance(document, dict) else enumerate(document) if isinstance(document, list) else ()
    )
    for name, value in inner:
        yield (*path, name)
        yield from places_in(value, (*path, name))


def put(document, path, value):
    """The document with another value at a path."""
    if not path:
        return value
    copy = document.copy()
    copy[path[0]] = put(document[path[0]], path[1:], value)
    return copy


@st.composite
def documents(draw):
    """A record or a backup of several, with some of its values changed for others, often of another kind."""
    one = records() | st.just(CONTRACT_EXAMPLE)
    document = draw(one)
    if draw(st.booleans()):
        interviews = draw(st.lists(one, max_size=3))
        numbered = [each | {"id": f"i{number}"} for number, each in enumerate([document, *interviews])]
        profile = {"name": "Kim", "strengths": ["patience"], "changed": "2026-06-05T15:40:00Z"}
        document = {"schema": 1, "interviews": numbered, "profile": profile}
    for _ in range(draw(st.sampled_from([0, 1, 1, 2, 3]))):
        paths = list(places_in(document))
        if paths:
            document = put(document, draw(st.sampled_from(paths)), draw(VALUES))
    return document


@st.composite
def files(draw):
    """Such a document as bytes, some of them changed."""
    content = json.dumps(draw(documents()), ensure_ascii=draw(st.booleans())).encode("utf-8", "surrogatepass")
    for _ in range(draw(st.sampled_from([0, 0, 0, 1, 2]))):
        begin = draw(st.integers(0, len(content)))
        end = begin + draw(st.sampled_from([0, 0, 1, 5, 10_000]))
        pieces = st.sampled_from(PIECES).map(lambda text: text.encode("utf-8", "surrogatepass"))
        piece = draw(pieces | st.binary(max_size=3))
        content = content[:begin] + piece + content[end:]
    return content


def run(path, command):
    """Exit status, output and messages of one command on a file."""
    output, messages = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(messages):
        status = main([command[0], str(path), *command[1:]])
    return status, output.getvalue(), messages.getvalue()


def is_obeyed(sign):
    is_control = unicodedata.category(sign) in {"Cc", "Cs", "Zl", "Zp"}
    return sign != "\n" and (is_control or sign in "\u202a\u202b\u202d\u202e")


@pytest.mark.slow
def test_no_file_brings_the_command_down(tmp_path, capsys):
    path = tmp_path / "file.json"
    counts = Counter()

    @settings(max_examples=EXAMPLES)
    @given(files())
    def each(content):
        path.write_bytes(content)
        statuses = set()
        for command in COMMANDS:
            status, output, messages = run(path, command)
            # A letter is for one interview that has such a step: it may be refused where the file is sound.
            if command[0] != "letter":
                statuses.add(status)
            counts[status] += 1
            assert status in {0, 2}
            assert bool(messages) == (status == 2)
            assert not output or status == 0
            assert all(line.strip() for line in messages.splitlines())
            assert messages in {"", "\n".join(messages.splitlines()) + "\n"}
            # Files for other programs end their lines as these want it.
            assert not any(map(is_obeyed, output.replace("\r\n", "\n") + messages))
            if "--json" in command and status == 0:
                json.loads(output)
        # All of them read the same: what one command takes, no other refuses.
        assert len(statuses) == 1

    each()
    with capsys.disabled():
        sys.stderr.write(f"\n{counts[0]:,} runs of the command read their file, {counts[2]:,} refused it.\n")
    assert counts[0] > EXAMPLES / 10
    assert counts[2] > EXAMPLES / 10
