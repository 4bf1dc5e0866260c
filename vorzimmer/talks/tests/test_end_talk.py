"""It ends, and the minutes are there."""

from datetime import date

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.talks import actions, composing
from vorzimmer.talks.models import Minutes, Talk
from vorzimmer.talks.private import save_note

from .scenes import again, arranged, at, begun, delivered, ended, fresh, noted, on, pointed, told


def test_minutes_say_everything_but_the_private_notes(house):
    with at(24):
        delivered(house)
    with at(26, 10):
        talk = begun(house)
        pointed(house, talk)
        noted(house, talk)
        with scope(workspace=house.workspace):
            save_note(house.anna, again(house, talk), "Ganz privat")
    with at(26, 10, 40):
        minutes = ended(house, talk)
    body = minutes.body
    assert body["parts"][0]["points"] == [{"text": "Mehr Reisen", "by": "Anna Adler", "settled": False}]
    assert body["parts"][1]["lines"] == [{"text": "Der Newsletter kommt gut an", "by": "Ben Berger"}]
    assert body["people"] == {"client": ["Anna Adler"], "assistant": "Ben Berger"}
    assert {"key": "delivered", "done": 1, "of": 1, "cases": 1} in body["figures"]
    assert "privat" not in str(body)
    assert minutes.digest == composing.digest_of(body)
    assert again(house, talk).spent == {"ideas": 40 * 60}
    assert told(house, "ended") == {"Anna"}


def test_the_next_talk_is_proposed_with_what_was_left_open(house):
    with at(23):
        actions.keep_series(actor=house.anna, engagement=fresh(house), begins_on=date(2026, 11, 23))
        with scope(workspace=house.workspace):
            talk = Talk.objects.get()
    with at(26, 10):
        actions.begin_talk(actor=house.anna, talk=talk)
        pointed(house, talk, "Offen")
        ended(house, talk)
    with scope(workspace=house.workspace):
        coming = Talk.objects.get(state="planned")
        assert (coming.week, coming.starts_at) == (2, on(3, 10, month=12))
        assert [each.text for each in coming.points.all()] == ["Offen"]


def test_only_while_it_goes_on_and_only_by_the_two(house):
    with at(26, 10):
        with pytest.raises(NotAllowed):
            actions.end_talk(actor=house.anna, talk=arranged(house))
        talk = begun(house)
        for who in ("bea", "carla", "susanne"):
            with pytest.raises(NotAllowed):
                actions.end_talk(actor=getattr(house, who), talk=talk)


def test_nothing_stays_when_it_fails_half_way(house, monkeypatch):
    def break_down(*args):
        raise RuntimeError

    monkeypatch.setattr(composing, "compose", break_down)
    with at(26, 10):
        talk = begun(house)
        with pytest.raises(RuntimeError):
            ended(house, talk)
    assert again(house, talk).is_running
    with scope(workspace=house.workspace):
        assert not Minutes.objects.exists()
    assert told(house, "ended") == set()
