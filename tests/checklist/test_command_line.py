"""The command `checklist`: what it prints, what it refuses, and how it exits."""

import errno
import io
import json
import runpy
import sys

import pytest

from checklist.cli import main
from tests.checklist.records import CONTRACT_EXAMPLE, FRIDAY_IN_BERLIN

MONDAY = "2026-06-08T09:00+02:00"


@pytest.fixture
def run(capsys):
    """Runs one command: its exit status, output and messages."""

    def running(*arguments):
        status = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return running


@pytest.fixture
def record(tmp_path):
    """A file with one record."""
    return written(tmp_path / "record.json", FRIDAY_IN_BERLIN)


@pytest.fixture
def backup(tmp_path):
    """A file with two interviews and a deleted one."""
    other = {**FRIDAY_IN_BERLIN, "id": "other", "company": "Other"}
    marker = {"schema": 1, "id": "gone", "deleted": True, "changed": "2026-06-05T15:40:00Z"}
    return written(tmp_path / "backup.json", {"schema": 1, "interviews": [FRIDAY_IN_BERLIN, marker, other]})


def written(path, document):
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def test_plan_prints_one_document_for_a_record(run, record):
    status, output, messages = run("plan", record, "--now", MONDAY, "--json")
    assert (status, messages) == (0, "")
    document = json.loads(output)
    assert document["interview"] == "2026-06-05-acme-data-engineer"
    assert document["now"] == "2026-06-08T09:00:00+02:00"


def test_plan_prints_a_list_for_a_backup_without_what_was_deleted(run, backup):
    _, output, _ = run("plan", backup, "--now", MONDAY, "--json")
    assert [plan["interview"] for plan in json.loads(output)] == ["2026-06-05-acme-data-engineer", "other"]


def test_plan_prints_a_table_to_read(run, record):
    status, output, _ = run("plan", record, "--now", "2026-06-05T18:00+02:00")
    assert status == 0
    lines = output.splitlines()
    assert lines[0] == "Acme · Data Engineer"
    assert lines[1] == "Friday 5 June, 16:30 (Europe/Berlin)"
    # Check-in 1 falls five business days after Friday 5 June: Friday 12 June.
    assert any("Check in once, briefly" in line and "Friday 12 June, 17:00" in line for line in lines)


def test_plan_reads_standard_input(run, monkeypatch):
    content = json.dumps(FRIDAY_IN_BERLIN).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    status, output, _ = run("plan", "-", "--json", "--now", MONDAY)
    assert status == 0
    assert json.loads(output)["status"] == "act"


def test_without_now_the_clock_counts(run, record):
    _, output, _ = run("plan", record, "--json")
    assert json.loads(output)["now"] > "2026-06-08"


def test_today_sorts_all_interviews(run, tmp_path):
    first = {**FRIDAY_IN_BERLIN, "id": "first"}
    # On Monday 8 June the thank-you for Friday's interview is past its 48 hours: late.
    waits = {**CONTRACT_EXAMPLE, "id": "waits", "events": []}
    ahead = {**FRIDAY_IN_BERLIN, "id": "ahead", "start": "2026-06-10T10:00"}
    over = {
        **FRIDAY_IN_BERLIN,
        "id": "over",
        "events": [{"id": "e1", "kind": "cancelled", "at": "2026-06-05T12:00+02:00"}],
    }
    path = written(tmp_path / "all.json", {"schema": 1, "interviews": [over, ahead, waits, first]})
    status, output, _ = run("today", path, "--now", MONDAY, "--json")
    assert status == 0
    agenda = json.loads(output)
    assert [(entry["interview"], entry["step"]) for entry in agenda["act"]] == [
        ("first", "thank-you"),
        ("first", "debrief"),
    ]
    assert [(entry["interview"], entry["step"]) for entry in agenda["coming"]] == [
        ("ahead", "ask-next-steps"),
        ("first", "check-in-1"),
    ]
    assert [(entry["interview"], entry["opens"]) for entry in agenda["leave"]] == [
        ("waits", "2026-06-23T09:00:00+02:00")
    ]
    assert agenda["closed"] == ["over"]
    _, table, _ = run("today", path, "--now", MONDAY)
    assert "Acme: until Tuesday 23 June, then “Check in once, briefly”" in table


