"""The part `phone_notes`, and the buttons in mails about notes and questions."""

import re

import pytest
from django.urls import get_script_prefix

from vorzimmer.notifications.addresses import as_read_by
from vorzimmer.notifications.letters import letter_about
from vorzimmer.notifications.links import make_link
from vorzimmer.notifications.models import Notification
from vorzimmer.tasks import actions
from vorzimmer.tasks.models import PhoneNote
from vorzimmer.tasks.tests import asking
from vorzimmer.tasks.tests.asking import MORNING, ask, order

CHANGING = re.compile(r'name="(csrfmiddlewaretoken|_key)" value="[^"]*"')


@pytest.fixture(autouse=True)
def _inside(house):
    with asking.inside(house):
        yield


@pytest.fixture
def note(house):
    return actions.note_call(actor=house.ben, task=order(house), text="Fensterplatz reicht.").note


def words(response) -> str:
    return CHANGING.sub("", response.content.decode())


def letter(member, kind):
    one = Notification.objects.get(kind=kind, to=member)
    with as_read_by(member):
        return letter_about(one.entry, member)


def path_of(url):
    return url.partition("/a/")[1] + url.partition("/a/")[2]


def test_writing_down_a_call(house, visitor):
    task = order(house)
    visitor.sign_in(house.ben)
    url = f"/tasks/{task.pk}/phone_notes/add/"
    assert visitor.post(url, {"text": ""}, part="phone_notes").status_code == 422
    after = visitor.post(url, {"text": "Fenster", "spoke_with": str(house.anna.id)}, part="phone_notes")
    assert words(after) == words(visitor.get(f"/tasks/{task.pk}/phone_notes/", part="phone_notes"))
    assert PhoneNote.objects.get().spoke_with == house.anna.membership
    assert visitor.post(url, {"text": "Gang"}).status_code == 302


def test_one_button_when_it_was_so_and_pressing_it_twice_is_pressing_it_once(house, visitor, note):
    visitor.sign_in(house.anna)
    first, again = (visitor.post(f"/phone_notes/{note.pk}/confirm/", part="phone_notes") for _ in range(2))
    assert (again.status_code, words(first)) == (200, words(again))


def test_saying_how_it_was(house, visitor, note):
    visitor.sign_in(house.anna)
    assert visitor.post(f"/phone_notes/{note.pk}/correct/", {"text": " "}, part="phone_notes").status_code == 422
    assert visitor.post(f"/phone_notes/{note.pk}/correct/", {"text": "Gang"}, part="phone_notes").status_code == 200
    assert [(each.text, each.state) for each in PhoneNote.objects.order_by("id")] == [
        ("Fensterplatz reicht.", "denied"), ("Gang", "open"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("who", "status"),
    [("anna", 200), ("ben", 403), ("carla", 403), ("susanne", 403), ("emil", 404), ("dora", 404)],
)
def test_who_may_confirm(house, visitor, note, who, status):
    response = visitor.sign_in(getattr(house, who)).post(f"/phone_notes/{note.pk}/confirm/", part="phone_notes")
    assert response.status_code == status


def test_a_note_is_confirmed_from_the_mail_without_signing_in(house, visitor, note):
    mail = letter(house.anna.membership, "tasks.call_noted")
    assert mail.lines[0] == note.text
    link = path_of(mail.buttons[0][1])
    assert "Fensterplatz" in words(visitor.http.get(link))
    note.refresh_from_db()
    assert note.state == "open"
    assert visitor.http.post(link).status_code == 200
    note.refresh_from_db()
    assert (note.state, note.decided_by) == ("confirmed", house.anna.membership)


def test_a_question_is_answered_from_the_mail_with_one_click(house, visitor):
    question = ask(house.ben, order(house), options=["7:55", "9:30"], proposal="9:30")
    mail = letter(house.anna.membership, "tasks.question_asked")
    assert mail.lines[0] == question.text
    assert "18:00" in mail.subject
    assert [label for label, _ in mail.buttons][:2] == ["9:30", "7:55"]
    page, other = path_of(mail.buttons[1][1]), path_of(mail.buttons[2][1])
    assert question.text in words(visitor.http.get(page))
    assert visitor.http.post(page, {"answer": "Fenster"}).status_code == 200
    question.refresh_from_db()
    assert (question.answer, question.answered_by) == ("7:55 – Fenster", house.anna.membership)
    assert visitor.http.post(page).status_code == 410
    assert "7:55 – Fenster" in words(visitor.http.get(other))


def test_an_answer_in_words_from_the_mail(house, visitor):
    question = ask(house.ben, house.engagement, "Per Du?")
    with as_read_by(house.anna.membership):
        page = path_of(make_link(house.anna.membership, "tasks.answer_question", question.pk))
    assert visitor.http.post(page, {"answer": " "}).status_code == 422
    assert visitor.http.post(page, {"answer": "Ja, gern"}).status_code == 200
    question.refresh_from_db()
    assert (question.answer, get_script_prefix()) == ("Ja, gern", "/")
    assert question.answered_at == MORNING
