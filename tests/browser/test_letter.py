"""Writing the letter of a step: from a tap to a message in a mail program, noted as sent."""

import json
import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import expect

PROFILE = {"name": "Mara Okafor", "strengths": ["ten years of night shifts"], "changed": "2026-06-01T08:00:00Z"}
TOLD = "the move to event sourcing"
STEP = "thank-you:c1"


@pytest.fixture
def unthanked(example):
    """The example on the day after, with nobody thanked, and nothing noted of what was talked about."""
    example["steps"] = {"ask-next-steps": example["steps"]["ask-next-steps"]}
    example["drafts"] = {}
    for contact in example["contacts"]:
        contact.pop("talked_about", None)
    return example


@pytest.fixture
def mails(page):
    """The addresses that the page hands to a mail program."""
    found = []
    session = page.context.new_cdp_session(page)
    session.send("Page.enable")
    session.on("Page.frameRequestedNavigation", lambda event: found.append(event["url"]))
    return found


@pytest.fixture
def copied(page):
    """What the page copies: the clipboard of a browser without a window is not to be relied on."""
    page.add_init_script("""
        globalThis.copied = [];
        navigator.clipboard.writeText = async (text) => void globalThis.copied.push(text);
    """)
    return lambda: page.evaluate("globalThis.copied.at(-1)")


@pytest.fixture
def interview(page, address, put, wait_for):
    def opening(record, profile=None, step=""):
        put(page, record)
        if profile:
            page.evaluate("(text) => localStorage.setItem('after-interview:profile', text)", json.dumps(profile))
        page.goto(f"{address}#{record['id']}{step}")
        wait_for(page, "ready")
        return page

    return opening


def own_details(page):
    text = page.evaluate(
        """async () => {
        await navigator.locks.request("after-interview:local", () => {});
        return localStorage.getItem("after-interview:profile");
    }"""
    )
    return json.loads(text)


def parts_of(mail):
    split = urlsplit(mail)
    return unquote(split.path), {name: values[0] for name, values in parse_qs(split.query).items()}


def test_the_first_letter_takes_a_name_a_strength_and_a_sentence(interview, unthanked, mails, stored):
    page = interview(unthanked)
    taps = 0
    page.get_by_role("button", name="Write it", exact=True).first.click()
    taps += 1
    message = page.get_by_label("Message", exact=True)
    expect(message).not_to_have_value("")
    page.get_by_label("What did you talk about with Dana Lee?").fill(TOLD)
    page.get_by_label("Your name").fill(PROFILE["name"])
    page.get_by_label("One strength that fits this job").fill(PROFILE["strengths"][0])
    expect(page.get_by_text("Still missing:")).to_have_count(0)
    text = message.input_value()
    assert TOLD in text
    assert PROFILE["strengths"][0] in text
    assert text.endswith(PROFILE["name"])
    page.get_by_role("button", name="Open in mail").click()
    taps += 1
    expect(page.get_by_text("No mail opened? Copy it.")).to_be_visible()
    to, headers = parts_of(mails[-1])
    assert to == "dana@acme.example"
    assert headers["body"] == text.replace("\n", "\r\n")
    assert headers["subject"] == page.get_by_label("Subject", exact=True).input_value()
    assert "Data Engineer" in headers["subject"]
    assert taps <= 4
    page.get_by_role("button", name="I have sent it").click()
    expect(page.get_by_text("Noted as sent: today, 12:00.")).to_be_visible()
    record = stored(page, unthanked["id"])
    assert record["steps"][STEP]["state"] == "done"
    assert record["drafts"][STEP]["body"] == text
    assert record["contacts"][0]["talked_about"] == TOLD
    details = own_details(page)
    assert (details["name"], details["strengths"]) == (PROFILE["name"], PROFILE["strengths"])


@pytest.mark.slow
def test_with_details_known_it_is_three_taps_and_one_sentence(interview, unthanked, mails):
    page = interview(unthanked, PROFILE)
    page.get_by_role("button", name="Write it", exact=True).first.click()
    page.get_by_label("What did you talk about with Dana Lee?").fill(TOLD)
    expect(page.get_by_label("Your name")).to_have_count(0)
    expect(page.get_by_text("Still missing:")).to_have_count(0)
    page.get_by_role("button", name="Open in mail").click()
    expect(page.get_by_text("No mail opened? Copy it.")).to_be_visible()
    assert TOLD in parts_of(mails[-1])[1]["body"]