def test_ics_writes_the_steps_of_all_interviews_into_one_file(run, backup):
    status, output, messages = run("ics", backup, "--now", "2026-06-05T18:00+02:00", "--site", "https://example.org")
    assert (status, messages) == (0, "")
    assert output.count("BEGIN:VCALENDAR") == 1
    assert output.count("SUMMARY:Check in once\\, briefly – Acme") == 1
    assert output.count("SUMMARY:Check in once\\, briefly – Other") == 1
    assert "https://example.org/checklist/#2026-06-05-acme-data-engineer/check-in-1" in output.replace("\r\n ", "")


def test_ics_heeds_the_readers_zone_and_names_nothing_where_it_should_not(run, record):
    wishes = ("--reader-zone", "Asia/Tokyo", "--neutral")
    status, output, _ = run("ics", record, "--now", "2026-06-05T18:00+02:00", *wishes)
    assert status == 0
    # Four hours after the end at 17:30 in Berlin are 04:30 in Tokyo: it rings at 08:00, seven and a half hours after.
    assert "TRIGGER:PT7H30M" in output
    assert "Acme" not in output


def test_vcard_writes_the_people_of_all_interviews(run, tmp_path):
    path = written(tmp_path / "record.json", CONTRACT_EXAMPLE)
    status, output, _ = run("vcard", path)
    assert status == 0
    assert output.count("BEGIN:VCARD") == output.count("VERSION:3.0") == 2
    assert "sourcing" not in output


def test_csv_writes_a_row_for_each_step(run, backup):
    status, output, _ = run("csv", backup, "--now", MONDAY)
    assert status == 0
    rows = output.split("\r\n")
    # Seven steps each while nobody is recorded, between the head and the file's end.
    assert len(rows) == 1 + 2 * 7 + 1
    assert rows[1].startswith("2026-06-05-acme-data-engineer,Acme,Data Engineer,")


def test_new_writes_a_record_that_plan_reads(run, tmp_path):
    path = tmp_path / "new.json"
    options = ("--company", "Müller & Söhne", "--role", "Ärztin", "--start", "2026-06-05T16:30")
    status, output, messages = run("new", *options, "--time-zone", "Europe/Berlin", "-o", path)
    assert (status, output, messages) == (0, "", "")
    document = json.loads(path.read_text(encoding="utf-8"))
    assert document["id"] == "2026-06-05-muller-sohne-arztin"
    assert document["process"] == "muller-sohne-arztin"
    assert run("plan", path)[0] == 0


def test_new_never_overwrites(run, record):
    before = record.read_bytes()
    options = ("--company", "Acme", "--start", "2026-06-05T16:30", "--time-zone", "Europe/Berlin")
    status, _, messages = run("new", *options, "-o", record)
    assert status == 2
    assert messages == f"{record}: is already there and is not overwritten; give another name\n"
    assert record.read_bytes() == before


