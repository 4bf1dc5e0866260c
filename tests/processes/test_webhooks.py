"""A worker that is shot while a webhook is on its way: the receiver has it, the house does not know that yet."""

import os
import signal
import threading

import pytest

from tests.services import eventually
from vorzimmer.webhooks import sealing
from vorzimmer.webhooks.tests.receiver import Receiver

pytestmark = pytest.mark.processes


class Slow(Receiver):
    """Reads and checks everything, but leaves the first sender without an answer."""

    def __init__(self, secret):
        super().__init__(secret)
        self.over = threading.Event()

    def take(self, page):
        if self.ids:
            super().take(page)
            return
        body = page.rfile.read(int(page.headers["Content-Length"])).decode()
        self.got.append(self.verified(body, dict(page.headers)))
        self.ids.append(page.headers["webhook-id"])
        self.over.wait(30)

    def close(self):
        self.over.set()
        super().close()


@pytest.fixture
def receiver():
    found = Slow(sealing.new_secret())
    yield found
    found.close()


@pytest.fixture(params=["on_postgres", "on_sqlite"])
def house(request):
    return request.getfixturevalue(request.param)


def worker(house):
    """On SQLite a worker needs the `run` command's neighbours."""
    if "DATABASE_URL" in house.env:
        return house.start("worker", "--threads", "2")
    return house.web("run").process


def test_shot_while_sending_it_is_sent_again_with_the_same_id(house, receiver):
    house.env["WEBHOOKS_PRIVATE"] = "1"
    house.ask("lab", "webhook", receiver.url, receiver.secret)
    first = worker(house)
    eventually(lambda: receiver.ids, 30, "the first request")
    assert house.ask("lab", "sent") == [["waiting", 0, 0]], "nothing came back yet"
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    worker(house)
    eventually(lambda: house.ask("lab", "sent") == [["delivered", 1, 1]], 40, "the second request")
    assert len(receiver.ids) == 2
    assert len(set(receiver.ids)) == 1, "by its id the receiver knows that it has had it"
    assert receiver.got[0]["data"] == receiver.got[1]["data"]