@pytest.mark.slow
def test_what_is_missing_is_said_before_it_is_copied(interview, unthanked, copied):
    page = interview(unthanked)
    page.get_by_role("button", name="Write it", exact=True).first.click()
    expect(page.get_by_label("Message", exact=True)).not_to_have_value("")
    page.get_by_role("button", name="Copy", exact=True).click()
    asked = page.get_by_role("group", name="Still missing:")
    expect(asked).to_contain_text("what you talked about")
    expect(asked.get_by_role("button").first).to_be_focused()
    asked.get_by_role("button", name="Copy it all the same").click()
    expect(page.get_by_text("Copied. Paste it into your message.")).to_be_visible()
    assert copied() == page.get_by_label("Message", exact=True).input_value()


@pytest.mark.slow
def test_a_letter_with_gaps_is_noted_as_sent_only_after_a_word(interview, unthanked, stored, wait_for):
    page = interview(unthanked, None, f"/{STEP}/letter")
    page.get_by_label("What did you talk about with Dana Lee?").fill(TOLD)
    page.get_by_label("One strength that fits this job").fill(PROFILE["strengths"][0])
    expect(page.get_by_label("Message", exact=True)).to_have_value(re.compile(PROFILE["strengths"][0]))
    sent = page.get_by_role("button", name="I have sent it")
    sent.click()
    asked = page.get_by_role("group", name="Was it sent like that?")
    expect(asked).to_contain_text("It still says [your name].")
    asked.get_by_role("button", name="No, back to the letter").click()
    expect(asked).to_have_count(0)
    wait_for(page, "saved")
    assert STEP not in stored(page, unthanked["id"])["steps"]
    sent.click()
    asked.get_by_role("button", name="Yes, like that").click()
    expect(page.get_by_text("Noted as sent")).to_be_visible()
    assert stored(page, unthanked["id"])["steps"][STEP]["state"] == "done"


@pytest.mark.slow
def test_who_copies_a_letter_with_gaps_all_the_same_is_not_asked_again(interview, unthanked, copied):
    page = interview(unthanked, None, f"/{STEP}/letter")
    expect(page.get_by_label("To", exact=True)).to_have_value("dana@acme.example")
    page.get_by_role("button", name="Copy", exact=True).click()
    page.get_by_role("button", name="Copy it all the same").click()
    page.get_by_role("button", name="I have sent it").click()
    expect(page.get_by_text("Noted as sent")).to_be_visible()


@pytest.mark.slow
def test_what_was_edited_is_kept_and_never_replaced(interview, unthanked, stored):
    page = interview(unthanked, PROFILE, f"/{STEP}/letter")
    message = page.get_by_label("Message", exact=True)
    expect(page.get_by_label("To", exact=True)).to_have_value("dana@acme.example")
    message.fill("Dear Dana,\n\nmy own words about night shifts.\n\nMara")
    page.get_by_label("What did you talk about with Dana Lee?").fill(TOLD)
    page.wait_for_timeout(1500)
    expect(message).to_have_value("Dear Dana,\n\nmy own words about night shifts.\n\nMara")
    page.reload()
    expect(message).to_have_value("Dear Dana,\n\nmy own words about night shifts.\n\nMara")
    assert stored(page, unthanked["id"])["drafts"][STEP]["body"].startswith("Dear Dana,\n\nmy own")
    page.get_by_role("button", name="Begin again from what is known").click()
    expect(page.get_by_role("status").filter(has_text="Begun again")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(message).to_have_value("Dear Dana,\n\nmy own words about night shifts.\n\nMara")
    page.get_by_role("link", name="Acme").first.click()
    page.get_by_text("What you wrote").first.click()
    expect(page.get_by_text("my own words about night shifts.")).to_be_visible()


@pytest.mark.slow
def test_advice_comes_with_its_reason(interview, unthanked):
    page = interview(unthanked, PROFILE, f"/{STEP}/letter")
    message = page.get_by_label("Message", exact=True)
    expect(page.get_by_label("To", exact=True)).to_have_value("dana@acme.example")
    message.fill("Dear Dana,\n\nPlease answer as soon as possible.\n\nMara")
    advice = page.locator(".letter-advice")
    expect(advice).to_contain_text("as soon as possible")
    expect(advice).to_contain_text("pushes")


@pytest.mark.slow
def test_a_long_letter_is_copied_and_its_subject_handed_over(interview, unthanked, mails, copied):
    page = interview(unthanked, PROFILE, f"/{STEP}/letter")
    message = page.get_by_label("Message", exact=True)
    expect(page.get_by_label("To", exact=True)).to_have_value("dana@acme.example")
    long = "Grüße & Küsse? " * 200
    message.fill(long)
    page.get_by_role("button", name="Open in mail").click()
    expect(page.get_by_text("It is too long to hand over whole")).to_be_visible()
    assert "body" not in parts_of(mails[-1])[1]
    assert copied() == long


@pytest.mark.slow
def test_where_copying_is_not_allowed_the_text_is_selected(page, interview, unthanked):
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));")
    page = interview(unthanked, PROFILE, f"/{STEP}/letter")
    message = page.get_by_label("Message", exact=True)
    expect(page.get_by_label("To", exact=True)).to_have_value("dana@acme.example")
    message.fill("thank you")
    page.get_by_role("button", name="Copy", exact=True).click()
    expect(page.get_by_text("The text is selected")).to_be_visible()
    assert page.evaluate("document.getSelection().toString()") == "thank you"


