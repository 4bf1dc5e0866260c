"""What can happen to an agreement."""

from .approvals import (
    ActApproved,
    ActApprovedWithLimit,
    ApprovalAsked,
    ApprovalLapsed,
    ApprovalRefused,
    ApprovalReminded,
    ApprovalWithdrawn,
    FromNowOnProposed,
)
from .clauses import AcceptanceTakenBack, ClauseAccepted, ClauseChanged, ClauseCommented, CommentSettled
from .deeds import ActDone, ActTakenBack
from .negotiating import (
    AgreementBegun,
    NextVersionBegun,
    RightsGrown,
    VersionAccepted,
    VersionCountered,
    VersionLapsed,
    VersionLapses,
    VersionOffered,
    VersionWithdrawn,
)
from .scope import (
    MarkedAsExtra,
    ScopeChangeAgreed,
    ScopeChangeCountered,
    ScopeChangeProposed,
    ScopeChangeRefused,
    ScopeChangeWithdrawn,
)
from .signing import VersionSigned
from .standing import TermsConfirmed, TermsReminded, TermsToConfirm

__all__ = [
    "AcceptanceTakenBack",
    "ActApproved",
    "ActApprovedWithLimit",
    "ActDone",
    "ActTakenBack",
    "AgreementBegun",
    "ApprovalAsked",
    "ApprovalLapsed",
    "ApprovalRefused",
    "ApprovalReminded",
    "ApprovalWithdrawn",
    "ClauseAccepted",
    "ClauseChanged",
    "ClauseCommented",
    "CommentSettled",
    "FromNowOnProposed",
    "MarkedAsExtra",
    "NextVersionBegun",
    "RightsGrown",
    "ScopeChangeAgreed",
    "ScopeChangeCountered",
    "ScopeChangeProposed",
    "ScopeChangeRefused",
    "ScopeChangeWithdrawn",
    "TermsConfirmed",
    "TermsReminded",
    "TermsToConfirm",
    "VersionAccepted",
    "VersionCountered",
    "VersionLapsed",
    "VersionLapses",
    "VersionOffered",
    "VersionSigned",
    "VersionWithdrawn",
]
