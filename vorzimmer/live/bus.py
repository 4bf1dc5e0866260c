"""From process to process: one small interface, three ways, chosen by the settings."""

import asyncio
import functools
import logging
from collections.abc import Callable
from typing import Protocol
from uuid import uuid4

from django.conf import settings

log = logging.getLogger("vorzimmer.live")
ORIGIN = uuid4().hex
"""This process; it has delivered its own messages already."""
CHANNEL = "vorzimmer_live"


class Bus(Protocol):
    """Carries texts to every other process that listens."""

    shared: bool
    """Whether there can be other processes at all."""

    def publish(self, text: str) -> None:
        """Send from any thread."""

    async def listen(self, deliver: Callable[[str], None], connected: Callable[[], None]) -> None:
        """Call `connected` once it listens, `deliver` for each text; raises when the server goes away."""


class InProcess:
    """There is no other process."""

    shared = False

    def publish(self, text: str) -> None:
        """Nobody else to tell."""

    async def listen(self, deliver: Callable[[str], None], connected: Callable[[], None]) -> None:
        """Nothing will ever come."""
        connected()
        await asyncio.Event().wait()


@functools.cache
def current() -> Bus:
    """Redis or Valkey when there is a REDIS_URL, else PostgreSQL when that is the database, else none."""
    if settings.REDIS_URL:
        from vorzimmer.live.bus_redis import RedisBus

        return RedisBus(settings.REDIS_URL)
    if "postgresql" in settings.DATABASES["default"]["ENGINE"]:
        from vorzimmer.live.bus_postgres import PostgresBus

        return PostgresBus()
    return InProcess()


async def keep_listening(deliver: Callable[[str], None], missed: Callable[[], None], state: dict[str, bool]) -> None:
    """Listen for good. After an interruption `missed` is called: something may have been said meanwhile."""
    pause, interrupted = 0.1, False

    def connected() -> None:
        nonlocal pause
        state["up"], pause = True, 0.1
        if interrupted:
            log.info("bus is back")
            missed()

    while True:
        try:
            await current().listen(deliver, connected)
        except Exception as error:
            log.warning("bus interrupted", extra={"error": type(error).__name__})
        state["up"], interrupted = False, True
        await asyncio.sleep(pause)
        pause = min(pause * 2, 3)