@pytest.mark.slow
def test_names_are_text_and_never_another_header(interview, unthanked, mails):
    unthanked["role"] = 'Engineer\r\nBcc: all@evil.example <script>alert("x")</script> {{ 7 * 7 }}'
    page = interview(unthanked, PROFILE, f"/{STEP}/letter")
    page.get_by_label("What did you talk about with Dana Lee?").fill("{% raw %} & <b>tea</b>?")
    expect(page.get_by_text("Still missing:")).to_have_count(0)
    page.get_by_role("button", name="Open in mail").click()
    expect(page.get_by_text("No mail opened? Copy it.")).to_be_visible()
    to, headers = parts_of(mails[-1])
    assert to == "dana@acme.example"
    assert set(headers) == {"subject", "body"}
    assert "\n" not in headers["subject"]
    assert "{{ 7 * 7 }}" in headers["subject"]
    assert "{% raw %} & <b>tea</b>?" in headers["body"]


@pytest.mark.slow
def test_an_answer_that_is_sent_once_more_is_noted_and_not_asked_again(interview, example, stored):
    events = [OFFER, {"id": "e2", "kind": "accepted", "at": "2026-06-06T11:30+02:00"}]
    steps = {"answer-offer": {"state": "done", "at": "2026-06-06T09:30:00Z"}}
    page = interview({**example, "events": events, "steps": steps}, PROFILE, "/answer-offer/letter")
    page.get_by_text("Say yes", exact=True).click()
    message = page.get_by_label("Message", exact=True)
    expect(message).to_have_value(re.compile("glad to accept.*Mara Okafor$", re.DOTALL))
    page.get_by_role("button", name="I have sent it").click()
    expect(page.get_by_text("Noted as sent")).to_be_visible()
    assert [one["kind"] for one in stored(page, example["id"])["events"]] == ["offer", "accepted"]


def test_without_python_a_sample_can_be_written_and_sent(page, address, put, unthanked, wait_for, stored):
    page.route("**/pyodide.mjs", lambda route: route.abort())
    put(page, unthanked)
    page.goto(f"{address}#{unthanked['id']}/{STEP}/letter")
    wait_for(page, "failed")
    message = page.get_by_label("Message", exact=True)
    expect(message).not_to_have_value("")
    assert "[what you talked about]" in message.input_value()
    expect(page.get_by_text("This is a sample")).to_be_visible()
    page.get_by_label("Subject", exact=True).fill("Thank you")
    message.fill("Dear Dana,\n\nthank you.\n\nMara")
    page.get_by_role("button", name="I have sent it").click()
    expect(page.get_by_text("Noted as sent")).to_be_visible()
    record = stored(page, unthanked["id"])
    assert record["drafts"][STEP]["body"] == "Dear Dana,\n\nthank you.\n\nMara"
    assert record["steps"][STEP]["state"] == "done"


@pytest.mark.slow
def test_only_what_the_letter_uses_is_asked(interview, unthanked):
    page = interview(unthanked, None, "/check-in-1/letter")
    page.get_by_label("Your name").fill("Mara Okafor")
    expect(page.get_by_text("Still missing:")).to_have_count(0)
    expect(page.get_by_label("One strength that fits this job")).to_have_count(0)
    expect(page.get_by_label("Your email")).to_have_count(0)
    # All of them are there for whoever wants them.
    page.get_by_role("button", name="Your details").click()
    expect(page.get_by_label("One strength that fits this job")).to_be_visible()


@pytest.mark.slow
def test_whoever_gets_a_letter_is_named_in_it_where_nobody_is_known(interview, unthanked, stored, wait_for):
    page = interview({**unthanked, "contacts": []}, PROFILE, "/thank-you/letter")
    message = page.get_by_label("Message", exact=True)
    expect(message).to_have_value(re.compile(r"^Dear \[their name\],"))
    page.get_by_label("Their name").fill("Sam Roe")
    expect(message).to_have_value(re.compile("^Dear Sam,"))
    page.get_by_label("What did you talk about in the interview?").fill(TOLD)
    expect(message).to_have_value(re.compile(TOLD))
    expect(page.get_by_text("Still missing:")).to_have_count(0)
    # What is asked stays, so that it can be put right.
    expect(page.get_by_label("What did you talk about in the interview?")).to_be_focused()
    page.get_by_label("To", exact=True).fill("sam@acme.example")
    wait_for(page, "saved")
    (person,) = stored(page, unthanked["id"])["contacts"]
    assert (person["name"], person["role"], person["email"]) == ("Sam Roe", "coordinator", "sam@acme.example")
    page.get_by_label("Their name").fill("")
    expect(message).to_have_value(re.compile(r"^Dear \[their name\],"))
    wait_for(page, "saved")
    assert [one.get("deleted") for one in stored(page, unthanked["id"])["contacts"]] == [True]


