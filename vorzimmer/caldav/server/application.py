"""Radicale, told that passwords, rights and calendars are ours. Made once per process, at the first request."""

import logging
from functools import cache
from typing import Any

MOST_BYTES = 2 * 1024 * 1024
MOST_DATES = 10_000
"""So many dates a rule with an end may have, and a report may list."""


@cache
def application() -> Any:
    """The WSGI application."""
    from radicale.app import Application
    from radicale.config import load

    from vorzimmer.caldav.server.rights import Rights
    from vorzimmer.caldav.server.signed_in import Auth
    from vorzimmer.caldav.server.storage import Storage

    logging.getLogger("radicale").setLevel(logging.CRITICAL)
    settings = load()
    settings.update(
        {
            "server": {
                "max_content_length": str(MOST_BYTES),
                "max_resource_size": str(MOST_BYTES // 2),
                "max_vevent_rrule_occurrence": str(MOST_DATES),
                "delay_on_error": "0",
            },
            "auth": {"type": Auth, "delay": "0", "realm": "Vorzimmer"},
            "rights": {"type": Rights, "permit_delete_collection": "False", "permit_overwrite_collection": "False"},
            "storage": {"type": Storage},
            "web": {"type": "none"},
            "reporting": {"max_freebusy_occurrence": str(MOST_DATES)},
        },
        "vorzimmer",
        privileged=True,
    )
    return Application(settings)
