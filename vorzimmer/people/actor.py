"""Who is acting, in which workspace, through which door. Every query and every action starts here."""

from dataclasses import dataclass, replace
from typing import Self
from uuid import UUID

from vorzimmer.people.models import Membership, User
from vorzimmer.tenancy.models import Workspace


class Door:
    """The ways in. All of them lead to the same actions."""

    WEB = "web"
    MAIL = "mail"
    API = "api"
    CALDAV = "caldav"
    SCHEDULE = "schedule"
    SETUP = "setup"
    OUTSIDE = "outside"
    """Somebody without an account, let in by a link: what they do is recorded in the name of whoever sent it."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A membership at work. `key` is the idempotency key of the form or request it came with."""

    membership: Membership
    door: str = Door.WEB
    key: str = ""

    @property
    def id(self) -> UUID:
        """The membership's key: people are known to rooms by it."""
        return self.membership.pk

    @property
    def person(self) -> User:
        return self.membership.user

    @property
    def workspace(self) -> Workspace:
        return self.membership.workspace

    @property
    def role(self) -> str:
        return self.membership.role

    @property
    def runs_the_workspace(self) -> bool:
        return self.membership.runs_the_workspace

    def through(self, door: str, key: str = "") -> Self:
        """The same person, coming in by another door."""
        return replace(self, door=door, key=key)
