"""The command `checklist`: interview files in, plans out."""

import argparse
import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any, Final, NoReturn

from checklist.dates.instants import parse_instant
from checklist.dates.places import Places
from checklist.exit_status import BAD_INPUT, FINE, INTERRUPTED
from checklist.files import PackagedPlaces, read_document, write_text
from checklist.limits import LIMITS
from checklist.output.chart import charts_of
from checklist.output.terminal import agenda_as_text, plan_as_text
from checklist.plan.agenda import agenda_of
from checklist.plan.plan import plan_of
from checklist.record.backup import read_backup
from checklist.record.faults import Fault, InputError
from checklist.record.fields import quoted
from checklist.record.ids import interview_id, slug
from checklist.record.json_text import write_document
from checklist.record.model import Interview
from checklist.record.parse import FORMATS, PACES, SCHEMA, read_interview
from checklist.standard_streams import write_message, write_result
from checklist.text.catalogue import say, written_list

_MOST_NAMED: Final = 10
"""Interviews that a message lists."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Results go to standard output, messages to standard error; returns the exit status."""
    try:
        options = _parser().parse_args(arguments)
        options.run(options, PackagedPlaces())
    except InputError as error:
        for fault in error.faults:
            write_message(str(fault))
        return BAD_INPUT
    except BrokenPipeError:  # the reader has seen enough
        return FINE
    except KeyboardInterrupt:
        return INTERRUPTED
    return FINE


def _plan(options: argparse.Namespace, places: Places) -> None:
    backup = read_backup(read_document(options.file), places)
    plans = [plan_of(interview, options.now) for interview in backup.interviews]
    if options.json:
        documents = [plan.document() for plan in plans]
        write_result(write_document(documents[0] if backup.single else documents))
    else:
        write_result("\n".join(plan_as_text(plan) for plan in plans))


def _today(options: argparse.Namespace, places: Places) -> None:
    backup = read_backup(read_document(options.file), places)
    agenda = agenda_of([plan_of(interview, options.now) for interview in backup.interviews], options.now)
    if options.json:
        write_result(write_document(agenda.document()))
    else:
        write_result(agenda_as_text(agenda))


def _chart(options: argparse.Namespace, places: Places) -> None:
    backup = read_backup(read_document(options.file), places)
    plans = [plan_of(interview, options.now) for interview in backup.interviews]
    write_text(options.output, charts_of(plans), replace=True)


def _letter(options: argparse.Namespace, places: Places) -> None:
    from checklist.letters.letter import letter_of  # noqa: PLC0415 (Jinja2 takes a while, and only this needs it)

    backup = read_backup(read_document(options.file), places)
    interview = _chosen(backup.interviews, options.interview)
    draft = letter_of(interview, backup.profile, options.step, options.about, options.now)
    write_result(f"{draft.subject}\n\n{draft.body}\n")


def _chosen(interviews: Sequence[Interview], wanted: str | None) -> Interview:
    """The interview of that id; without one, the only one there is."""
    found = [interview for interview in interviews if wanted in (None, interview.id)]
    if len(found) == 1:
        return found[0]
    ids = written_list([interview.id for interview in interviews[:_MOST_NAMED]])
    if wanted is None:
        raise InputError([Fault("--interview", say("fault.which_interview", count=len(found), ids=ids))])
    raise InputError([Fault("--interview", say("fault.no_interview", value=quoted(wanted), ids=ids))])


# What writes files for other programs is imported by the commands that need it: it takes as long as all the rest.


def _ics(options: argparse.Namespace, places: Places) -> None:
    from checklist.export.calendar_export import Wishes, calendar_of  # noqa: PLC0415

    reader_zone = None if options.reader_zone is None else places.zone(options.reader_zone)
    if options.reader_zone is not None and reader_zone is None:
        sentence = say("fault.not", value=options.reader_zone, wanted=say("wanted.zone"))
        raise InputError([Fault("", f"checklist ics: argument --reader-zone: {sentence}")])
    backup = read_backup(read_document(options.file), places)
    wishes = Wishes(site=options.site or "", reader_zone=reader_zone, neutral=options.neutral)
    write_text(options.output, calendar_of(backup.interviews, options.now, wishes).text, replace=True)


def _vcard(options: argparse.Namespace, places: Places) -> None:
    from checklist.export.contact_cards import cards_of  # noqa: PLC0415

    backup = read_backup(read_document(options.file), places)
    write_text(options.output, "".join(cards_of(backup.interviews)), replace=True)


def _csv(options: argparse.Namespace, places: Places) -> None:
    from checklist.export.spreadsheet import spreadsheet_of  # noqa: PLC0415

    backup = read_backup(read_document(options.file), places)
    plans = [plan_of(interview, options.now) for interview in backup.interviews]
    write_text(options.output, spreadsheet_of(plans), replace=True)


