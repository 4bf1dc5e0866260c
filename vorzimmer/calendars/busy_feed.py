"""A feed that says only when its person is busy: for somebody who may know that, and nothing else."""

import hashlib
from datetime import timedelta

from django.utils.translation import pgettext

from vorzimmer.calendars.ics.lines import fold, text, utc
from vorzimmer.calendars.models import Feed
from vorzimmer.calendars.queries import busy_times
from vorzimmer.calendars.queries.busy import Span
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor

BACK, AHEAD = timedelta(days=7), timedelta(days=366)


class BusyFeeding:
    """One reading: the same times that are kept clear when a time is looked for, joined where they touch.

    With buffers, ways, held times and absences; neither titles nor places nor people, and not how many things it is.
    """

    def __init__(self, actor: Actor, feed: Feed) -> None:
        self.actor, self.feed = actor, feed
        today = clock.now().replace(hour=0, minute=0, second=0, microsecond=0)
        self.spans = busy_times([actor.membership], today - BACK, today + AHEAD)[actor.id]

    def fingerprint(self) -> str:
        """Another one whenever the text would be another one."""
        return self._hash(f"{self.spans} {self._word()}")

    def text(self) -> str:
        """The whole iCalendar."""
        from vorzimmer.calendars.ics import calendar_text

        return calendar_text([self._event(span) for span in self.spans], self.feed.name or self.actor.workspace.name)

    def _event(self, span: Span) -> str:
        first, last = span
        lines = [
            "BEGIN:VEVENT", f"UID:{self._hash(utc(first))}@vorzimmer", f"DTSTAMP:{utc(first)}", f"DTSTART:{utc(first)}",
            f"DTEND:{utc(last)}", f"SUMMARY:{text(self._word())}", "TRANSP:OPAQUE", "END:VEVENT",
        ]  # fmt: skip
        return "".join(map(fold, lines))

    def _hash(self, words: str) -> str:
        return hashlib.sha256(f"{self.feed.pk} {words}".encode()).hexdigest()[:32]

    def _word(self) -> str:
        return pgettext("in a calendar", "Busy")
