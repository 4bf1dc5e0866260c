"""Somebody else was faster."""

from vorzimmer.talks.models import NoteLine


class Stale(Exception):
    """The line has been changed since it was seen; `line` is as it is now. What was typed is not written."""

    def __init__(self, line: NoteLine) -> None:
        super().__init__(str(line))
        self.line = line
