"""The states in which a person meets the page: what is kept there, which moment it is, where, and what was done there.

What `screens.py` holds is met on the example's Saturday, with a record beside it that cannot be read.
"""

import json
import re
from dataclasses import dataclass, field

from playwright.sync_api import expect

from tests.browser.conftest import EXAMPLE, NOW, PREFIX, SAFARI
from tests.browser.screens import ticked
from tools.site import bundle

ID = EXAMPLE["id"]
TICK = {"state": "done", "at": "2026-06-05T18:10:00Z", "changed": "2026-06-05T18:11:00Z"}
DONE = dict.fromkeys(["ask-next-steps", "thank-you:c1", "debrief", "collect-card:c1"], TICK)
BEFORE = "2026-06-05T08:00:00Z"
# Tuesday 23 June: two working days after Friday 19 June, within two weeks of 5 June.
DUE = "2026-06-23T10:00:00Z"
OFFER = {"id": "e1", "kind": "offer", "at": "2026-06-08T11:00+02:00", "reply_by": "2026-06-10"}
REJECTED = {"id": "e1", "kind": "rejected", "at": "2026-06-11T11:00+02:00"}


@dataclass
class State:
    """`records` are what the example is changed to, one interview each; `start` what is done before the page opens."""

    fragment: str = "#today"
    act: object = None
    records: list = field(default_factory=lambda: [{}])
    now: str = NOW
    python: str = "ready"
    begin: object = None


def press(name, *, shows, exact=True, nth=0):
    """Press a button, and wait for what it shows."""

    def pressing(page):
        page.get_by_role("button", name=name, exact=exact).nth(nth).click()
        expect(shows(page)).to_be_visible()

    return pressing


def without_python(page):
    page.route("**/app/worker-*.js", lambda route: route.fulfill(status=404))


def while_python_is_on_its_way(page):
    page.context.route("**/app/python-*/*", lambda route: None)


def without_a_network(page):
    page.add_init_script("Object.defineProperty(navigator, 'onLine', {get: () => false})")
    without_python(page)


def in_a_private_window(page):
    page.add_init_script("""navigator.storage.getDirectory = async () => {
        throw new DOMException("Security error when calling GetDirectory", "SecurityError"); }""")


def without_durable_storage(page):
    page.add_init_script("""
        IDBFactory.prototype.open = () => { throw new DOMException("Refused", "SecurityError"); };
        delete globalThis.StorageBucketManager;
        Object.defineProperty(navigator, "storageBuckets", {get: () => undefined});""")


def comes_later(address):
    """Whether it is that of a script that the page does not announce at once."""
    name = address.rpartition("/app/")[2]
    return re.fullmatch(r"chunk-.*\.js", name) is not None and name not in bundle.names()["preload"]


def without_the_parts_that_come_later(page):
    page.route(comes_later, lambda route: route.fulfill(status=404))


def in_safari(page):
    page.add_init_script(SAFARI)
    page.evaluate("localStorage.setItem('after-interview:settings', '{\"changes\": 12}')")


def shown(text):
    return lambda page: expect(page.get_by_text(text).first).to_be_visible()


def heard(page):
    page.get_by_role("button", name="An offer", exact=True).click()
    expect(page.get_by_label("They want an answer by")).to_be_visible()


def undone(page):
    page.get_by_role("button", name="Not for me: Check in a second").click()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Undone")).to_be_visible()


def refused_at_its_field(page):
    page.get_by_role("button", name="They replied").last.click()
    page.get_by_label("When?", exact=True).fill("2026-06-01T09:00")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_label("When?", exact=True)).to_have_attribute("aria-invalid", "true")


def filled(page):
    page.get_by_label("Company", exact=True).fill("Acme")
    page.get_by_role("button", name="My interview has just finished").click()
    page.get_by_text("More details").click()
    page.get_by_role("button", name="Add a person").click()
    expect(page.get_by_label("Name of person 1")).to_be_focused()


def panel(name):
    return press(name, shows=lambda page: page.locator(".panel"), nth=-1)


def adding_a_person(page):
    page.get_by_role("button", name="Add a person").last.click()
    expect(page.get_by_label("Name", exact=True)).to_be_focused()


def answering_the_offer(page):
    page.locator("[data-step='answer-offer'] input").click()
    expect(page.get_by_label("What did you answer?")).to_be_visible()


def opened_letter(page):
    expect(page.get_by_label("To", exact=True)).to_have_value("dana@acme.example")


