"""What the tab of an engagement shows: what is open today, what was, when it comes."""

from datetime import datetime
from typing import Any

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm import queries, wording
from vorzimmer.rhythm.cards import PulseCard, card_of
from vorzimmer.rhythm.forms.times import ThanksForm
from vorzimmer.rhythm.models import CheckIn
from vorzimmer.rhythm.models.schedule import Kind
from vorzimmer.rhythm.rules import check_ins as rules
from vorzimmer.rhythm.rules import pulse as pulse_rules
from vorzimmer.rhythm.rules import schedules as schedule_rules
from vorzimmer.rhythm.sides import writer_of
from vorzimmer.rhythm.timing import Days, day_there, days_of, next_moment

LATELY = 6
"""So many of the last ones are seen at once."""


def part_rhythm(actor: Actor, engagement: Engagement) -> dict[str, Any]:
    """What is open stands first; reports that were read and mornings that were answered are history."""
    newest = queries.newest_of(actor, engagement)
    today = day_there(actor.membership, clock.now())
    now = [each for each in newest if _is_open(actor, each, today)]
    before = [_row(each) for each in newest if each not in now and each.state != CheckIn.State.LEFT_OUT]
    others = [person for person in _people(engagement) if person.pk != actor.id]
    made = {each.kind for each in newest if each.on == today}
    return {
        "engagement": engagement,
        "topic": f"engagement-{engagement.pk}:rhythm",
        "now": [_row(each, mine=True) for each in now],
        "before": before[:LATELY],
        "earlier": before[LATELY:],
        "coming": _coming(engagement),
        "proposals": queries.open_proposals(engagement),
        "may_arrange": schedule_rules.arrange(actor, engagement) is None,
        "may_prepare": rules.prepare(actor, engagement) is None,
        "can_make": [kind for kind in (Kind.MORNING, Kind.EVENING, Kind.WEEK) if kind not in made],
        "thanks": queries.thanks_in(engagement, 5),
        "thanks_form": ThanksForm(people=others, auto_id="thanks-%s"),
        "pulse": _pulse(actor, engagement),
    }


def _pulse(actor: Actor, engagement: Engagement) -> PulseCard | None:
    """For the two whom the pulse is about; a backup is not asked."""
    asked = pulse_rules.is_one_of_the_two(actor, engagement) is None
    question = queries.open_question(actor, engagement) if asked else None
    return card_of(question) if question else None


def _is_open(actor: Actor, check_in: CheckIn, today: Any) -> bool:
    if check_in.state == CheckIn.State.DRAFT:
        return bool(check_in.on >= today)
    if actor.id in check_in.engagement.team.ids("client"):
        unread = check_in.kind != Kind.MORNING and check_in.read_at is None
        return (check_in.is_open and not check_in.stands(clock.now())) or (unread and (today - check_in.on).days < 3)
    return False


def _row(check_in: CheckIn, *, mine: bool = False) -> dict[str, Any]:
    return {"check_in": check_in, "mine": mine, "said": wording.state_words(check_in)}


def _coming(engagement: Engagement) -> list[dict[str, Any]]:
    """Each kind with its next moment, in the order of the day."""
    found, now = [], clock.now()
    schedules = queries.schedules_of(engagement)
    days = _days(engagement, now) if schedules else None
    for kind in Kind:
        schedule = schedules.get(kind)
        if schedule is not None and schedule.is_on:
            at = next_moment(schedule, days, now) if days else None
            found.append({"schedule": schedule, "at": at, "days": wording.days_words(schedule.days)})
    return found


def _days(engagement: Engagement, now: datetime) -> Days | None:
    """Of the lead; of whoever stands in, on a day on which the lead is off."""
    lead = engagement.team.lead
    days = days_of(engagement, lead, now) if lead else None
    if lead is None or days is None or not days.writer.is_off(day_there(lead, now)):
        return days
    writer = writer_of(engagement)
    return days if writer is None or writer == lead else days_of(engagement, writer, now)


def _people(engagement: Engagement) -> list[Any]:
    return [*engagement.team.assistants, *engagement.team.contacts]
