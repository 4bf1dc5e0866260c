from .agreement import OTHER, STAGES, Agreement, Side
from .approval import Approval
from .clause import ClauseComment, ClauseRevision, VersionClause
from .confirmation import Confirmation
from .deed import Deed
from .scope_change import Extra, ScopeChange, ScopeOffer
from .seen import ClauseSeen
from .version import OPEN, Signature, Version

__all__ = [
    "OPEN",
    "OTHER",
    "STAGES",
    "Agreement",
    "Approval",
    "ClauseComment",
    "ClauseRevision",
    "ClauseSeen",
    "Confirmation",
    "Deed",
    "Extra",
    "ScopeChange",
    "ScopeOffer",
    "Side",
    "Signature",
    "Version",
    "VersionClause",
]
