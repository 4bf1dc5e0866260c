"""Mails as somebody reads them who has never seen the product: the thing itself first, then from whom."""

import pytest

from vorzimmer.notifications.addresses import as_read_by
from vorzimmer.notifications.models import Notification
from vorzimmer.notifications.sending import send
from vorzimmer.tasks import actions
from vorzimmer.tasks.tests import asking
from vorzimmer.tasks.tests.asking import ask, work

LONG = "Reise nach Zürich zur Fachmesse am 14. und 15. Dezember, Zug und Hotel gebucht, Reiseplan als PDF"


@pytest.fixture(autouse=True)
def _inside(house):
    with asking.inside(house):
        yield


@pytest.fixture
def mail_about(mailoutbox):
    """The mail that a person gets about the last happening of that kind."""

    def sent(kind, member):
        one = Notification.objects.filter(kind=kind, to=member).latest("id")
        with as_read_by(member):
            assert send([one])
        return mailoutbox[-1]

    return sent


def test_a_question_begins_with_the_question_and_says_who_asks_about_what(house, mail_about):
    ask(house.ben, work(house, title=LONG), "Fenster oder Gang?", why="Der Zug ist voll.", options=["Fenster", "Gang"])
    mail = mail_about("tasks.question_asked", house.anna.membership)
    lines = [line for line in mail.body.splitlines() if line]
    assert lines[:2] == ["Fenster oder Gang?", "Der Zug ist voll."]
    assert lines[2].startswith(f"{house.ben.person.name} · {LONG} · ")
    assert lines[3] == "Fenster:"
    html = mail.alternatives[0].content
    assert html.index("Fenster oder Gang?") < html.index(house.ben.person.name) < html.index("<a ")


def test_by_when_stands_in_every_subject_however_long_the_title_is(house, mail_about):
    task = work(house, title=LONG)
    ask(house.ben, task)
    asked = mail_about("tasks.question_asked", house.anna.membership).subject
    actions.deliver(actor=house.ben, task=task, text="Alles gebucht.")
    delivered = mail_about("tasks.delivered", house.anna.membership).subject
    for subject in (asked, delivered):
        assert "… – " in subject
        assert "18:00" in subject
        assert len(subject) < 110
