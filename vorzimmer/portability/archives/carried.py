"""Which tables travel, which stay, and why."""

from django.apps import apps
from django.db import models

from vorzimmer.tenancy.rooms import RoomModel

STAYS = {
    "search.Thing": "made anew there, from the rows",
    "search.Word": "made anew there, from the rows",
    "search.FileText": "made anew there, from the files",
    "api.Token": "secret: opens the instance that gave it only",
    "webhooks.Endpoint": "secret: signs with a key of this instance",
    "webhooks.Dispatch": "belongs to an endpoint, which stays",
    "webhooks.Attempt": "belongs to an endpoint, which stays",
    "notifications.Device": "bound to the key of the instance that tells it",
    "handovers.FilesReturn": "packed data would be packed into themselves",
    "portability.Archive": "packed data would be packed into themselves",
    "notifications.Link": "secret: links in mails work on the instance that sent them only",
    "vault.Secret": "secret: sealed with a key of this instance, and meant for nobody else",
    "vault.Reveal": "belongs to a secret, which stays",
    "vault.Sending": "secret: opened once, here",
    "members.Invitation": "secret: its link works on the instance that sent it only",
}
"""Tables of a workspace that are not in its archive, with the reason. Everything else travels by itself."""


def carried_models() -> list[type[RoomModel]]:
    """Every table of every room that travels with its workspace, in the order of the rooms."""
    return [model for model in apps.get_models() if issubclass(model, RoomModel) and model._meta.label not in STAYS]


def columns_of(model: type[models.Model]) -> list[models.Field]:  # type: ignore[type-arg]
    """What of a row is written down: all that is stored and not made by the database itself."""
    return [field for field in model._meta.concrete_fields if not field.generated]
