"""What a decision becomes in the house, by the verbs of the rooms in which it lives on."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from django.utils.translation import override

from vorzimmer.agreements import actions as agreements
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock, moments
from vorzimmer.handbook import actions as handbook
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor
from vorzimmer.talks.models import TalkOutcome
from vorzimmer.tasks import actions as tasks
from vorzimmer.tasks import drafts

END_OF_WORK = time(18)
Kind = TalkOutcome.Kind


def become(actor: Actor, outcome: TalkOutcome, minutes: int | None) -> None:
    """Make the task, the page or the proposal and keep the link; the caller saves. For actions only.

    The client hands a task over; an assistant who writes it down takes it on, because both have just decided it. What
    the client does is a step of the task on the client's side.
    """
    engagement = outcome.talk.engagement
    within = actor.through(actor.door)
    if outcome.kind == Kind.TASK:
        _task(within, outcome, engagement)
    elif outcome.kind == Kind.PAGE:
        with override(engagement.language):
            said = _("Agreed in the feedback talk on %(day)s.") % {"day": moments.day(clock.now())}
        body = f"{outcome.text}\n\n{said}"
        written = handbook.write_page(actor=within, engagement=engagement, title=outcome.text[:120], body=body)
        outcome.page = written.page
    elif outcome.kind == Kind.CHANGE:
        if not minutes:
            raise NotAllowed(_("Say how many hours a week more."))
        proposed = agreements.propose_scope_change(
            actor=within, engagement=engagement, what=outcome.text, option="more_hours", minutes=minutes
        )
        outcome.scope_change = proposed.change


def _task(actor: Actor, outcome: TalkOutcome, engagement: Engagement) -> None:
    due = _due(outcome, actor.person.timezone)
    wanted = drafts.Wanted(title=outcome.text[:200], outcome=outcome.text, due_at=due, due_zone=actor.person.timezone)
    if engagement.team.side_of(actor) == "assistant":
        draft = tasks.write_draft(actor=actor, engagement=engagement, **wanted).task
        task = tasks.take_on(actor=actor, task=draft).task
    else:
        task = tasks.delegate_task(actor=actor, engagement=engagement, **wanted).task
    if outcome.who_id in engagement.team.ids("client"):
        tasks.add_step(actor=actor, task=task, text=outcome.text[:300], side="client", who=outcome.who, due_at=due)
    outcome.task = task


def _due(outcome: TalkOutcome, zone: str) -> datetime | None:
    """The end of its day; a day that is over is no date."""
    due = datetime.combine(outcome.by_when, END_OF_WORK, ZoneInfo(zone))
    return due if due > clock.now() else None
