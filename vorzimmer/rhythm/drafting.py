"""Making a draft, and what its lines may be. Writes, so for actions only."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.rhythm import prefill
from vorzimmer.rhythm.models import CheckIn, CheckInLine, Schedule
from vorzimmer.rhythm.models.schedule import Kind
from vorzimmer.rhythm.prefill import Drafted
from vorzimmer.rhythm.rules.schedules import Reason
from vorzimmer.rhythm.timing import stands_at, zone_of

THERE_ALREADY = _("There is one of that day already.")
TOO_MANY = (40, _("That is too much for one page. Take something out first."))
NO_ANSWER = _("Choose one of the answers.")
NOBODY_TO_THANK = _("Choose somebody of this engagement, and say what for.")
AT_LEAST = timedelta(hours=1)
"""So long there is time to answer, however late a morning is sent."""


def draft(engagement: Engagement, writer: Membership, kind: str, on: date) -> CheckIn:
    """A check-in with the lines that the work gives."""
    check_in = CheckIn(engagement=engagement, kind=kind, on=on, written_by=writer)
    with translation.override(engagement.language):
        lines = _lines(check_in, engagement, writer)
    check_in.save()
    CheckInLine.objects.bulk_create(
        CheckInLine(
            check_in=check_in, section=line.section, position=number, text=line.text, who=line.who, third=line.third,
            by_at=line.by_at, all_day=line.all_day, minutes=line.minutes, task=line.task, question=line.question,
        )
        for number, line in enumerate(lines)
    )  # fmt: skip
    return check_in


def _lines(check_in: CheckIn, engagement: Engagement, writer: Membership) -> list[Drafted]:
    if check_in.kind == Kind.MORNING:
        check_in.day_minutes = prefill.day_minutes(engagement, writer, check_in.on)
        return prefill.morning_lines(engagement, writer, check_in.on, check_in.day_minutes)
    if check_in.kind == Kind.EVENING:
        return prefill.evening_lines(engagement, writer, check_in.on)
    lines = prefill.week_lines(engagement, writer, check_in.on)
    check_in.figures = prefill.reckon(lines)
    return lines


def stands_from(check_in: CheckIn) -> datetime:
    """The agreed time of that day, and at least an hour from now."""
    schedule = Schedule.objects.filter(engagement=check_in.engagement, kind=Kind.MORNING).first()
    answer_by = schedule.answer_by if schedule else None
    return max(stands_at(check_in.on, answer_by, zone_of(check_in.written_by)), clock.now() + AT_LEAST)


def say(text: str, section: str, who: str) -> Reason:
    """What a line needs."""
    if not text.strip():
        return _("Say in a few words what it is.")
    if section not in CheckInLine.Section.values or who not in CheckInLine.Who.values:
        return _("There is no such section.")
    return None


def next_place(lines: Sequence[CheckInLine]) -> int:
    """At the end of all; reports show their sections one after the other."""
    return max((line.position for line in lines), default=-1) + 1
