"""The manners of the command: what it does to files, pipes and devices, and how it ends when something goes wrong."""

import json
import os
import pty
import resource
import signal
import stat
import subprocess
import sys
import time
import unicodedata
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from checklist.cli import main
from tests.checklist.records import FRIDAY_IN_BERLIN

COMMAND = [sys.executable, "-m", "checklist"]
MONDAY = "2026-06-08T09:00+02:00"
NEW = ["new", "--company", "Acme", "--start", "2026-06-05T16:30", "--time-zone", "Europe/Berlin"]
# C0 with the beginning of a colour, DEL, C1 with its own beginning of a colour, an override, an isolate, a line's end.
OBEYED = "\x1b[31m\x07\x7f\x9b31m\u202e\u2066\u2028"


@pytest.fixture
def record(tmp_path):
    path = tmp_path / "record.json"
    path.write_text(json.dumps(FRIDAY_IN_BERLIN), encoding="utf-8")
    return path


def run(*arguments, **options):
    """Runs the command by itself: exit status, output and messages."""
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "stdin": subprocess.DEVNULL} | options
    done = subprocess.run([*COMMAND, *map(str, arguments)], check=False, timeout=60, **options)
    return done.returncode, (done.stdout or b"").decode(), (done.stderr or b"").decode()


def in_shell(script, *arguments):
    """Runs a line of shell, in which "$@" is the command with its arguments."""
    words = ["/bin/sh", "-c", script, "sh", *COMMAND, *map(str, arguments)]
    done = subprocess.run(words, check=False, capture_output=True, timeout=60)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def names(folder):
    return sorted(path.name for path in folder.iterdir())


# Where a result goes


def test_a_pipe_with_a_name_is_written_into(record, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["/bin/cat", pipe], stdout=subprocess.PIPE) as reader:
        assert run("chart", record, "-o", pipe) == (0, "", "")
        assert reader.communicate()[0].startswith(b"<svg")
    assert stat.S_ISFIFO(pipe.lstat().st_mode)
    assert names(tmp_path) == ["pipe", "record.json"]


def test_a_fresh_record_goes_into_a_pipe_too(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["/bin/cat", pipe], stdout=subprocess.PIPE) as reader:
        assert run(*NEW, "-o", pipe) == (0, "", "")
        assert json.loads(reader.communicate()[0])["company"] == "Acme"


def test_a_device_is_written_into_and_stays(record, tmp_path):
    device = tmp_path / "device"
    try:
        os.mknod(device, stat.S_IFCHR | 0o666, os.makedev(1, 7))  # a full one
        device.open("wb").close()
    except PermissionError:
        pytest.skip("only root may make a device")
    assert run("chart", record, "-o", device) == (2, "", f"{device}: cannot be written: No space left on device\n")
    assert stat.S_ISCHR(device.lstat().st_mode)
    assert names(tmp_path) == ["device", "record.json"]


def test_a_link_is_followed_and_the_file_keeps_its_mode(record, tmp_path):
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    target = folder / "picture.svg"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    link = tmp_path / "link.svg"
    link.symlink_to(target)
    assert run("chart", record, "-o", link) == (0, "", "")
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8").startswith("<svg")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert names(folder) == ["picture.svg"]


def test_a_link_to_nothing_yet_makes_its_target(record, tmp_path):
    link = tmp_path / "link.svg"
    link.symlink_to("picture.svg")
    assert run("chart", record, "-o", link) == (0, "", "")
    assert link.is_symlink()
    assert names(tmp_path) == ["link.svg", "picture.svg", "record.json"]


def test_a_link_to_itself_is_left_alone(record, tmp_path):
    link = tmp_path / "link.svg"
    link.symlink_to(link)
    status, _, messages = run("chart", record, "-o", link)
    assert (status, messages) == (2, f"{link}: cannot be written: Too many levels of symbolic links\n")
    assert link.is_symlink()


def test_a_fresh_record_never_overwrites_through_a_link(record, tmp_path):
    before = record.read_bytes()
    link = tmp_path / "link.json"
    link.symlink_to(record)
    assert run(*NEW, "-o", link)[0] == 2
    assert record.read_bytes() == before


