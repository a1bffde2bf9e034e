"""How a letter addresses a person."""

import pytest

from checklist.letters.greetings import greetings_for


@pytest.mark.parametrize(
    ("name", "greetings"),
    [
        ("Dana Lee", ("Dana", "Dana Lee")),
        ("Dana", ("Dana",)),
        ("  Dana \n Lee ", ("Dana", "Dana Lee")),
        ("Lee, Dana", ("Dana", "Dana Lee")),
        ("van der Berg, Anna Maria", ("Anna", "Anna Maria van der Berg")),
        ("Dana Lee, PhD", ("Dana", "Dana Lee")),
        ("Dana Lee, PhD, MBA", ("Dana", "Dana Lee")),
        ("Lee, Dana, PhD", ("Dana", "Dana Lee")),
        ("Lee, J. R.", ("Lee, J. R.",)),
        (", Dana", (", Dana",)),
        ("Lee,", ("Lee",)),
        ("Dr. Ada Lovelace", ("Ada", "Ada Lovelace", "Dr. Lovelace")),
        ("Prof Dr Ludwig van Beethoven", ("Ludwig", "Ludwig van Beethoven", "Prof Dr van Beethoven")),
        ("Ms Lee", ("Ms Lee",)),
        ("Frau Müller", ("Frau Müller",)),
        ("Mme Zoë Dupont-Aubry", ("Zoë", "Zoë Dupont-Aubry", "Mme Dupont-Aubry")),
        # The first name cannot be told: an initial, a script in which it may come last, what is no name.
        ("J. R. Smith", ("J. R. Smith",)),
        ("李 娜", ("李 娜",)),
        ("Иван Петров", ("Иван Петров",)),
        ("{{ name }} Lee", ("{{ name }} Lee",)),
        ("<b>Jo</b> Lee", ("<b>Jo</b> Lee",)),
        ("Dr.", ("Dr.",)),
        ("O’Neil Kay", ("O’Neil", "O’Neil Kay")),
        # Nothing that anyone would see.
        ("\u202e", ()),
    ],
)
def test_the_ways_to_address_a_person(name, greetings):
    assert greetings_for(name) == greetings


def test_what_was_entered_comes_first(write):
    dana = {"id": "c1", "name": "Dana Lee", "greeting": "Ms Lee"}
    letter = write("thank-you:c1", contacts=[dana])
    assert letter.body.startswith("Dear Ms Lee,\n\n")
    assert letter.document()["greeting"] == {"contact": "c1", "chosen": "Ms Lee", "choices": ["Dana", "Dana Lee"]}
