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
    "no number": (b'{"duration_minutes": NaN}', "NaN is not a number that JSON knows"),
    "infinity": (b'{"duration_minutes": -Infinity}', "-Infinity is not a number that JSON knows"),
    "nested without end": (b"[" * 200_000, "this JSON is nested more than 100 deep, so it is none of ours"),
    "too large": (b" " * (10_000_000 + 1), "this file is larger than 10,000,000 bytes, the most that is read"),
}


@pytest.mark.parametrize(("content", "sentence"), BAD.values(), ids=BAD.keys())
def test_what_is_not_ours_is_refused(content, sentence):
    with pytest.raises(InputError) as caught:
        parse_document(content)
    assert [str(fault) for fault in caught.value.faults] == [sentence]


def test_a_number_of_many_digits_is_refused():
    with pytest.raises(InputError, match=r"^this is not JSON: "):
        parse_document(b'{"duration_minutes": ' + b"9" * 5_000 + b"}")


def test_brackets_in_a_text_are_no_nesting():
    assert parse_document(b'{"notes": "' + b"[" * 200 + rb'\"[[\\"}') == {"notes": "[" * 200 + '"[[\\'}


def test_the_largest_file_is_read():
    assert parse_document(b"{}" + b" " * (10_000_000 - 2)) == {}


def test_a_mark_of_byte_order_is_no_fault():
    assert parse_document(b"\xef\xbb\xbf{}") == {}


def test_what_is_written_is_read_again():
    document = {"company": "Müller \N{GRINNING FACE}", "list": [1, 2.5, None, True]}
    assert parse_document(write_document(document).encode()) == document
