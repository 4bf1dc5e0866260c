"""The minutes stay between the two."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.talks import actions

from .scenes import again, at, told
from .test_show_minutes import series


def test_one_side_takes_its_yes_back(house):
    with at(23):
        kept = series(house)
        for who in ("anna", "ben"):
            actions.show_minutes(actor=getattr(house, who), talk_series=again(house, kept))
        assert again(house, kept).is_shown
        actions.hide_minutes(actor=house.anna, talk_series=again(house, kept))
    now = again(house, kept)
    assert (now.is_shown, now.client_shows_at, now.assistant_shows_at is None) == (False, None, False)
    assert told(house, "minutes_hidden") == {"Ben"}


def test_who_may_not(house):
    with at(23), pytest.raises(NotAllowed):
        actions.hide_minutes(actor=house.susanne, talk_series=series(house))
