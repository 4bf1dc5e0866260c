"""What can happen to an account elsewhere. It is its person's alone: nobody else sees it."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.caldav.models import Connection, Linked
from vorzimmer.journal.happenings import Happening


@dataclass(frozen=True, kw_only=True)
class ConnectionHappening(Happening):
    """Belongs to the history of the connection."""

    connection: Connection

    internal = True

    def words(self) -> dict[str, str]:
        return {"connection": self.connection.name}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.connection.pk, None

    def audience(self) -> Iterable[UUID]:
        return [self.connection.membership_id]

    def topics(self) -> list[str]:
        return ["caldav"]


@dataclass(frozen=True, kw_only=True)
class Connected(ConnectionHappening):
    """An account elsewhere is known; which calendars is chosen next."""

    kind = "caldav.connected"
    sentence = _("%(who)s connected “%(connection)s”")


@dataclass(frozen=True, kw_only=True)
class PasswordChanged(ConnectionHappening):
    """It signs in with another password."""

    kind = "caldav.password_changed"
    sentence = _("%(who)s gave “%(connection)s” another password")


@dataclass(frozen=True, kw_only=True)
class PasswordLost(ConnectionHappening):
    """The server no longer takes the password: nothing is kept in step until there is another."""

    kind = "caldav.password_lost"
    sentence = _("“%(connection)s” no longer takes the password")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return [self.connection.membership_id]


@dataclass(frozen=True, kw_only=True)
class Paused(ConnectionHappening):
    """Nothing is kept in step for now."""

    kind = "caldav.paused"
    sentence = _("%(who)s paused “%(connection)s”")


@dataclass(frozen=True, kw_only=True)
class Resumed(ConnectionHappening):
    """It is kept in step again."""

    kind = "caldav.resumed"
    sentence = _("%(who)s keeps “%(connection)s” in step again")


@dataclass(frozen=True, kw_only=True)
class Disconnected(ConnectionHappening):
    """The account is forgotten with its password; the appointments stay on both sides."""

    kind = "caldav.disconnected"
    sentence = _("%(who)s disconnected “%(connection)s”")


@dataclass(frozen=True, kw_only=True)
class LinkHappening(ConnectionHappening):
    """Is about one of its calendars."""

    linked: Linked

    def words(self) -> dict[str, str]:
        return {"connection": self.connection.name, "calendar": self.linked.name}


@dataclass(frozen=True, kw_only=True)
class CalendarLinked(LinkHappening):
    """A calendar there and one here are kept in step from now on."""

    kind = "caldav.linked"
    sentence = _("%(who)s keeps the calendar “%(calendar)s” of “%(connection)s” in step")


@dataclass(frozen=True, kw_only=True)
class CalendarUnlinked(LinkHappening):
    """They are no longer kept in step; what is on either side stays there."""

    kind = "caldav.unlinked"
    sentence = _("%(who)s no longer keeps the calendar “%(calendar)s” of “%(connection)s” in step")
