"""Mails about steps: what you can do now."""

from django.utils.translation import gettext as _

from vorzimmer.foundation import moments
from vorzimmer.notifications.letters import Letter, letter_for
from vorzimmer.notifications.models import Group
from vorzimmer.notifications.places import in_group
from vorzimmer.people.models import Membership
from vorzimmer.tasks.entries import StepAdded, StepTicked
from vorzimmer.tasks.models import Step

in_group(Group.STEPS, "tasks.step_")


@letter_for(StepAdded)
def step_added(happened: StepAdded, member: Membership) -> Letter | None:
    """Nothing when it has been done meanwhile."""
    return _letter(happened.task.title, [happened.step])


@letter_for(StepTicked)
def step_ticked(happened: StepTicked, member: Membership) -> Letter | None:
    """What has waited for it can be done now."""
    return _letter(happened.task.title, list(Step.objects.filter(after=happened.step)))


def _letter(task: str, steps: list[Step]) -> Letter | None:
    lines = [_line(step) for step in steps if step.done_at is None and not step.waits]
    return Letter(_("Next step for you: %(task)s") % {"task": task}, lines) if lines else None


def _line(step: Step) -> str:
    if step.due_at is None:
        return step.text
    return _("%(step)s – by %(when)s") % {"step": step.text, "when": moments.near(step.due_at)}
