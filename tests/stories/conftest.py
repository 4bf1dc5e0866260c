"""Real Chromium, the real server, a real mail server."""

import pytest

from tests.stories.mailbox import Mailbox
from tests.stories.people import Person
from tests.stories.place import Place
from tests.stories.relay import SECRET, Coturn
from tests.stories.talking import two_people

CHROMIUM = {
    "executable_path": "/usr/bin/chromium",
    "args": [
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
        "--disable-component-update", "--disable-sync", "--force-prefers-reduced-motion",
        "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",  # a microphone that beeps
    ],
}  # fmt: skip


@pytest.fixture(scope="session")
def base_url():
    """Every house has its own address; the plugin's fixture of this name warns on pytest 9."""
    return


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return browser_type_launch_args | CHROMIUM


@pytest.fixture(scope="session")
def _furnished(tmp_path_factory):
    """A house with the cast that is only ever copied: tables, design files and people are made once."""
    place = Place(tmp_path_factory.mktemp("furnished"))
    place.fill()
    return place


@pytest.fixture(scope="session")
def _asking(_furnished, tmp_path_factory):
    """The same with a task on which Ben has asked something."""
    place = _furnished.copy_to(tmp_path_factory.mktemp("asking"))
    place.fill("asked")
    return place


@pytest.fixture(scope="session")
def postbox():
    """The mail server of all houses."""
    box = Mailbox()
    box.controller.start()
    yield box
    box.controller.stop()


@pytest.fixture
def mails(postbox):
    """The mails of this story."""
    postbox.mails.clear()
    return postbox


@pytest.fixture
def house(_furnished, mails, tmp_path):
    """The workspace `nord`, open at an address of its own."""
    yield from _running(_furnished.copy_to(tmp_path / "house", EMAIL_URL=mails.url))


@pytest.fixture
def asked(_asking, mails, tmp_path):
    """The same, and Ben waits for an answer of Anna's. Put it before `come`."""
    yield from _running(_asking.copy_to(tmp_path / "house", EMAIL_URL=mails.url))


@pytest.fixture
def two(house, browser_type):
    """Anna and Ben with camera and microphone, each in a browser of their own."""
    yield from two_people(house, browser_type)


@pytest.fixture
def relay():
    """A coturn of this story's own."""
    coturn = Coturn()
    coturn.start()
    yield coturn
    coturn.remove()


@pytest.fixture
def strict(_furnished, mails, tmp_path, relay):
    """A house in which calls go over the relay and no other way."""
    over = {"TURN_URLS": relay.url, "TURN_SECRET": SECRET, "CALLS_RELAY_ONLY": "1"}
    yield from _running(_furnished.copy_to(tmp_path / "house", EMAIL_URL=mails.url, **over))


@pytest.fixture(params=["german", "english"])
def looking(request, _furnished, mails, tmp_path):
    """Ben and Bea take new clients; everybody reads the language of `request.param`. Put it before `come`."""
    place = _furnished.copy_to(tmp_path / "house", EMAIL_URL=mails.url)
    place.fill(request.param)
    place.language = request.param
    yield from _running(place)


def _running(place):
    place.open()
    yield place
    place.stop()
    broken = [line for line in place.log.splitlines() if '"level": "error"' in line or "Traceback" in line]
    assert not broken, broken[-1][:4000]


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    """The demo as `make run` shows it, to look at."""
    place = Place(tmp_path_factory.mktemp("demo"), VORZIMMER_DEMO="1")
    place.fill("demo")
    place.open()
    yield place
    place.stop()


@pytest.fixture
def come(request, new_context):
    """`come("anna", phone=True)` opens a browser in which Anna is signed in; without a name, a stranger's."""
    known = [name for name in ("asked", "looking") if name in request.fixturenames]
    house = request.getfixturevalue(known[0] if known else "house")
    arrived = []

    def come(first="", **kwargs):
        person = Person(house, new_context, first, **kwargs)
        arrived.append(person)
        return person

    yield come
    for person in arrived:
        person.saw_no_error()
