"""Lines, times and figures in words: for pages and mails alike."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from vorzimmer.foundation import clock, moments
from vorzimmer.foundation.moments import WEEKDAYS, duration, spoken
from vorzimmer.rhythm.models import CheckIn, CheckInLine
from vorzimmer.rhythm.models.schedule import Kind, Planned

Section = CheckInLine.Section
SECTIONS = {
    Kind.EVENING: (
        (Section.DECISION, gettext_lazy("Decisions needed")),
        (Section.DONE, gettext_lazy("Done")),
        (Section.OPEN, gettext_lazy("Still open")),
        (Section.COMING, gettext_lazy("Tomorrow")),
    ),
    Kind.WEEK: (
        (Section.DECISION, gettext_lazy("Decisions needed")),
        (Section.DONE, gettext_lazy("Delivered this week")),
        (Section.COMING, gettext_lazy("Coming")),
    ),
}
ICONS = {
    Section.APPOINTMENT: "calendar",
    Section.PLANNED: "circle",
    Section.WAITS: "clock",
    Section.QUESTION: "circle-help",
    Section.DONE: "check",
    Section.OPEN: "circle",
    Section.DECISION: "circle-help",
    Section.COMING: "arrow-right",
}


def sections(check_in: CheckIn) -> list[tuple[str, str]]:
    """The sections of a report with their headings, in the order in which they concern the reader."""
    return [(key, str(label)) for key, label in SECTIONS[Kind(check_in.kind)]]


def when_words(line: CheckInLine) -> str:
    """By when, or at what time; empty without a date, and for what is done."""
    if line.by_at is None or line.section == Section.DONE:
        return ""
    if line.section == Section.APPOINTMENT:
        return _("all day") if line.all_day else moments.time_of(line.by_at)
    return _("by %(when)s") % {"when": moments.near(line.by_at)}


def who_words(line: CheckInLine) -> str:
    """Who acts."""
    if line.who == CheckInLine.Who.THIRD and line.third:
        return line.third
    engagement = line.check_in.engagement
    if line.who == CheckInLine.Who.CLIENT:
        contact = next(iter(engagement.team.deciding or engagement.team.contacts), None)
        return contact.user.first_name if contact else ""
    return line.check_in.written_by.user.first_name


def line_words(line: CheckInLine) -> str:
    """The whole line as one, for mails."""
    facts = [who_words(line), when_words(line), line.needs]
    more = ", ".join(fact for fact in facts if fact)
    return f"{line.text} ({more})" if more else line.text


def answered(line: CheckInLine) -> str:
    """What the client said about it."""
    return f"{line.text}: {line.get_answer_display()}"


def plan_words(planned: Planned) -> str:
    """What comes when: Morning check-in, Mon to Fri, 8:30."""
    return f"{Kind(planned.kind).label}, {times_words(planned)}"


def times_words(planned: Planned) -> str:
    """On which days and at what time: Mon to Fri, 8:30."""
    return f"{days_words(planned.days)}, {clock_words(planned)}"


def clock_words(planned: Planned) -> str:
    """At what time, and until when an answer is wanted."""
    at = f"{planned.at.hour}:{planned.at.minute:02}"
    if planned.answer_by is None:
        return at
    until = f"{planned.answer_by.hour}:{planned.answer_by.minute:02}"
    return _("%(at)s, answer by %(until)s") % {"at": at, "until": until}


def days_words(days: Sequence[int]) -> str:
    """Mon to Fri; Mon, Wed."""
    names = WEEKDAYS[spoken()]
    if list(days) == list(range(7)):
        return _("every day")
    if len(days) > 2 and list(days) == list(range(days[0], days[-1] + 1)):
        return _("%(first)s to %(last)s") % {"first": names[days[0]], "last": names[days[-1]]}
    return ", ".join(names[day] for day in days)


def taken_off(check_in: CheckIn) -> str:
    """What was taken off the client's hands: 9 tasks, 6 h 40."""
    things, minutes = check_in.figures.get("things", 0), check_in.figures.get("minutes", 0)
    text = ngettext("%(count)s task taken off your hands", "%(count)s tasks taken off your hands", things)
    said = text % {"count": things}
    return f"{said}, {duration(minutes)}" if minutes else said


def how_reckoned(check_in: CheckIn) -> str:
    """Where the figure comes from: nothing is measured."""
    without = check_in.figures.get("without", 0)
    said = _("The hours are those that were planned for the tasks delivered this week; nobody measures.")
    if not without:
        return said
    text = ngettext(
        "One of them has no planned time and counts as a thing only.",
        "%(count)s of them have no planned time and count as things only.",
        without,
    )
    return f"{said} {text % {'count': without}}"


def budget_words(planned: int, there: int | None) -> str:
    """The day against what is planned, said calmly."""
    if there is None:
        return _("%(planned)s planned") % {"planned": duration(planned)}
    words = {"planned": duration(planned), "there": duration(there), "over": duration(max(0, planned - there))}
    if planned > there:
        return _("%(planned)s planned, %(there)s there: %(over)s can wait for another day") % words
    return _("%(planned)s of %(there)s planned, %(free)s free") % (words | {"free": duration(there - planned)})


def state_words(check_in: CheckIn) -> str:
    """How far it is. Nothing here counts who was late, or what was left out."""
    if check_in.is_draft:
        return _("not sent yet")
    if check_in.kind != Kind.MORNING:
        return _("read by %(who)s") % {"who": check_in.read_by.user.first_name} if check_in.read_by else _("sent")
    if check_in.answered_by is not None:
        words = {"who": check_in.answered_by.user.first_name}
        if check_in.state == CheckIn.State.CHANGED:
            return _("changed by %(who)s") % words
        return _("%(who)s: all right") % words
    if check_in.stands(clock.now()):
        return _("stands as it was sent")
    return _("with the client")