NEW = ["new", "--company", "Acme", "--start", "2026-06-05T16:30", "--time-zone", "Europe/Berlin"]
BAD_COMMANDS = {
    "no command": ([], "checklist: the following arguments are required: COMMAND"),
    "an unknown option": ([*NEW, "--colour", "red"], "checklist: unrecognized arguments: --colour red"),
    "new without a company": (["new", *NEW[3:]], "checklist new: the following arguments are required: --company"),
    "new with an empty company": ([*NEW, "--company", ""], "company: is empty; it should say something"),
    "new in a zone that is none": (
        [*NEW, "--time-zone", "Berlin"],
        'time_zone: "Berlin" is not an IANA time zone, like Europe/Berlin',
    ),
    "a moment without offset": (
        ["plan", "-", "--now", "2026-06-08T09:00"],
        (
            "checklist plan: argument --now: 2026-06-08T09:00 is not a date and time with its offset between the years "
            "2000 and 2100, like 2026-06-05T17:28+02:00"
        ),
    ),
    "a reader's zone that is none": (
        ["ics", "-", "--reader-zone", "Berlin"],
        "checklist ics: argument --reader-zone: Berlin is not an IANA time zone, like Europe/Berlin",
    ),
    "a site that is none": (
        ["ics", "-", "--site", "javascript:alert(1)"],
        (
            "checklist ics: argument --site: javascript:alert(1) is not the address of a site, like "
            "https://example.org/guide/"
        ),
    ),
    "a site with a fragment": (
        ["ics", "-", "--site", "https://example.org/#x"],
        (
            "checklist ics: argument --site: https://example.org/#x is not the address of a site, like "
            "https://example.org/guide/"
        ),
    ),
    "a file that is not there": (["plan", "nowhere.json"], "nowhere.json: cannot be read: No such file or directory"),
}


@pytest.mark.parametrize(("arguments", "sentence"), BAD_COMMANDS.values(), ids=BAD_COMMANDS.keys())
def test_bad_usage_is_one_line_and_exit_status_two(arguments, sentence, run):
    assert run(*arguments) == (2, "", sentence + "\n")


def test_bad_input_writes_nothing(run, tmp_path):
    path = tmp_path / "new.json"
    assert run(*NEW, "--start", "2026-02-30T10:00", "-o", path)[0] == 2
    assert list(tmp_path.iterdir()) == []


def test_every_fault_has_a_line(run, tmp_path):
    path = written(tmp_path / "bad.json", {**FRIDAY_IN_BERLIN, "pace": "brisk", "format": "fax"})
    assert run("validate", path) == (
        2,
        "",
        'format: "fax" is not one of onsite, video, phone\npace: "brisk" is not one of standard, patient\n',
    )


def test_validate_says_nothing_of_a_good_file(run, backup):
    assert run("validate", backup) == (0, "", "")


def test_a_result_that_cannot_be_written_is_said(run, record, tmp_path):
    status, _, messages = run("chart", record, "-o", tmp_path / "no" / "folder.json")
    assert status == 2
    assert messages == f"{tmp_path}/no/folder.json: cannot be written: No such file or directory\n"


