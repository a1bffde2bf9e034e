"""What people type into the search finds the answer among the first."""

from urllib.parse import quote, urlsplit

import pytest

# A page, or one part of it; where several fit, any of them will do.
TWELVE = [
    ("how long to wait after interview to follow up", "follow-up/"),
    ("forgot to send thank you email 5 days later", "thank-you/"),
    ("thank you email after panel interview", "situations/#panel-interview|thank-you/"),
    ("should I send a thank you email after a phone interview", "situations/#phone-or-video-interview|thank-you/"),
    ("how to ask for feedback after rejection", "outcomes/#a-no"),
    ("negotiate salary after job offer", "offer/#salary"),
    ("should I call or email after interview", "follow-up/#call-voicemail-or-email"),
    ("recruiter ghosted me after interview", "follow-up/#the-recruiter-has-gone-quiet"),
    ("how long does it take to hear back after an interview", "waiting/"),
    ("interview went badly what to do", "situations/#the-interview-went-badly"),
    ("add interviewer on linkedin after interview", "contacts/#linkedin"),
    ("job offer subject to references should I resign", "offer/#a-conditional-offer-and-when-to-resign"),
]
"""The questions that are typed most: nearly all of them find their page first."""
FOUND_FIRST = 10

QUESTIONS = [
    *TWELVE,
    ("ghosted", "outcomes/#no-answer|follow-up/#the-recruiter-has-gone-quiet"),
    ("hear back", "waiting/"),
    ("no response after interview", "outcomes/#no-answer|waiting/|follow-up/"),
    ("no reply to follow up email", "outcomes/#no-answer|follow-up/"),
    ("how many times should I follow up", "follow-up/"),
    ("second follow up email", "follow-up/"),
    ("when to chase after interview", "follow-up/"),
    ("recruiter not replying", "follow-up/#the-recruiter-has-gone-quiet"),
    ("they said they would call by friday", "follow-up/#they-said-they-would-call"),
    ("they didn't call when they said", "follow-up/#they-said-they-would-call"),
    ("follow up email template", "follow-up/"),
    ("rejected", "outcomes/#a-no"),
    ("feedback", "outcomes/#a-no"),
    ("salary", "offer/#salary|offer/#pay-before-an-offer"),
    ("asked what salary I want", "offer/#pay-before-an-offer"),
    ("ask for more money", "offer/#salary"),
    ("notice", "offer/#a-conditional-offer-and-when-to-resign"),
    ("when to hand in notice", "offer/#a-conditional-offer-and-when-to-resign"),
    ("conditional offer", "offer/#a-conditional-offer-and-when-to-resign"),
    ("accept job offer email sample", "offer/#you-accept"),
    ("decline job offer politely", "offer/#you-decline-or-withdraw"),
    ("withdraw application", "offer/#you-decline-or-withdraw"),
    ("pull out of interview process", "offer/#you-decline-or-withdraw"),
    ("need more time to decide on offer", "offer/#more-time"),
    ("two job offers", "offer/#another-offer"),
    ("job offer withdrawn", "offer/#they-withdraw-the-offer"),
    ("offer rescinded", "offer/#they-withdraw-the-offer"),
    ("position on hold", "outcomes/#they-put-it-on-hold"),
    ("hiring freeze", "outcomes/#they-put-it-on-hold"),
    ("they asked for references", "outcomes/#they-asked-for-something"),
    ("unpaid assignment", "outcomes/#they-asked-for-something"),
    ("still deciding what to reply", "outcomes/#not-yet"),
    ("thank you note wrong name", "situations/#a-typo-a-wrong-name-the-wrong-person"),
    ("typo in thank you email", "situations/#a-typo-a-wrong-name-the-wrong-person"),
    ("misspelled interviewer's name", "situations/#a-typo-a-wrong-name-the-wrong-person"),
    ("sent email to wrong person", "situations/#a-typo-a-wrong-name-the-wrong-person"),
    ("missed a call from the recruiter", "situations/#you-missed-their-call"),
    ("interviewer didn't show up", "situations/#postponed-or-nobody-came"),
    ("nhs interview how long", "situations/#public-sector-nhs-university"),
    ("civil service interview results", "situations/#public-sector-nhs-university"),
    ("academic job interview waiting", "situations/#public-sector-nhs-university"),
    ("christmas", "follow-up/#christmas-and-august"),
    ("interview before christmas no answer", "follow-up/#christmas-and-august"),
    ("discrimination", "situations/#discrimination"),
    ("illegal interview question", "situations/#discrimination"),
    ("disability adjustments interview", "situations/#adjustments"),
    ("interview expenses", "situations/#expenses"),
    ("travel costs reimbursed", "situations/#expenses"),
    ("assessment centre", "situations/#assessment-centre"),
    ("second interview", "situations/#second-or-final-round"),
    ("zoom interview thank you", "situations/#phone-or-video-interview"),
    ("internal promotion interview", "situations/#internal-candidate"),
    ("multiple interviews same week", "situations/#several-interviews-in-one-week"),
    ("bombed the interview", "situations/#the-interview-went-badly"),
    ("thank you note after interview uk", "thank-you/"),
    ("is it too late to send a thank you", "thank-you/"),
    ("handwritten card", "thank-you/#email-or-card|thank-you/"),
    ("questions to ask at end of interview", "next-steps/"),
    ("how soon should I send a thank you email", "thank-you/"),
    ("how many days to hear from employer", "waiting/"),
    ("should I message the interviewer on linkedin", "contacts/#linkedin"),
    ("voicemail from hr", "situations/#you-missed-their-call|follow-up/#call-voicemail-or-email"),
    ("nobody joined the video call", "situations/#postponed-or-nobody-came"),
    ("university lecturer interview outcome", "situations/#public-sector-nhs-university"),
    ("current employer reference", "outcomes/#they-asked-for-something"),
    ("they want a presentation", "outcomes/#they-asked-for-something"),
    ("verbal offer", "offer/"),
    ("no longer interested in position", "offer/#you-decline-or-withdraw"),
    ("employer withdrew offer", "offer/#they-withdraw-the-offer"),
    ("dbs check", "offer/"),
    ("who pays for travel", "situations/#expenses"),
    ("autism interview questions in advance", "situations/#adjustments"),
    ("ask about next steps", "next-steps/"),
    ("easter", "follow-up/#christmas-and-august"),
    ("friday interview", "just-out/#friday-evening-or-late-at-night|thank-you/"),
]
FIRST = 3
PARTS = 4
"""How many parts of a page are shown before the rest is folded away."""

