"""One request of a device, as the parts that Radicale calls see it."""

from contextvars import ContextVar
from dataclasses import dataclass, field

from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor


@dataclass(slots=True)
class Call:
    """Who asks, what they sent as it came, and why they were refused, if they were."""

    actor: Actor
    body: bytes = field(default=b"", repr=False)
    refused: NotAllowed | None = None
    reason: str = ""

    @property
    def user(self) -> str:
        """The name of the principal: the membership."""
        return self.actor.id.hex


_now: ContextVar[Call] = ContextVar("caldav_call")


def current() -> Call:
    """The request that is being answered; LookupError outside of one."""
    return _now.get()


begin, end = _now.set, _now.reset
