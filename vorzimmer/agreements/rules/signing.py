"""When a version can be signed, and by whom."""

from django.utils.translation import gettext_lazy as _

from vorzimmer.agreements.models import ClauseComment, Signature, Version, VersionClause
from vorzimmer.people.actor import Actor

from .negotiating import negotiates, side
from .reading import Reason


def sign(actor: Actor, version: Version) -> Reason:
    """A side that has not signed yet, when every clause is accepted by both and no remark is open."""
    if reason := negotiates(actor, version) or not_ready(version):
        return reason
    if Signature.objects.filter(version=version, side=side(actor, version)).exists():
        return _("Your side has signed already.")
    return None


def not_ready(version: Version) -> Reason:
    """What stands in the way of every signature."""
    clauses = VersionClause.objects.filter(version=version)
    if clauses.filter(accepted_client_at=None).exists() or clauses.filter(accepted_assistant_at=None).exists():
        return _("Not every clause is accepted by both sides yet.")
    if ClauseComment.objects.filter(clause__version=version, settled_at=None).exists():
        return _("A remark is still open.")
    return None
