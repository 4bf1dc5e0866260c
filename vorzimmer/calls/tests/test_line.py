"""The line between the two pages: who sits where, and what one says to the other."""

import json
from datetime import timedelta

from django_scopes import scope

from vorzimmer.calls.models import Seat, Signal
from vorzimmer.foundation import clock
from vorzimmer.live import hub

from .scenes import recorded, ringing, talking

ANNA, BEN, BEN2 = "annas-page", "bens-page-one", "bens-page-two"


def post(visitor, call, where, **said):
    return visitor.http.post(f"/w/nord/calls/{call.pk}/{where}/", json.dumps(said), content_type="application/json")


def both_sit(house, visitor, call):
    post(visitor.sign_in(house.ben), call, "join", device=BEN)
    return post(visitor.sign_in(house.anna), call, "join", device=ANNA).json()


def test_who_sits_down_learns_the_other_page_and_the_relays_and_nobody_before(house, visitor, settings):
    settings.TURN_URLS, settings.TURN_SECRET = ["turn:turn.example.org"], "geheim"
    call = talking(house)
    assert "turn.example.org" not in visitor.sign_in(house.anna).get(f"/calls/{call.pk}/").text
    terms = both_sit(house, visitor, call)
    assert (terms["other"], terms["polite"], terms["state"]) == (BEN, False, "running")
    assert terms["iceServers"][0]["urls"] == ["turn:turn.example.org"]


def test_what_one_says_the_other_hears_once_and_in_order_and_is_only_told_that_there_is_something(house, visitor):
    call = talking(house)
    both_sit(house, visitor, call)
    signals = [{"number": n, "content": {"candidate": f"c{n}"}} for n in (1, 2)]
    with hub.listening() as heard:
        for _again in range(2):
            answer = post(visitor.sign_in(house.anna), call, "line", device=ANNA, to=BEN, signals=signals)
            assert answer.status_code == 200
    assert all("content" not in message for message in heard)
    first = post(visitor.sign_in(house.ben), call, "line", device=BEN, to=ANNA, signals=[], got=0).json()
    assert [one["content"]["candidate"] for one in first["signals"]] == ["c1", "c2"]
    again = post(visitor, call, "line", device=BEN, to=ANNA, signals=[], got=2).json()
    assert again["signals"] == []
    with scope(workspace=house.workspace):
        assert Signal.objects.count() == 0
    assert recorded(house) == ["calls.rang", "calls.answered"], "how they find each other is no history"


def test_the_bell_rings_at_the_other_only(house, visitor, django_capture_on_commit_callbacks):
    call = talking(house)
    both_sit(house, visitor, call)
    with hub.listening() as heard, django_capture_on_commit_callbacks(execute=True):
        post(visitor.sign_in(house.anna), call, "line", device=ANNA, to=BEN, signals=[{"number": 1, "content": "x"}])
    assert heard == [{"to": [house.ben.id.hex], "topics": [f"call-{call.pk}:line"]}]


def test_what_was_meant_for_a_page_that_is_gone_reaches_nobody(house, visitor):
    call = talking(house)
    both_sit(house, visitor, call)
    post(visitor.sign_in(house.ben), call, "join", device=BEN2, was=BEN)
    said = post(visitor.sign_in(house.anna), call, "line", device=ANNA, to=BEN, signals=[{"number": 1, "content": 1}])
    assert said.json()["other"] == BEN2
    heard = post(visitor.sign_in(house.ben), call, "line", device=BEN2, to=ANNA, signals=[])
    assert heard.json()["signals"] == []


def test_a_second_page_asks_before_it_takes_over_and_the_first_hears_of_it(house, visitor):
    call = talking(house)
    both_sit(house, visitor, call)
    visitor.sign_in(house.ben)
    assert post(visitor, call, "join", device=BEN2).status_code == 409
    assert post(visitor, call, "join", device=BEN2, take_over=True).status_code == 200
    assert post(visitor, call, "line", device=BEN, to=ANNA, signals=[]).json()["mine"] is False


def test_nobody_else_finds_the_line(house, visitor):
    call = talking(house)
    for who in (house.carla, house.otto, house.bea, house.emil):
        for where in ("join", "line", "leave"):
            assert post(visitor.sign_in(who), call, where, device="somebody-else").status_code == 404
    with scope(workspace=house.workspace):
        assert set(Seat.objects.values_list("device", flat=True)) == {""}


def test_nonsense_is_refused_and_a_call_that_is_over_says_so(house, visitor):
    call = ringing(house)
    visitor.sign_in(house.anna)
    for said in ({"device": "x"}, {"device": 'a"b<c>ddddd'}, {"device": ANNA, "signals": "no"}):
        assert post(visitor, call, "line", **said).status_code == 400
    post(visitor, call, "join", device=ANNA)
    visitor.post(f"/calls/{call.pk}/give-up/")
    assert post(visitor, call, "join", device=ANNA).status_code == 410
    assert post(visitor, call, "line", device=ANNA, signals=[]).json()["state"] == "missed"


def test_what_arrives_late_of_a_page_that_has_left_does_not_bring_it_back(house, visitor):
    call = talking(house)
    both_sit(house, visitor, call)
    visitor.sign_in(house.ben)
    visitor.http.post(f"/w/nord/calls/{call.pk}/leave/", {"device": BEN})
    post(visitor, call, "line", device=BEN, to=ANNA, signals=[{"number": 1, "content": "x"}])
    heard = post(visitor.sign_in(house.anna), call, "line", device=ANNA, to=BEN, signals=[])
    assert heard.json()["away"] is True
    with clock.at(clock.now() + timedelta(seconds=16)):
        assert post(visitor, call, "line", device=ANNA, to=BEN, signals=[]).json()["state"] == "ended"
