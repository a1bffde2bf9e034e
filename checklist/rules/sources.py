"""Each rule in a sentence, and whose advice it follows. Read by the guide's timing page only."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Source:
    """A page that gives this advice."""

    name: str
    address: str


@dataclass(frozen=True)
class Explanation:
    """What the timing page says about a rule besides its dates."""

    heading: str
    summary: str
    sources: tuple[Source, ...] = ()


_PRINCETON: Final = Source(
    "Princeton", "https://careerservices.princeton.edu/undergraduate-students/interviews-offers/follow"
)
_UTAH: Final = Source("Utah Law", "https://www.law.utah.edu/interviewing-etiquette-thank-you-letters-2/")
_GEORGETOWN: Final = Source(
    "Georgetown",
    "https://careercenter.georgetown.edu/major-career-guides/interviewing/after-the-interview/",
)
_JOURNALISM: Final = Source(
    "Journalism Jobs", "https://www.journalismjobs.com/career-advice/21/when-to-follow-up-after-an-interview"
)
_TNT: Final = Source(
    "TNT Personnel",
    "https://www.tntpersonnel.com/2019/07/24/how-many-times-should-i-follow-up-after-my-job-interview/",
)
_HOLIDAYS: Final = Source(
    "Ask a Manager",
    "https://www.askamanager.org/2012/12/waiting-to-hear-about-a-job-during-the-holidays.html",
)
_CASE_WESTERN: Final = Source(
    "Case Western", "https://case.edu/studentlife/careercenter/career-developmenttips-job-seekers/job-offers"
)

EXPLANATIONS: Final[Mapping[str, Explanation]] = {
    "at-the-interview": Explanation(
        "Ask about the next steps",
        "Ask in the room when you will hear, and how. Whoever could not ask does so in the thank-you.",
    ),
    "contacts-within-a-day": Explanation(
        "Get a way to reach each person",
        "A card, an address or a number counts. After a day, ask the coordinator or the company's switchboard.",
        (
            Source("Penn State", "https://ist.psu.edu/current/careers/development/interviews/follow-up"),
            _PRINCETON,
        ),
    ),
    "fresh-notes": Explanation(
        "Write down how it went",
        "Names, questions and what you would say better, while you still have them.",
    ),
    "agency-debrief": Explanation(
        "Tell the recruiter how it went",
        "Only where a recruiter stands between you and the employer: they speak to the company first.",
        (
            Source("Champion Personnel", "https://championpersonnel.com/after-an-interview"),
            Source(
                "PSG Staffing",
                "https://blog.psgstaffing.com/2012/08/02/ask-a-recruiter-following-up-after-an-interview/",
            ),
        ),
    ),
    "thank-you-24-48": Explanation(
        "Send the thank-you letter",
        "One to each interviewer. With more than seven, or where you want it so, one through the coordinator that "
        "thanks them all. From the working day before the first check-in on, the thanks go into that; that is our own "
        "judgement.",
        (
            _UTAH,
            _PRINCETON,
            Source(
                "Stetson",
                "https://www.stetson.edu/administration/career-development/interviewthankyou.php",
            ),
        ),
    ),
    "thank-you-same-day": Explanation(
        "Send it within two hours when they decide today",
        "Only where they said that you would hear on the interview day itself.",
        (_PRINCETON,),
    ),
    "promise-plus-grace": Explanation(
        "First check-in, after the date they gave",
        "Their day, or the next working day if it is none; then the grace of your pace. That day is the check-in's. "
        "Where 25 December is a public holiday, a check-in from 24 to 31 December moves past New Year's Day. We "
        "judged this ourselves; the two last sources say much the same.",
        (
            _JOURNALISM,
            Source(
                "On Board Careers",
                "https://onboardcareers.com/interview-advice/"
                "whats-the-correct-timeline-for-following-up-after-an-interview/",
            ),
            _HOLIDAYS,
            Source(
                "Smart Career Planning",
                "https://smartcareerplanning.blogspot.com/2011/12/job-searching-hints-for-holidays.html",
            ),
        ),
    ),
    "week-after-thanks": Explanation(
        "First check-in, where they gave no date",
        "So many working days after your last thank-you, or after the interview while none is sent.",
        (_GEORGETOWN, _JOURNALISM),
    ),
    "second-check-in": Explanation(
        "Second and last check-in",
        "So many working days after the day on which you really sent the first. There is no third.",
        (
            Source("Katherine Turpin", "https://katherineturpin.com/intentional-interviewing-part-3/"),
            _TNT,
        ),
    ),
    "close-after-two": Explanation(
        "Let it go",
        "So many working days after the day on which you really sent the second. It waits until you tick it.",
        (_TNT,),
    ),
    "own-reminder": Explanation(
        "Where they said not to get in touch",
        "Then you do not. That day is for you alone: decide whether to let it go.",
        (Source("Your Job Is Calling", "https://yourjobiscalling.com/?p=465"),),
    ),
    "answer-promptly": Explanation(
        "Answer their message",
        "A reply from them ends the wait. Answer it, and a new wait begins. An automatic reply is no reply.",
    ),
    "request-on-time": Explanation(
        "Send what they asked for",
        "A task, references, papers: by the moment they named, or as promptly as you would answer a message. The wait "
        "for their answer begins when you have sent it. Our own judgement.",
    ),
    "on-hold-rest": Explanation(
        "When they put it on hold",
        "Say that you have understood, let it rest, and ask once whether it is open again. Twenty working days are "
        "our own judgement.",
    ),
    "offer-deadline": Explanation(
        "Answer an offer that has a date",
        "Their date counts: the working day's end to aim for, the day's end at the latest.",
    ),
    "offer-courtesy": Explanation(
        "Answer an offer without a date",
        "Custom, not their word. Ask how long you may think about it.",
        (Source("Reynolds and Reynolds", "https://life.reyrey.com/?p=1801"),),
    ),
    "after-accepting": Explanation(
        "After you accept",
        "Confirm in writing, make sure that every condition is met, thank your references. Ten working days for the "
        "conditions are our own judgement: ask what is still open.",
        (_CASE_WESTERN,),
    ),
    "withdraw-when-secured": Explanation(
        "Withdraw your other applications, once the offer is safe",
        "Not before it is in writing and no condition is open: references, checks, a visa. That moment is when "
        "you tick that it is.",
        (
            _CASE_WESTERN,
            Source("GOV.UK", "https://www.gov.uk/job-offers-your-rights"),
            Source("Acas", "https://www.acas.org.uk/if-your-job-offer-is-withdrawn"),
        ),
    ),
    "say-no-promptly": Explanation(
        "When you say no",
        "An offer declined, or an application withdrawn: soon, short and kind.",
        (Source("Texas A&M", "https://careercenter.tamu.edu/Blog/April-2016/Declining-a-Job-Offer"),),
    ),
    "after-rejection": Explanation(
        "When they say no",
        "Thank them, and ask what would have made the difference.",
        (
            Source(
                "Manager Tools",
                "https://www.manager-tools.com/forums/thank-you-notes-1-day-interview-turnaround",
            ),
        ),
    ),
    "interest-later": Explanation(
        "A letter of interest, later",
        "Only if you still want to work there. It is never counted as left to do.",
    ),
}
