"""How people of the workspace call each other."""

import pytest
from django_scopes import scope

from vorzimmer.calls import actions, links
from vorzimmer.calls.models import WayOfCalling
from vorzimmer.journal.action import NotAllowed

ROOM = "https://meet.example.org/{engagement}"


def choose(house, who="otto", **said):
    with scope(workspace=house.workspace):
        return actions.choose_way_of_calling(actor=getattr(house, who), workspace=house.workspace, **said)


def test_a_room_of_another_service_has_a_word_that_nobody_guesses_for_each_engagement(house):
    choose(house, way="elsewhere", address=ROOM)
    with scope(workspace=house.workspace):
        here, there = links.link_for(house.engagement.pk), links.link_for(house.other.pk)
        assert here == links.link_for(house.engagement.pk)
    assert here != there
    assert here.startswith("https://meet.example.org/")
    assert house.engagement.pk.hex not in here


def test_without_a_choice_it_is_here_and_by_telephone_there_is_no_link(house, settings):
    with scope(workspace=house.workspace):
        assert links.link_for(house.engagement.pk).startswith(settings.BASE_URL)
    choose(house, way="none", address=ROOM)
    with scope(workspace=house.workspace):
        assert links.link_for(house.engagement.pk) == ""
        assert WayOfCalling.objects.get().address == ""


def test_choosing_again_changes_the_one_choice(house):
    choose(house, way="none")
    choose(house, way="here")
    with scope(workspace=house.workspace):
        assert [way.way for way in WayOfCalling.objects.all()] == ["here"]


@pytest.mark.parametrize(
    "address", ["", "http://meet.example.org", "javascript:alert(1)", "https://", "https://a:b@c.de"]
)
def test_an_address_that_is_no_room_is_refused(house, address):
    with pytest.raises(NotAllowed, match="no address"):
        choose(house, way="elsewhere", address=address)


@pytest.mark.parametrize("who", ["anna", "ben", "susanne"])
def test_others_do_not_decide(house, who):
    with pytest.raises(NotAllowed):
        choose(house, who, way="none")


def test_half_a_choice_is_none(house, monkeypatch):
    monkeypatch.setattr("vorzimmer.calls.entries.WayOfCallingChosen.words", lambda _self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        choose(house, way="none")
    with scope(workspace=house.workspace):
        assert links.way_of_calling().way == "here"
