"""Readers of exported files, none of them ours: `vobject` and Python's `csv` here, ical.js and Papa Parse in node."""

import csv
import io
import json
import subprocess
from datetime import UTC

import vobject

from tools.paths import NODE, ROOT


def in_node(files):
    """What ical.js and Papa Parse find in files, given as pairs of kind and text."""
    asked = json.dumps([{"kind": kind, "text": text} for kind, text in files])
    script = ROOT / "tests" / "command" / "read_exports.mjs"
    done = subprocess.run([NODE, script], input=asked, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def in_python(kind, text):
    """The same, by other libraries."""
    return {"ics": _entries, "vcard": _cards, "csv": _rows}[kind](text)


def _rows(text):
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def _value(component, name):
    return getattr(component, name).value if hasattr(component, name) else ""


def _instant(moment):
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _entries(text):
    calendar = vobject.readOne(text)
    return [
        {
            "uid": event.uid.value,
            "title": event.summary.value,
            "description": _value(event, "description"),
            "sequence": int(event.sequence.value),
            "begins": _instant(event.dtstart.value),
            "ends": _instant(event.dtend.value),
            "status": event.status.value,
            "alarms": [_instant(event.dtstart.value + alarm.trigger.value) for alarm in _parts(event, "valarm")],
        }
        for event in _parts(calendar, "vevent")
    ]


def _parts(component, name):
    return component.contents.get(name, [])


def _cards(text):
    cards = list(vobject.readComponents(text))
    return [
        {
            "version": card.version.value,
            "name": card.fn.value,
            "names": [card.n.value.family, card.n.value.given, "", "", ""],
            "company": card.org.value[0] if hasattr(card, "org") else "",
            **{name: _value(card, key) for name, key in (("title", "title"), ("email", "email"), ("phone", "tel"))},
            "note": card.note.value,
            "uid": card.uid.value,
        }
        for card in cards
    ]
