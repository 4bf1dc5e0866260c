"""Mails about results: what was handed over, with the approval as a button; changes; complaints."""

from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from vorzimmer.foundation import moments
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.letters import Button, Letter, letter_for
from vorzimmer.notifications.links import make_link
from vorzimmer.notifications.models import Group
from vorzimmer.notifications.places import in_group, place
from vorzimmer.people.models import Membership
from vorzimmer.tasks.entries import (
    ChangesRequested,
    ComplaintRaised,
    InterimDelivered,
    ResultDelivered,
    TaskRated,
)
from vorzimmer.tasks.models import Delivery

from .questions import MOST_IN_SUBJECT

RESULTS = (
    "tasks.delivered",
    "tasks.interim_",
    "tasks.delivery_",
    "tasks.changes_requested",
    "tasks.approval_",
    "tasks.rated",
)
COMPLAINTS = ("tasks.complaint_",)

in_group(Group.RESULTS, *RESULTS)
in_group(Group.COMPLAINTS, *COMPLAINTS)


def where(entry: Entry) -> str:
    """The results on the task's page."""
    return f"/tasks/{entry.subject_id}/#deliveries"


for prefix in (*RESULTS, *COMPLAINTS):
    place(prefix, where)


@letter_for(ResultDelivered)
def result_delivered(happened: ResultDelivered, member: Membership) -> Letter | None:
    """Nothing when it has been decided about meanwhile; the approval is for contacts who decide."""
    delivery, task = happened.delivery, happened.task
    if not delivery.is_open or task.state != task.State.DELIVERED:
        return None
    words = {"task": Truncator(task.title).chars(MOST_IN_SUBJECT)}
    if task.turn_until:
        subject = _("Result: %(task)s – approval by %(when)s") % (words | {"when": moments.near(task.turn_until)})
    else:
        subject = _("Result: %(task)s") % words
    return Letter(subject, _lines(delivery), _decide(delivery, member), context=f"{task.title} · {task.engagement}")


@letter_for(InterimDelivered)
def interim_delivered(happened: InterimDelivered, member: Membership) -> Letter | None:
    """Nothing when somebody has looked at it, or when there is a newer one."""
    if not happened.delivery.is_open or not happened.delivery.is_newest:
        return None
    subject = _("Please look at it: interim result of %(task)s") % {"task": happened.task.title}
    return Letter(subject, _lines(happened.delivery))


@letter_for(ChangesRequested)
def changes_requested(happened: ChangesRequested, member: Membership) -> Letter:
    """Why, and point by point what."""
    delivery = happened.delivery
    subject = _("Changes wanted: %(task)s") % {"task": happened.task.title}
    return Letter(subject, [delivery.reasons, *(f"– {point}" for point in delivery.wanted)])


@letter_for(TaskRated)
def task_rated(happened: TaskRated, member: Membership) -> Letter:
    """The two numbers and the sentence."""
    numbers = {"result": happened.result, "cooperation": happened.cooperation}
    said = _("Result %(result)s of 5, working together %(cooperation)s of 5") % numbers
    sentence = [happened.rating.sentence] if happened.rating.sentence else []
    return Letter(_("Rated: %(task)s") % {"task": happened.task.title}, [said, *sentence])


@letter_for(ComplaintRaised)
def complaint_raised(happened: ComplaintRaised, member: Membership) -> Letter | None:
    """Nothing when it has been settled meanwhile."""
    complaint = happened.complaint
    if not complaint.is_open:
        return None
    words = {"task": happened.task.title, "when": moments.near(complaint.settle_by)}
    subject = _("Complaint about %(task)s – to be settled by %(when)s") % words
    wish = [_("This would put it right: %(wish)s") % {"wish": complaint.wish}] if complaint.wish else []
    return Letter(subject, [complaint.text, *wish])


def _lines(delivery: Delivery) -> list[str]:
    names = [attached.file.name for attached in delivery.files.select_related("file")]
    files = [_("Files: %(names)s") % {"names": ", ".join(names)}] if names else []
    deviation = [_("Otherwise than wanted: %(what)s") % {"what": delivery.deviation}] if delivery.deviation else []
    return [line for line in (delivery.text, *deviation, *files) if line]


def _decide(delivery: Delivery, member: Membership) -> list[Button]:
    parts = delivery.task.engagement.team.parts
    if not any(part.membership_id == member.pk and part.role == part.Role.CONTACT and part.decides for part in parts):
        return []
    otherwise = f"{reverse('screens:task', args=[delivery.task_id])}#changes-{delivery.pk}"
    return [
        (_("Approve"), make_link(member, "tasks.approve_delivery", delivery.pk)),
        (_("Ask for changes"), otherwise),
    ]
