"""The product as it is run for real, started for a measurement, with what it costs."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import Any

import psutil

from tests.services import free_port

MIB = 1024 * 1024
LONGEST = 3600
"""Seconds after which a command has hung."""


class Server:
    """`vorzimmer run` (everything in one process) on a database of its own."""

    def __init__(self, database: str = "") -> None:
        self.folder = tempfile.mkdtemp(prefix="vorzimmer-bench-")
        self.port = free_port()
        self.env = os.environ | {
            "VORZIMMER_DATA": self.folder, "PORT": str(self.port), "DATABASE_URL": database, "VORZIMMER_DEMO": "",
        }  # fmt: skip
        if not database:
            del self.env["DATABASE_URL"]
        self.process: subprocess.Popen[bytes] | None = None

    def command(self, *arguments: str) -> str:
        """What the Python module or script prints, run in the server's environment."""
        done = subprocess.run(
            [".venv/bin/python", *arguments], env=self.env, check=True, stdout=subprocess.PIPE, text=True,
            timeout=LONGEST,
        )  # fmt: skip
        return done.stdout

    def start(self) -> float:
        """Seconds from the start of the process to the first answer."""
        begun = time.perf_counter()
        with Path(self.folder, "log").open("ab") as log:
            self.process = subprocess.Popen(
                [".venv/bin/python", "-m", "vorzimmer", "run"], env=self.env, stdout=log, stderr=log
            )
        while True:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/healthz", timeout=1).read()
                return time.perf_counter() - begun
            except OSError:
                if self.process.poll() is not None or time.perf_counter() - begun > 60:
                    raise RuntimeError(Path(self.folder, "log").read_text()[-3000:]) from None
                time.sleep(0.005)

    def stop(self) -> None:
        if self.process:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
            self.process = None

    def remove(self) -> None:
        """Stop, and delete everything that was kept."""
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def settle(self) -> None:
        """Wait until what a start brings along (jobs that became due) is done: no more than 2 % of a core."""
        end = time.monotonic() + 120
        while time.monotonic() < end:
            before = self.cpu()
            time.sleep(1)
            if self.cpu() - before < 0.02:
                return

    def rss_mib(self) -> float:
        assert self.process
        return float(psutil.Process(self.process.pid).memory_info().rss / MIB)

    def cpu(self, database: Any = None) -> float:
        """User and system seconds so far, of the server and, if given, of the database server's processes."""
        assert self.process
        return cpu_of(psutil.Process(self.process.pid)) + (database_cpu(database) if database else 0.0)


def cpu_of(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)


def database_cpu(pid: int) -> float:
    """All processes below (and including) the PostgreSQL that runs as `pid`; ended children count with their parent."""
    root = psutil.Process(pid)
    total = 0.0
    for process in [root, *root.children(recursive=True)]:
        try:
            times = process.cpu_times()
        except psutil.NoSuchProcess:
            continue
        total += times.user + times.system + times.children_user + times.children_system
    return total
