"""Lines are put in order: by whoever writes, then by the client."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.rhythm import actions
from vorzimmer.rhythm.models import CheckInLine

from .scenes import again, at, draft, line, lines


def two(house, send=False):
    """A morning with two lines, and the second of them."""
    made = draft(house)
    line(house, made, "Post")
    second = line(house, made, "Blumen")
    if send:
        actions.send_check_in(actor=house.ben, check_in=made)
    return made, again(house, second)


def test_before_it_is_sent_whoever_writes_orders_it(house):
    with at():
        made, second = two(house)
        actions.move_check_in_line(actor=house.ben, line=second, position=0)
    assert lines(house, made) == ["Blumen", "Post"]
    assert again(house, made).state == "draft"


def test_the_order_of_the_client_holds(house):
    with at():
        made, second = two(house, send=True)
        actions.move_check_in_line(actor=house.anna, line=second, position=0)
    assert lines(house, made) == ["Blumen", "Post"]
    assert again(house, made).state == "changed"


@pytest.mark.parametrize(("send", "who"), [(False, "anna"), (True, "ben"), (True, "carla"), (False, "emil")])
def test_only_whoever_has_it_now_orders_it(house, send, who):
    with at():
        made, second = two(house, send)
        with pytest.raises(NotAllowed):
            actions.move_check_in_line(actor=getattr(house, who), line=second, position=0)
    assert lines(house, made) == ["Post", "Blumen"]


def test_half_way_nothing_stays(house, monkeypatch):
    with at():
        made, second = two(house)
        kept = CheckInLine.change

        def only_the_first(self, **fields):
            return kept(self, **fields) if fields.get("position") == 0 else 1 / 0

        monkeypatch.setattr(CheckInLine, "change", only_the_first)
        with pytest.raises(ZeroDivisionError):
            actions.move_check_in_line(actor=house.ben, line=second, position=0)
    assert lines(house, made) == ["Post", "Blumen"]
