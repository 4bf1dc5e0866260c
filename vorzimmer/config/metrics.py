"""Figures for Prometheus: `/metrics`, from this machine only or with METRICS_TOKEN.

One process counts by itself, and loads Prometheus' library (4 MiB) only when somebody asks. Several processes count
with the library's own shared files, as PROMETHEUS_MULTIPROC_DIR says.
"""

import os
import secrets
import threading
import time
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from itertools import accumulate
from typing import Any

from django.http import HttpRequest, HttpResponse

from vorzimmer.config.logs import route_of

View = Callable[[HttpRequest], HttpResponse]
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)
REQUESTS = ("vorzimmer_request_seconds", "Requests by page", ["route", "method", "status"])
ACTIONS = ("vorzimmer_actions", "What has happened", ["action"])
_lock = threading.Lock()
_requests: dict[tuple[str, ...], list[float]] = {}
"""By labels: how many took up to each of BUCKETS, how many took longer, and the seconds of all."""
_actions: Counter[str] = Counter()


def metrics_middleware(get_response: View) -> View:
    """Count and time every request by the name of its page."""

    def middleware(request: HttpRequest) -> HttpResponse:
        started = time.perf_counter()
        response = get_response(request)
        labels = (route_of(request), request.method or "-", str(response.status_code))
        count_request(labels, time.perf_counter() - started)
        return response

    return middleware


def count_request(labels: tuple[str, ...], seconds: float) -> None:
    """One more request of this page, method and answer."""
    if shared := _shared():
        shared[0].labels(*labels).observe(seconds)
        return
    with _lock:
        row = _requests.setdefault(labels, [0] * (len(BUCKETS) + 1) + [0.0])
        row[bisect_left(BUCKETS, seconds)] += 1
        row[-1] += seconds


def count_action(_actor: Any, happened: Any, _entry: Any) -> None:
    """For the journal's `after_commit`: one more of this kind has happened."""
    if shared := _shared():
        shared[1].labels(str(happened.kind)).inc()
        return
    with _lock:
        _actions[str(happened.kind)] += 1


@cache
def _shared() -> tuple[Any, Any] | None:
    """What several processes count with; None in one that is alone."""
    if not os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        return None
    from prometheus_client import CollectorRegistry, Histogram
    from prometheus_client import Counter as Count

    ours = CollectorRegistry()
    return Histogram(*REQUESTS, buckets=BUCKETS, registry=ours), Count(*ACTIONS, registry=ours)


class Counted:
    """What this process has counted since it began."""

    def collect(self) -> Iterator[Any]:
        """A histogram and a counter."""
        from prometheus_client.core import CounterMetricFamily, HistogramMetricFamily

        with _lock:
            requests, actions = {labels: list(row) for labels, row in _requests.items()}, dict(_actions)
        name, words, labelled = REQUESTS
        times = HistogramMetricFamily(name, words, labels=labelled)
        for labels, (*steps, seconds) in requests.items():
            bounds = [*(str(float(bound)) for bound in BUCKETS), "+Inf"]
            times.add_metric(labels, list(zip(bounds, accumulate(steps), strict=True)), seconds)
        yield times
        name, words, labelled = ACTIONS
        done = CounterMetricFamily(name, words, labels=labelled)
        for kind, number in actions.items():
            done.add_metric([kind], number)
        yield done


class Now:
    """What is true at the moment of asking: open streams and jobs by state."""

    def collect(self) -> Iterator[Any]:
        """Two gauges."""
        from prometheus_client.core import GaugeMetricFamily

        from vorzimmer.live import hub

        streams = hub.streams()
        open_streams = GaugeMetricFamily("vorzimmer_live_streams", "Open streams of this process")
        open_streams.add_metric([], len(streams.all) if streams else 0)
        yield open_streams
        yield from self._jobs()

    def _jobs(self) -> Iterator[Any]:
        from prometheus_client.core import GaugeMetricFamily

        from vorzimmer.jobs import queue

        jobs = GaugeMetricFamily("vorzimmer_jobs", "Jobs by state", labels=["queue", "state"])
        for labels, number in queue.counts().items():
            jobs.add_metric(labels, number)
        yield jobs


def metrics(request: HttpRequest) -> HttpResponse:
    """The figures of this process, or of all of them under `--workers`; 404 for strangers."""
    if not may_read(request):
        return HttpResponse(status=404)
    from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest

    counted, now = CollectorRegistry(), CollectorRegistry()
    now.register(Now())
    if _shared():
        from prometheus_client.multiprocess import MultiProcessCollector

        MultiProcessCollector(counted)  # type: ignore[no-untyped-call]
    else:
        counted.register(Counted())
    return HttpResponse(generate_latest(counted) + generate_latest(now), content_type=CONTENT_TYPE_LATEST)


def may_read(request: HttpRequest) -> bool:
    """From this machine itself (not through a proxy on it), or with the token."""
    token = os.environ.get("METRICS_TOKEN", "")
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if token and secrets.compare_digest(token.encode(), given.encode()):
        return True
    through_proxy = "X-Forwarded-For" in request.headers or "Forwarded" in request.headers
    return request.META.get("REMOTE_ADDR") in {"127.0.0.1", "::1"} and not through_proxy
