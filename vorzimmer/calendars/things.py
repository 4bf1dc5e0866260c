"""To what somebody can come back: each kind says how a thing is found through the actor, called and addressed.

Earlier rooms are named here; a later room calls `offer` in its `ready()`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.http import Http404
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.conversations.models import Message
from vorzimmer.conversations.queries import get_message
from vorzimmer.engagements.models import Engagement
from vorzimmer.engagements.queries import get_engagement
from vorzimmer.handbook.queries import get_page
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.queries import get_task

TITLE = 200


@dataclass(frozen=True, slots=True)
class Thing:
    """What it is called, where it is, and in which engagement."""

    title: str
    address: str
    engagement: Engagement | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """`find` raises Http404 or LookupError for what the actor does not see."""

    name: str
    label: str | Promise
    icon: str
    find: Callable[[Actor, UUID], Thing]


KINDS: dict[str, Kind] = {}


def offer(name: str, label: str | Promise, icon: str, find: Callable[[Actor, UUID], Thing]) -> None:
    """From now on things of this kind can come back."""
    KINDS[name] = Kind(name, label, icon, find)


def find(actor: Actor, kind: str, key: UUID) -> Thing:
    """LookupError for an unknown kind and for what the actor does not see."""
    try:
        return KINDS[kind].find(actor, key)
    except Http404 as nothing:
        raise LookupError(kind) from nothing


def find_or_none(actor: Actor, kind: str, key: UUID | None) -> Thing | None:
    """The same for a page: None for what is no longer there, or no longer for the actor."""
    try:
        return find(actor, kind, key) if kind and key else None
    except LookupError:
        return None


def connect() -> None:
    """The kinds of the rooms before this one, and its own."""
    offer("task", _("Task"), "circle-check", _task)
    offer("engagement", _("Engagement"), "users", _engagement)
    offer("message", _("Message"), "message-circle", _message)
    offer("page", _("Page"), "book-open", _page)
    offer("appointment", _("Appointment"), "calendar", _appointment)


def _page_of(name: str, key: UUID) -> str:
    """Its address in the workspace; jobs ask as well."""
    return reverse(name, settings.WORKSPACE_URLCONF, [key])


def _task(actor: Actor, key: UUID) -> Thing:
    task = get_task(actor, key)
    return Thing(task.title, _page_of("screens:task", key), task.engagement)


def _engagement(actor: Actor, key: UUID) -> Thing:
    engagement = get_engagement(actor, key)
    return Thing(str(engagement), _page_of("screens:engagement", key), engagement)


def _message(actor: Actor, key: UUID) -> Thing:
    message: Message = get_message(actor, key)
    place = message.conversation
    name, where = ("screens:task", place.task_id) if place.task_id else ("conversations:room", place.engagement_id)
    return Thing(
        message.text[:TITLE],
        f"{_page_of(name, where)}#message-{message.number}-{message.pk}",
        place.engagement,
    )


def _page(actor: Actor, key: UUID) -> Thing:
    page = get_page(actor, key)
    return Thing(page.title, _page_of("handbook:page", key), page.engagement)


def _appointment(actor: Actor, key: UUID) -> Thing:
    from vorzimmer.calendars.queries import find_appointment

    appointment = find_appointment(actor, key)
    return Thing(appointment.title, _page_of("calendars:appointment", key), appointment.calendar.engagement)
