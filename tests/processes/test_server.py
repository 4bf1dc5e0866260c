"""The server: bodies in and out, what it says and writes down, how it starts and stops."""

import hashlib
import http.client
import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.processes.house import ROOT, House
from tests.processes.lab import urls
from tests.services import eventually

pytestmark = pytest.mark.processes


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    house = House(tmp_path_factory.mktemp("server"), METRICS_TOKEN="figures", MAX_UPLOAD_BYTES=str(5 * 2**20))
    house.site = house.web("run")
    yield house
    house.stop()


@pytest.fixture
def ask(house):
    """`ask(method, path, body, headers)` gives status, headers and body."""
    line = http.client.HTTPConnection("127.0.0.1", house.site.port, timeout=10)

    def ask(method, path, body=None, headers=None):
        line.request(method, path, body, headers or {})
        answer = line.getresponse()
        return answer.status, answer.headers, answer.read()

    yield ask
    line.close()


@pytest.mark.parametrize("size", [0, 1, 70_000, 3 * 2**20])
@pytest.mark.parametrize("chunked", [False, True])
def test_bodies_arrive_whole(ask, size, chunked):
    body = os.urandom(size)
    pieces = (body[start : start + 60_000] for start in range(0, size, 60_000)) if chunked else body
    status, _, answer = ask("POST", "/lab/digest/", pieces)
    assert (status, answer.decode()) == (200, hashlib.sha256(body).hexdigest())


def test_too_large_bodies_are_refused(ask):
    assert ask("POST", "/lab/digest/", b"", {"Content-Length": str(8 * 2**20)})[0] == 413
    pieces = (os.urandom(2**20) for _ in range(12))
    with pytest.raises((BrokenPipeError, ConnectionResetError, AssertionError)):
        assert ask("POST", "/lab/digest/", pieces)[0] == 200


def test_files_and_streams_leave_whole(ask):
    status, headers, body = ask("GET", "/lab/download/")
    assert (status, body) == (200, Path(urls.__file__).read_bytes())
    assert "urls.py" in headers["Content-Disposition"]
    assert ask("GET", "/lab/stream/")[2].split() == [str(number).encode() for number in range(1000)]
    assert ask("HEAD", "/")[::2] == (200, b"")
    assert ask("GET", "/nowhere/")[0] == 404


def test_headers_cannot_pass_for_others(ask):
    sent = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.7", "X_Role": "owner"}
    assert ask("GET", "/lab/meta/", headers=sent)[2] == b"https 203.0.113.7 None"


def test_the_log_names_requests_and_pages_but_no_person_and_no_address(house, ask):
    status, _, _ = ask("GET", "/lab/break/one-click-token/?q=Anna", headers={"X-Request-ID": "proxy-12345"})
    assert status == 500
    line = eventually(lambda: next(line for line in house.log.splitlines() if "proxy-12345" in line and "ms" in line))
    said = json.loads(line)
    assert (said["route"], said["status"], said["method"]) == ("break", 500, "GET")
    assert ask("GET", "/", headers={"X-Request-ID": "no\tspaces"})[1]["X-Request-ID"] != "no\tspaces"
    for secret in ("one-click-token", "Anna"):
        assert secret not in house.log
    assert "lab/urls.py" in house.log, "the place of the error"


def test_health_needs_no_name_and_figures_need_a_right(ask):
    assert ask("GET", "/healthz", headers={"Host": "10.0.0.3"})[2] == b"ok"
    eventually(lambda: ask("GET", "/readyz", headers={"Host": "10.0.0.3"})[0] == 200)
    assert b'vorzimmer_request_seconds_count{method="GET",route="break",status="500"}' in ask("GET", "/metrics")[2]
    proxied = {"X-Forwarded-For": "203.0.113.7"}
    assert ask("GET", "/metrics", headers=proxied)[0] == 404
    assert ask("GET", "/metrics", headers=proxied | {"Authorization": "Bearer wrong"})[0] == 404
    assert ask("GET", "/metrics", headers=proxied | {"Authorization": "Bearer figures"})[0] == 200


def test_readyz_says_what_is_missing(house, ask, tmp_path):
    alone = House(tmp_path, DATABASE_URL="postgres://nobody@127.0.0.1:1/none")
    site = alone.web()
    with pytest.raises(Exception, match="503"):
        site.get("/readyz")
    alone.stop()


def test_a_port_that_is_taken_is_said_in_plain_words(house, tmp_path):
    second = House(tmp_path)
    assert second.start("run", "--port", str(house.site.port)).wait(10) == 2
    assert f"Port {house.site.port} on 127.0.0.1 is taken" in second.log


def test_check_speaks_plainly(house):
    done = subprocess.run(
        [str(ROOT / "bin" / "vorzimmer"), "check"], env=house.env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "The database (sqlite3) answers." in done.stdout
    assert "set EMAIL_URL" in done.stdout


def test_dev_starts_again_when_a_file_changes(on_sqlite):
    site = on_sqlite.web("dev")

    def changed():
        Path(urls.__file__).touch()
        return "urls.py changed, reloading" in on_sqlite.log

    eventually(changed, 20)
    eventually(lambda: site.get("/healthz") == "ok", 20)


def test_it_stops_within_seconds_with_open_streams(on_sqlite):
    site = on_sqlite.web("run")
    tab = site.listen(on_sqlite.ask("lab", "guest"))
    began = time.monotonic()
    site.process.send_signal(signal.SIGTERM)
    site.process.wait(5)
    assert time.monotonic() - began < 2
    tab.done = True


def test_workers_share_a_port_and_their_figures(on_postgres):
    site = on_postgres.web("web", "--workers", "2")
    guest = on_postgres.ask("lab", "guest")
    tabs = [site.listen(guest) for _ in range(6)]
    for _ in range(20):
        site.get("/lab/meta/")
    site.get("/lab/change/", to=guest["membership"], topic="x")
    eventually(lambda: all(tab.heard("changed") for tab in tabs), 5)
    figures = site.get("/metrics")
    counted = 'vorzimmer_request_seconds_count{method="GET",route="tests.processes.lab.urls.meta",status="200"} 20'
    assert counted in figures
    for tab in tabs:
        tab.done = True
    began = time.monotonic()
    on_postgres.stop()
    assert time.monotonic() - began < 6
