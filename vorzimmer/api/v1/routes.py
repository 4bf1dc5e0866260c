"""One router for all: an address that is read and written stands once, whoever describes it."""

from collections.abc import Callable
from typing import Any

from ninja import Router

shared = Router()


class Tagged:
    """Adds addresses to the one router, under a heading of the description."""

    def __init__(self, tag: str) -> None:
        self.tag = tag

    def get(self, path: str, **options: Any) -> Callable[[Any], Any]:
        """An address to read."""
        return shared.get(path, **{"tags": [self.tag], **options})

    def post(self, path: str, **options: Any) -> Callable[[Any], Any]:
        """An address to write."""
        return shared.post(path, **{"tags": [self.tag], **options})
