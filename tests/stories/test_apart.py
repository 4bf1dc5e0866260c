"""The same house in several processes: two web servers and a worker that know each other through PostgreSQL only."""

import pytest
from playwright.sync_api import expect

from tests.services import postgresql
from tests.stories import acts
from tests.stories.people import Person
from tests.stories.place import Place

pytestmark = [pytest.mark.browser, pytest.mark.processes]


@pytest.fixture
def doors(tmp_path, mails):
    """Two addresses of one house."""
    with postgresql() as url:
        doors = [Place(tmp_path, DATABASE_URL=url, EMAIL_URL=mails.url) for _ in range(2)]
        doors[0].fill()
        doors[1].people = doors[0].people
        for door in doors:
            door.open("web")
        doors[0].start("worker")
        yield doors
        for door in doors:
            door.stop()


def test_who_came_in_by_one_door_is_heard_by_who_came_in_by_the_other(doors, new_context, mails):
    anna, ben = Person(doors[0], new_context, "anna"), Person(doors[1], new_context, "ben")
    ben.go("/").listening()
    anna.go("/")
    task = acts.delegate_by_keyboard(anna, "Drei Angebote für Messebau")
    ben.sees("#today h3", "Drei Angebote für Messebau")
    ben.go(task)
    acts.accept(ben)
    acts.ask(ben, "Mit Aufbau?", "Ja", "Nein")
    mails.wait_for("bea@nord.example", "Drei Angebote für Messebau")
    anna.sees("#questions article.question", "Mit Aufbau?").get_by_role("button", name="Ja").click()
    expect(ben.find("#questions .settled strong")).to_have_text("Ja")
    for person in (anna, ben):
        person.saw_no_error()
