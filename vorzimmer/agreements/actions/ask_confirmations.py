"""Ask people to read rights and duties again."""

from vorzimmer.agreements.entries.standing import TermsToConfirm
from vorzimmer.agreements.models import Confirmation, Version
from vorzimmer.agreements.models.confirmation import TIME_TO_CONFIRM
from vorzimmer.agreements.rules import standing as rules
from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


@action(may=rules.ask_confirmations)
def ask_confirmations(*, actor: Actor, version: Version, members: list[Membership]) -> TermsToConfirm:
    """Each of them has two weeks; whoever is asked already keeps their time."""
    now = clock.now()
    asked = set(Confirmation.objects.filter(version=version, at=None).values_list("membership", flat=True))
    fresh = [member for member in members if member.pk not in asked]
    for member in fresh:
        Confirmation(version=version, membership=member, asked_at=now, due_at=now + TIME_TO_CONFIRM).save()
    return TermsToConfirm(version=version, members=[str(member.pk) for member in fresh])
