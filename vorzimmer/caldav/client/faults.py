"""What can go wrong on the other side, as few kinds as a person can do something about."""

from enum import StrEnum


class Kind(StrEnum):
    """Kinds of trouble. What is said to the person stands in `saying.py`."""

    ADDRESS = "address"
    """The address is none, or leads where this house does not go."""
    UNREACHABLE = "unreachable"
    """Nobody answers, or the line broke: tried again."""
    SIGN_IN = "sign-in"
    """User name or password are not taken."""
    FORBIDDEN = "forbidden"
    """The account is known, but may not do this."""
    MISSING = "missing"
    """There is nothing at this address."""
    CHANGED = "changed"
    """It is not what it was: a precondition (ETag) failed."""
    EXISTS = "exists"
    """The server has this one already, somewhere else."""
    FORGOTTEN = "forgotten"
    """The server does not remember so long: everything has to be looked through once."""
    BUSY = "busy"
    """Later, says the server."""
    BROKEN = "broken"
    """The server made a mistake, or its answer cannot be read."""
    REFUSED = "refused"
    """The server does not take this one appointment."""
    LARGE = "large"
    """The answer is larger than is read."""


class Trouble(Exception):
    """The request did not do what it should. `unsure`: it may have done it all the same, the answer is missing."""

    def __init__(self, kind: Kind, detail: str = "", *, unsure: bool = False, wait: int = 0) -> None:
        super().__init__(f"{kind}: {detail}"[:200])
        self.kind, self.detail, self.unsure, self.wait = kind, detail[:200], unsure, wait


def of_status(status: int, text: bytes, wait: int = 0) -> Trouble:
    """What an answer that is no success means."""
    if status in (401, 407):
        return Trouble(Kind.SIGN_IN, str(status))
    if b"valid-sync-token" in text:
        return Trouble(Kind.FORGOTTEN, str(status))
    if b"no-uid-conflict" in text or status == 409:
        return Trouble(Kind.EXISTS, str(status))
    kinds = {
        403: Kind.FORBIDDEN,
        404: Kind.MISSING,
        410: Kind.MISSING,
        412: Kind.CHANGED,
        429: Kind.BUSY,
        503: Kind.BUSY,
    }
    if status in kinds:
        return Trouble(kinds[status], str(status), wait=wait)
    return Trouble(Kind.BROKEN if status >= 500 else Kind.REFUSED, str(status))
