"""Somebody wants to come back to something on a day."""

from datetime import date

import pytest
from django_scopes import scope

from vorzimmer.calendars import actions, queries, things
from vorzimmer.calendars.models import FollowUp
from vorzimmer.conversations import actions as talk
from vorzimmer.engagements.waiting import waiting_for
from vorzimmer.handovers.revocation import revoke
from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks import actions as tasks

from .scenes import at, made, shared, wall

FRIDAY = date(2026, 11, 27)


def task(house):
    with scope(workspace=house.workspace):
        return tasks.write_draft(actor=house.anna, engagement=house.engagement, title="Reise Wien", outcome="Plan").task


def follow(actor, on_day=FRIDAY, **more):
    return actions.follow_up(actor=actor, membership=actor.membership, on_day=on_day, **more).follow_up


def test_anything_comes_back_on_its_day(house, settings):
    from django.urls import set_urlconf

    set_urlconf(settings.WORKSPACE_URLCONF)
    about = task(house)
    appointment = made(house.ben, shared(house))
    with scope(workspace=house.workspace):
        message = talk.post_message(actor=house.anna, about=house.engagement, html="<p>Der Vertrag fehlt</p>").message
    for kind, thing, title in (
        ("task", about.pk, "Reise Wien"), ("engagement", house.engagement.pk, "Adler Maschinenbau GmbH"),
        ("message", message.pk, "Der Vertrag fehlt"), ("appointment", appointment.pk, "Quartalsgespräch"),
    ):  # fmt: skip
        made_one = follow(house.anna, kind=kind, thing=thing)
        assert (made_one.title, made_one.engagement_id) == (title, house.engagement.pk)
        with scope(workspace=house.workspace):
            assert things.find(house.anna, kind, thing).address
    with scope(workspace=house.workspace):
        assert len(queries.follow_ups_of(house.anna)) == 4
        assert [each.kind for each in queries.follow_ups_on(house.anna, about.pk)] == ["task"]
    set_urlconf(None)


def test_today_lists_it_once_the_day_has_come_with_and_without_a_thing(house):
    with at(23):
        follow(house.anna, kind="task", thing=task(house).pk, title="Fahrkarten?")
        follow(house.anna, title="An Mutter denken")
        with scope(workspace=house.workspace):
            assert waiting_for(house.anna) == []
    with at(27), scope(workspace=house.workspace):
        assert {(line.title, line.place) for line in waiting_for(house.anna)} == {
            ("Fahrkarten?", "Adler Maschinenbau GmbH"), ("An Mutter denken", ""),
        }  # fmt: skip
        assert [line.title for line in waiting_for(house.anna, house.engagement.pk)] == ["Fahrkarten?"]
        assert waiting_for(house.ben) == []


def test_it_is_due_when_its_person_begins_the_day(house):
    made_one = follow(house.anna, title="Anrufen")
    assert made_one.at == wall(27, 9)
    assert follow(house.anna, on_day=date(2026, 11, 28), title="Samstag").at == wall(28, 8)


def test_only_what_one_sees(house):
    about = task(house)
    with pytest.raises(LookupError):
        follow(house.emil, kind="task", thing=about.pk)
    with pytest.raises(LookupError):
        follow(house.anna, kind="teapot", thing=about.pk)
    with pytest.raises(NotAllowed, match="few words"):
        follow(house.anna, title=" ")
    with pytest.raises(NotAllowed, match="for themselves"):
        actions.follow_up(actor=house.otto, membership=house.anna.membership, on_day=FRIDAY, title="X")
    with scope(workspace=house.workspace):
        assert not FollowUp.objects.exists()


def test_who_left_the_engagement_is_told_nothing_of_it(house):
    with scope(workspace=house.workspace):
        given = tasks.hand_over(actor=house.anna, task=task(house)).task
    made_one = follow(house.bea, kind="task", thing=given.pk)
    with scope(workspace=house.workspace):
        revoke(house.carla, house.bea.membership, house.engagement)
        assert things.find_or_none(house.bea, made_one.kind, made_one.thing) is None
