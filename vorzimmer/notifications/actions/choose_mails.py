"""Choose what comes by mail, and when."""

from collections.abc import Mapping

from vorzimmer.journal.action import action
from vorzimmer.notifications.entries import MailsChosen
from vorzimmer.notifications.models import Group, Mail, Preference
from vorzimmer.notifications.rules import choose
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


@action(may=choose)
def choose_mails(*, actor: Actor, membership: Membership, mails: Mapping[str, str]) -> MailsChosen:
    """Keep the choice for the groups that are named, leave the others; ValueError for unknown words."""
    for group, mail in mails.items():
        Preference.objects.update_or_create(to=membership, group=Group(group), defaults={"mail": Mail(mail)})
    return MailsChosen(membership=membership)
