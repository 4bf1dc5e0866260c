"""What templates and series are made of, and what they cannot do without."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any, TypedDict

from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.models import Membership
from vorzimmer.people.timezones import is_zone
from vorzimmer.planning.models import PlannedStep, Series
from vorzimmer.planning.rhythm import BadRule, read_rule
from vorzimmer.tasks.texts import title_of


class Content(TypedDict, total=False):
    """What the task will be; `brief` and `gaps` are as `briefing.clean_brief` gives them."""

    title: str
    outcome: str
    kind: str
    brief: dict[str, Any]
    gaps: dict[str, str]
    budget_minutes: int | None
    steps: list[PlannedStep]


class TemplateContent(Content, total=False):
    """`due_days` working days after handing over, at `due_time` of whoever uses it."""

    due_days: int | None
    due_time: time | None


class SeriesPlan(Content, total=False):
    """`rule` of RFC 5545 from `starts_on`, at `due_time` in `zone`; `assistant` None is the lead."""

    rule: str
    starts_on: date
    due_time: time
    zone: str
    on_day_off: str
    lead_days: int
    assistant: Membership | None


def titled(said: Mapping[str, Any]) -> dict[str, Any]:
    """With a title, made of the result if there is none; NotAllowed if both are empty."""
    outcome = str(said.get("outcome", "")).strip()
    return {**said, "title": title_of(str(said.get("title", "")), outcome), "outcome": outcome}


def must_fit(engagement: Engagement, plan: Mapping[str, Any]) -> None:
    """NotAllowed for a rule, a zone or an assistant that do not exist here."""
    try:
        read_rule(plan["rule"])
    except BadRule as unknown:
        raise NotAllowed(_("This rhythm is not readable.")) from unknown
    if not is_zone(plan["zone"]):
        raise NotAllowed(_("This time zone does not exist."))
    assistant = plan.get("assistant")
    if assistant is not None and assistant.pk not in engagement.team.ids("assistant"):
        raise NotAllowed(_("Only assistants of this engagement can get the tasks."))


def must_have_dates(series: Series) -> None:
    """NotAllowed when nothing would ever come of it."""
    if series.next_at is None:
        raise NotAllowed(_("This rhythm has no date ahead."))
