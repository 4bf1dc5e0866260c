"""The figures for Prometheus, counted without its library until somebody asks for them."""

import subprocess
import sys

import pytest
from prometheus_client.parser import text_string_to_metric_families

from vorzimmer.config import metrics


@pytest.fixture
def told(client, monkeypatch):
    monkeypatch.setattr(metrics, "_requests", {})
    monkeypatch.setattr(metrics, "_actions", metrics.Counter())

    def read():
        text = client.get("/metrics").content.decode()
        return {
            (sample.name, tuple(sorted(sample.labels.items()))): sample.value
            for family in text_string_to_metric_families(text)
            for sample in family.samples
        }

    return read


def test_requests_are_counted_by_page_and_sorted_by_how_long_they_took(told, db):
    for seconds in (0.005, 0.03, 20):
        metrics.count_request(("tasks:list", "GET", "200"), seconds)
    page = (("method", "GET"), ("route", "tasks:list"), ("status", "200"))
    seen = told()
    found = {
        labels["le"]: value
        for (name, pairs), value in seen.items()
        if name.endswith("seconds_bucket") and (labels := dict(pairs))["route"] == "tasks:list"
    }
    assert (found["0.005"], found["0.025"], found["0.05"], found["10.0"], found["+Inf"]) == (1, 1, 2, 2, 3)
    assert seen["vorzimmer_request_seconds_count", page] == 3
    assert seen["vorzimmer_request_seconds_sum", page] == pytest.approx(20.035)


def test_what_has_happened_is_counted(told, db):
    class Happened:
        kind = "tasks.handed_over"

    for _ in range(2):
        metrics.count_action(None, Happened, None)
    assert told()["vorzimmer_actions_total", (("action", "tasks.handed_over"),)] == 2


HEAVY = (
    "prometheus_client",
    "nh3",
    "ninja",
    "pydantic",
    "lingua",
    "Stemmer",
    "cryptography",
    "xlsxwriter",
    "pywebpush",
)


def test_what_few_requests_need_is_not_loaded_at_the_start():
    start = "import sys, django; django.setup(); import vorzimmer.config.urls, vorzimmer.config.urls_workspace"
    asked = f"{start}; print([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", asked], stdout=subprocess.PIPE, text=True, check=True,
        env={"DJANGO_SETTINGS_MODULE": "tests.settings", "PATH": ""},
    )  # fmt: skip
    assert done.stdout.strip() == "[]"
