"""What people type into the search finds the answer among the first."""

from urllib.parse import urlsplit

import pytest

QUESTIONS = [
    ("how long to wait after interview to follow up", "follow-up/"),
    ("forgot to send thank you email 5 days later", "thank-you/"),
    ("thank you email after panel interview", "situations/#panel-interview"),
    ("should I send a thank you email after a phone interview", "situations/#phone-or-video-interview"),
    ("how to ask for feedback after rejection", "outcomes/#a-no"),
    ("negotiate salary after job offer", "offer/#salary"),
    ("should I call or email after interview", "follow-up/#call-voicemail-or-email"),
    ("recruiter ghosted me after interview", "follow-up/#the-recruiter-has-gone-quiet"),
    ("how long does it take to hear back after an interview", "waiting/"),
    ("interview went badly what to do", "situations/#the-interview-went-badly"),
    ("add interviewer on linkedin after interview", "contacts/#linkedin"),
    ("job offer subject to references should I resign", "offer/#a-conditional-offer-and-when-to-resign"),
    ("they said they would call by friday", "follow-up/#they-said-they-would-call"),
    ("typo in thank you email", "situations/#a-typo-a-wrong-name-the-wrong-person"),
    ("missed a call from the recruiter", "situations/#you-missed-their-call"),
    ("accept job offer email sample", "offer/#you-accept"),
    ("job offer withdrawn", "offer/#they-withdraw-the-offer"),
    ("position on hold", "outcomes/#they-put-it-on-hold"),
    ("nhs interview how long", "situations/#public-sector-nhs-university"),
    ("christmas", "follow-up/#christmas-and-august"),
    ("discrimination", "situations/#discrimination"),
    ("interview expenses", "situations/#expenses"),
    ("assessment centre", "situations/#assessment-centre"),
    ("second interview", "situations/#second-or-final-round"),
    ("notice", "offer/#a-conditional-offer-and-when-to-resign"),
]


@pytest.fixture(scope="module")
def search(chromium, site_address):
    """The addresses that the search gives for a question, best first, without the site's own."""
    page = chromium.new_page()
    page.goto(site_address)

    def found(question):
        page.goto(f"{site_address}about/?q={question}")
        results = page.locator(".md-search-result__link")
        results.first.wait_for(state="attached")
        page.wait_for_function(
            "() => !document.querySelector('.md-search-result__meta').textContent.includes('nitial')"
        )
        links = [urlsplit(link) for link in results.evaluate_all("(links) => links.map((link) => link.href)")]
        return [link.path.removeprefix("/") + (link.fragment and f"#{link.fragment}") for link in links]

    yield found
    page.close()


@pytest.mark.parametrize(("question", "answer"), QUESTIONS)
def test_what_people_type_finds_its_answer(search, question, answer):
    found = search(question)
    page = answer.partition("#")[0]
    pages = list(dict.fromkeys(link.partition("#")[0] for link in found))
    assert page in pages[:3]
    assert answer in [link for link in found if link.startswith(page)][:4]