def test_a_new_file_has_the_mode_of_any_new_file(record, tmp_path):
    plain = tmp_path / "plain"
    plain.touch()
    path = tmp_path / "picture.svg"
    assert run("chart", record, "-o", path)[0] == 0
    assert path.stat().st_mode == plain.stat().st_mode


def test_a_name_as_long_as_names_can_be_is_written(record, tmp_path):
    path = tmp_path / ("a" * 255)
    assert run("chart", record, "-o", path) == (0, "", "")
    assert path.stat().st_size > 0


@pytest.mark.parametrize("command", ["ics", "vcard", "csv"])
def test_an_export_replaces_an_older_one_and_ends_its_lines_as_on_the_standard_output(command, tmp_path):
    contact = {"id": "c1", "name": "Dana Lee"}
    source, path = tmp_path / "record.json", tmp_path / "export"
    source.write_text(json.dumps({**FRIDAY_IN_BERLIN, "contacts": [contact]}), encoding="utf-8")
    path.write_text("old", encoding="utf-8")
    options = () if command == "vcard" else ("--now", MONDAY)
    assert run(command, source, "-o", path, *options) == (0, "", "")
    content = path.read_bytes()
    assert content.count(b"\n") == content.count(b"\r\n") > 5
    assert run(command, source, *options) == (0, content.decode(), "")


def test_an_export_into_a_pipe_with_a_name(record, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["/bin/cat", pipe], stdout=subprocess.PIPE) as reader:
        assert run("ics", record, "-o", pipe, "--now", MONDAY) == (0, "", "")
        assert reader.communicate()[0].startswith(b"BEGIN:VCALENDAR")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anything")
def test_a_protected_file_is_not_replaced(record, tmp_path):
    path = tmp_path / "picture.svg"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o444)
    assert run("chart", record, "-o", path) == (2, "", f"{path}: cannot be written: Permission denied\n")
    assert path.read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize("old", [None, "old"])
def test_a_write_that_fails_leaves_things_as_they_were(old, record, tmp_path):
    path = tmp_path / "picture.svg"
    if old is not None:
        path.write_text(old, encoding="utf-8")
    before = names(tmp_path)

    def small():
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, 1_000))  # of the picture's four thousand bytes

    assert run("chart", record, "-o", path, preexec_fn=small) == (2, "", f"{path}: cannot be written: File too large\n")
    assert names(tmp_path) == before
    if old is not None:
        assert path.read_text(encoding="utf-8") == old


# Streams


def test_a_full_device_is_one_line(record):
    line = "standard output: cannot be written: No space left on device\n"
    exports = [["chart", record], ["ics", record], ["csv", record], ["letter", record, "check-in-1"]]
    for arguments in (["plan", record], ["plan", record, "--json"], *exports, ["today", record], ["--help"]):
        assert in_shell('exec "$@" >/dev/full', *arguments) == (2, "", line), arguments


def test_closed_streams_are_one_line_or_none(record):
    line = "standard output: cannot be written: it is closed\n"
    assert in_shell('exec "$@" >&-', "plan", record) == (2, "", line)
    assert in_shell('exec "$@" >&-', "--help") == (2, "", line)
    assert in_shell('exec "$@" <&-', "plan", "-") == (2, "", "-: cannot be read: it is closed\n")
    # Messages do not end up among the results.
    assert in_shell('exec "$@" 2>&-', "plan", "nowhere.json") == (2, "", "")
    assert in_shell('exec "$@" 2>/dev/full', "plan", "nowhere.json") == (2, "", "")
    assert in_shell('exec "$@" <&- >&- 2>&-', "plan", record) == (2, "", "")
    assert in_shell('exec "$@" >&-', "validate", record) == (0, "", "")


def test_a_stream_open_the_wrong_way_is_one_line(record):
    assert in_shell('exec "$@" 0>/dev/null', "plan", "-") == (2, "", "-: cannot be read: Bad file descriptor\n")
    line = "standard output: cannot be written: Bad file descriptor\n"
    assert in_shell('exec "$@" 1</dev/null', "plan", record) == (2, "", line)


