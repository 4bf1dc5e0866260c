"""The worker: some threads that run jobs and one that keeps order (leases, ticks, waking up, cleaning)."""

import logging
import os
import socket
import threading
import time
from collections.abc import Callable
from uuid import uuid4

from django.db import Error as DatabaseError
from django.db import connections

from vorzimmer.foundation import clock
from vorzimmer.jobs import leases, queue, ticks, wake
from vorzimmer.jobs.execute import execute
from vorzimmer.jobs.pace import pace
from vorzimmer.jobs.watch import Watch, watch

log = logging.getLogger("vorzimmer.jobs")


class Worker:
    """`start()` returns at once, `stop()` waits for running jobs; both work inside any process."""

    def __init__(self, threads: int = 2, queues: frozenset[str] = frozenset(), *, embedded: bool = False) -> None:
        self.name = f"{socket.gethostname()[:40]}-{os.getpid()}-{uuid4().hex[:8]}"
        self.queues = queues
        self.poll = 1.0 if embedded else pace().poll
        self.wake = threading.Event()
        self.stopping = threading.Event()
        self.runners = [threading.Thread(target=self._guard, args=(self._run,), daemon=True) for _ in range(threads)]
        self.keeper = threading.Thread(target=self._guard, args=(self._keep,), daemon=True)

    def start(self) -> None:
        """Begin to take jobs."""
        wake.register(self.wake)
        for thread in (self.keeper, *self.runners):
            thread.start()
        log.info("worker started", extra={"worker": self.name, "threads": len(self.runners)})

    def ask_to_stop(self) -> None:
        """Take no further job; safe to call from a signal."""
        self.stopping.set()
        self.wake.set()

    def stop(self) -> None:
        """Take no further job, wait for running ones up to `Pace.stop` seconds, give the rest back."""
        self.ask_to_stop()
        wake.unregister(self.wake)
        end = time.monotonic() + pace().stop
        for thread in self.runners:
            thread.join(max(0.0, end - time.monotonic()))
        back = leases.give_back(self.name)
        log.info("worker stopped", extra={"worker": self.name, "given_back": back})

    def _guard(self, work: Callable[[], None]) -> None:
        """A database that goes away stops nothing for good: wait a little longer each time and go on."""
        pause = 0.2
        while not self.stopping.is_set():
            began = time.monotonic()
            try:
                work()
            except Exception as error:
                told = log.warning if isinstance(error, DatabaseError) else log.exception
                told("worker interrupted", extra={"worker": self.name, "error": type(error).__name__})
                connections.close_all()
                pause = 0.2 if time.monotonic() - began > 30 else min(pause * 2, 10)
                self.stopping.wait(pause)
        connections.close_all()

    def _run(self) -> None:
        while not self.stopping.is_set():
            self.wake.clear()
            job = leases.take(self.name, self.queues)
            if job:
                execute(job)
            else:
                self.wake.wait(self._idle_for())

    def _idle_for(self) -> float:
        due = queue.next_due(self.queues)
        return 5 if due is None else min(5.0, max(0.05, (due - clock.now()).total_seconds()))

    def _keep(self) -> None:
        ticks.discover()
        planted: ticks.Planted = {}
        cleaned = 0.0
        news = watch(self.poll)
        try:
            while not self.stopping.is_set():
                leases.extend(self.name)
                if leases.reap():
                    self.wake.set()
                ticks.plant(planted)
                if time.monotonic() - cleaned > 3600 or not cleaned:
                    leases.forget_old()
                    cleaned = time.monotonic()
                self._listen(news, min(pace().lease / 3, ticks.until_next_minute() + 0.01))
        finally:
            news.close()

    def _listen(self, news: Watch, seconds: float) -> None:
        """Pass news on to the runners until the next round of upkeep."""
        end = time.monotonic() + seconds
        while not self.stopping.is_set() and (left := end - time.monotonic()) > 0:
            if news.wait(min(left, 1.0)):
                self.wake.set()
