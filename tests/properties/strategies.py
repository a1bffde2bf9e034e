"""Random records and moments: valid ones, with everything that a user can put in."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from checklist.rules.timing import EVERY_RULE, OUTCOMES, WAIT

ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "Asia/Riyadh",
    "Asia/Dubai",
    "Pacific/Auckland",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "America/St_Johns",
    "Pacific/Kiritimati",
    "UTC",
)
PLACES = (
    (None, None),
    ("DE", None),
    ("DE", "BY"),
    ("US", None),
    ("US", "CA"),
    ("GB", "ENG"),
    ("SA", None),
    ("AE", None),
    ("NP", None),
    ("CN", None),
    ("JP", None),
    ("IR", None),
    ("ES", None),
    ("GB", "SCT"),
)
# Every kind of step in every form that it has: once, for a person (one of them gone), after a reply; and one unknown.
STEPS = (
    *dict.fromkeys(rule.kind for rule in EVERY_RULE),
    *(f"{kind}:{person}" for kind in ("collect-card", "thank-you") for person in ("c1", "c2", "c9")),
    *(f"{rule.kind}~e1" for rule in WAIT),
    "send-flowers",
)

starts = st.one_of(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)),
    st.datetimes(datetime(2026, 11, 15), datetime(2026, 12, 31)),  # so that the year's end comes often
).map(lambda at: at.replace(second=0, microsecond=0))


def instants_around(start, before=3, after=120):
    """Instants from some days before to some weeks after a start, as texts."""
    seconds = st.integers(-before * 86_400, after * 86_400)
    return seconds.map(lambda count: text(start.replace(tzinfo=UTC) + timedelta(seconds=count)))


def text(instant):
    return instant.isoformat().replace("+00:00", "Z")


def promises(base):
    """Promises that may have been made on a date."""
    return st.one_of(
        st.sampled_from(["end_of_week", "next_week", "end_of_month", "unknown", "no_contact"]).map(
            lambda kind: {"kind": kind}
        ),
        st.integers(1, 60).map(lambda days: {"kind": "by_date", "date": f"{base + timedelta(days=days):%Y-%m-%d}"}),
        st.builds(
            lambda amount, unit: {"kind": "within", "amount": amount, "unit": unit},
            st.integers(1, 12),
            st.sampled_from(["business_days", "days", "weeks", "months"]),
        ),
    )


@st.composite
def contacts(draw):
    count = draw(st.sampled_from([0, 1, 2, 3, 7, 8]))
    return [
        {
            "id": f"c{number + 1}",
            "name": draw(st.sampled_from(["Dana Lee", "Sam Roe", "<b>Jo</b>", "{name}", "Ada"])),
            "role": draw(st.sampled_from(["interviewer", "interviewer", "coordinator", "recruiter"])),
            "card": draw(st.booleans()),
            "email": draw(st.sampled_from(["", "dana@acme.example"])),
        }
        for number in range(count)
    ]


@st.composite
def events(draw, start):
    found = []
    for number in range(draw(st.sampled_from([0, 0, 1, 2, 3]))):
        at = draw(st.integers(2, 60))
        moment = start.replace(tzinfo=UTC) + timedelta(days=at, minutes=draw(st.integers(0, 1_439)))
        kind = draw(st.sampled_from(["reply", "reply", "request", "request", *OUTCOMES]))
        event = {"id": f"e{number + 1}", "kind": kind, "at": text(moment)}
        if kind in ("reply", "request") and draw(st.booleans()):
            event["promise"] = draw(promises(moment + timedelta(days=1)))
        if kind == "request":
            event["what"] = draw(st.sampled_from(["", "a task", "{what}", "<b>papers</b>"]))
            if draw(st.booleans()):
                event["due"] = text(moment + timedelta(seconds=draw(st.integers(1, 20 * 86_400))))
        if kind == "offer" and draw(st.booleans()):
            event["reply_by"] = f"{moment + timedelta(days=draw(st.integers(1, 20))):%Y-%m-%d}"
        found.append(event)
    return found


@st.composite
def ticks(draw, start):
    chosen = draw(st.lists(st.sampled_from(STEPS), unique=True, max_size=6))
    return {
        step: {"state": draw(st.sampled_from(["done", "skipped", "clear"])), "at": draw(instants_around(start))}
        for step in chosen
    }


@st.composite
def records(draw, *, ticked=True, replied=True):
    """Records that are valid as long as their start exists; a start in a gap is for the caller to refuse."""
    start = draw(starts)
    country, subdivision = draw(st.sampled_from(PLACES))
    record = {
        "schema": 1,
        "id": "record",
        "company": "Acme",
        "start": f"{start:%Y-%m-%dT%H:%M}",
        "duration_minutes": draw(st.sampled_from([1, 30, 60, 480, 1_440])),
        "time_zone": draw(st.sampled_from(ZONES)),
        "pace": draw(st.sampled_from(["standard", "patient"])),
        "via_agency": draw(st.booleans()),
        "one_letter": draw(st.booleans()),
        "contacts": draw(contacts()),
        "promise": draw(promises(start + timedelta(days=1))),
        "steps": draw(ticks(start)) if ticked else {},
        "events": draw(events(start)) if replied else [],
    }
    if country is not None:
        record["country"] = country
    if subdivision is not None:
        record["subdivision"] = subdivision
    return record


@st.composite
def records_at_moments(draw, **options):
    """A record and a moment to plan it for."""
    record = draw(records(**options))
    start = datetime.fromisoformat(record["start"])
    return record, draw(instants_around(start))
