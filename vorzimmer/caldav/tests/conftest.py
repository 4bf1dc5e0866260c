import pytest
from django_scopes import scope

from tests.services import running
from vorzimmer.caldav import actions
from vorzimmer.caldav.client.line import Credentials, Line
from vorzimmer.caldav.tests.in_step import Step
from vorzimmer.caldav.tests.outside import PASSWORD, USER, Faults, RadicaleServer
from vorzimmer.calendars import actions as calendar_actions
from vorzimmer.vault.sealing import Plain


@pytest.fixture(scope="package")
def radicale():
    """One server for all tests of the room; each makes its own calendars."""
    with running(RadicaleServer()) as server:
        yield server


@pytest.fixture
def private(settings):
    """The house may call its own machine."""
    settings.CALDAV_PRIVATE = True


@pytest.fixture
def faults(radicale, private):
    """The same server behind a line that fails on demand."""
    found = Faults(radicale.port)
    yield found
    found.close()


@pytest.fixture
def line(private):
    with Line(Credentials(USER, PASSWORD)) as found:
        yield found


@pytest.fixture
def step(house, radicale, private):
    """Anna's calendar here, and one on the server that is kept in step with it."""
    with scope(workspace=house.workspace):
        yield Step(house, radicale, radicale.url)


@pytest.fixture
def shaky(house, radicale, faults):
    """The same over a line that fails on demand: `step.faults.plan`."""
    with scope(workspace=house.workspace):
        found = Step(house, radicale, faults.url)
        found.faults = faults
        yield found


@pytest.fixture
def account(house):
    """Anna has connected a cloud; nothing is kept in step yet, nobody is called."""
    with scope(workspace=house.workspace):
        yield actions.connect(
            actor=house.anna, membership=house.anna.membership, name="Cloud", address="cloud.example",
            home="https://cloud.example/", user_name="anna", password=Plain.of("streng geheim"),
        ).connection  # fmt: skip


@pytest.fixture
def linked(house, account):
    """Her own calendar is kept in step with one there."""
    calendar = calendar_actions.keep_calendar(actor=house.anna, of=house.anna.membership).calendar
    said = {"url": "https://cloud.example/a/", "name": "Privat", "way": "both", "calendar": calendar}
    return actions.link_calendar(actor=house.anna, connection=account, **said).linked
