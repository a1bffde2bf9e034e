"""One change, few drawings, one question; and what a browser's translation has replaced follows the plan as well."""

import pytest
from playwright.sync_api import expect

# Every drawing writes the attribute, be it with the same value, and observers are told each time.
COUNT = """() => {
    window.drawings = 0;
    window.questions = [];
    new MutationObserver((changes) => { window.drawings += changes.length; })
        .observe(document.documentElement, {attributes: true, attributeFilter: ["data-saved"]});
}"""
LISTEN = """
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (request) {
        window.questions?.push(request.kind);
        return post.apply(this, arguments);
    };
"""
# As browsers translate: each text gets two elements of its own, and the text itself is a new one.
TRANSLATE = """() => {
    const walker = document.createTreeWalker(document.querySelector("#checklist"), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
        if (text.data.trim() === "" || text.parentElement.closest("textarea, option, datalist, svg")) continue;
        const [outer, inner] = [document.createElement("font"), document.createElement("font")];
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
    }
}"""
READ = """() => {
    const copy = document.querySelector("#checklist").cloneNode(true);
    for (const unseen of copy.querySelectorAll("svg, textarea, option, .saved")) unseen.remove();
    return copy.textContent.replace(/\\s+/g, " ").trim();
}"""
TITLE = "Send your thank-you letter"


@pytest.fixture
def looked(page, address, put, example, wait_for):
    """An interview's own screen, planned and saved, with nothing going on any more."""
    page.add_init_script(LISTEN)
    put(page, {**example, "steps": {}})
    page.goto(f"{address}#{example['id']}")
    wait_for(page, "ready")
    expect(page.locator("[data-step='thank-you:c1']")).to_have_attribute("data-state", "open")
    wait_for(page, "saved")
    page.wait_for_load_state("networkidle")
    return page


@pytest.mark.parametrize("pictured", [False, True])
def test_a_tick_is_one_question_and_at_most_three_drawings(looked, wait_for, pictured):
    if pictured:
        looked.get_by_text("The timeline as a picture").click()
        expect(looked.locator(".picture svg")).to_be_visible()
    looked.evaluate(COUNT)
    looked.locator("[data-step='thank-you:c1'] input").click()
    # The tick moves the check-in: with the new plan, all has come.
    expect(looked.locator("[data-step='thank-you:c1']")).to_have_attribute("data-state", "done")
    # What was promised is known and there is a card: with the letter three of seven.
    expect(looked.get_by_text("3 of 7 done")).to_be_visible()
    wait_for(looked, "saved")
    looked.wait_for_timeout(300)
    assert looked.evaluate("window.questions") == ["interview"]
    assert 2 <= looked.evaluate("window.drawings") <= 3


@pytest.fixture
def fresh_page(chromium):
    """Pages of browsers without a past, on Saturday noon in Berlin."""
    contexts = []

    def opening():
        contexts.append(
            chromium.new_context(
                timezone_id="Europe/Berlin", locale="en-GB", reduced_motion="reduce", service_workers="block"
            )
        )
        page = contexts[-1].new_page()
        page.clock.set_fixed_time("2026-06-06T10:00:00Z")
        return page

    yield opening
    for context in contexts:
        context.close()


def tick_twice(page):
    page.locator("[data-step='debrief'] input").first.click()
    expect(page.locator("[data-step='debrief']")).to_have_attribute("data-state", "done")
    page.locator("[data-step='thank-you:c1'] input").first.click()
    expect(page.locator("[data-step='thank-you:c1']")).to_have_attribute("data-state", "done")
    page.wait_for_timeout(500)


@pytest.mark.slow
def test_a_translated_interview_follows_the_ticks(fresh_page, address, put, example, wait_for):
    texts = []
    for translated in (False, True):
        page = fresh_page()
        put(page, {**example, "steps": {}})
        page.goto(f"{address}#{example['id']}")
        wait_for(page, "ready")
        expect(page.locator("[data-step='thank-you:c1']")).to_have_attribute("data-state", "open")
        if translated:
            page.evaluate(TRANSLATE)
        tick_twice(page)
        texts.append(page.evaluate(READ))
    assert texts[0] == texts[1]
    assert "4 of 7 done" in texts[0]


# How to come to a screen, what happens there, and what is drawn when it has.
SCREENS = {
    "list": ("", lambda page, wake: wake(page), "text=Acme"),
    "form": (
        "#new",
        lambda page, _: page.get_by_label("When will they answer?").select_option("within"),
        "text=/^Unit$/",
    ),
    "edit": (
        "#{id}/edit",
        lambda page, _: page.get_by_label("Time zone").fill("America/New_York"),
        "text=On your own clock",
    ),
    "leaving": (
        "#{id}/before-you-leave",
        lambda page, _: page.get_by_text("By a date", exact=True).click(),
        "text=Choose the date",
    ),
    "restore": ("", lambda page, _: page.get_by_role("button", name="Restore").click(), "text=Backup file"),
    "unknown": ("#2026-01-01-nobody", lambda page, _: page.goto(page.url.split("#")[0]), "text=Your interviews"),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", SCREENS)
def test_other_screens_when_translated(fresh_page, address, put, example, wait_for, name):
    fragment, act, shown = SCREENS[name]
    texts = []

    def wake(page):
        page.clock.set_fixed_time("2026-06-23T10:00:00Z")
        page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")
        expect(page.get_by_role("status", name="What to do now")).to_contain_text("Acme")

    for translated in (False, True):
        page = fresh_page()
        put(page, example)
        page.goto(address + fragment.format(id=example["id"]))
        wait_for(page, "ready")
        more = page.get_by_text("More details")
        if more.count() and not page.get_by_label("When will they answer?").is_visible():
            more.click()
        page.wait_for_timeout(500)
        if translated:
            page.evaluate(TRANSLATE)
        act(page, wake)
        expect(page.locator(shown).first).to_be_visible()
        page.wait_for_timeout(500)
        texts.append(page.evaluate(READ))
    assert texts[0] == texts[1]