def test_a_terminal_that_knows_no_other_letters_is_one_line(tmp_path):
    path = tmp_path / "record.json"
    path.write_text(json.dumps({**FRIDAY_IN_BERLIN, "company": "Ärzte"}), encoding="utf-8")
    plain = {**os.environ, "PYTHONIOENCODING": "ascii"}
    for arguments in (["plan", path], ["plan", path, "--json"], ["today", path], ["chart", path]):
        status, output, messages = run(*arguments, "--now", MONDAY, env=plain)
        assert (status, output) == (2, "")
        assert messages.startswith("standard output: cannot be written: its encoding, ascii, has no U+")
        assert messages.count("\n") == 1
    # What is wrong with the file is said all the same.
    path.write_text(json.dumps({**FRIDAY_IN_BERLIN, "pace": "gemütlich"}), encoding="utf-8")
    assert run("plan", path, env=plain)[2] == 'pace: "gem\\xfctlich" is not one of standard, patient\n'


def test_halves_of_characters_are_refused_by_field():
    for arguments in (["--company", b"\xff"], ["--role", b"\xff"], ["--round", b"\xff"]):
        done = subprocess.run([*COMMAND, *NEW, *arguments], check=False, capture_output=True)
        name = arguments[0].removeprefix("--")
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr.decode() == f'{name}: "\N{REPLACEMENT CHARACTER}" is not a text\n'


def test_names_in_no_encoding_are_shown_in_one_line():
    done = subprocess.run([*COMMAND, "plan", b"a\nb\xff\x1b[31m"], check=False, capture_output=True)
    sentence = rb"a\u000ab\udcff\u001b[31m: cannot be read: No such file or directory" + b"\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, b"", sentence)


@pytest.mark.parametrize("name", ["a\0b", ""])
def test_names_that_are_none_are_one_line(name, record, capsys):
    for arguments in (["plan", name], ["chart", str(record), "-o", name]):
        assert main(arguments) == 2
        captured = capsys.readouterr()
        assert captured.out == ""
        assert captured.err.count("\n") == 1


def test_a_reader_that_has_seen_enough_ends_the_command_quietly(tmp_path):
    records = [{**FRIDAY_IN_BERLIN, "id": f"i{number}"} for number in range(200)]
    path = tmp_path / "many.json"
    path.write_text(json.dumps({"schema": 1, "interviews": records}), encoding="utf-8")
    for options in (["--json"], []):
        status, output, messages = in_shell('{ "$@"; echo "$?" >&2; } | head -n 1', "plan", path, *options)
        assert (status, messages) == (0, "0\n")
        assert output.count("\n") == 1
    path.write_text(json.dumps({"schema": 1, "interviews": [{}] * 1_000}), encoding="utf-8")
    # The messages' reader, who leaves as well.
    assert in_shell('{ "$@" 2>&1; echo "$?" >&2; } | head -n 1', "plan", path)[2] == "2\n"


@pytest.fixture
def ctrl_c_is_heard():
    """A shell has what it starts in the background ignore Ctrl+C. Tests that run there must not hand that down."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("ctrl_c_is_heard")
@pytest.mark.parametrize("seconds", [0.05, 0.5])
def test_ctrl_c_ends_the_command_without_a_word(seconds):
    with subprocess.Popen(
        [*COMMAND, "plan", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        time.sleep(seconds)
        for _ in range(500):
            if _has_begun(running.pid):
                break
            time.sleep(0.01)
        running.send_signal(signal.SIGINT)
        # Its input stays open: without the signal it would wait for ever.
        assert (running.wait(30), running.stdout.read(), running.stderr.read()) == (130, b"", b"")


def _has_begun(process):
    """Whether Python has loaded what belongs to the command: before that, Ctrl+C is Python's own to handle."""
    try:
        return "_json" in Path(f"/proc/{process}/maps").read_text(encoding="utf-8")
    except FileNotFoundError:
        pytest.skip("needs to look at what a process has loaded")


