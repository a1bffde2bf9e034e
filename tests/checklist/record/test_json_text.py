"""Files that are not ours are refused with what is wrong with them."""

import pytest

from checklist.record.faults import InputError
from checklist.record.json_text import parse_document, write_document

BAD = {
    "no JSON": (b"Dear Dana,", "this is not JSON: Expecting value, line 1, column 1"),
    "nothing": (b"", "this is not JSON: Expecting value, line 1, column 1"),
    "two documents": (b"{}\n{}", "this is not JSON: Extra data, line 2, column 1"),
    "not UTF-8": (b'{"company": "M\xfcller"}', "this is not UTF-8 text"),
    "a name given twice": (
        b'{"company": "Acme", "company": "Other"}',
        'the name "company" is given twice in one object',
    ),
    "a name given twice within": (b'{"a": [{"b": 1, "c": 2, "b": 3}]}', 'the name "b" is given twice in one object'),
    "no number": (b'{"duration_minutes": NaN}', "duration_minutes: NaN is not a number that JSON knows"),
    "no number alone": (b"NaN", "NaN is not a number that JSON knows"),
    "infinity": (b'{"contacts": [{}, {"x": -Infinity}]}', "contacts[1].x: -Infinity is not a number that JSON knows"),
    "a number that becomes infinity": (
        b'{"interviews": [{"duration_minutes": 60.0}, {"duration_minutes": 1e400}]}',
        "interviews[1].duration_minutes: 1e400 is too large for a number",
    ),
    "one below a name of many signs": (
        b'{"steps": {"thank-you:c1": {"x": -1.5e999}}}',
        'steps["thank-you:c1"].x: -1.5e999 is too large for a number',
    ),
    "a number of many digits": (
        b'{"duration_minutes": ' + b"9" * 5_000 + b"}",
        "duration_minutes: 99999999999999999999… is too large for a number",
    ),
    "one too many digits for JavaScript": (
        b"[" + b"1" * 309 + b"]",
        "[0]: 11111111111111111111… is too large for a number",
    ),
    "nested without end": (b"[" * 200_000, "this JSON is nested more than 100 deep, so it is none of ours"),
    "too large": (b" " * (10_000_000 + 1), "this file is larger than 10,000,000 bytes, the most that is read"),
}


@pytest.mark.parametrize(("content", "sentence"), BAD.values(), ids=BAD.keys())
def test_what_is_not_ours_is_refused(content, sentence):
    with pytest.raises(InputError) as caught:
        parse_document(content)
    assert [str(fault) for fault in caught.value.faults] == [sentence]


def test_numbers_as_large_as_numbers_can_be_are_read():
    assert parse_document(b"[1e308, -1e308, 1e-400, " + b"9" * 308 + b"]") == [1e308, -1e308, 0, int("9" * 308)]


@pytest.mark.parametrize("text", [rb"\"" * 100_000, b'"' + rb"\"" * 100_000, rb'["\\", "' + rb"\\\"" * 100_000])
def test_quotation_marks_without_end_are_refused_soon(text):
    # Going over them again and again would take minutes.
    with pytest.raises(InputError, match="this is not JSON"):
        parse_document(text)


def test_brackets_in_a_text_are_no_nesting():
    assert parse_document(b'{"notes": "' + b"[" * 200 + rb'\"[[\\"}') == {"notes": "[" * 200 + '"[[\\'}


def test_the_largest_file_is_read():
    assert parse_document(b"{}" + b" " * (10_000_000 - 2)) == {}


def test_a_mark_of_byte_order_is_no_fault():
    assert parse_document(b"\xef\xbb\xbf{}") == {}


def test_what_is_written_is_read_again():
    document = {"company": "Müller \N{GRINNING FACE}", "list": [1, 2.5, None, True]}
    assert parse_document(write_document(document).encode()) == document
