"""Put away what nobody took."""

from django.core.files.storage import default_storage
from django.db import transaction

from vorzimmer.journal.action import action
from vorzimmer.letterbox import rules
from vorzimmer.letterbox.entries import MailDiscarded
from vorzimmer.letterbox.models import Mail
from vorzimmer.people.actor import Actor


@action(may=rules.discard)
def discard_mail(*, actor: Actor, mail: Mail) -> MailDiscarded:
    """Its words and its file are deleted; that it came stays known for a while, so that it is not taken in again."""
    if place := mail.raw:
        transaction.on_commit(lambda: default_storage.delete(place))
    mail.settle(Mail.State.DISCARDED, mail.reason)
    return MailDiscarded(mail=mail)
