"""The way from a conversation into the handbook."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vorzimmer.conversations.agreed_ways import Way
from vorzimmer.conversations.models import Message
from vorzimmer.handbook.rules import pages
from vorzimmer.people.actor import Actor


def way_into_the_handbook(actor: Actor, message: Message) -> Way | None:
    """For whoever writes it; where it stands already is said on the page that this leads to."""
    if pages.keep_agreement(actor, message):
        return None
    return Way(reverse("handbook:keep_agreement", args=[message.pk]), _("Into the handbook"), "book-open")
