"""One thing that is not as promised: who, since when, and the next step, in words."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock, moments
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Complaint, Question, Task


@dataclass(frozen=True, slots=True)
class Concern:
    """`title` is the thing, `words` what is wrong since `since`, `action` the next step at `url`.

    `mine`: the reader has to decide it; the others are shown so that they can ask.
    """

    engagement_id: UUID
    title: str
    words: str
    url: str
    action: str
    since: datetime
    mine: bool = False


def about_task(actor: Actor, task: Task, engagement: Engagement) -> Concern:
    """A task whose promise or date has passed, or that nobody has."""
    page = reverse("screens:task", args=[task.pk])
    coordinates = engagement.team.coordinates(actor)
    homeless = task.seeks_assistant or task.state == Task.State.DECLINED
    words, since = _declined(task) if task.state == Task.State.DECLINED else _late(task, engagement)
    if homeless and coordinates:
        return Concern(
            engagement.pk,
            task.title,
            words,
            reverse("tasks:pass_on", args=[task.pk]),
            _("Find somebody"),
            since,
            True,
        )
    return Concern(engagement.pk, task.title, words, page, _ask(task, engagement), since)


def about_question(question: Question, engagement: Engagement) -> Concern:
    """A question that was not answered in time."""
    values = {
        "asker": question.asked_by.user.first_name,
        "who": _who(question.task, question.to_side, engagement),
        "when": _when(question.answer_by) if question.answer_by else "",
    }
    page = ("screens:task", question.task_id) if question.task_id else ("tasks:question", question.pk)
    return Concern(
        engagement_id=engagement.pk,
        title=question.task.title if question.task else question.text,
        words=_("%(who)s has not answered %(asker)s’s question; the answer was promised by %(when)s.") % values,
        url=reverse(page[0], args=[page[1]]) + ("#questions" if question.task_id else ""),
        action=_("Have a look"),
        since=question.answer_by or question.asked_at,
    )


def about_complaint(actor: Actor, complaint: Complaint, engagement: Engagement) -> Concern:
    """A complaint that the two sides are settling, or that the coordination decides now: as its turn says."""
    over = complaint.is_escalated
    decides = engagement.team.coordinates(actor)
    values = {"who": complaint.raised_by.user.first_name, "when": _when(complaint.settle_by)}
    running = _("%(who)s complains. The two sides settle it by %(when)s.")
    passed = _("%(who)s complains. The time for settling it ended %(when)s; the coordination decides now.")
    return Concern(
        engagement_id=engagement.pk,
        title=complaint.task.title,
        words=(passed if over else running) % values,
        url=f"{reverse('screens:task', args=[complaint.task_id])}#deliveries",
        action=_("Decide") if over and decides else _("Have a look"),
        since=complaint.settle_by if over else complaint.raised_at,
        mine=over and decides,
    )


def _late(task: Task, engagement: Engagement) -> tuple[str, datetime]:
    now = clock.now()
    if task.seeks_assistant:
        return _("Nobody has this task at the moment."), task.turn_since
    promised, due = task.turn_until, task.due_at
    if promised is not None and promised < now and promised != due:
        values = {"who": _who(task, task.turn, engagement), "when": _when(promised)}
        if task.turn == Task.Turn.THIRD:
            return _("%(who)s should have got in touch by %(when)s.") % values, promised
        return _("%(who)s should have answered by %(when)s.") % values, promised
    since = due or task.turn_since
    values = {"who": _who(task, task.turn, engagement), "when": _when(since)}
    return _("Should have been finished by %(when)s. It is %(who)s’s turn.") % values, since


def _declined(task: Task) -> tuple[str, datetime]:
    who = task.assistant.user.first_name if task.assistant else ""
    values = {"who": who, "reason": task.closed_reason}
    return _("%(who)s cannot do it: %(reason)s") % values, task.closed_at or task.turn_since


def _who(task: Task | None, side: str, engagement: Engagement) -> str:
    if task is not None and side == Task.Turn.THIRD:
        return task.waits_for
    if side == Task.Turn.CLIENT:
        contact = next(iter(engagement.team.contacts), None)
        return contact.user.first_name if contact else engagement.client.name
    person = (task.assistant if task else None) or engagement.team.lead
    return person.user.first_name if person else _("The coordination")


def _ask(task: Task, engagement: Engagement) -> str:
    if task.turn not in (Task.Turn.CLIENT, Task.Turn.ASSISTANT) or not task.is_open:
        return _("Have a look")
    return _("Ask %(who)s") % {"who": _who(task, task.turn, engagement)}


def _when(moment: datetime) -> str:
    """A weekday alone would be read as the next one: what lies further back than yesterday has its date."""
    days = (moments.today() - moments.local(moment).date()).days
    return moments.moment(moment) if days > 1 else moments.near(moment)