@pytest.mark.slow
def test_a_letter_to_nobody_on_the_list_says_to_whom_and_leads_to_adding_them(interview, unthanked):
    page = interview({**unthanked, "contacts": []}, PROFILE, "/thank-you/letter")
    expect(page.get_by_text("nobody who interviewed you is on the list")).to_be_visible()
    page.get_by_role("button", name="Add a person").click()
    expect(page.get_by_label("Name", exact=True)).to_be_focused()
    page.get_by_label("Name", exact=True).fill("Dana Lee")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("button", name="Write it: Thank Dana Lee").click()
    # An address is wanted until there is one.
    to = page.get_by_label("To", exact=True)
    expect(to).to_have_accessible_description(re.compile("^Dana Lee. No address yet. It is on their card"))
    expect(page.get_by_text("nobody who interviewed you is on the list")).to_have_count(0)
    to.fill("dana@acme.example")
    expect(to).to_have_accessible_description("Dana Lee")


@pytest.mark.slow
def test_people_of_whom_the_interview_knows_nothing_are_not_entered(interview, example):
    page = interview({**example, "contacts": []}, PROFILE, "/thank-references/letter")
    expect(page.get_by_label("Message", exact=True)).to_have_value(re.compile(r"^Dear \[their name\],"))
    expect(page.get_by_text("Still missing:")).to_be_visible()
    expect(page.get_by_label("Their name")).to_have_count(0)


OFFER = {"id": "e1", "kind": "offer", "at": "2026-06-06T11:00+02:00", "reply_by": "2026-06-10"}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "says", "answer", "event", "done"),
    [
        ("Say yes", "I am glad to accept the Data Engineer post", "Yes", "accepted", "confirm-in-writing"),
        ("Say no, kindly", "I have decided not to take the Data Engineer post", "No", "declined", "say-no-kindly"),
    ],
)
def test_an_offer_is_answered_by_its_letter(interview, example, stored, wait_for, kind, says, answer, event, done):
    page = interview({**example, "events": [OFFER]}, PROFILE)
    page.get_by_role("button", name="Write it", exact=True).first.click()
    page.get_by_text(kind, exact=True).click()
    message = page.get_by_label("Message", exact=True)
    expect(message).to_have_value(re.compile(re.escape(says)))
    text = message.input_value()
    page.get_by_role("button", name="I have sent it").click()
    answered = page.get_by_label("What did you answer?")
    expect(answered).to_be_focused()
    expect(answered.locator("option:checked")).to_have_text(answer)
    page.get_by_role("button", name="Save", exact=True).click()
    # It is checked first; once it has changed anything, the panel is gone.
    expect(page.locator(".panel")).to_have_count(0)
    wait_for(page, "saved")
    record = stored(page, example["id"])
    assert [one["kind"] for one in record["events"]] == ["offer", event]
    assert record["drafts"]["answer-offer"]["body"] == text
    # What has been put into words need not be written once more.
    assert {record["steps"][step]["state"] for step in ("answer-offer", done)} == {"done"}
    page.get_by_role("button", name="Undo").click()
    wait_for(page, "saved")
    assert {stored(page, example["id"])["steps"][step]["state"] for step in ("answer-offer", done)} == {"clear"}


@pytest.mark.slow
def test_a_letter_that_asks_for_time_answers_no_offer(interview, example, stored, wait_for):
    page = interview({**example, "events": [OFFER]}, PROFILE, "/answer-offer/letter")
    expect(page.get_by_label("Message", exact=True)).to_have_value(re.compile("Mara Okafor$"))
    page.get_by_role("button", name="I have sent it").click()
    expect(page.get_by_text("When you have answered the offer, tick it")).to_be_visible()
    wait_for(page, "saved")
    assert stored(page, example["id"]).get("steps", {}).get("answer-offer") is None
    assert page.locator(".panel").count() == 0


@pytest.mark.slow
def test_your_details_are_found_below_the_list(page, address, put, unthanked, wait_for):
    put(page, unthanked)
    page.goto(f"{address}#today")
    page.get_by_role("button", name="Your details").click()
    page.get_by_label("Your name").fill("Mara Okafor")
    page.get_by_role("button", name="Another strength").click()
    expect(page.get_by_label("Strength 2")).to_be_focused()
    page.get_by_label("Strength 2").fill("calm")
    wait_for(page, "saved")
    assert own_details(page)["strengths"] == ["", "calm"]
