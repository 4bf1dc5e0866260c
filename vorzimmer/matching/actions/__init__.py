"""The verbs of this room."""

from .accept_staffing import accept_staffing
from .accept_suggestion import accept_suggestion
from .answer_meeting import answer_meeting
from .ask_for_evidence import ask_for_evidence
from .begin_trial import begin_trial
from .cancel_meeting import cancel_meeting
from .change_need import change_need
from .choose_time import choose_time
from .claim_competence import claim_competence
from .close_need import close_need
from .confirm_competence import confirm_competence
from .decline_suggestion import decline_suggestion
from .describe_need import describe_need
from .drop_competence import drop_competence
from .keep_profile import keep_profile
from .offer_times import offer_times
from .open_enquiry import open_enquiry
from .propose_meeting import propose_meeting
from .release_assistant import release_assistant
from .reopen_need import reopen_need
from .send_need import send_need
from .suggest_assistant import suggest_assistant
from .withdraw_suggestion import withdraw_suggestion
from .write_scorecard import write_scorecard

__all__ = [
    "accept_staffing",
    "accept_suggestion",
    "answer_meeting",
    "ask_for_evidence",
    "begin_trial",
    "cancel_meeting",
    "change_need",
    "choose_time",
    "claim_competence",
    "close_need",
    "confirm_competence",
    "decline_suggestion",
    "describe_need",
    "drop_competence",
    "keep_profile",
    "offer_times",
    "open_enquiry",
    "propose_meeting",
    "release_assistant",
    "reopen_need",
    "send_need",
    "suggest_assistant",
    "withdraw_suggestion",
    "write_scorecard",
]
