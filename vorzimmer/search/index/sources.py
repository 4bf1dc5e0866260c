"""Which rows of which room are found, and how they are read."""

from collections.abc import Callable
from typing import Any

from django.db import models

from vorzimmer.agreements.models import Approval, Version
from vorzimmer.calendars.models import Appointment
from vorzimmer.calls.models import CallNote
from vorzimmer.conversations.models import Message, MessageFile
from vorzimmer.engagements.models import Engagement
from vorzimmer.handbook.models import Page, PageFile
from vorzimmer.matching.models import Need
from vorzimmer.people.models import Membership
from vorzimmer.scheduling.models import TimeSearch
from vorzimmer.search.index.accesses import of_accesses
from vorzimmer.search.index.agreed import of_approvals, of_versions
from vorzimmer.search.index.arranged import of_appointments, of_time_searches
from vorzimmer.search.index.documents import Document
from vorzimmer.search.index.needs import of_needs
from vorzimmer.search.index.people import of_engagements, of_people
from vorzimmer.search.index.shown_files import of_delivery_files, of_message_files, of_page_files, of_task_files
from vorzimmer.search.index.spoken import of_call_notes, of_talks
from vorzimmer.search.index.work import of_deliveries, of_phone_notes, of_questions, of_tasks
from vorzimmer.search.index.written import of_messages, of_pages
from vorzimmer.search.models import Thing
from vorzimmer.talks.models import Talk
from vorzimmer.tasks.models import Delivery, DeliveryFile, PhoneNote, Question, Task, TaskFile
from vorzimmer.vault.models import Access

Kind = Thing.Kind

SOURCES: dict[type[models.Model], tuple[str, Callable[[Any], list[Document]], tuple[str, ...]]] = {
    Engagement: (Kind.ENGAGEMENT, of_engagements, ("client",)),
    Membership: (Kind.PERSON, of_people, ("user",)),
    Task: (Kind.TASK, of_tasks, ()),
    Question: (Kind.QUESTION, of_questions, ()),
    Delivery: (Kind.DELIVERY, of_deliveries, ("task",)),
    PhoneNote: (Kind.PHONE_NOTE, of_phone_notes, ("task",)),
    Message: (Kind.MESSAGE, of_messages, ("conversation",)),
    Page: (Kind.PAGE, of_pages, ()),
    Need: (Kind.NEED, of_needs, ()),
    Access: (Kind.ACCESS, of_accesses, ()),
    Version: (Kind.AGREEMENT, of_versions, ("agreement",)),
    Approval: (Kind.APPROVAL, of_approvals, ()),
    Appointment: (Kind.APPOINTMENT, of_appointments, ("calendar",)),
    TimeSearch: (Kind.TIME_SEARCH, of_time_searches, ()),
    CallNote: (Kind.CALL_NOTE, of_call_notes, ("call__caller__user", "call__callee__user")),
    Talk: (Kind.MINUTES, of_talks, ()),
    TaskFile: (Kind.FILE, of_task_files, ("task", "file")),
    DeliveryFile: (Kind.FILE, of_delivery_files, ("delivery__task", "file")),
    PageFile: (Kind.FILE, of_page_files, ("page", "file")),
    MessageFile: (Kind.FILE, of_message_files, ("message__conversation", "file")),
}
"""By model: its kind, how its rows are read, and what is read along with them."""


def rows_of(model: type[models.Model]) -> "models.QuerySet[Any]":
    """All rows of it, with what is read along."""
    related = SOURCES[model][2]
    rows = model._default_manager.all()
    return rows.select_related(*related) if related else rows
