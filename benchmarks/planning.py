"""How long reading and planning takes per interview, in CPython and in Pyodide, and whether it stays flat.

.venv/bin/python -m benchmarks.planning            # both interpreters, as a Markdown table
.venv/bin/python -m benchmarks.planning --measure  # this interpreter only, as JSON
"""

import itertools
import json
import sys
import time
from typing import Any

from checklist.dates.instants import parse_instant
from checklist.files import PackagedPlaces
from checklist.plan.agenda import agenda_of
from checklist.plan.plan import plan_of
from checklist.record.backup import read_backup

SIZES = (1, 10, 100, 1_000)
NOW = parse_instant("2026-06-08T07:00:00Z")
ZONES = (("Europe/Berlin", "DE"), ("America/New_York", "US"), ("Asia/Riyadh", "SA"), ("Pacific/Auckland", "NZ"))
TICK = {"state": "done", "at": "2026-06-05T20:10+02:00"}


def interview(number: int) -> dict[str, Any]:
    """One of many different interviews: spread over two months, some ticked, some answered, some over."""
    zone, country = ZONES[number % len(ZONES)]
    month, day = divmod(number, 28)
    start = f"2026-{5 + month % 2:02d}-{1 + day:02d}"
    events: list[dict[str, Any]] = []
    if number % 3 == 0:
        events.append({"id": "e1", "kind": "reply", "at": "2026-07-02T11:00+02:00"})
    if number % 7 == 0:
        events.append({"id": "e2", "kind": "rejected", "at": "2026-07-09T11:00+02:00"})
    return {
        "schema": 1,
        "id": f"i{number}",
        "company": f"Company {number}",
        "start": f"{start}T16:30",
        "time_zone": zone,
        "country": country,
        "contacts": [{"id": "c1", "name": f"Dana {number}", "email": f"dana@{number}.example"}],
        "promise": {"kind": "within", "amount": 2, "unit": "weeks"} if number % 2 else {"kind": "unknown"},
        "steps": {"ask-next-steps": TICK, "thank-you:c1": TICK} if number % 5 else {},
        "events": events,
    }


def measure() -> dict[int, float]:
    """Seconds for reading, planning and the agenda, by number of interviews."""
    places = PackagedPlaces()
    found = {}
    for size in (SIZES[0], *SIZES):  # the first time warms up, and is measured again
        document = {"schema": 1, "interviews": [interview(number) for number in range(size)]}
        started = time.perf_counter()
        plans = [plan_of(each, NOW) for each in read_backup(document, places).interviews]
        agenda_of(plans, NOW)
        found[size] = time.perf_counter() - started
    return found


def main() -> None:
    """Print the figures of one interpreter, or of both side by side."""
    if "--measure" in sys.argv:
        print(json.dumps(measure()))
        return
    from tools.python.pyodide_node import run_in_pyodide  # noqa: PLC0415 (Pyodide itself has no node to run)

    here = measure()
    inside = json.loads(run_in_pyodide("benchmarks.planning", "--measure").stdout)
    there = {int(size): seconds for size, seconds in inside.items()}
    print("| interviews | CPython, ms each | Pyodide, ms each | Pyodide / CPython |")
    print("|---|---|---|---|")
    for size in SIZES:
        one, other = here[size] / size * 1e3, there[size] / size * 1e3
        print(f"| {size:,} | {one:.2f} | {other:.2f} | {other / one:.1f} |")
    for name, found in (("CPython", here), ("Pyodide", there)):
        ratios = [found[more] / found[fewer] for fewer, more in itertools.pairwise(SIZES)]
        print(
            f"\n{name}: ten times the interviews take {' and '.join(f'{ratio:.1f}' for ratio in ratios)} times as long."
        )


if __name__ == "__main__":
    main()
