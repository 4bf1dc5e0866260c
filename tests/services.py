"""A real PostgreSQL and a real Redis for tests, on free ports, gone afterwards.

Root cannot run PostgreSQL, so there it runs as `postgres`.
"""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

POSTGRES = Path(os.environ.get("PG_BIN", "/usr/lib/postgresql/15/bin"))
FAST = [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "shared_buffers=32MB",
    "max_connections=60",
]


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def eventually[T](look: Callable[[], T], seconds: float = 15, what: str = "") -> T:
    """What `look` returns as soon as that is true; AssertionError after `seconds`. Errors mean not yet."""
    end, problem = time.monotonic() + seconds, None
    while time.monotonic() < end:
        try:
            if found := look():
                return found
        except Exception as error:
            problem = error
        time.sleep(0.02)
    raise AssertionError(f"{what or look.__name__} did not come true in {seconds} s ({problem!r})")


class Service:
    """A server that can be started, stopped hard and started again on the same port with what it kept."""

    url = ""
    quit_by = signal.SIGTERM

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="vorzimmer-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None))
        self.port = free_port()
        self.process: subprocess.Popen[bytes] | None = None

    def command(self) -> list[str]:
        raise NotImplementedError

    def answers(self) -> bool:
        raise NotImplementedError

    def start(self) -> None:
        """Returns when it answers."""
        self.process = subprocess.Popen(self.command(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        eventually(self.answers, 20, type(self).__name__)

    def stop(self) -> None:
        """At once; connections break."""
        if self.process:
            self.process.send_signal(self.quit_by)
            self.process.wait(20)
            self.process = None

    def remove(self) -> None:
        """Stop and delete everything."""
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)


class Postgres(Service):
    """One cluster with the database `postgres`."""

    quit_by = signal.SIGQUIT

    def __init__(self) -> None:
        super().__init__()
        self.url = f"postgres://postgres@127.0.0.1:{self.port}/postgres"
        if os.getuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
        options = [
            "-D",
            f"{self.folder}/db",
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "-N",
        ]
        subprocess.run(self._as_postgres("initdb", *options), check=True, stdout=subprocess.DEVNULL, cwd=self.folder)

    def _as_postgres(self, program: str, *options: str) -> list[str]:
        other = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.getuid() == 0 else []
        return [*other, str(POSTGRES / program), *options]

    def command(self) -> list[str]:
        settings = [word for setting in FAST for word in ("-c", setting)]
        where = ["-D", f"{self.folder}/db", "-k", str(self.folder), "-h", "127.0.0.1", "-p", str(self.port)]
        return self._as_postgres("postgres", *where, *settings)

    def answers(self) -> bool:
        import psycopg

        with psycopg.connect(self.url, connect_timeout=1):
            return True


class RedisServer(Service):
    """One server that keeps nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.url = f"redis://127.0.0.1:{self.port}/0"

    def command(self) -> list[str]:
        kept = ["--save", "", "--appendonly", "no", "--dir", str(self.folder)]
        return ["redis-server", "--port", str(self.port), "--bind", "127.0.0.1", *kept]

    def answers(self) -> bool:
        with socket.create_connection(("127.0.0.1", self.port), timeout=1) as line:
            line.sendall(b"PING\r\n")
            return line.recv(7) == b"+PONG\r\n"


@contextmanager
def running[S: Service](service: S) -> Iterator[S]:
    """The service itself, for tests that stop and start it."""
    try:
        service.start()
        yield service
    finally:
        service.remove()


@contextmanager
def postgresql() -> Iterator[str]:
    """The DATABASE_URL of a fresh PostgreSQL."""
    with running(Postgres()) as service:
        yield service.url


@contextmanager
def redis_server() -> Iterator[str]:
    """The REDIS_URL of a fresh Redis."""
    with running(RedisServer()) as service:
        yield service.url
