"""What the agreement says to an act on an appointment, before it is done, and what the client has said yes to."""

from typing import Any

from django.utils.translation import gettext as _

from vorzimmer.agreements.models import Approval
from vorzimmer.agreements.queries import approvals_in
from vorzimmer.agreements.views.outcomes import Outcome
from vorzimmer.calendars import saying
from vorzimmer.calendars.access import access_to
from vorzimmer.calendars.content import Content
from vorzimmer.engagements.models import Engagement
from vorzimmer.journal import authority
from vorzimmer.journal.authority import Act
from vorzimmer.people.actor import Actor

NAME = "accept_appointment"


def outcome_of(actor: Actor, subject: Any, **facts: Any) -> Outcome:
    """What would happen; `subject` and `facts` as the verb gets them."""
    verdict = authority.ask(actor, Act(NAME), subject, facts)
    calendar = getattr(subject, "calendar", subject)
    return Outcome(verdict, calendar.engagement_id)


def what_of(content: Content) -> str:
    """What the client is asked to agree to."""
    when = saying.span_text(content.starts_at, content.ends_at, all_day=content.all_day)
    return (_("%(title)s, %(when)s") % {"title": content.title, "when": when})[:200]


def granted(engagement: Engagement | None, what: str) -> Approval | None:
    """The client's yes to exactly this."""
    if engagement is None:
        return None
    found = (each for each in approvals_in(engagement) if each.act == NAME and each.what == what and each.allows)
    return next(found, None)


def place_of(actor: Actor, calendar: Any) -> Engagement | None:
    """In which engagement somebody acts who writes in this calendar."""
    return access_to(actor, calendar).engagement