def test_ctrl_c_while_a_file_is_written_leaves_nothing_behind(record, tmp_path, monkeypatch, capsys):
    def interrupted(_):
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", interrupted)
    assert main(["chart", str(record), "-o", str(tmp_path / "picture.svg")]) == 130
    assert names(tmp_path) == ["record.json"]
    assert capsys.readouterr().err == ""


# What a terminal would obey


@pytest.fixture
def hostile(tmp_path):
    text = {**FRIDAY_IN_BERLIN, "company": f"Ac{OBEYED}me", "role": f"En\n\tgineer{OBEYED}"}
    text["contacts"] = [
        {"id": "c1", "name": f"Dana{OBEYED}\nLee", "email": "d@acme.example"},
        {"id": "c2", "name": f"Dana{OBEYED}\nLee", "email": "d@acme.example"},
    ]
    path = tmp_path / "hostile.json"
    path.write_text(json.dumps(text), encoding="utf-8")
    return path


def obeyed(text):
    return [sign for sign in text if sign != "\n" and (unicodedata.category(sign) == "Cc" or sign in OBEYED[-3:])]


def test_a_terminal_obeys_nothing_in_names(hostile):
    for arguments in (["plan"], ["plan", "--json"], ["today"], ["today", "--json"]):
        status, output, _ = run(*arguments, hostile, "--now", MONDAY)
        assert status == 0
        assert obeyed(output) == []
        assert "\\u001b" in output
    # The same on a terminal of its own, byte by byte.
    ours, theirs = pty.openpty()
    try:
        subprocess.run([*COMMAND, "plan", hostile, "--now", MONDAY], stdout=theirs, check=True)
        shown = os.read(ours, 60_000)
    finally:
        os.close(ours)
        os.close(theirs)
    assert b"\x1b" not in shown
    assert b"Dana\\u001b[31m\\u0007" in shown


def test_files_for_other_programs_hold_nothing_that_is_obeyed(hostile):
    for command, *options in (["ics", "--now", MONDAY], ["vcard"], ["csv", "--now", MONDAY]):
        status, output, messages = run(command, hostile, *options)
        assert (status, messages) == (0, "")
        assert obeyed(output.replace("\r\n", "\n")) == []
        assert "Ac[31m31m me" in output.replace("\r\n ", "")


def test_json_still_holds_the_names_as_they_are(hostile):
    document = json.loads(run("today", "--json", hostile, "--now", MONDAY)[1])
    assert document["act"][0]["company"] == f"Ac{OBEYED}me"


def test_a_letter_drops_what_a_terminal_would_obey(hostile):
    status, letter, _ = run("letter", hostile, "thank-you:c1", "--now", MONDAY)
    assert status == 0
    assert obeyed(letter) == []
    assert letter.splitlines()[0] == "Thank you – En gineer[31m31m, Friday 5 June"
    assert "Dear Dana[31m31m Lee," in letter


def test_a_heading_stays_one_line(hostile):
    lines = run("plan", hostile, "--now", MONDAY)[1].splitlines()
    assert lines[0].endswith("\\u2028")
    assert lines[1] == "Friday 5 June, 16:30 (Europe/Berlin)"


def test_a_picture_drops_what_no_picture_can_hold(hostile):
    status, picture, _ = run("chart", hostile, "--now", MONDAY)
    assert status == 0
    assert obeyed(picture) == []
    title = ET.fromstring(picture).find("{http://www.w3.org/2000/svg}title").text
    assert "Ac[31m31m me" in title


def test_a_fault_is_one_line_whatever_the_name_of_its_field(tmp_path):
    path = tmp_path / "bad.json"
    path.write_text(r'{"a\n\u001b[31mb\u202e": 1, "a\n\u001b[31mb\u202e": 2}', encoding="utf-8")
    line = r'the name "a\u000a\u001b[31mb\u202e" is given twice in one object' + "\n"
    assert run("validate", path) == (2, "", line)
