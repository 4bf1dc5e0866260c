"""Mails that ask to read rights and duties again: the widest rights first, one button confirms."""

from django.urls import reverse
from django.utils.translation import gettext as _

from vorzimmer.agreements.entries.standing import TermsReminded, TermsToConfirm
from vorzimmer.agreements.models import Confirmation, Version
from vorzimmer.foundation import moments
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.letters import Letter, letter_for
from vorzimmer.notifications.links import make_link
from vorzimmer.notifications.places import place
from vorzimmer.people.models import Membership


def where(entry: Entry) -> str:
    """The page with everything that holds."""
    return f"/engagements/{entry.within_id}/agreement/standing/"


place("agreements.terms_", where)


@letter_for(TermsToConfirm)
def terms_to_confirm(happened: TermsToConfirm, member: Membership) -> Letter | None:
    """Nothing when they have confirmed meanwhile."""
    return _asking(happened.version, member, _("Please confirm: rights and duties with %(engagement)s"))


@letter_for(TermsReminded)
def terms_reminded(happened: TermsReminded, member: Membership) -> Letter | None:
    """The same once more, when the two weeks are over."""
    return _asking(happened.version, member, _("Still to be confirmed: rights and duties with %(engagement)s"))


def _asking(version: Version, member: Membership, subject: str) -> Letter | None:
    asked = Confirmation.objects.filter(version=version, membership=member, at=None).first()
    if asked is None:
        return None
    words = {"engagement": str(version.engagement), "number": version.number, "when": moments.day(asked.due_at)}
    soon = _("Please read them once more and confirm them until %(when)s.")
    late = _("Please read them once more and confirm them; the answer was expected until %(when)s.")
    lines = [
        _("These rights and duties hold with %(engagement)s, by version %(number)s of the agreement.") % words,
        (late if asked.is_late else soon) % words,
    ]
    buttons = [
        (_("I have read them, they are right"), make_link(member, "agreements.confirm_terms", asked.pk)),
        (_("Read rights and duties"), reverse("agreements:standing", args=[version.agreement.engagement_id])),
    ]
    return Letter(subject % words, lines, buttons)
