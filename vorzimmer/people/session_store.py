"""Sessions in the database, as Django keeps them; only the question for one is prepared."""

from datetime import datetime

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session

from vorzimmer.foundation import clock
from vorzimmer.tenancy.prepared import Prepared

BY_KEY = Prepared(lambda key: Session.objects.filter(session_key=key), across=True, key=str)


class SessionStore(db.SessionStore):
    """Read anew for every request: a session that was ended elsewhere is over at once."""

    def _get_session_from_db(self) -> Session | None:
        found: Session | None = BY_KEY.first(key=self.session_key)
        if found is None or _is_over(found.expire_date):
            self._session_key = None
            return None
        return found


def _is_over(end: datetime) -> bool:
    return end <= clock.now()
