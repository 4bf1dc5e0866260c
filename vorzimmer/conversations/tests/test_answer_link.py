"""A message is answered out of the mail, without signing in."""

from urllib.parse import urlsplit

import pytest
from django.test import Client
from django_scopes import scope

from vorzimmer.conversations.models import Message
from vorzimmer.engagements import actions as engagements
from vorzimmer.notifications.links import make_link


@pytest.fixture
def door(inside, say):
    message = say(inside.ben, "@Anna, Fenster oder Gang?")
    return urlsplit(make_link(inside.anna.membership, "conversations.answer_message", message.pk)).path


def test_what_anna_writes_stands_in_the_conversation(inside, door):
    browser = Client()
    page = browser.get(door)
    assert "Fenster oder Gang?" in page.text
    assert "Your answer to Ben" in page.text or "Deine Antwort an Ben" in page.text
    assert browser.post(door, {"text": "Fenster <b>bitte</b>\n\nDanke"}).status_code == 200
    said = Message.objects.get(by=inside.anna.membership)
    assert said.text == "Fenster <b>bitte</b>\nDanke"
    assert browser.post(door, {"text": "Noch einmal"}).status_code == 410
    assert Message.objects.count() == 2


def test_nothing_is_no_answer_and_the_link_stays(inside, door):
    browser = Client()
    assert browser.post(door, {"text": "  "}).status_code == 422
    assert browser.post(door, {"text": "Gang"}).status_code == 200


def test_who_no_longer_belongs_here_cannot_answer(inside, door):
    part = inside.engagement.parts.get(membership=inside.anna.membership)
    engagements.end_part(actor=inside.carla, part=part)
    answer = Client().post(door, {"text": "Hallo"})
    assert answer.status_code == 410
    with scope(workspace=inside.workspace):
        assert Message.objects.count() == 1
