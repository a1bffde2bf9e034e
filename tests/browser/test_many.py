"""With four times the interviews, what the page does for a key, a tick or a screen is at most in proportion.

Counted in calls of its functions, which no busy machine changes; `benchmarks/many.py` has the times.
"""

import pytest
from playwright.sync_api import expect

# How many interviews, and how many of these are at Company 77, 177, 277 … , two at each.
FOUND = {250: 2, 1000: 10}
# Four times the work, and some room.
MOST = 5
# Real interviews differ: their days, zones, promises and what has happened.
ZONES = ("Europe/Berlin", "America/New_York", "Asia/Tokyo")
PROMISES = ({"kind": "unknown"}, {"kind": "within", "amount": 2, "unit": "weeks"}, {"kind": "no_contact"})


def record(example, number):
    day = f"2026-0{3 + number % 3}-{1 + number % 28:02}"
    done = {step: {"state": "done", "at": f"{day}T20:00:00Z"} for step in list(example["steps"])[: number % 3]}
    return {
        **example,
        "id": f"{day}-company-{number}",
        "process": f"company-{number // 2}",
        "company": f"Company {number // 2}",
        "start": f"{day}T16:30",
        "time_zone": ZONES[number % 3],
        "promise": PROMISES[number % 3],
        "steps": done,
    }


def calls_of(count, chromium, address, put, example, wait_for):
    """How many calls of the page's functions each act takes among so many interviews."""
    context = chromium.new_context(
        viewport={"width": 390, "height": 844}, timezone_id="Europe/Berlin", locale="en-GB", service_workers="block"
    )
    page = context.new_page()
    page.clock.set_fixed_time("2026-06-06T10:00:00Z")
    put(page, *[record(example, number) for number in range(count)])
    page.goto(address)
    wait_for(page, "saved")
    expect(page.locator("[data-part='leave'] [data-agenda], [data-part='act'] [data-agenda]").first).to_be_visible(
        timeout=120_000
    )

    def typing():
        page.get_by_label("Find an interview").press_sequentially("company 77", delay=120)
        expect(page.get_by_text(f"{FOUND[count]} of {count} interviews")).to_be_visible()

    def opening():
        page.locator(".entry").first.click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("77")
        expect(page.get_by_role("button", name="They replied").first).to_be_visible()

    def ticking():
        ahead = page.locator(".main-column > .step-list > [data-step]").first
        step = ahead.get_attribute("data-step")
        ahead.locator(".tick").click()
        expect(page.locator(f"[data-step='{step}']")).to_have_attribute("data-state", "done")
        wait_for(page, "saved")

    def returning():
        page.get_by_role("link", name="All interviews").click()
        expect(page.get_by_role("heading", level=2, name="Your interviews")).to_be_visible()
        page.wait_for_timeout(1500)

    profiler = context.new_cdp_session(page)
    profiler.send("Profiler.enable")
    profiler.send("Profiler.startPreciseCoverage", {"callCount": True})
    calls = {}
    for act in (typing, opening, ticking, returning):
        profiler.send("Profiler.takePreciseCoverage")
        act()
        scripts = profiler.send("Profiler.takePreciseCoverage")["result"]
        functions = [one for script in scripts if "/app/" in script["url"] for one in script["functions"]]
        calls[act.__name__] = sum(one["ranges"][0]["count"] for one in functions)
    context.close()
    return calls


@pytest.mark.slow
def test_a_thousand_interviews_take_at_most_four_times_what_a_quarter_of_them_does(
    chromium, address, put, example, wait_for
):
    few, many = (calls_of(count, chromium, address, put, example, wait_for) for count in FOUND)
    # The counting itself works: each act asks at least once for each interview that is kept.
    assert min(few.values()) > min(FOUND)
    assert {act: (few[act], many[act]) for act in few if many[act] > MOST * few[act]} == {}
