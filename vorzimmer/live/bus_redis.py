"""The bus over Redis or Valkey."""

import functools
from collections.abc import Callable
from typing import Any

from redis import Redis
from redis.backoff import NoBackoff

from vorzimmer.live.bus import CHANNEL


class RedisBus:
    """Pub/sub: what is said while nobody listens is lost, which `missed` makes up for."""

    shared = True

    def __init__(self, url: str) -> None:
        self.url = url

    @functools.cached_property
    def client(self) -> "Redis":
        return Redis.from_url(self.url, socket_timeout=2, socket_connect_timeout=2)

    def publish(self, text: str) -> None:
        """One round trip on a pooled connection."""
        self.client.publish(CHANNEL, text)

    async def listen(self, deliver: Callable[[str], None], connected: Callable[[], None]) -> None:
        """Without redis-py's own silent reconnecting: an interruption must be noticed."""
        from redis.asyncio import Redis as AsyncRedis
        from redis.asyncio.retry import Retry as AsyncRetry

        client: Any = AsyncRedis.from_url(self.url, retry=AsyncRetry(NoBackoff(), 0), socket_connect_timeout=2)
        try:
            async with client.pubsub() as line:
                await line.subscribe(CHANNEL)
                while True:
                    message = await line.get_message(timeout=20)
                    if message is None:
                        await line.ping()
                    elif message["type"] == "subscribe":
                        connected()
                    elif message["type"] == "message":
                        deliver(message["data"].decode())
        finally:
            await client.aclose()
