"""The verbs of this room."""

from .accept_time import accept_time
from .agree_time import agree_time
from .answer_poll import answer_poll
from .ask_move import ask_move
from .begin_search import begin_search
from .book_time import book_time
from .cancel_search import cancel_search
from .choose_clock import choose_clock
from .choose_time import choose_time
from .close_answers import close_answers
from .confirm_rules import confirm_rules
from .confirm_time import confirm_time
from .counter_times import counter_times
from .decline_rules import decline_rules
from .decline_times import decline_times
from .keep_rules import keep_rules
from .move_search import move_search
from .note_opened import note_opened
from .offer_times import offer_times
from .propose_rules import propose_rules
from .remind_participants import remind_participants
from .renew_link import renew_link
from .revoke_link import revoke_link

__all__ = [
    "accept_time",
    "agree_time",
    "answer_poll",
    "ask_move",
    "begin_search",
    "book_time",
    "cancel_search",
    "choose_clock",
    "choose_time",
    "close_answers",
    "confirm_rules",
    "confirm_time",
    "counter_times",
    "decline_rules",
    "decline_times",
    "keep_rules",
    "move_search",
    "note_opened",
    "offer_times",
    "propose_rules",
    "remind_participants",
    "renew_link",
    "revoke_link",
]
