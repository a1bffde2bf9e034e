"""What is read from contact files, as phones, Outlook and address books write them."""

import time

import pytest

from checklist.invitation.contact_file import people_in
from checklist.record.faults import InputError

PHONE = """BEGIN:VCARD
VERSION:3.0
N:Lee;Dana;;;
FN:Dana Lee
ORG:Acme;
TITLE:Chief\\, Technology
item1.EMAIL;type=INTERNET;type=pref:dana@acme.example
item1.X-ABLabel:_$!<Work>!$_
TEL;type=CELL;type=VOICE:+49 30 1234
EMAIL:other@acme.example
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAUDBAQEAwUE
 BAQFBQUGBwwIBwcHBw8LCwkMEQ8SEhEPERETFhwXExQaFRERGCEYGh0dHx8fExciJCIeJBwe==
END:VCARD
"""
OLD = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BCrgen;;;
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen=20=
M=C3=BCller
TEL;WORK;VOICE:030 1
END:VCARD
"""
NEW = """BEGIN:VCARD
VERSION:4.0
FN:李雷
EMAIL:mailto:li@acme.example
TEL;VALUE=uri:tel:+86-10-1
END:VCARD
"""


def person(name, title="", email="", phone=""):
    return {"name": name, "title": title, "email": email, "phone": phone}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PHONE, [person("Dana Lee", "Chief, Technology", "dana@acme.example", "+49 30 1234")]),
        (OLD, [person("Jürgen Müller", phone="030 1")]),
        (NEW, [person("李雷", email="li@acme.example", phone="+86-10-1")]),
        (
            OLD.replace("\n", "\r\n") + NEW,
            [person("Jürgen Müller", phone="030 1"), person("李雷", "", "li@acme.example", "+86-10-1")],
        ),
        ("BEGIN:VCARD\nN:Lee;Dana;van;;\nEND:VCARD", [person("Dana van Lee")]),
        ("BEGIN:VCARD\nEMAIL:x@acme.example\nEND:VCARD", [person("x@acme.example", email="x@acme.example")]),
        ("BEGIN:VCARD\nFN:Dana\n  Lee\nEND", [person("Dana Lee")]),
        ("BEGIN:VCARD\nFN:<b>Jo</b> {{x}}\nEND:VCARD", [person("<b>Jo</b> {{x}}")]),
    ],
)
def test_the_fields_of_people_are_found(text, expected):
    assert people_in(text) == expected


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Dear Jo,", "this is not a contact file (vCard, .vcf)"),
        ("", "this is not a contact file (vCard, .vcf)"),
        ("BEGIN:VCALENDAR\nEND:VCALENDAR", "this is not a contact file (vCard, .vcf)"),
        ("BEGIN:VCARD\nTEL:1\nEND:VCARD", "this contact file names nobody"),
    ],
)
def test_what_names_nobody_is_refused_in_words(text, sentence):
    with pytest.raises(InputError) as refused:
        people_in(text)
    assert [str(fault) for fault in refused.value.faults] == [sentence]


def test_a_hostile_file_takes_no_longer_than_its_length():
    began = time.process_time()
    for text in ("A;QUOTED-PRINTABLE:" + "=\n" * 100_000, ";QUOTED-PRINTABLE" * 50_000, "a.a-" * 100_000):
        assert people_in(f"BEGIN:VCARD\nFN:x\n{text}\nEND:VCARD") == [person("x")]
    # Under a second; a minute and a half once, when a pattern went back over what it had read.
    assert time.process_time() - began < 5
