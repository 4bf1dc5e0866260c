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
    "rhythm.PulseAnswer": "theirs alone: an archive is read by whoever runs the workspace",
    "notifications.Device": "bound to the key of the instance that tells it",
    "calls.Seat": "belongs to a call that goes on, here",
    "calls.Signal": "belongs to a call that goes on, here",
    "handovers.FilesReturn": "packed data would be packed into themselves",
    "portability.Archive": "packed data would be packed into themselves",
    "notifications.Link": "secret: links in mails work on the instance that sent them only",
    "talks.PrivateNote": "secret: sealed with a key of this instance, and for its writer only",
    "vault.Secret": "secret: sealed with a key of this instance, and meant for nobody else",
    "vault.Reveal": "belongs to a secret, which stays",
    "vault.Sending": "secret: opened once, here",
    "letterbox.Address": "secret: a signed address that leads to this instance only",
    "letterbox.Mail": "came to the mailbox of this instance; what is of use is in the rooms that took it",
    "calendar_mail.Invited": "whom this instance wrote to; their links and the address for answers lead here only",
    "calendars.Feed": "secret: its address works on the instance that gave it only",
    "caldav.Device": "secret: opens the instance that gave it only",
    "caldav.Resource": "names that programs gave, which keep in step with this instance only",
    "caldav.Connection": "secret: a password that is sealed with a key of this instance",
    "caldav.Linked": "belongs to a connection, which stays",
    "caldav.Twin": "belongs to a connection, which stays",
    "caldav.Conflict": "belongs to a connection, which stays",
    "members.Invitation": "secret: its link works on the instance that sent it only",
}
"""Tables of a workspace that are not in its archive, with the reason. Everything else travels by itself."""


def carried_models() -> list[type[RoomModel]]:
    """Every table of every room that travels with its workspace, in the order of the rooms."""
    return [model for model in apps.get_models() if issubclass(model, RoomModel) and model._meta.label not in STAYS]


def columns_of(model: type[models.Model]) -> list[models.Field]:  # type: ignore[type-arg]
    """What of a row is written down: all that is stored and not made by the database itself."""
    return [field for field in model._meta.concrete_fields if not field.generated]
