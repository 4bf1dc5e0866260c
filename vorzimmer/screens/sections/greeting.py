"""The one headline of "Today": a greeting by the hour, and what the day is about in one sentence."""

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from vorzimmer.foundation import clock, moments
from vorzimmer.people.models import User

MORNING, EVENING = 5, 18


def greeting(person: User) -> str:
    """By the hour on the reader's own clock; "Guten Tag" begins an hour earlier than "Good afternoon"."""
    hour = moments.local(clock.now()).hour
    noon = 12 if (get_language() or "").startswith("en") else 11
    name = {"name": person.first_name}
    if MORNING <= hour < noon:
        return _("Good morning, %(name)s.") % name
    if noon <= hour < EVENING:
        return _("Good afternoon, %(name)s.") % name
    return _("Good evening, %(name)s.") % name


def number_word(number: int) -> str:
    """Two to twelve as a word that begins a sentence, larger numbers in figures."""
    words = [
        _("Two"), _("Three"), _("Four"), _("Five"), _("Six"), _("Seven"),
        _("Eight"), _("Nine"), _("Ten"), _("Eleven"), _("Twelve"),
    ]  # fmt: skip
    return words[number - 2] if 2 <= number <= 12 else str(number)


def things_wait(number: int, minutes: int) -> str:
    """How much waits for the reader, and how long it will take them all in all."""
    if not number:
        return _("Nothing is waiting for you.")
    words = {"number": number_word(number), "minutes": minutes}
    if minutes == 1:
        return (
            ngettext(
                "One thing is waiting for you, about 1 minute.",
                "%(number)s things are waiting for you, about 1 minute altogether.",
                number,
            )
            % words
        )
    return (
        ngettext(
            "One thing is waiting for you, about %(minutes)s minutes.",
            "%(number)s things are waiting for you, about %(minutes)s minutes altogether.",
            number,
        )
        % words
    )
