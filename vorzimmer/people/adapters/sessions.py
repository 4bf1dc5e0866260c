"""What happens when allauth ends sessions by itself."""

from collections.abc import Iterable

from allauth.usersessions.adapter import DefaultUserSessionsAdapter
from allauth.usersessions.models import UserSession

from vorzimmer.people import sessions


class Ending(DefaultUserSessionsAdapter):
    """Ends sessions so that open pages notice."""

    def end_sessions(self, sessions_to_end: Iterable[UserSession]) -> None:
        for session in sessions_to_end:
            sessions.end(session)
