"""Words that a verb needs to go on, and titles made of them."""

from django.utils.translation import gettext_lazy as _

from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Task

TITLE = 200
"""Characters of a title, as the column is wide."""


def must_say(words: str) -> str:
    """The words without space around them; NotAllowed if there are none."""
    said = words.strip()
    if not said:
        raise NotAllowed(_("Please say it in a few words, so that the others know."))
    return said


def title_of(title: str, outcome: str) -> str:
    """The title, or the first line of what is wanted, cut at a word; NotAllowed if both are empty."""
    lines = [line.strip() for line in (title or outcome).splitlines() if line.strip()]
    first = must_say(next(iter(lines), ""))
    if len(first) <= TITLE:
        return first
    return first[: TITLE - 1].rsplit(" ", 1)[0] + "…"


def must_assist(task: Task, person: Membership | None) -> None:
    """NotAllowed unless the person assists here and does not have the task already; None is fine."""
    if person is None:
        return
    if person.pk not in task.engagement.team.ids("assistant"):
        raise NotAllowed(_("Only assistants of this engagement can take the task."))
    if person.pk == task.assistant_id and task.is_open:
        raise NotAllowed(_("This person has the task already."))
