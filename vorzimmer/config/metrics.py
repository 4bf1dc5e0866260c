"""Figures for Prometheus: `/metrics`, from this machine only or with METRICS_TOKEN."""

import os
import secrets
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from vorzimmer.config.logs import route_of

View = Callable[[HttpRequest], HttpResponse]
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)
OURS = CollectorRegistry()
REQUESTS = Histogram(
    "vorzimmer_request_seconds",
    "Requests by page",
    ["route", "method", "status"],
    buckets=BUCKETS,
    registry=OURS,
)
ACTIONS = Counter("vorzimmer_actions", "What has happened", ["action"], registry=OURS)


def metrics_middleware(get_response: View) -> View:
    """Count and time every request by the name of its page."""

    def middleware(request: HttpRequest) -> HttpResponse:
        started = time.perf_counter()
        response = get_response(request)
        labels = (route_of(request), request.method or "-", str(response.status_code))
        REQUESTS.labels(*labels).observe(time.perf_counter() - started)
        return response

    return middleware


def count_action(_actor: Any, happened: Any, _entry: Any) -> None:
    """For the journal's `after_commit`: one more of this kind has happened."""
    ACTIONS.labels(str(happened.kind)).inc()


class Now(Collector):
    """What is true at the moment of asking: open streams and jobs by state."""

    def collect(self) -> Iterable[GaugeMetricFamily]:
        """Two gauges."""
        from vorzimmer.live import hub

        streams = hub.streams()
        open_streams = GaugeMetricFamily("vorzimmer_live_streams", "Open streams of this process")
        open_streams.add_metric([], len(streams.all) if streams else 0)
        yield open_streams
        yield from self._jobs()

    def _jobs(self) -> Iterator[GaugeMetricFamily]:
        from vorzimmer.jobs import queue

        jobs = GaugeMetricFamily("vorzimmer_jobs", "Jobs by state", labels=["queue", "state"])
        for labels, number in queue.counts().items():
            jobs.add_metric(labels, number)
        yield jobs


NOW = CollectorRegistry()
NOW.register(Now())


def metrics(request: HttpRequest) -> HttpResponse:
    """The figures of this process, or of all of them under `--workers`; 404 for strangers."""
    if not may_read(request):
        return HttpResponse(status=404)
    registry = OURS
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        from prometheus_client.multiprocess import MultiProcessCollector

        registry = CollectorRegistry()
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return HttpResponse(generate_latest(registry) + generate_latest(NOW), content_type=CONTENT_TYPE_LATEST)


def may_read(request: HttpRequest) -> bool:
    """From this machine itself (not through a proxy on it), or with the token."""
    token = os.environ.get("METRICS_TOKEN", "")
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if token and secrets.compare_digest(token.encode(), given.encode()):
        return True
    through_proxy = "X-Forwarded-For" in request.headers or "Forwarded" in request.headers
    return request.META.get("REMOTE_ADDR") in {"127.0.0.1", "::1"} and not through_proxy
