"""What remains of those one has parted from, offered where one looks for them: below the list of engagements."""

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.handovers.queries.partings import something_kept
from vorzimmer.people.actor import Actor


def link_to_what_remains(actor: Actor) -> tuple[str, str | Promise] | None:
    """Only for whoever keeps something."""
    return (reverse("handovers:kept"), _("References and thanks that remain yours")) if something_kept(actor) else None
