"""The web server: uvicorn, set up for this application."""

import ctypes
import gc
import os
import socket
import sys
from types import ModuleType
from typing import Any

M_ARENA_MAX = -8
"""From glibc's malloc.h."""


def serve(serves: str, host: str, port: int, workers: int = 1) -> None:
    """Serve until a signal ends it. `serves` is what this process does: pages, live, worker, with commas."""
    os.environ["VORZIMMER_SERVES"] = serves
    _keep_small()
    uvicorn = _uvicorn()
    config = uvicorn.Config(
        "vorzimmer.config.asgi:application",
        host=host,
        port=port,
        workers=workers,
        loop="uvloop",
        http="httptools",
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=True,
        forwarded_allow_ips=os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1"),
        backlog=4096,
        timeout_keep_alive=75,
        timeout_graceful_shutdown=3,
    )
    if workers > 1:
        from uvicorn.supervisors import Multiprocess

        Multiprocess(config, sockets=[config.bind_socket()]).run()
        return
    config.load()
    _settle()
    from uvicorn.server import Server

    Server(config).run()


def _uvicorn() -> Any:
    """uvicorn without its command line, whose libraries would stay in memory for nothing (click and others, 5 MiB).

    Nothing else of it is touched; if a later version keeps something in `main` that we use, its import says so.
    """
    if "uvicorn" not in sys.modules:
        stand_in: Any = ModuleType("uvicorn.main")
        stand_in.Server = stand_in.main = stand_in.run = None
        sys.modules["uvicorn.main"] = stand_in
    import uvicorn

    return uvicorn


def _keep_small() -> None:
    """Two heaps for all threads together: glibc's eight per core never give back what one thread left in them."""
    if hasattr(libc := ctypes.CDLL(None), "mallopt"):
        libc.mallopt(M_ARENA_MAX, 2)


def _settle() -> None:
    """What is loaded now stays: keep it out of garbage collection and give the start's leavings back.

    Looking for garbage every 20,000 new objects instead of every 2,000 saves a twelfth of a page.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
    if hasattr(libc := ctypes.CDLL(None), "malloc_trim"):
        libc.malloc_trim(0)


def port_is_free(host: str, port: int) -> bool:
    """Whether nobody listens there yet: said in plain words before anything starts."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True
