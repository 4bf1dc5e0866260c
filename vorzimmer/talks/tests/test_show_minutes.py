"""Who else reads the minutes."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.talks import actions

from .scenes import again, at, ended, fresh, sealed


def series(house):
    return actions.keep_series(actor=house.anna, engagement=fresh(house)).talk_series


@pytest.mark.parametrize("who", ["carla", "susanne", "otto"])
def test_only_when_both_want_it_and_both_have_answered(house, visitor, who):
    with at(26, 11):
        kept, minutes = series(house), ended(house)
        page = f"/talks/minutes/{minutes.pk}/"
        other = visitor.sign_in(getattr(house, who))
        actions.show_minutes(actor=house.anna, talk_series=again(house, kept))
        sealed(house, minutes)
        assert other.get(page).status_code == 404, "one side wants it"
        actions.show_minutes(actor=house.ben, talk_series=again(house, kept))
        assert other.get(page).status_code == 200
        actions.hide_minutes(actor=house.ben, talk_series=again(house, kept))
        assert other.get(page).status_code == 404, "one side is enough"


def test_never_before_both_have_answered_and_never_by_others(house, visitor):
    with at(26, 11):
        kept, minutes = series(house), ended(house)
        for who in ("anna", "ben"):
            actions.show_minutes(actor=getattr(house, who), talk_series=again(house, kept))
        page = f"/talks/minutes/{minutes.pk}/"
        assert visitor.sign_in(house.susanne).get(page).status_code == 404
        sealed(house, minutes)
        for who in ("bea", "emil", "dora"):
            assert visitor.sign_in(getattr(house, who)).get(page).status_code == 404, who


@pytest.mark.parametrize("who", ["bea", "carla", "susanne"])
def test_who_may_not(house, who):
    with at(26, 11), pytest.raises(NotAllowed):
        actions.show_minutes(actor=getattr(house, who), talk_series=series(house))
