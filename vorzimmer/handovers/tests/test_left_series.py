"""After a change of lead the series that still name the former one are offered."""

import pytest
from django_scopes import scope

from vorzimmer.handovers import actions, work
from vorzimmer.journal.action import NotAllowed
from vorzimmer.planning.tests.scenes import started

from .scenes import again, at, fresh
from .test_begin_cover import stranger
from .test_introduce_successor import introduced


@pytest.fixture
def left(house):
    """Ben is named in the newsletter's series, then Farid leads."""
    with at(23):
        series = started(house, assistant=house.ben.membership)
        actions.hand_to_successor(actor=house.carla, successor=introduced(house, stranger(house)))
    return series


def offered(house, who):
    with scope(workspace=house.workspace):
        return work.left_series(getattr(house, who), fresh(house))


def test_they_are_offered_to_whoever_arranges_series(house, left, visitor):
    with at(24):
        assert offered(house, "anna") == offered(house, "carla") == [left]
        assert offered(house, "ben") == []
        anna = visitor.sign_in(house.anna)
        page = f"/engagements/{house.engagement.pk}/together/"
        assert "Newsletter" in anna.get(page).content.decode()
        assert anna.post(f"/series/{left.pk}/to-the-lead/").status_code == 302
        assert "Newsletter" not in anna.get(page).content.decode()
    assert again(house, left).assistant_id is None, "it goes to whoever leads"
    assert again(house, left).title == left.title


def test_who_does_not_arrange_them_does_not_give_them(house, left):
    with at(24), scope(workspace=house.workspace), pytest.raises(NotAllowed):
        work.give_series_to_lead(house.ben, again(house, left))


def test_after_a_month_it_is_meant_as_it_is(house, left):
    with at(30, month=12):
        assert offered(house, "anna") == []


def test_a_series_for_the_backup_is_nobodys_concern(house):
    with at(23):
        started(house, assistant=house.bea.membership)
        actions.hand_to_successor(actor=house.carla, successor=introduced(house, stranger(house)))
        assert offered(house, "anna") == []
