"""Write a reference for an assistant."""

from datetime import date
from typing import TypedDict, Unpack

from django.utils.translation import gettext as _

from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.foundation import clock
from vorzimmer.handovers.entries import ReferenceWritten
from vorzimmer.handovers.models import Parting, Reference
from vorzimmer.handovers.rules import partings as rules
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


class Letter(TypedDict, total=False):
    """What it says, each a paragraph; `language` as in the engagement when it is not said."""

    tasks: str
    skills: str
    results: str
    wish: str
    language: str


@action(may=rules.write_reference, lock=False)
def write_reference(
    *, actor: Actor, engagement: Engagement, about: Membership, **letter: Unpack[Letter]
) -> ReferenceWritten:
    """Kind, duration, tasks, skills, results; names and days are filled in as they are now, and it never changes.

    NotAllowed about somebody who has not assisted here, and without tasks and skills.
    """
    parts = Part.objects.filter(
        engagement=engagement, membership=about, role__in=(Part.Role.LEAD, Part.Role.BACKUP)
    ).order_by("since")
    first = parts.first()
    if first is None:
        raise NotAllowed(_("This person has not assisted here."))
    if not (letter.get("tasks", "").strip() and letter.get("skills", "").strip()):
        raise NotAllowed(_("A reference says what somebody did and how."))
    reference = Reference.objects.create(
        engagement=engagement, about=about, by=actor.membership, client_name=engagement.client.name,
        by_name=actor.person.name, about_name=about.name, worked_from=max(first.since.date(), engagement.started_on),
        worked_until=_last_day(engagement), language=letter.get("language") or engagement.language,
        tasks=letter.get("tasks", "").strip(), skills=letter.get("skills", "").strip(),
        results=letter.get("results", "").strip(), wish=letter.get("wish", "").strip(),
        issued_on=clock.now().date(),
    )  # fmt: skip
    return ReferenceWritten(reference=reference)


def _last_day(engagement: Engagement) -> date | None:
    """None while they work together."""
    parting = Parting.objects.filter(engagement=engagement, withdrawn_at=None).order_by("-announced_at").first()
    return parting.ends_on if parting else None
