"""States of this room, built through its verbs."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django_scopes import scope

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.models import Notification
from vorzimmer.people.actor import Door
from vorzimmer.rhythm import actions
from vorzimmer.rhythm.jobs.coming import make_what_is_due
from vorzimmer.rhythm.models import CheckIn, CheckInLine
from vorzimmer.tasks import actions as tasks

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = date(2026, 11, 23)
WEEK = timedelta(weeks=1)


def at(hour: int = 8, minute: int = 0, day: int = 23, month: int = 11):
    """The clock stands at that moment in Berlin; the 23rd of November 2026 is a Monday."""
    return clock.at(datetime(2026, month, day, hour, minute, tzinfo=BERLIN))


def fresh(house) -> Engagement:
    """Anna's engagement as it is now."""
    with scope(workspace=house.workspace):
        return Engagement.objects.select_related("workspace", "client").get(pk=house.engagement.pk)


def again(house, row):
    """The row as it is in the database."""
    with scope(workspace=house.workspace):
        return type(row).objects.get(pk=row.pk)


def task(house, title="Reise Wien", **more):
    """Ben works on it."""
    made = tasks.write_draft(
        actor=house.anna, engagement=house.engagement, title=title, outcome="Ein Plan", **more
    ).task
    tasks.hand_over(actor=house.anna, task=made)
    return tasks.accept_task(actor=house.ben, task=made).task


def proposed(house, kind="morning", who="ben", **more):
    """One side would like it."""
    plan = {"days": [0, 1, 2, 3, 4], "at": time(8, 30), "answer_by": time(10) if kind == "morning" else None} | more
    return actions.propose_schedule(
        actor=getattr(house, who), engagement=fresh(house), kind=kind, **plan
    ).schedule_proposal


def running(house, kind="morning", **more):
    """And the other side has agreed."""
    proposal = proposed(house, kind, **more)
    actions.agree_schedule(actor=house.anna, schedule_proposal=proposal)
    with scope(workspace=house.workspace):
        return fresh(house).schedules.select_related("engagement__workspace").get(kind=kind)


def draft(house, kind="morning", who="ben"):
    """Filled in from the work."""
    made = actions.prepare_check_in(
        actor=getattr(house, who), engagement=fresh(house), kind=kind, on=clock.now().astimezone(BERLIN).date()
    )
    return made.check_in


def sent(house, kind="morning"):
    """Anna has it."""
    return actions.send_check_in(actor=house.ben, check_in=draft(house, kind)).check_in


def line(house, check_in, text="Post sichten", **more):
    """One more line."""
    return actions.add_check_in_line(actor=house.ben, check_in=check_in, text=text, **more).line


def lines(house, check_in) -> list[str]:
    """Their words in the order that holds."""
    with scope(workspace=house.workspace):
        return list(CheckInLine.objects.filter(check_in=check_in).values_list("text", flat=True))


def question(house, week=MONDAY):
    """The question of that week."""
    asking = house.ben.through(Door.SCHEDULE)
    return actions.ask_pulse(actor=asking, engagement=fresh(house), week=week).pulse_question


def answered(house, week, anna, ben):
    """Both have answered in that week."""
    with clock.at(datetime.combine(week + timedelta(days=3), time(9), BERLIN)):
        asked = question(house, week)
        for who, value in (("anna", anna), ("ben", ben)):
            actions.answer_pulse(actor=getattr(house, who), pulse_question=asked, value=value)
    return asked


def run(house):
    """The job, as the clock starts it."""
    make_what_is_due.func(str(house.workspace.pk))


def check_ins(house, **more) -> list:
    """What there is in Anna's engagement."""
    with scope(workspace=house.workspace):
        return list(CheckIn.objects.filter(engagement=house.engagement, **more).order_by("on"))


def told(house, kind) -> set:
    """First names of those who got a notification of that kind."""
    with scope(workspace=house.workspace):
        found = Notification.objects.filter(kind=f"rhythm.{kind}").select_related("to__user")
        return {note.to.user.first_name for note in found}


def recorded(house, kind) -> int:
    """How many entries of that kind there are."""
    with scope(workspace=house.workspace):
        return Entry.objects.filter(kind=f"rhythm.{kind}").count()
