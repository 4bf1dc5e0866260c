"""States of this room, built through its verbs."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django_scopes import scope

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.handovers import actions
from vorzimmer.handovers.jobs.days import turn_the_day
from vorzimmer.notifications.models import Notification
from vorzimmer.tasks import actions as tasks

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = datetime(2026, 11, 23, 9, tzinfo=BERLIN)


def day(number: int, month: int = 11) -> date:
    """A day of 2026."""
    return date(2026, month, number)


def at(number: int, hour: int = 9, month: int = 11):
    """The clock stands at that moment."""
    return clock.at(datetime(2026, month, number, hour, tzinfo=BERLIN))


def begun(house, kind="settling_in", who="carla", **days):
    """A running plan in Anna's engagement."""
    with scope(workspace=house.workspace):
        return actions.begin_plan(
            actor=getattr(house, who),
            engagement=fresh(house),
            kind=kind,
            begins_on=days.pop("begins_on", day(23)),
            **days,
        ).plan


def fresh(house) -> Engagement:
    """Anna's engagement as it is now."""
    with scope(workspace=house.workspace):
        return Engagement.objects.select_related("workspace", "client").get(pk=house.engagement.pk)


def away(house, who="ben", first=None, last=None, **more):
    """Somebody says that they are away, from 30 November to 4 December."""
    first, last = first or day(30), last or day(4, 12)
    actor = getattr(house, who)
    return actions.announce_absence(
        actor=actor, membership=actor.membership, first_on=first, last_on=last, **more
    ).absence


def asked(house, absence, person="bea", who="carla", **more):
    """Somebody is asked to stand in for Ben in Anna's engagement."""
    return actions.propose_cover(
        actor=getattr(house, who),
        absence=absence,
        engagement=fresh(house),
        person=getattr(house, person).membership,
        **more,
    ).cover


def accepted(house, absence, person="bea", **more):
    """And says yes."""
    cover = asked(house, absence, person, **more)
    return actions.accept_cover(actor=getattr(house, person), cover=cover).cover


def parting(house, who="anna", **more):
    """The end is announced."""
    return actions.announce_parting(actor=getattr(house, who), engagement=fresh(house), **more).parting


def ended(house, **more):
    """It has ended."""
    found = parting(house, **more)
    return actions.end_engagement(actor=house.carla, parting=found).parting


def task(house, title="Reise Wien", **more):
    """Ben works on it."""
    made = tasks.write_draft(
        actor=house.anna, engagement=house.engagement, title=title, outcome="Ein Plan", **more
    ).task
    tasks.hand_over(actor=house.anna, task=made)
    return tasks.accept_task(actor=house.ben, task=made).task


def run(house):
    """The job, as the clock starts it."""
    turn_the_day.func(str(house.workspace.pk))


def told(house, kind) -> set:
    """First names of those who got a notification of that kind."""
    with scope(workspace=house.workspace):
        found = Notification.objects.filter(kind=f"handovers.{kind}").select_related("to__user")
        return {note.to.user.first_name for note in found}


def again(house, row):
    """The row as it is in the database."""
    with scope(workspace=house.workspace):
        return type(row).objects.get(pk=row.pk)


WEEK = timedelta(weeks=1)


def step_of(house, plan, key):
    """One step of a plan."""
    with scope(workspace=house.workspace):
        return plan.steps.select_related("plan__engagement__workspace").get(key=key)


def gate_of(house, plan, key):
    """One gate of a plan."""
    with scope(workspace=house.workspace):
        return plan.gates.select_related("plan__engagement__workspace").get(key=key)
