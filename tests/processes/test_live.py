"""A change in one process reaches the browsers of another, and interruptions are noticed."""

import json

import pytest

from tests.services import eventually

pytestmark = pytest.mark.processes


@pytest.fixture(params=["with_redis", "on_postgres"])
def house(request):
    return request.getfixturevalue(request.param)


def test_two_web_processes_and_a_worker_are_one_house(house):
    here, there = house.web(), house.web()
    house.start("worker")
    anna, ben = house.ask("lab", "guest"), house.ask("lab", "guest")
    tab, other = there.listen(anna), there.listen(ben)
    assert here.get("/lab/change/", to=anna["membership"], topic="task-1") == "said"
    eventually(lambda: tab.heard("changed") == ['["task-1"]'], 5)
    assert other.events == []
    eventually(lambda: here.get("/lab/here/", to=anna["membership"]) == "yes", 5)
    here.get("/lab/enqueue/", name="from-web")
    eventually(lambda: house.lines("from-web") == ["from the web"], 10)
    eventually(lambda: set(json.loads(here.get("/readyz")).values()) == {"ok"}, 10)
    here.get("/lab/cut/", to=anna["membership"])
    eventually(lambda: tab.heard("bye"), 5)


def test_strangers_get_no_stream(on_postgres):
    site = on_postgres.web()
    assert site.listen({"cookie": "sessionid=wrong"}).status == 401
    assert site.listen(on_postgres.ask("lab", "guest"), workspace="sued").status == 401


def test_a_server_that_restarts_gets_its_browsers_back(on_postgres):
    site = on_postgres.web()
    guest = on_postgres.ask("lab", "guest")
    tab = site.listen(guest)
    site.process.terminate()
    site.process.wait(3)
    again = on_postgres.web(port=site.port)
    eventually(lambda: tab.opened == 2, 10)
    eventually(lambda: tab.heard("again"), 5, "being told to read everything again")
    again.get("/lab/change/", to=guest["membership"], topic="x")
    eventually(lambda: tab.heard("changed") == ['["x"]'], 5)


@pytest.mark.parametrize("which", ["redis", "postgres"])
def test_a_bus_that_restarts_is_found_again_and_browsers_read_everything(which, request):
    house = request.getfixturevalue("with_redis" if which == "redis" else "on_postgres")
    service = request.getfixturevalue(which)
    here, there = house.web(), house.web()
    guest = house.ask("lab", "guest")
    tab = there.listen(guest)
    service.stop()
    eventually(lambda: house.log.count("bus interrupted") >= 2, 10)
    service.start()
    eventually(lambda: tab.heard("again"), 15)
    eventually(lambda: house.log.count("bus is back") == 2, 15)
    eventually(lambda: here.get("/lab/change/", to=guest["membership"], topic="x") == "said", 10)
    eventually(lambda: tab.heard("changed") == ['["x"]'], 5)


def test_one_command_is_a_whole_house(on_sqlite):
    site = on_sqlite.web("run")
    guest = on_sqlite.ask("lab", "guest")
    tab = site.listen(guest)
    site.get("/lab/change/", to=guest["membership"], topic="x")
    eventually(lambda: tab.heard("changed"), 5)
    site.get("/lab/enqueue/", name="traces")
    eventually(lambda: on_sqlite.lines("traces") == ["from the web"], 5)
    eventually(lambda: set(json.loads(site.get("/readyz")).values()) == {"ok"}, 10)
    assert 'vorzimmer_jobs{queue="default",state="done"}' in site.get("/metrics")
    assert "vorzimmer_live_streams 1.0" in site.get("/metrics")


def test_several_processes_without_anything_between_them_are_refused(on_sqlite):
    assert on_sqlite.start("web", "--workers", "2", "--port", "1").wait(10) == 2
    process = on_sqlite.start("worker")
    assert process.wait(10) == 2
    assert "need PostgreSQL" in on_sqlite.log
