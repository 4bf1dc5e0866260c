"""Everything that can be named by its id."""

import re
from importlib import import_module
from typing import Any
from uuid import UUID

from django.db import models
from django.http import Http404
from django.shortcuts import get_object_or_404
from pydantic import BaseModel, create_model

from vorzimmer.api.v1 import show
from vorzimmer.api.v1.fields import At, Said
from vorzimmer.api.v1.schemas import engagements, files, people, talk, tasks, work
from vorzimmer.api.v1.thing import Thing, plain
from vorzimmer.api.v1.things_around import around
from vorzimmer.api.v1.things_planned import in_calendars
from vorzimmer.conversations.models import Message
from vorzimmer.conversations.queries import get_message
from vorzimmer.engagements.acquaintances import get_person
from vorzimmer.engagements.models import Client, Engagement, Part
from vorzimmer.engagements.queries import get_engagement, get_part, visible_clients
from vorzimmer.files.models import StoredFile
from vorzimmer.files.queries import get_file
from vorzimmer.members.models import Invitation
from vorzimmer.members.queries import get_invitation
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tasks import models as t
from vorzimmer.tasks import queries
from vorzimmer.tasks.queries.tasks import must_see


def _client(actor: Actor, pk: UUID) -> Client:
    found = visible_clients(actor).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def _rating(actor: Actor, pk: UUID) -> Any:
    rating: Any = get_object_or_404(t.Rating.objects.select_related("task__engagement", "rated_by__user"), pk=pk)
    must_see(actor, rating.task)
    return rating


def _known() -> list[Thing]:
    return [
        Thing(t.Task, "task", "tasks", queries.get_task, tasks.TaskDetail, show.task_detail),
        Thing(t.Question, "question", "questions", queries.get_question, work.Question, plain(work.Question)),
        Thing(t.Step, "step", "steps", queries.get_step, work.Step, plain(work.Step)),
        Thing(t.Delivery, "delivery", "deliveries", queries.get_delivery, work.Delivery, show.delivery),
        Thing(t.Rating, "rating", "ratings", _rating, work.Rating, plain(work.Rating)),
        Thing(t.Complaint, "complaint", "complaints", queries.get_complaint, work.Complaint, plain(work.Complaint)),
        Thing(t.PhoneNote, "note", "phone-notes", queries.get_phone_note, work.PhoneNote, plain(work.PhoneNote)),
        Thing(t.DateProposal, "proposal", "date-proposals", queries.get_proposal, tasks.DateProposal,
              plain(tasks.DateProposal)),
        Thing(Engagement, "engagement", "engagements", get_engagement, engagements.EngagementDetail,
              plain(engagements.EngagementDetail)),
        Thing(Client, "client", "clients", _client, engagements.Client, plain(engagements.Client)),
        Thing(Part, "part", "parts", get_part, engagements.Part, plain(engagements.Part)),
        Thing(Membership, "member", "members", get_person, people.MemberDetail, show.member),
        Thing(Invitation, "invitation", "invitations", get_invitation, people.Invitation, plain(people.Invitation)),
        Thing(Message, "message", "messages", get_message, talk.Message, show.message),
        Thing(StoredFile, "file", "files", get_file, files.File, plain(files.File)),
    ]  # fmt: skip


SECRET = ("secret", "sealed", "hash")
"""Columns of such names never leave the house, whoever forgets to say so. A model names its own others: `not_for_programs`."""
THINGS: dict[type[models.Model], Thing] = {}


def thing_of(model: type[models.Model], called: str = "") -> Thing | None:
    """What is known of a model; of a later room's by the custom of the house: `queries.get_<name>(actor, pk)`.

    The name is the model's, or what actions call it.
    """
    if not THINGS:
        THINGS.update({each.model: each for each in [*_known(), *around(), *in_calendars()]})
    own = re.sub(r"(?<!^)(?=[A-Z])", "_", model.__name__).lower()
    for name in (own, called) if model not in THINGS else ():
        if name and (found := _by_custom(model, name)):
            THINGS[model] = found
            break
    return THINGS.get(model)


def _by_custom(model: type[models.Model], name: str) -> Thing | None:
    try:
        room = import_module(f"{model.__module__.split('.models')[0]}.queries")
    except ModuleNotFoundError:
        return None
    find = getattr(room, f"get_{name}", None)
    if find is None:
        return None
    schema = _read_off(model)
    return Thing(model, name, _several(name.replace("_", "-")), find, schema, plain(schema))


def _several(word: str) -> str:
    if word.endswith("s"):
        return word
    if word.endswith(("ch", "sh", "x")):
        return f"{word}es"
    return f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"


def _read_off(model: type[models.Model]) -> type[BaseModel]:
    """Every column as it is; rows by id; files of the storage, and what the model keeps from programs, not at all."""
    known: dict[type[models.Field[Any, Any]], Any] = {
        models.CharField: str, models.TextField: str, models.BooleanField: bool, models.IntegerField: int,
        models.DateTimeField: At, models.JSONField: Any, models.UUIDField: UUID, models.ForeignKey: UUID,
    }  # fmt: skip
    fields: dict[str, Any] = {}
    own: frozenset[str] = getattr(model, "not_for_programs", frozenset())
    for column in model._meta.concrete_fields:
        if (
            column.name == "workspace"
            or column.name in own
            or any(word in column.name for word in SECRET)
            or isinstance(column, models.FileField)
        ):
            continue
        hint = next((known[kind] for kind in type(column).__mro__ if kind in known), Any)
        fields[column.attname] = (hint | None if column.null and hint is not Any else hint, ...)
    made: type[BaseModel] = create_model(model.__name__, __base__=Said, __doc__=model.__doc__, **fields)
    return made
