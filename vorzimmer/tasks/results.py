"""Putting a result down: its number, its files with their versions, its checklist. For actions only."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from vorzimmer.files import access
from vorzimmer.files.models import StoredFile
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.kinds import ChecklistLine, Kind, field_to_json
from vorzimmer.tasks.models import Delivery, DeliveryFile, Task


def put_down(actor: Actor, task: Task, text: str, files: Sequence[StoredFile], **rest: Any) -> Delivery:
    """The next result of the task. NotAllowed if there is neither a text nor a file."""
    if not text.strip() and not files:
        raise NotAllowed(_("Say what you hand over, or add a file."))
    last = Delivery.objects.filter(task=task).aggregate(last=Max("number"))["last"] or 0
    delivery: Delivery = Delivery.objects.create(
        task=task, number=last + 1, text=text.strip(), delivered_by=actor.membership, **rest
    )
    _attach(actor, delivery, files)
    return delivery


def ticks(lines: Iterable[ChecklistLine], ticked: Iterable[str]) -> list[dict[str, Any]]:
    """The checklist as it was: every line in both languages, and whether it was ticked."""
    keys = set(ticked)
    return [{"key": line.key, "de": line.text.de, "en": line.text.en, "ticked": line.key in keys} for line in lines]


def keep_fields(kind: Kind | None, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Structured results. A field of the kind is kept with its label as it is today, so that a later change of
    the kind does not touch it; of any other name only the words. `place`: PostgreSQL keeps keys in its own order.
    """
    known = {field.key: field for field in kind.results} if kind else {}
    filled = {name.strip(): value for name, value in fields.items() if str(value).strip() and value != []}
    return {
        name: {"field": field_to_json(known[name]), "value": value, "place": place}
        if name in known
        else str(value).strip()
        for place, (name, value) in enumerate(filled.items())
    }


def kept_values(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The values alone of what `keep_fields` kept."""
    return {name: each["value"] if isinstance(each, dict) else each for name, each in fields.items()}


def _attach(actor: Actor, delivery: Delivery, files: Sequence[StoredFile]) -> None:
    before = DeliveryFile.objects.filter(delivery__task=delivery.task).values_list("file__name", "version")
    versions = {name.casefold(): version for name, version in before.order_by("version")}
    for file in dict.fromkeys(files):
        if not access.may_see(actor, file):
            raise NotAllowed(_("This file is not yours to hand over."))
        name = file.name.casefold()
        versions[name] = versions.get(name, 0) + 1
        DeliveryFile.objects.create(delivery=delivery, file=file, version=versions[name])
