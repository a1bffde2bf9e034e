"""The words of letters that stand in no template: what is still to be filled in, what a post is called, advice."""

from typing import Final

PLACEHOLDERS: Final[dict[str, str]] = {
    "recipient": "their name",
    "name": "your name",
    "talked_about": "what you talked about",
    "strength": "one thing you would bring",
    "request": "what they asked for",
    "answer": "your answer to what they wrote",
    "new_day": "the day you need",
    "start_day": "your first day",
    "salary": "the pay",
    "news": "something new there",
    "other_post": "the post you applied for there",
    # Known of every interview: these stand in samples only.
    "company": "the employer",
    "role": "job title",
    "person": "the interviewer",
    "day": "the day of the interview",
    "wrote_on": "the day they wrote",
}
"""What stands in a letter, in square brackets, for a fact that nobody has entered."""

PHRASES: Final[dict[str, str]] = {
    "topic": "{role}",
    "topic.agency": "{role} at {company}",
    "topic.no-role": "Interview at {company}",
    "post": "the {role} post",
    "post.agency": "the {role} post at {company}",
    "post.no-role": "the post at {company}",
    "people.all": "everyone I met",
    "people.others": "everyone else I met",
    "reply": "Re: {subject}",
    "fault.no_letter": "{step} has no letter; of this interview these have one: {known}",
    "fault.about": "{value} is none of this step's letters; it should be one of {choices}",
    "fault.no_abouts": "{step} has one letter only; leave this out",
}

ADVICE: Final[dict[str, str]] = {
    "missing": "Fill in “{quote}”: a gap in brackets shows that the letter came from a form.",
    "too_long": "This has {count} words; {most} are plenty, because a short message is read at once and to its end.",
    "subject_too_long": "A shorter subject says more: on a phone only the first few words are shown.",
    "no_subject": "Give it a subject with the job in it, so that they know at a glance what it is about.",
    "same_text": "The letter to {name} says the same: they may compare, so give each person a sentence of their own.",
    "pushing": "“{quote}” pushes, and people who feel pushed put an answer off.",
    "empty_phrase": "“{quote}” alone asks nothing: put your one question, so that one line can answer it.",
    "questions": "One question is answered at once; with three or more, the whole message waits.",
    "grovelling": "“{quote}” makes you smaller than you are; they meet you as an equal.",
    "apologies": "One apology is enough: more of them draw the eye to what went wrong.",
    "reproach": "“{quote}” sounds like a reproach, and nobody likes to answer one.",
    "no_conversation": "Name one thing that you talked about: it shows that the letter was written for this person.",
    "wrong_name": "This greets “{quote}”, but it goes to {name}: a wrong name is what people remember.",
}

PUSHING: Final = (
    "as soon as possible",
    "asap",
    "urgent",
    "urgently",
    "still waiting",
    "per my last email",
    "per my previous email",
    "at your earliest convenience",
    "immediate response",
)
EMPTY_PHRASES: Final = ("just checking in", "just following up", "just touching base")
GROVELLING: Final = (
    "sorry to bother you",
    "sorry for bothering you",
    "sorry to disturb you",
    "i would do anything",
    "i'd do anything",
    "i beg",
    "begging",
    "desperate",
    "desperately",
    "i know you are very busy but",
)
REPROACHES: Final = (
    "you said you would",
    "you promised",
    "i have not heard back",
    "i have not heard from you",
    "i haven't heard back",
    "i haven't heard from you",
    "you did not answer",
    "you didn't answer",
    "you have not replied",
    "you haven't replied",
    "disappointed",
    "i was surprised",
)
APOLOGIES: Final = ("sorry", "apologise", "apologize", "apologies", "apology")
GREETINGS: Final = ("dear", "hello", "hi")
"""What stands before the name in the first line of a letter."""
GREETED_TOGETHER: Final = frozenset({"all", "both", "everyone", "team", "colleagues", "madam"})
FORMAL_TITLES: Final = frozenset(
    {"ms", "mr", "mrs", "mx", "miss", "dr", "prof", "professor", "frau", "herr", "mme", "mlle", "sir", "dame"}
    | {"madame", "monsieur", "sra", "sr", "señora", "señor", "signora", "signor", "mevrouw", "meneer"}
)
"""What people put before a name, in small letters and without a full stop."""
LETTERS_AFTER_NAMES: Final = frozenset({"phd", "md", "mba", "msc", "bsc", "jr", "sr", "ii", "iii", "obe", "mbe", "cbe"})
