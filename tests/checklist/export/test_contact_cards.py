"""What is on a contact card, and what is not."""

import pytest

from checklist.export.contact_cards import cards_of
from checklist.record.parse import read_interview
from tests.checklist.records import CONTRACT_EXAMPLE, FRIDAY_IN_BERLIN


@pytest.fixture
def cards(places):
    def made(version="3.0", contact=None, **fields):
        return cards_of([read_interview(FRIDAY_IN_BERLIN | fields, places)], version, contact)

    return made


def lines(card):
    return [line for line in card.split("\r\n") if not line.startswith("UID:")]


def test_a_card_says_how_to_reach_someone_and_where_you_met(cards):
    first, second = cards(contacts=CONTRACT_EXAMPLE["contacts"], notes="secret")
    assert lines(first) == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "FN:Dana Lee",
        "N:Lee;Dana;;;",
        "EMAIL:dana@acme.example",
        "NOTE:Interview at Acme\\, 5 June 2026",
        "ORG:Acme",
        "TITLE:CTO",
        "END:VCARD",
        "",
    ]
    assert "TEL:+49 30 1234" in lines(second)


def test_version_four_says_so_first(cards):
    (card,) = cards("4.0", contacts=[{"id": "c1", "name": "Dana Lee"}])
    assert lines(card)[:2] == ["BEGIN:VCARD", "VERSION:4.0"]


@pytest.mark.parametrize(
    ("name", "parts"),
    [("李雷", ";李雷;;;"), ("Ana María de Souza", "Souza;Ana María de;;;"), ("Lee; Jr", "Jr;Lee\\;;;;")],
)
def test_the_last_of_several_names_is_the_familys(cards, name, parts):
    (card,) = cards(contacts=[{"id": "c1", "name": name}])
    assert f"N:{parts}" in lines(card)


def test_an_agencys_recruiter_does_not_work_for_the_company(cards):
    recruiter = {"id": "c1", "name": "Kim Poe", "role": "recruiter"}
    assert "ORG" not in cards(contacts=[recruiter], via_agency=True)[0]
    assert "ORG:Acme" in cards(contacts=[recruiter])[0]


def test_one_person_alone_and_the_same_card_again(cards):
    people = [{"id": "c1", "name": "Dana Lee"}, {"id": "c2", "name": "Sam Roe"}]
    every = cards(contacts=people)
    assert cards(contact="c2", contacts=people) == every[1:]
    uids = [next(line for line in card.split("\r\n") if line.startswith("UID:")) for card in every]
    assert len(set(uids)) == 2
    assert uids[0] in cards("4.0", contacts=[{"id": "c1", "name": "Dana Lee-Roe"}])[0]


def test_nobody_gives_no_card(cards):
    assert cards() == []