CLEAR = "document.querySelector('.md-search-result__list').replaceChildren()"
TYPE = """(field, question) => {
    field.value = question
    field.dispatchEvent(new KeyboardEvent("keyup"))
}"""


@pytest.fixture(scope="module")
def search(chromium, site_address):
    """The addresses that the search gives for a question, best first, without the site's own."""
    page = chromium.new_page()
    page.goto(f"{site_address}about/?q={quote('the first question')}")
    results = page.locator(".md-search-result__link")
    results.first.wait_for(state="attached")

    def found(question):
        page.evaluate(CLEAR)
        page.locator("[data-md-component=search-query]").evaluate(TYPE, question)
        results.first.wait_for(state="attached", timeout=5_000)
        links = [urlsplit(link) for link in results.evaluate_all("(links) => links.map((link) => link.href)")]
        return [link.path.removeprefix("/") + (link.fragment and f"#{link.fragment}") for link in links]

    yield found
    page.close()


def rank(found, answer):
    """The place of an answer's page among the pages that were found; None where the part is not shown with it."""
    page = answer.partition("#")[0]
    pages = list(dict.fromkeys(link.partition("#")[0] for link in found))
    shown = [link for link in found if link.partition("#")[0] == page][:PARTS]
    return pages.index(page) + 1 if answer in shown else None


def best_rank(found, answers):
    return min((place for answer in answers.split("|") if (place := rank(found, answer))), default=None)


@pytest.mark.parametrize(("question", "answers"), QUESTIONS)
def test_what_people_type_finds_its_answer(search, question, answers):
    place = best_rank(search(question), answers)
    assert place is not None
    assert place <= FIRST


def test_what_is_typed_most_finds_its_answer_first(search):
    later = [question for question, answers in TWELVE if best_rank(search(question), answers) != 1]
    assert len(later) <= len(TWELVE) - FOUND_FIRST, later


@pytest.mark.parametrize(("typed", "meant"), [("rejected", "rejection"), ("a salary", "salary"), ("on zoom", "video")])
def test_a_word_is_found_in_its_other_forms_and_by_its_other_names(search, typed, meant):
    assert search(typed)[:2] == search(meant)[:2]


def test_a_question_of_little_words_alone_is_looked_up_as_it_is(search):
    assert best_rank(search("not yet"), "outcomes/#not-yet") <= FIRST


def test_a_word_can_be_ruled_out(search):
    about_notice = "offer/#a-conditional-offer-and-when-to-resign"
    assert about_notice in search("notice")
    assert about_notice not in search("notice -resign")
