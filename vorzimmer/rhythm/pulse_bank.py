"""The questions of the pulse, chosen in turn; each has its own five answers in words, from 1 (low) to 5 (high).

Every fourth is about appreciation. A key is stored and never renamed.
"""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

AGREE = (_("not at all"), _("rather not"), _("partly"), _("mostly"), _("fully"))


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and its scale."""

    key: str
    text: str | Promise
    scale: tuple[str | Promise, ...] = AGREE


BANK = (
    Asked("week", _("How was working together this week?"),
          (_("hard going"), _("rather hard"), _("all right"), _("good"), _("very good"))),
    Asked("know-what-counts", _("I knew this week what matters most to the other.")),
    Asked("answers", _("I got answers in time, so that I could go on.")),
    Asked("appreciated", _("I felt this week that what I do is appreciated.")),
    Asked("relief", _("Working together made my week lighter.")),
    Asked("clear", _("What was handed over was clear from the start.")),
    Asked("say-openly", _("I can say openly when something does not fit.")),
    Asked("good-word", _("We told each other this week what went well.")),
    Asked("amount", _("The amount of work was right."),
          (_("far too much or too little"), _("rather not right"), _("just about"), _("mostly right"), _("just right"))),
    Asked("trust", _("I trust that what we agree on is done.")),
    Asked("learned", _("We do something better now than a month ago.")),
    Asked("gladly", _("I gladly work with this person.")),
)  # fmt: skip
BY_KEY = {asked.key: asked for asked in BANK}
BEGINS = date(2026, 1, 5)
"""A Monday; weeks are counted from it, so that everybody has the same question in the same week."""


def question_of(week: date) -> Asked:
    """The question of the week that begins on this Monday."""
    return BANK[(week - BEGINS).days // 7 % len(BANK)]


def asked_by(key: str) -> Asked:
    """The question of that name; the first one for a name that is no longer in the bank."""
    return BY_KEY.get(key, BANK[0])
