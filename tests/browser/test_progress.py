"""How far Python has come is told while its files come, on a line that takes its time."""

import threading
import time
from functools import partial

import pytest
from playwright.sync_api import expect

from tools.serve import Handler, Server, address_of

# A slow line takes its time.
pytestmark = pytest.mark.slow

SLICES = 60
# What stood on the bar, and what was read aloud, at each change.
WATCH = """
    window.values = [];
    window.aloud = [];
    new MutationObserver(() => {
        const bar = document.querySelector("progress.working");
        if (bar?.hasAttribute("value") && window.values.at(-1) !== bar.value) window.values.push(bar.value);
        const said = document.querySelector(".now [role=status]")?.textContent.replace(/\\s+/g, " ").trim();
        if (said && window.aloud.at(-1) !== said) window.aloud.push(said);
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });"""


class InSlices(Handler):
    """Sends what is large piece by piece."""

    pause = 0.08

    def copyfile(self, source, outputfile):
        if not self.path.endswith((".wasm", "stdlib.zip")):
            return super().copyfile(source, outputfile)
        content = source.read()
        step = len(content) // SLICES
        for start in range(0, len(content), step):
            outputfile.write(content[start : start + step])
            time.sleep(self.pause)
        return None


@pytest.fixture
def thin_line(site):
    server = Server(("127.0.0.1", 0), partial(InSlices, directory=str(site)))
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield f"{address_of(server)}checklist/"
    server.shutdown()
    server.server_close()


def test_the_bar_moves_with_the_bytes_and_the_page_can_be_used(page, thin_line, example, wait_for, put_at):
    put_at(thin_line.removesuffix("checklist/"))(page, example)
    page.add_init_script(WATCH)
    page.goto(f"{thin_line}#{example['id']}")
    expect(page.locator(".download")).to_contain_text("A few seconds more.")
    assert 0 < page.locator("progress.working").evaluate("(bar) => bar.value") < 1
    page.get_by_role("button", name="Show what is done").click()
    box = page.get_by_role("checkbox", name="Thank Dana Lee")
    box.click()
    wait_for(page, "saved")
    expect(box).not_to_be_checked()
    expect(page.locator("html")).to_have_attribute("data-python", "loading")
    wait_for(page, "ready")
    expect(page.locator("progress.working")).to_have_count(0)
    values = page.evaluate("values")
    assert len(values) > 20
    assert values == sorted(values)
    assert 0.97 <= values[-1] <= 1
    while_loading = [said for said in page.evaluate("aloud") if "Working out your dates" in said]
    assert len(while_loading) == 2
    assert while_loading[0].endswith("Working out your dates …")
    assert while_loading[1].endswith("A few seconds more.")


def test_where_it_is_quick_no_bar_is_seen(page, address, put, example):
    """While nothing has come. That nothing is told of what comes in the first second, `progress.test.ts` tests."""
    put(page, example)
    page.context.route("**/app/python-*/*", lambda route: None)
    page.add_init_script("""
        window.seenUntilVisible = new Promise((done) => {
            const seen = [];
            const look = () => {
                const bar = document.querySelector("progress.working");
                // The time since the bar was put there, by the animation that hides it: a page may be held up.
                const time = bar?.parentElement.getAnimations()[0]?.currentTime ?? 0;
                if (bar) seen.push([time, getComputedStyle(bar).visibility]);
                if (seen.at(-1)?.[1] === "visible") done(seen);
                else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
        });""")
    page.goto(f"{address}#{example['id']}")
    *before, (first_seen, _) = page.evaluate("seenUntilVisible")
    assert first_seen >= 1000
    assert before[0][0] < 500