def _validate(options: argparse.Namespace, places: Places) -> None:
    read_backup(read_document(options.file), places)


def _new(options: argparse.Namespace, places: Places) -> None:
    given = {
        "role": options.role,
        "round": options.round,
        "start": options.start,
        "duration_minutes": options.duration,
        "time_zone": options.time_zone,
        "country": options.country,
        "subdivision": options.subdivision,
        "format": options.format,
        "via_agency": options.agency,
        "pace": options.pace,
        "updated_at": options.now.isoformat(timespec="seconds").replace("+00:00", "Z"),
    }
    document = {
        "schema": SCHEMA,
        "id": "unnamed",
        "company": options.company,
        **{name: value for name, value in given.items() if value is not None},
    }
    interview = read_interview(document, places)
    document["id"] = interview_id(interview.day, interview.company, interview.role)
    document["process"] = slug(interview.company, interview.role) or document["id"]
    write_text(options.output, write_document(document), replace=False)


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with a command in one line, and help in the way of any result."""

    def print_help(self, file: Any = None) -> None:
        if file is None:
            write_result(self.format_help())
        else:
            super().print_help(file)

    def error(self, message: str) -> NoReturn:
        raise InputError([Fault("", f"{self.prog}: {message}")])


def _moment(text: str) -> datetime:
    try:
        return parse_instant(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            say("fault.not", value=text, wanted=say("wanted.instant", first=LIMITS.first_year, last=LIMITS.last_year))
        ) from None


def _site(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s#?]+", text) or not text.isprintable():
        raise argparse.ArgumentTypeError(say("fault.not", value=text, wanted=say("wanted.site")))
    return text


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="checklist", description="What to do after a job interview, and when.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Callable[[argparse.Namespace, Places], None], summary: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=summary, description=summary)
        added.set_defaults(run=run)
        return added

    def planned(name: str, run: Callable[[argparse.Namespace, Places], None], summary: str) -> None:
        added = command(name, run, summary)
        added.add_argument("file", metavar="FILE", help="an interview or a backup; - is standard input")
        added.add_argument("--json", action="store_true", help="print JSON")
        _add_now(added)

    planned("plan", _plan, "Print the timeline of each interview.")
    planned("today", _today, "Print what to do now, what is next, and what to leave alone.")

    def written(
        name: str, run: Callable[[argparse.Namespace, Places], None], summary: str, *, dated: bool = True
    ) -> argparse.ArgumentParser:
        added = command(name, run, summary)
        added.add_argument("file", metavar="FILE")
        if dated:
            _add_now(added)
        _add_output(added)
        return added

    written("chart", _chart, "Draw the timelines as an SVG.")
    ics = written("ics", _ics, "Write the steps that are left as calendar entries (iCalendar).")
    ics.add_argument("--site", type=_site, metavar="URL", help="the guide's site, for a link in each entry")
    ics.add_argument("--reader-zone", metavar="ZONE", help="where you sleep; the interview's time zone where left out")
    ics.add_argument("--neutral", action="store_true", help="name no company and no reason")
    written("vcard", _vcard, "Write the people as contact cards (vCard).", dated=False)
    written("csv", _csv, "Write interviews and steps as a table for a spreadsheet.")
    new = command("new", _new, "Write a fresh record.")
    new.add_argument("--company", required=True)
    new.add_argument("--start", required=True, help="date and time there, like 2026-06-05T16:30")
    new.add_argument("--time-zone", required=True, help="IANA time zone, like Europe/Berlin")
    new.add_argument("--role")
    new.add_argument("--round")
    new.add_argument("--duration", type=int, metavar="MINUTES")
    new.add_argument("--country", help="two letters, like DE")
    new.add_argument("--subdivision")
    new.add_argument("--format", choices=FORMATS)
    new.add_argument("--pace", choices=PACES)
    new.add_argument("--agency", action="store_true", default=None, help="a recruiter stands in between")
    _add_now(new)
    _add_output(new)
    letter = command("letter", _letter, "Print the draft of a step's message: subject, empty line, body.")
    letter.add_argument("file", metavar="FILE")
    letter.add_argument("step", metavar="STEP", help="the step's id, as `plan --json` prints it")
    letter.add_argument("--interview", metavar="ID", help="which one, where the file holds several")
    letter.add_argument("--about", metavar="ABOUT", help="of answer-offer: time (to think), more-time, yes or no")
    _add_now(letter)
    validate = command("validate", _validate, "Say what is wrong with a file, or nothing.")
    validate.add_argument("file", metavar="FILE")
    return parser


def _add_now(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--now",
        type=_moment,
        default=datetime.now(UTC),
        metavar="ISO",
        help="the moment to plan for, with its offset; the clock where left out",
    )


def _add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-o", dest="output", metavar="OUT", help="a file to write to, not standard output")
