"""The way out that stands in every mail: one press, no sign-in; by a person or by the mail program itself."""

from collections.abc import Mapping
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from vorzimmer.notifications.actions import choose_mails
from vorzimmer.notifications.links import Done, Purpose, purpose
from vorzimmer.notifications.models import Group, Mail
from vorzimmer.people.actor import Actor


@purpose("notifications.no_mail")
class NoMail(Purpose):
    """No more mails about one group; an empty choice means about anything."""

    without_asking = True

    def title(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        if choice:
            return _("No more mails about “%(group)s”") % {"group": Group(choice).label}
        return _("No more mails from %(workspace)s") % {"workspace": actor.workspace.name}

    def button(self, actor: Actor, target_id: UUID | None, choice: str) -> str:
        return _("Switch off these mails")

    def perform(self, actor: Actor, target_id: UUID | None, choice: str, fields: Mapping[str, str]) -> Done:
        groups = [choice] if choice else Group.values
        choose_mails(actor=actor, membership=actor.membership, mails=dict.fromkeys(groups, Mail.NEVER))
        return Done(
            _("These mails no longer come."),
            reverse("notifications:settings"),
            _("All mail settings"),
        )
