"""States of this room, built through its verbs. Everything happens from Monday, 23 November 2026 on."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django_scopes import scope

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.notifications.models import Notification
from vorzimmer.talks import actions
from vorzimmer.talks.models import Talk
from vorzimmer.tasks import actions as tasks

BERLIN = ZoneInfo("Europe/Berlin")


def on(number, hour=9, minute=0, month=11):
    """A moment of 2026."""
    return datetime(2026, month, number, hour, minute, tzinfo=BERLIN)


def at(number, hour=9, minute=0, month=11):
    """The clock stands at that moment."""
    return clock.at(on(number, hour, minute, month))


def fresh(house) -> Engagement:
    """Anna's engagement as it is now."""
    with scope(workspace=house.workspace):
        return Engagement.objects.select_related("workspace", "client").get(pk=house.engagement.pk)


def arranged(house, who="anna", starts_at=None, **more) -> Talk:
    """A talk of Anna and Ben, on Thursday the 26th at ten."""
    starts = starts_at or max(on(26, 10), clock.now())
    return actions.arrange_talk(actor=getattr(house, who), engagement=fresh(house), starts_at=starts, **more).talk


def again(house, row):
    """The row as it is in the database."""
    with scope(workspace=house.workspace):
        return type(row).objects.get(pk=row.pk)


def begun(house, **more) -> Talk:
    """It goes on."""
    return actions.begin_talk(actor=house.anna, talk=arranged(house, **more)).talk


def noted(house, talk, text="Der Newsletter kommt gut an", part="results", who="ben"):
    """A line of the notes."""
    return actions.add_line(actor=getattr(house, who), talk=again(house, talk), part=part, text=text).note_line


def pointed(house, talk, text="Mehr Reisen", part="ideas", who="anna", **more):
    """A point of the agenda."""
    return actions.add_point(actor=getattr(house, who), talk=again(house, talk), part=part, text=text, **more).point


def ended(house, talk=None):
    """It is over: the minutes."""
    return actions.end_talk(actor=house.ben, talk=again(house, talk or begun(house))).minutes


def sealed(house, minutes=None):
    """Both have confirmed."""
    minutes = minutes or ended(house)
    actions.confirm_minutes(actor=house.anna, minutes=minutes)
    return actions.confirm_minutes(actor=house.ben, minutes=again(house, minutes)).minutes


def told(house, kind) -> set:
    """First names of those who got a notification of that kind."""
    with scope(workspace=house.workspace):
        found = Notification.objects.filter(kind=f"talks.{kind}").select_related("to__user")
        return {note.to.user.first_name for note in found}


def delivered(house, title="Reise Wien", due_at=None, rounds=0, budget_minutes=None):
    """A task from delegating to approval, with `rounds` of changes."""
    task = tasks.delegate_task(
        actor=house.anna, engagement=fresh(house), title=title, outcome="Ein Plan", due_at=due_at,
        budget_minutes=budget_minutes,
    ).task  # fmt: skip
    tasks.accept_task(actor=house.ben, task=task)
    for _round in range(rounds):
        first = tasks.deliver(actor=house.ben, task=again(house, task), text="Entwurf").delivery
        tasks.request_changes(actor=house.anna, delivery=first, reasons="Bitte kürzer")
    last = tasks.deliver(actor=house.ben, task=again(house, task), text="Fertig").delivery
    tasks.approve_delivery(actor=house.anna, delivery=last)
    return again(house, task)


WEEK = timedelta(weeks=1)
