"""What both sides have agreed stands in the handbook."""

import pytest
from django_scopes import scope

from vorzimmer.conversations import actions as talk
from vorzimmer.handbook import actions
from vorzimmer.handbook.models import PageLink
from vorzimmer.journal.action import NotAllowed

from .scenes import nothing_stays, now


@pytest.fixture
def proposed(house):
    message = talk.post_message(actor=house.anna, about=house.engagement, html="<p>Post immer freitags</p>").message
    talk.propose_agreement(actor=house.anna, message=message)
    return message


@pytest.fixture
def agreed(house, proposed):
    talk.confirm_agreement(actor=house.ben, message=now(house, proposed))
    return now(house, proposed)


def test_with_a_link_back(house, agreed, visitor):
    made = actions.keep_agreement(actor=house.ben, message=agreed, title="Post", text="Immer freitags").page
    with scope(workspace=house.workspace):
        assert PageLink.objects.get().message_id == agreed.pk
    assert "Post immer freitags" in visitor.sign_in(house.susanne).get(f"/handbook/{made.pk}/").content.decode()


def test_the_handbook_offers_what_is_not_in_it_yet(house, agreed, visitor):
    place = f"/engagements/{house.engagement.pk}/handbook/"
    assert f"/conversations/messages/{agreed.pk}/handbook/" in visitor.sign_in(house.ben).get(place).content.decode()
    form = visitor.get(f"/conversations/messages/{agreed.pk}/handbook/")
    assert "Post immer freitags" in form.content.decode()
    sent = visitor.post(f"/conversations/messages/{agreed.pk}/handbook/", {"title": "Post", "text": "Freitags"})
    assert sent.status_code == 302
    assert f"/conversations/messages/{agreed.pk}/handbook/" not in visitor.get(place).content.decode()


def test_not_what_one_side_has_only_proposed(house, proposed):
    with nothing_stays(house), pytest.raises(NotAllowed):
        actions.keep_agreement(actor=house.ben, message=proposed, title="Post", text="Freitags")


@pytest.mark.parametrize("who", ["susanne", "carla", "emil"])
def test_who_may_not(house, agreed, who):
    with nothing_stays(house), pytest.raises(NotAllowed):
        actions.keep_agreement(actor=getattr(house, who), message=agreed, title="Post", text="Freitags")


def test_the_conversation_offers_it_below_what_was_agreed(house, agreed, visitor):
    place, way = f"/conversations/{house.engagement.pk}/", f"/conversations/messages/{agreed.pk}/handbook/"
    assert way in visitor.sign_in(house.ben).get(place).content.decode()
    assert way not in visitor.sign_in(house.susanne).get(place).content.decode()
    actions.keep_agreement(actor=house.ben, message=agreed, title="Post", text="Immer freitags")
    assert "Das steht schon im Handbuch" in visitor.sign_in(house.ben).get(way).content.decode()
