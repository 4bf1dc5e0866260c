"""Whoever does not want to call in the browser: the telephone beside it, or a room of another service."""

import re
from datetime import timedelta

import pytest
from django_scopes import scope

from vorzimmer.calls import actions
from vorzimmer.calls.models import Call
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Door
from vorzimmer.people.models import User

from .scenes import ringing

NUMBER = "+49 170 5550143"
ROOM = "https://meet.example.org/{engagement}/{appointment}"


def way(house, **said):
    with scope(workspace=house.workspace):
        actions.choose_way_of_calling(actor=house.otto, workspace=house.workspace, **said)


def page(visitor, house, who, about=""):
    return visitor.sign_in(getattr(house, who)).get(f"/engagements/{house.engagement.pk}/call/{about}").text


@pytest.mark.parametrize("said", [{"way": "here"}, {"way": "elsewhere", "address": ROOM}, {"way": "none"}])
def test_numbers_to_dial_stand_beside_whatever_the_way(house, visitor, said):
    User.objects.filter(pk=house.ben.person.pk).update(phones=[{"kind": "mobile", "number": NUMBER}])
    way(house, **said)
    shown = page(visitor, house, "anna")
    assert f'href="tel:{NUMBER}"' in shown
    assert "keine Nummer angegeben" in shown, "of the others, who gave none"
    assert f"/engagements/{house.engagement.pk}/calls/note/" in shown, "what was telephoned can be written down"


def test_both_meet_in_the_same_room_of_another_service_and_it_learns_nothing_from_the_address(house, visitor):
    way(house, way="elsewhere", address=ROOM)
    found = [
        re.search(r'<a class="button" href="(https://meet[^"]+)"([^>]*)>', page(visitor, house, who))
        for who in ("anna", "ben")
    ]
    assert found[0].group(1) == found[1].group(1)
    assert "noopener noreferrer" in found[0].group(2)
    assert str(house.engagement.pk) not in found[0].group(1)


def test_who_was_not_reached_and_how_long_was_talked_stands_in_the_list_and_on_the_page(house, visitor):
    begun = clock.now()
    missed = ringing(house)
    with clock.at(begun + timedelta(minutes=1)):
        actions.give_up_call(actor=house.anna.through(Door.SCHEDULE), call=missed)
    with clock.at(begun + timedelta(minutes=5)):
        talked = ringing(house)
        actions.take_call(actor=house.ben, call=talked)
    with clock.at(begun + timedelta(minutes=17)):
        actions.hang_up(actor=house.ben, call=talked)
    for who in ("anna", "ben", "bea"):
        visitor.sign_in(getattr(house, who))
        listed = visitor.get(f"/engagements/{house.engagement.pk}/calls/").text
        assert ">verpasst<" in listed
        assert "telefoniert, 12 min" in listed
    for who, call, words in (("ben", missed, ">verpasst<"), ("anna", talked, "telefoniert, 12 min")):
        assert words in visitor.sign_in(getattr(house, who)).get(f"/calls/{call.pk}/").text
    with scope(workspace=house.workspace):
        assert {call.state: call.minutes for call in Call.objects.all()} == {"missed": 0, "ended": 12}
