"""How somebody likes to work: the same seven questions for both sides, each between two poles.

Answers are 1 (the first pole) to 5 (the second); a question that is left out is all the same. There is no right
answer and nothing is added up about a person: only the distance between two people is looked at.
(Channel, detail, check-ins, initiative, formality, feedback: domain.md 1.4; pace: product.md 1.)
"""

from collections.abc import Mapping
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

type Words = str | Promise


class Question(NamedTuple):
    """What is asked, and what 1 and 5 mean."""

    key: str
    about: Words
    first: Words
    last: Words


QUESTIONS = (
    Question("detail", _("Detail"), _("The result in two lines"), _("Every step and every reason")),
    Question("tone", _("Tone"), _("Relaxed, like colleagues"), _("Formal and reserved")),
    Question("channel", _("Talking or writing"), _("In writing"), _("A short call")),
    Question("pace", _("Pace"), _("An answer within the hour"), _("In peace, within two days")),
    Question("independence", _("Independence"), _("Ask before each step"), _("Decide and tell afterwards")),
    Question("rhythm", _("Rhythm"), _("Fixed times to talk"), _("When there is something")),
    Question("feedback", _("Feedback"), _("Plainly, at once"), _("Carefully, in private")),
)
KEYS = tuple(question.key for question in QUESTIONS)
ABOUT = {question.key: question.about for question in QUESTIONS}
STEPS = range(1, 6)


def clean(answers: Mapping[str, object]) -> dict[str, int]:
    """Only known questions with an answer of 1 to 5; everything else is all the same."""
    kept = {}
    for key in KEYS:
        answer = answers.get(key)
        if isinstance(answer, int) and not isinstance(answer, bool) and answer in STEPS:
            kept[key] = answer
    return kept
