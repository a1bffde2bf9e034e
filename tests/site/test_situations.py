"""Each situation that a reader comes with has its own heading, is answered at once, and is two steps from home."""

import html
import re
from urllib.parse import urljoin

import pytest

SITUATIONS = {
    "a phone or video interview": "situations/#phone-or-video-interview",
    "a second or final round": "situations/#second-or-final-round",
    "a panel": "situations/#panel-interview",
    "an assessment centre": "situations/#assessment-centre",
    "an internal candidate": "situations/#internal-candidate",
    "the public sector, the NHS, a university": "situations/#public-sector-nhs-university",
    "a first job, or campus": "situations/#first-job-and-campus",
    "several interviews in one week": "situations/#several-interviews-in-one-week",
    "the interview went badly": "situations/#the-interview-went-badly",
    "a wrong name, a typo, the wrong person": "situations/#a-typo-a-wrong-name-the-wrong-person",
    "a missed call": "situations/#you-missed-their-call",
    "postponed, or nobody came": "situations/#postponed-or-nobody-came",
    "discrimination": "situations/#discrimination",
    "adjustments": "situations/#adjustments",
    "expenses": "situations/#expenses",
    "nothing done for days": "just-out/#it-was-days-ago",
    "a Friday evening": "just-out/#friday-evening-or-late-at-night",
    "no name or address": "contacts/#nothing-to-go-on",
    "LinkedIn": "contacts/#linkedin",
    "thanks where one lives": "thank-you/#in-britain-and-elsewhere",
    "an agency": "thank-you/#through-an-agency",
    "call, voicemail or email": "follow-up/#call-voicemail-or-email",
    "they said they would call": "follow-up/#they-said-they-would-call",
    "a recruiter gone quiet": "follow-up/#the-recruiter-has-gone-quiet",
    "Christmas and August": "follow-up/#christmas-and-august",
    "the patient pace": "follow-up/#the-patient-pace",
    "no answer": "outcomes/#no-answer",
    "not yet": "outcomes/#not-yet",
    "a task, references, papers": "outcomes/#they-asked-for-something",
    "on hold": "outcomes/#they-put-it-on-hold",
    "a no, and feedback": "outcomes/#a-no",
    "more time": "offer/#more-time",
    "pay before an offer": "offer/#pay-before-an-offer",
    "pay after an offer": "offer/#salary",
    "accepting": "offer/#you-accept",
    "a conditional offer": "offer/#a-conditional-offer-and-when-to-resign",
    "declining or withdrawing": "offer/#you-decline-or-withdraw",
    "another offer": "offer/#another-offer",
    "an offer withdrawn": "offer/#they-withdraw-the-offer",
}
TWO_SENTENCES = 48
"""Words: what can be read at a glance on a phone."""


def article(site, page):
    text = (site / page / "index.html").read_text(encoding="utf-8")
    return text[text.index("<article") : text.index("</article>")]


def links(text, page):
    """Where a piece of a page leads, as addresses within the site."""
    found = re.findall(r'href="([^"]+)"', text)
    return {urljoin(f"https://site/{page}", link).removeprefix("https://site/") for link in found}


@pytest.fixture(scope="module")
def two_steps(site):
    """All that the home page leads to, and all that the lists at the head of those pages lead to."""
    first = links(article(site, ""), "")
    second = set()
    for page in {address.partition("#")[0] for address in first if not address.startswith("http")} - {"", "checklist/"}:
        text = article(site, page)
        lists = re.findall(r'<p class="jump">.*?</p>|<div class="choices">.*?</div>', text, re.DOTALL)
        second |= links(" ".join(lists), page)
    return first | second


@pytest.mark.parametrize("situation", SITUATIONS)
def test_is_two_steps_from_home(two_steps, situation):
    assert SITUATIONS[situation] in two_steps


@pytest.mark.parametrize("situation", SITUATIONS)
def test_is_answered_in_two_sentences_first(site, situation):
    page, _, anchor = SITUATIONS[situation].partition("#")
    section = re.search(rf'<h[23] id="{anchor}">.*?</h[23]>\s*(.*?)(?=<h[23] |\Z)', article(site, page), re.DOTALL)[1]
    # A list, a table or a letter comes after the answer.
    first = re.match(r"<p>(.*?)</p>", section, re.DOTALL)[1]
    words = html.unescape(re.sub("<[^>]*>", "", first))
    sentences = re.split(r"(?<=[.?!])[”\"’)]*\s+", words)
    assert len(sentences) >= 2
    assert len(" ".join(sentences[:2]).split()) <= TWO_SENTENCES
    assert not any(sentence.endswith(":") for sentence in sentences[:2])
