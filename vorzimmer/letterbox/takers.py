"""Rooms say what they take:

    from vorzimmer.letterbox.takers import NotWanted, takes

    @takes("calendar_mail.answers", automatic=True)
    def answer(target_id: UUID, letter: Letter) -> None:
        ...                          # calls actions, in the scope of the workspace and in one transaction
        raise NotWanted()            # nothing in it belongs here: the owner sees it as unclaimed

`automatic` lets mails through that a program wrote (calendars answer so); notes of absence are then the room's to leave.
`undelivered` lets reports through that a mail of ours did not arrive. What a taker raises otherwise is tried again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from vorzimmer.letterbox.letters import Letter

type Take = Callable[[UUID, Letter], None]


class NotWanted(Exception):
    """Nothing in this mail belongs to the address. `reason` is one of `Mail.Reason`."""

    def __init__(self, reason: str = "not_wanted") -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Taker:
    """Who takes mails of one purpose, and which."""

    take: Take
    automatic: bool
    undelivered: bool


TAKERS: dict[str, Taker] = {}


def takes(purpose: str, *, automatic: bool = False, undelivered: bool = False) -> Callable[[Take], Take]:
    """Register who takes mail for a purpose; the name is stored and never renamed."""

    def register(take: Take) -> Take:
        TAKERS[purpose] = Taker(take, automatic, undelivered)
        return take

    return register


def why_not(letter: Letter, taker: Taker | None) -> str:
    """The reason for which nobody is even asked; "" when the taker may look at it."""
    if taker is None:
        return "not_wanted"
    if letter.undelivered:
        return "" if taker.undelivered else "undelivered"
    if letter.is_forged:
        return "unconfirmed"
    return "automatic" if letter.automatic and not taker.automatic else ""
