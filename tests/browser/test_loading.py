"""What the page loads for its first screen."""

from tools.site import bundle


def test_what_the_first_screen_needs_is_announced_and_nothing_else(page, address):
    """What is not announced costs one more journey to the server each time a script names another."""
    fetched = set()
    page.on("response", lambda response: fetched.add(response.url) if "/app/" in response.url else None)
    page.goto(address, wait_until="networkidle")
    announced = page.locator("link[rel=modulepreload]").evaluate_all("(links) => links.map((link) => link.href)")
    names = bundle.names()
    assert {url.rpartition("/")[2] for url in announced} == {names["main"], *names["preload"]}
    assert {names["main"], *names["preload"]} <= {url.rpartition("/")[2] for url in fetched}
