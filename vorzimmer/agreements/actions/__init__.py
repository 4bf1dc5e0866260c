"""The verbs of this room."""

from .accept_clause import accept_clause
from .accept_version import accept_version
from .agree_scope_change import agree_scope_change
from .approve import approve
from .approve_with_limit import approve_with_limit
from .ask_approval import ask_approval
from .ask_confirmations import ask_confirmations
from .begin_agreement import begin_agreement
from .begin_next_version import begin_next_version
from .change_clause import change_clause
from .comment_clause import comment_clause
from .confirm_terms import confirm_terms
from .counter import counter
from .counter_scope_change import counter_scope_change
from .do_act import do_act
from .grow_rights import grow_rights
from .hand_over_as_extra import hand_over_as_extra
from .lapse_approval import lapse_approval
from .lapse_version import lapse_version
from .offer_version import offer_version
from .propose_from_now_on import propose_from_now_on
from .propose_scope_change import propose_scope_change
from .refuse_approval import refuse_approval
from .refuse_scope_change import refuse_scope_change
from .remind_of_approval import remind_of_approval
from .remind_of_offer import remind_of_offer
from .remind_of_terms import remind_of_terms
from .settle_comment import settle_comment
from .sign_version import sign_version
from .take_back_acceptance import take_back_acceptance
from .take_back_act import take_back_act
from .withdraw_approval import withdraw_approval
from .withdraw_scope_change import withdraw_scope_change
from .withdraw_version import withdraw_version

__all__ = [
    "accept_clause",
    "accept_version",
    "agree_scope_change",
    "approve",
    "approve_with_limit",
    "ask_approval",
    "ask_confirmations",
    "begin_agreement",
    "begin_next_version",
    "change_clause",
    "comment_clause",
    "confirm_terms",
    "counter",
    "counter_scope_change",
    "do_act",
    "grow_rights",
    "hand_over_as_extra",
    "lapse_approval",
    "lapse_version",
    "offer_version",
    "propose_from_now_on",
    "propose_scope_change",
    "refuse_approval",
    "refuse_scope_change",
    "remind_of_approval",
    "remind_of_offer",
    "remind_of_terms",
    "settle_comment",
    "sign_version",
    "take_back_acceptance",
    "take_back_act",
    "withdraw_approval",
    "withdraw_scope_change",
    "withdraw_version",
]
