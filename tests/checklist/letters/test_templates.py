"""Templates: what is wrong with one is said with its file and line; what a person has entered is never one."""

import pytest

from checklist.letters.facts import FACTS
from checklist.letters.letter import steps_with_letters
from checklist.letters.samples import samples
from checklist.letters.templates import TemplateFault, check_templates, packaged_templates
from checklist.record.parse import read_interview
from tests.checklist.letters.cases import DANA, INTERVIEW
from tests.checklist.records import event

RIGHT = "Subject: {{ topic }}\n\nDear {{ recipient }},\n\n{% if agency %}a{% else %}b{% endif %}\n"


def test_the_templates_of_the_package_are_sound():
    check_templates(packaged_templates(), FACTS)


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("Dear you,\n", "1: the first line should be “Subject: …”, the second empty"),
        ("Subject: a\nDear you,\n", "1: the first line should be “Subject: …”, the second empty"),
        ("Subject: a", None),
        ("Subject: a\n\n{{ recipient }\n", "3: unexpected '}'"),
        (
            "Subject: a\n\n{% if agency %}\na\n",
            "3: Unexpected end of template. Jinja was looking for the following tags:",
        ),
        # In a branch that no example would reach.
        ("Subject: a\n\n{% if agency %}\na\n{{ recipent }}{% endif %}\n", "5: there is no fact “recipent”"),
        (RIGHT, None),
    ],
)
def test_a_fault_is_said_with_file_and_line(tmp_path, source, fault):
    (tmp_path / "notes.md").write_text("{{ no template", encoding="utf-8")
    (tmp_path / "a-good-one.txt").write_text(RIGHT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(source, encoding="utf-8")
    if fault is None:
        check_templates(tmp_path, FACTS)
        return
    with pytest.raises(TemplateFault) as raised:
        check_templates(tmp_path, FACTS)
    assert str(raised.value).startswith(f"b.txt:{fault}")


def test_what_is_said_on_the_phone_is_looked_at_too(tmp_path):
    (tmp_path / "phone").mkdir()
    (tmp_path / "phone" / "c.txt").write_text("Hello {{ nobody }}", encoding="utf-8")
    with pytest.raises(TemplateFault, match=r"^phone/c\.txt:1: there is no fact “nobody”$"):
        check_templates(tmp_path, FACTS)


def test_samples_hold_every_kind_with_nothing_filled_in():
    made = samples()
    assert {"thank-you", "check-in-1", "say-no-kindly", "answer-offer", "answer-offer:more-time"} <= made.keys()
    assert made["answer-offer"] == made["answer-offer:time"] != made["answer-offer:more-time"]
    assert made["check-in-2"]["subject"] == "Re: [job title]"
    assert "[what you talked about]" in made["thank-you"]["body"]
    for each in made.values():
        assert each["body"].startswith("Dear [their name],\n\n")
        assert each["body"].endswith("\n[your name]")
        assert "\n" not in each["subject"]


HOSTILE = (
    "{{ 7 * 7 }}",
    "{% for x in ''.__class__.__mro__ %}",
    "{# note #}",
    "<script>alert(1)</script>",
    "a, b; \"c\" 'd' `e` \\ %s {name}",
    "\N{GRINNING FACE} Ünïcödé 李娜 Дана محمد דנה",
    "\u200fשלום\u200e",
    "Subject: Re: x",
    "x" * 20_000,
)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_what_a_person_enters_stands_in_the_letter_as_it_is(write, text):
    dana = {**DANA, "name": text, "greeting": text, "talked_about": text}
    letter = write(
        "thank-you:c1", company=text, role=text, contacts=[dana], profile={"name": text, "strengths": [text]}
    )
    assert letter.subject == f"Thank you – {text}, Friday 5 June"
    assert letter.body.startswith(f"Dear {text},\n\nThank you for your time on Friday 5 June.")
    assert f"I especially enjoyed our talk about {text.rstrip('.')}." in letter.body
    assert f"I would bring {text.rstrip('.')}." in letter.body
    assert letter.body.endswith(f"\n{text}")


def test_line_breaks_and_what_nobody_sees_do_not_come_along(write):
    text = "Da\nna\r\nBcc: eve@b.example\u2028\x00\x1b[31m\u202e Lee"
    plain = "Da na Bcc: eve@b.example [31m Lee"
    dana = {**DANA, "name": text, "greeting": text, "talked_about": text}
    letter = write(
        "thank-you:c1", role=text, contacts=[dana], profile={"name": text, "phone": text, "strengths": [text]}
    )
    assert letter.subject == f"Thank you – {plain}, Friday 5 June"
    assert letter.body.split("\n\n")[0] == f"Dear {plain},"
    assert letter.body.count("\n\n") == 4
    assert letter.body.endswith(f"Kind regards,\n{plain}")


def test_a_text_without_a_letter_that_anyone_sees_is_none(write):
    letter = write(
        "thank-you:c1", contacts=[{**DANA, "name": "\u202e", "talked_about": " \n"}], profile={"name": "\x00"}
    )
    assert {missing.fact for missing in letter.missing} == {"recipient", "talked_about", "name", "strength"}


def test_hostile_words_of_a_request_and_of_kept_drafts_stay_in_their_line(write):
    asked = event("request", "2026-06-15T10:00+01:00") | {"what": "{{ x }}\nBcc: a@b.example"}
    assert write("send-request~e1", events=[asked]).subject == "Operations Analyst: {{ x }} Bcc: a@b.example"
    drafts = {"thank-you:c1": {"subject": "{{ x }}\nBcc: a@b.example", "body": ""}}
    assert write("check-in-1", drafts=drafts).subject == "Re: {{ x }} Bcc: a@b.example"


def test_every_letter_of_a_hostile_record_is_whole(write, places):
    text = "{{ x }}\n{% y %}"
    fields = {"company": text, "role": text, "contacts": [{**DANA, "name": text, "talked_about": text}]}
    interview = read_interview(INTERVIEW | fields, places)
    for step in map(str, steps_with_letters(interview)):
        letter = write(step, profile={"name": text}, **fields)
        assert "\n" not in letter.subject
        assert letter.body.endswith("{{ x }} {% y %}")