def sent_letter(page):
    opened_letter(page)
    page.get_by_role("button", name="I have sent it").click()
    page.get_by_role("button", name="Yes, like that").click()
    expect(page.get_by_role("button", name="It was earlier")).to_be_visible()


def asked_whether_sent(page):
    expect(page.get_by_label("Their name")).to_be_visible()
    page.get_by_role("button", name="I have sent it").click()
    expect(page.get_by_role("group", name="Was it sent like that?")).to_be_visible()


def asked_when(page):
    page.get_by_label("The day of your interview").fill("2026-06-05")
    expect(page.get_by_role("status", name="The answer")).to_contain_text("Not yet.")


def leaving(times):
    def moving_on(page):
        for _ in range(times):
            page.get_by_role("button", name="Next", exact=True).click()
        expect(page.locator(".capture h1")).to_be_visible()

    return moving_on


def reviewing(page):
    page.get_by_role("button", name="Restore").click()
    other = {**EXAMPLE, "id": "2026-05-05-other", "company": "Nord"}
    content = json.dumps({"schema": 1, "interviews": [EXAMPLE, other]}).encode()
    page.get_by_label("Backup file").set_input_files({"name": "b.json", "mimeType": "text/json", "buffer": content})
    expect(page.get_by_role("heading", name="File against this device")).to_be_visible()


def carried(page):
    script = "async (record) => (await import('/app/testing.js')).shareLink.packed(record, false)"
    payload = page.evaluate(script, {**EXAMPLE, "company": "Acme Ltd"})
    page.goto(f"{page.url.split('#')[0]}#carry={payload}")
    expect(page.get_by_role("heading", name="What would change here")).to_be_visible()


def deleted(page):
    page.get_by_role("button", name="Delete", exact=True).click()
    expect(page.get_by_role("list", name="Recently deleted")).to_be_visible()


def damaged(page):
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [f"{PREFIX}2026-01-01-damaged", '{"damaged'])


def failed(page):
    expect(page.get_by_role("button", name="Try again")).to_be_visible()


def loading(page):
    expect(page.get_by_role("status", name="What to do now")).to_contain_text("Working out your dates")


def backed_up(page):
    with page.expect_download():
        page.get_by_role("button", name="Back up", exact=True).click()
    expect(page.get_by_text("is in checklist-2026-06-06.json")).to_be_visible()


def bookmarking(page):
    page.get_by_role("button", name="Keep a bookmark").click()
    expect(page.get_by_text("Now bookmark this page")).to_be_visible()


FIVE = [
    {"id": f"2026-06-0{day}-{name.lower()}", "company": name, "process": name.lower(), "start": f"2026-06-0{day}T10:00"}
    for day, name in enumerate(["Acme", "Bolt", "Crane", "Dorn", "Ebner"], start=1)
]
TWO = [{}, {"id": "2026-06-04-bolt", "company": "Bolt", "process": "bolt", "start": "2026-06-04T10:00", "steps": {}}]
UNSAID = {"promise": {"kind": "unknown"}, "steps": {}}

