"""What a device may do at a path: read what its person sees, write where they may."""

from uuid import UUID

from radicale.rights import BaseRights

from vorzimmer.caldav.server import call, shelf


class Rights(BaseRights):
    """Nobody makes, renames or removes calendars from a device."""

    def authorization(self, user: str, user_groups: set[str], path: str) -> str:
        here, parts = call.current(), [part for part in path.split("/") if part]
        if not parts:
            return "R"
        if parts[0] != here.user or len(parts) > 2:
            return ""
        if len(parts) == 1:
            return "R"
        try:
            seen = shelf.seen(here.actor, UUID(parts[1]))
        except ValueError:
            seen = None
        if seen is None:
            return ""
        return "rwl" if seen.writable else "r"
