"""Hand a trial task over."""

from datetime import datetime

from django.utils.translation import gettext as _

from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.matching import meeting as course
from vorzimmer.matching.entries import TrialBegun
from vorzimmer.matching.models import Meeting
from vorzimmer.matching.rules import meetings as rules
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.actions import delegate_task

MOST_MINUTES = 600


@action(may=rules.begin_trial)
def begin_trial(
    *, actor: Actor, meeting: Meeting, title: str, outcome: str, budget_minutes: int, kind: str = "",
    due_at: datetime | None = None,
) -> TrialBegun:  # fmt: skip
    """A normal task with its own budget, paid like every other, in an engagement that only these two see.

    NotAllowed without a budget or with one of more than ten hours: what is bigger is no trial.
    """
    if not 0 < budget_minutes <= MOST_MINUTES:
        raise NotAllowed(_("A trial task has a budget of its own, ten hours at most."))
    name = _("Trial: %(person)s") % {"person": meeting.entry.profile.name}
    engagement = course.beside(meeting.need, name, Engagement.Stage.MEETING)
    Part.objects.create(engagement=engagement, membership=meeting.assistant, role=Part.Role.LEAD)
    engagement.__dict__.pop("team", None)
    handed = delegate_task(
        actor=actor.through(actor.door), engagement=engagement, title=title, outcome=outcome, kind=kind, budget_minutes=budget_minutes,
        due_at=due_at,
    )  # fmt: skip
    meeting.change(trial=handed.task)
    return TrialBegun(need=meeting.need, meeting=meeting, by_side=rules.side_of(actor, meeting))
