#!/usr/bin/python3
"""A window with WebKit in it that WebKitWebDriver can drive, and that keeps what pages store.

WebKitGTK's own MiniBrowser forgets everything when it is driven; what is tested here is that nothing is forgotten.
Runs on Debian's Python, which has the bindings: webkit_browser.py FOLDER
"""

import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")

from gi.repository import Gtk, WebKit2  # noqa: E402 (the versions come first)

folder = sys.argv[1]
kept = WebKit2.WebsiteDataManager(base_data_directory=f"{folder}/data", base_cache_directory=f"{folder}/cache")
context = WebKit2.WebContext(website_data_manager=kept)
context.set_automation_allowed(True)


def started(_: object, session: WebKit2.AutomationSession) -> None:
    """Give the driver the one view there is, under the name by which it asks."""
    name = WebKit2.ApplicationInfo()
    name.set_name("MiniBrowser")
    session.set_application_info(name)
    session.connect("create-web-view", lambda _: view)


view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
context.connect("automation-started", started)
window = Gtk.Window(default_width=390, default_height=844)
window.add(view)
window.connect("destroy", Gtk.main_quit)
view.connect("close", lambda _: window.destroy())
window.show_all()
Gtk.main()
