"""Screens that are looked at in more than one way: the end of the address, and what is done there."""

from playwright.sync_api import expect


def ticked(page):
    page.get_by_role("button", name="Show what is done").click()
    page.get_by_role("checkbox", name="Check in once, briefly").click()
    page.get_by_role("button", name="Yes, it is sent").click()
    page.get_by_text("Why this date?").first.click()
    expect(page.get_by_role("group", name="When did you do it?")).to_be_visible()


def refused(page):
    page.get_by_text("More details").click()
    page.get_by_role("button", name="Add a person").click()
    page.get_by_label("Email of person 1").fill("dana@acme.example")
    page.get_by_role("button", name="Save interview").click()
    expect(page.get_by_role("alert")).to_contain_text("3 fields")


def replied(page):
    page.get_by_role("button", name="They replied").last.click()
    page.get_by_label("When will they answer?").select_option("next_week")
    expect(page.get_by_text("Understood as Friday 12 June.")).to_be_visible()
    page.get_by_label("When?", exact=True).fill("")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_label("When?", exact=True)).to_be_focused()


def early(page):
    page.get_by_text("The timeline as a picture").click()
    page.get_by_role("checkbox", name="Check in once, briefly").click()
    expect(page.get_by_role("button", name="I will wait")).to_be_focused()


def moved(page):
    page.get_by_label("Date and time", exact=True).fill("2026-06-11T10:00")
    page.get_by_role("button", name="Save interview").click()
    expect(page.get_by_role("heading", name="Before you save")).to_be_visible()


def written(page):
    expect(page.get_by_label("To", exact=True)).to_have_value("dana@acme.example")
    page.get_by_label("Message", exact=True).fill("Dear Dana, please answer as soon as possible [your name]")
    expect(page.get_by_text("pushes")).to_be_visible()
    page.get_by_role("button", name="Open in mail").click()
    expect(page.get_by_role("button", name="Open it all the same")).to_be_visible()


def sent(page):
    expect(page.get_by_label("To", exact=True)).to_have_value("dana@acme.example")
    page.get_by_role("button", name="I have sent it").click()
    page.get_by_role("button", name="Yes, like that").click()
    page.get_by_role("button", name="It was earlier").click()
    expect(page.get_by_label("When did you send it?")).to_be_focused()


def exported(page):
    page.get_by_role("button", name="Add to calendar").last.click()
    expect(page.get_by_text("Entries in a calendar do not change by themselves.")).to_be_visible()


def asked(page):
    page.get_by_label("The day of your interview").fill("2026-06-05")
    expect(page.get_by_role("status", name="The answer")).to_contain_text("Not yet.")
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_label("Company")).to_be_focused()


SCREENS = {
    "list": ("#today", None),
    "interview": ("#2026-06-05-acme-data-engineer", None),
    "ticked": ("#2026-06-05-acme-data-engineer", ticked),
    "reply": ("#2026-06-05-acme-data-engineer", replied),
    "early": ("#2026-06-05-acme-data-engineer", early),
    "moved": ("#2026-06-05-acme-data-engineer/edit", moved),
    "letter": ("#2026-06-05-acme-data-engineer/thank-you:c1/letter", written),
    "sent letter": ("#2026-06-05-acme-data-engineer/thank-you:c1/letter", sent),
    "exported": ("#2026-06-05-acme-data-engineer", exported),
    "when": ("#when", asked),
    "unknown": ("#2026-01-01-nobody", None),
    "form": ("#new", None),
    "refused form": ("#new", refused),
}
