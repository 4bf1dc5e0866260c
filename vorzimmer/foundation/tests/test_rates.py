"""A small limit."""

import pytest
from django.core.cache import cache

from vorzimmer.foundation.rates import too_often


@pytest.fixture(autouse=True)
def _nobody_has_asked_yet():
    cache.clear()


def test_the_one_after_the_last_allowed_is_too_often():
    assert [too_often("links", "127.0.0.1", most=2) for _ in range(4)] == [False, False, True, True]


def test_others_and_other_things_are_counted_apart():
    assert not too_often("links", "a", most=1)
    assert not too_often("links", "b", most=1)
    assert not too_often("drafts", "a", most=1)