STATES = {
    "an empty list": State(records=[]),
    "a list with one to act on and one to leave alone": State(records=TWO),
    "a list of five": State(records=FIVE),
    "asking which interview is meant": State("#today/check-in-1", records=TWO),
    "the form": State("#new", records=[]),
    "the form, filled, with a person": State("#new", filled, records=[]),
    "an interview before it takes place": State(f"#{ID}", records=[{"steps": {}}], now=BEFORE),
    "an interview just over": State(f"#{ID}", records=[UNSAID], now="2026-06-05T16:00:00Z"),
    "an interview while waiting is right": State(f"#{ID}", records=[{"steps": DONE}]),
    "an interview when a message is due": State(f"#{ID}", records=[{"steps": DONE}], now=DUE),
    "an interview with an offer": State(f"#{ID}", records=[{"events": [OFFER]}], now="2026-06-08T12:00:00Z"),
    "an interview after a no": State(f"#{ID}", records=[{"events": [REJECTED]}], now="2026-06-11T12:00:00Z"),
    "an interview, ticked early, what is done unfolded": State(f"#{ID}", ticked),
    "panel: what they said": State(f"#{ID}", panel("Note what they said"), records=[UNSAID]),
    "panel: they replied": State(f"#{ID}", panel("They replied")),
    "panel: they asked for something": State(f"#{ID}", panel("They asked for something")),
    "panel: moved to another day": State(f"#{ID}", panel("Moved to another day")),
    "panel: something else": State(f"#{ID}", panel("Something else")),
    "panel: a person": State(f"#{ID}", adding_a_person),
    "panel: the answer to an offer": State(
        f"#{ID}", answering_the_offer, records=[{"events": [OFFER]}], now="2026-06-08T12:00:00Z"
    ),
    "keeping a bookmark": State(f"#{ID}", bookmarking),
    "a letter": State(f"#{ID}/thank-you:c1/letter", opened_letter, records=[UNSAID]),
    "a letter that was sent": State(f"#{ID}/thank-you:c1/letter", sent_letter, records=[UNSAID]),
    "a letter to nobody on the list, with gaps, about to be noted as sent": State(
        f"#{ID}/thank-you/letter", asked_whether_sent, records=[{**UNSAID, "contacts": []}]
    ),
    "a letter that answers an offer": State(
        f"#{ID}/answer-offer/letter", shown("Say no, kindly"), records=[{"events": [OFFER]}], now="2026-06-08T12:00:00Z"
    ),
    "your details": State(act=press("Your details", shows=lambda page: page.get_by_label("Your name"))),
    "when, not yet asked": State("#when", records=[]),
    "when, answered": State("#when", asked_when, records=[]),
    "before you leave: when will they answer": State(f"#{ID}/before-you-leave", now="2026-06-05T14:20:00Z"),
    "before you leave: who was there": State(f"#{ID}/before-you-leave", leaving(1), now="2026-06-05T14:20:00Z"),
    "before you leave: whom to write to": State(f"#{ID}/before-you-leave", leaving(2), now="2026-06-05T14:20:00Z"),
    "before you leave: the end": State(f"#{ID}/before-you-leave", leaving(3), now="2026-06-05T14:20:00Z"),
    "move to another device": State(
        f"#{ID}", press("Move to another device", shows=lambda page: page.get_by_role("img", name="QR code"))
    ),
    "a carry link that was opened": State(act=carried),
    "a backup that was written": State(act=backed_up),
    "restore": State(act=press("Restore", shows=lambda page: page.get_by_label("Backup file"))),
    "restore, file against device": State(act=reviewing),
    "remove everything": State(
        act=press(
            "Remove everything from this device",
            shows=lambda page: page.get_by_role("button", name="Yes, remove everything"),
        )
    ),
    "deleted a moment ago": State(f"#{ID}", deleted),
    "an address that is not known": State("#2026-01-01-nobody", records=[]),
    "one that cannot be read, in the list": State(begin=damaged),
    "one that cannot be read, alone": State("#2026-01-01-damaged", begin=damaged),
    "an interview while Python is on its way": State(
        f"#{ID}", loading, python="loading", begin=while_python_is_on_its_way
    ),
    "an interview without Python": State(f"#{ID}", failed, python="failed", begin=without_python),
    "a list without Python": State("#today", failed, python="failed", begin=without_python),
    "an interview without a network": State(
        f"#{ID}", shown("You seem to be offline."), python="failed", begin=without_a_network
    ),
    "a letter without Python": State(
        f"#{ID}/thank-you:c1/letter", shown("This is a sample"), records=[UNSAID], python="failed", begin=without_python
    ),
    "when, without Python": State("#when", records=[], python="failed", begin=without_python),
    "a private window": State("#today", shown("This looks like a private window"), begin=in_a_private_window),
    "storage that refuses": State(f"#{ID}", shown("Not saved yet"), begin=without_durable_storage),
    "a part of the page that does not come": State(
        "#when", shown("could not be loaded"), records=[], begin=without_the_parts_that_come_later
    ),
    "a browser that forgets after seven days": State(act=shown("seven days without coming back"), begin=in_safari),
    "panel: what was heard, on the card": State(f"#{ID}", heard, records=[{"steps": DONE}], now=DUE),
    "panel: refused at its field": State(f"#{ID}", refused_at_its_field),
    "undone": State(f"#{ID}", undone),
    "the example": State(
        act=press("Try it with an example", shows=lambda page: page.get_by_text("This is a made-up example")),
        records=[],
    ),
}


def enter(page, address, put, wait_for, state):
    """Bring a page into a state."""
    page.clock.set_fixed_time(state.now)
    put(page, *({**json.loads(json.dumps(EXAMPLE)), **changes} for changes in state.records))
    if state.begin:
        state.begin(page)
    page.goto(address + state.fragment)
    wait_for(page, state.python)
    if state.python == "ready":
        page.wait_for_load_state("networkidle")
        expect(page.get_by_text("Working out your dates")).to_have_count(0)
    expect(page.locator("#checklist :is(h1, nav)").first).to_be_visible()
    if state.act:
        state.act(page)
