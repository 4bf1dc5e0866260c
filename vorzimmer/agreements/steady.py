"""Two may act at once: what a clause belongs to is read again under the lock, and a signature stands for one text."""

from collections.abc import Callable
from typing import Any

from vorzimmer.agreements.models import ClauseComment, Signature, Version, VersionClause
from vorzimmer.agreements.rules.reading import Reason
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor
from vorzimmer.tenancy.locking import refresh_locked


class Stale(ValueError):
    """Somebody else has changed the clause meanwhile; `clause` is as it is now. Nothing was written."""

    def __init__(self, clause: VersionClause) -> None:
        super().__init__(clause.key)
        self.clause = clause


def again(actor: Actor, rule: Callable[[Actor, Any], Reason], subject: VersionClause | ClauseComment) -> Version:
    """The version as it is under the lock, and the rule asked once more. Raises NotAllowed."""
    clause = subject.clause if isinstance(subject, ClauseComment) else subject
    refresh_locked(clause.version, lock=False)
    if reason := rule(actor, subject):
        raise NotAllowed(reason)
    return clause.version


def take_signatures_away(version: Version) -> bool:
    """A first signature does not stand under another text; whether there was one. For actions only."""
    given = Signature.objects.filter(version=version)
    if not given.exists():
        return False
    given.delete()
    version.settle_text({}, "", "")
    return True