def test_a_folder_is_never_the_result_and_nothing_is_left_beside_it(run, record, tmp_path):
    (tmp_path / "folder").mkdir()
    status, _, messages = run("chart", record, "-o", tmp_path / "folder")
    assert (status, messages) == (2, f"{tmp_path}/folder: cannot be written: Is a directory\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "record.json"]


def test_the_package_runs_as_a_module(record, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["checklist", "plan", str(record), "--now", MONDAY, "--json"])
    with pytest.raises(SystemExit) as left:
        runpy.run_module("checklist", run_name="__main__")
    assert left.value.code == 0
    assert json.loads(capsys.readouterr().out)["status"] == "act"


def test_a_full_disk_leaves_nothing_behind(run, tmp_path, monkeypatch):
    def full(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    status, _, messages = run(*NEW, "-o", tmp_path / "new.json")
    assert (status, messages) == (2, f"{tmp_path}/new.json: cannot be written: No space left on device\n")
    assert list(tmp_path.iterdir()) == []


def test_a_reader_that_has_seen_enough_is_no_error(record, monkeypatch):
    class Gone(io.StringIO):
        def write(self, _):
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stdout", Gone())
    assert main(["plan", str(record), "--now", MONDAY]) == 0


def test_what_is_over_and_what_stays_open_are_shown_in_the_tables(run, tmp_path):
    # Rejected on Monday 8 June: the check-ins are not needed, the letter of interest waits for twenty business days.
    over = {**FRIDAY_IN_BERLIN, "events": [{"id": "e1", "kind": "rejected", "at": "2026-06-08T10:00+02:00"}]}
    path = written(tmp_path / "over.json", over)
    _, table, _ = run("plan", path, "--now", "2026-06-08T12:00+02:00")
    assert "not needed  Check in once, briefly\n" in table
    assert "Note:" not in table
    # Both check-ins sent, the second on Friday 19 June; ten business days later, on Friday 3 July, letting go opens and
    # has no date to be done by.
    sent = {
        "thank-you": {"state": "done", "at": "2026-06-05T18:00+02:00"},
        "check-in-1": {"state": "done", "at": "2026-06-12T10:00+02:00"},
        "check-in-2": {"state": "done", "at": "2026-06-19T10:00+02:00"},
    }
    path = written(tmp_path / "close.json", {**FRIDAY_IN_BERLIN, "steps": sent})
    _, table, _ = run("today", path, "--now", "2026-07-06T12:00+02:00")
    assert "  Let this one go (Acme)\n" in table
    _, table, _ = run("plan", path, "--now", "2026-07-06T12:00+02:00")
    assert "Friday 19 June, 10:00" in next(line for line in table.splitlines() if "second and last" in line)
    _, table, _ = run("plan", written(tmp_path / "no.json", {**FRIDAY_IN_BERLIN, "country": ""}), "--now", MONDAY)
    assert "Note: No country is set" in table


def test_letter_prints_subject_and_body(run, tmp_path):
    path = written(tmp_path / "one.json", {**FRIDAY_IN_BERLIN, "contacts": [{"id": "c1", "name": "Dana Lee"}]})
    status, output, messages = run("letter", path, "check-in-1", "--now", "2026-06-12T09:00+02:00")
    assert (status, messages) == (0, "")
    assert output == (
        "Data Engineer, Friday 5 June\n\n"
        "Dear Dana,\n\n"
        "Thank you for your time on Friday 5 June.\n\n"
        "Is there any news on the Data Engineer post, or a date I should have in mind?\n\n"
        "I am still very interested, and happy to send anything that would help.\n\n"
        "Kind regards,\n[your name]\n"
    )
    more = run("letter", path, "answer-offer", "--about", "more-time")[1]
    assert more.startswith("Re: Data Engineer: a little more time\n\n")


def test_letter_takes_the_profile_of_a_backup_and_one_of_its_interviews(run, tmp_path):
    other = {**FRIDAY_IN_BERLIN, "id": "other", "role": "Analyst"}
    backup = {"schema": 1, "interviews": [FRIDAY_IN_BERLIN, other], "profile": {"name": "Kim Park"}}
    path = written(tmp_path / "backup.json", backup)
    status, output, _ = run("letter", path, "check-in-1", "--interview", "other", "--now", MONDAY)
    assert status == 0
    assert output.startswith("Analyst, Friday 5 June\n")
    assert output.endswith("Kind regards,\nKim Park\n")
    ids = "2026-06-05-acme-data-engineer and other"
    assert run("letter", path, "check-in-1") == (
        2,
        "",
        f"--interview: this file holds 2 interviews, and a letter is for one; say which, like {ids}\n",
    )
    status, output, messages = run("letter", path, "check-in-1", "--interview", "third")
    assert (status, output) == (2, "")
    assert messages == f'--interview: "third" is none of this file\'s interviews, which are {ids}\n'


def test_letter_refuses_a_step_that_has_none_with_those_that_have_one(run, record):
    status, output, messages = run("letter", record, "close")
    assert (status, output) == (2, "")
    assert messages.startswith('step: "close" has no letter; of this interview these have one: thank-you, check-in-1, ')
    assert messages.count("\n") == 1
    assert run("letter", record, "check-in-1", "--about", "time")[0] == 2
