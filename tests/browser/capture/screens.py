"""What the tests of "Before you leave" share: the record they begin with, and the way from screen to screen."""

import re

ON_THE_DAY = "2026-06-05T15:20:00Z"
ID = "2026-06-05-acme-data-engineer"
ONWARD = re.compile("^(Next|Skip)$")


def move_on(page, times=1):
    for _ in range(times):
        page.get_by_role("button", name=ONWARD).click()


def people_of(record):
    """The people of a record, without what is made up: ids and stamps."""
    return [
        {name: value for name, value in person.items() if name not in {"id", "changed"}}
        for person in record["contacts"]
        if not person.get("deleted")
    ]
