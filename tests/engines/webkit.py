"""Takes the steps in WebKitGTK: xvfb-run python webkit.py DRIVER FOLDER '{"steps": […], "names": {…}}'."""

import json
import re
import sys
import time
from pathlib import Path

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

TIMEOUT = 60
# What "Back up" gives the browser to save is kept for the test.
KEEP_FILE = """
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
        blob.text().then((text) => (globalThis.savedFile = text));
        return make(blob);
    };
"""
SET = """
    const [field, text] = arguments;
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
"""


class Browser:
    """WebKit in a window of its own; each action of the steps is a method."""

    def __init__(self, driver, folder, names):
        self.program = driver
        self.folder = Path(folder)
        self.names = names
        self.driver = None

    def start(self, profile):
        self.close()
        options = Options()
        options.binary_location = str(Path(__file__).with_name("webkit_browser.py"))
        options.add_argument(str(self.folder / profile))
        self.driver = webdriver.WebKitGTK(options=options, service=Service(self.program))

    def close(self):
        if self.driver:
            self.driver.quit()

    def wait(self, attempt):
        """Try until it gives something: the page may draw itself anew at any moment."""
        last = time.monotonic() + TIMEOUT
        while True:
            try:
                found = attempt()
                if found or time.monotonic() > last:
                    return found
            except WebDriverException:
                if time.monotonic() > last:
                    raise
            time.sleep(0.1)

    def find(self, selector):
        return self.wait(lambda: self.driver.find_element(By.CSS_SELECTOR, selector))

    def open(self, address):
        # An address that differs in its fragment alone loads nothing; a bookmark opened anew does.
        self.driver.get("about:blank")
        self.driver.get(address)
        self.driver.execute_script(KEEP_FILE)

    def reload(self):
        self.driver.refresh()

    def see(self, selector):
        self.find(selector)

    def forget(self, attribute):
        self.driver.execute_script("document.documentElement.removeAttribute(arguments[0])", attribute)

    def click(self, selector):
        self.wait(lambda: self.clicked(By.CSS_SELECTOR, selector))

    def press(self, name):
        self.wait(lambda: self.clicked(By.XPATH, f'//button[normalize-space()="{name}"]'))

    def clicked(self, by, what):
        element = self.driver.find_element(by, what)
        # The driver's own scrolling stops short of what lies below the window's edge.
        self.driver.execute_script("arguments[0].scrollIntoView({ block: 'center' })", element)
        element.click()
        return True

    def type(self, selector, text):
        self.find(selector).send_keys(text)

    def set(self, selector, value):
        self.driver.execute_script(SET, self.find(selector), value)

    def note_address(self, name):
        self.names[name] = self.driver.current_url

    def note_value(self, name, selector):
        self.names[name] = self.find(selector).get_property("value")

    def note_file(self, name):
        text = self.wait(lambda: self.driver.execute_script("return globalThis.savedFile"))
        (self.folder / f"{name}.json").write_text(text, encoding="utf-8")

    def choose(self, selector, name):
        self.find(selector).send_keys(str(self.folder / f"{name}.json"))


def main():
    program, folder, given = sys.argv[1:]
    content = json.loads(given)
    browser = Browser(program, folder, content["names"])
    try:
        for title, *parts in content["steps"]:
            began = time.monotonic()
            for action, *words in parts:
                filled = [re.sub(r"\{(\w+)\}", lambda match: browser.names[match[1]], word) for word in words]
                try:
                    getattr(browser, action.replace(" ", "_"))(*filled)
                except WebDriverException as error:
                    shown = browser.driver.execute_script("return document.body.innerText")
                    sys.exit(f"{title}: {action} {' '.join(words)}: {error.msg or type(error).__name__}\n{shown}")
            print(f"{title}: {1000 * (time.monotonic() - began):.0f} ms", flush=True)
    finally:
        browser.close()


if __name__ == "__main__":
    main()
