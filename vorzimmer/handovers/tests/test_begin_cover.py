"""The first day of standing in."""

import pytest
from django_scopes import scope

from vorzimmer.engagements.models import Part
from vorzimmer.handovers import actions, work
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor, Door
from vorzimmer.people.models import Membership, User
from vorzimmer.tenancy.writes import writes_allowed

from .scenes import accepted, again, at, away, day, run, task, told


def stranger(house) -> Actor:
    """Another assistant of the workspace, who has no part in Anna's engagement."""
    with scope(workspace=house.workspace), writes_allowed("test"):
        person = User.objects.create(email="farid@nord.example", name="Farid Fuchs")
        house.farid = Actor(Membership.objects.create(user=person, role="assistant"))
    return house.farid


def part_of(house, member):
    with scope(workspace=house.workspace):
        return Part.objects.filter(engagement=house.engagement, membership=member.membership, until=None).first()


def test_a_stranger_gets_a_part_and_the_tasks_on_the_first_day_and_not_before(house):
    farid = stranger(house)
    with at(23):
        soon = task(house, "Reise Wien")
        cover = accepted(house, away(house), person="farid")
        run(house)
    assert part_of(house, farid) is None, "access on those days only"
    with at(30, hour=6):
        run(house)
        run(house)
    assert again(house, cover).state == "running"
    assert part_of(house, farid).role == "backup"
    assert again(house, soon).assistant_id == farid.id
    assert told(house, "cover_begun") == {"Farid"}


def test_a_backup_keeps_the_part_they_have(house):
    with at(23):
        cover = accepted(house, away(house))
    before = part_of(house, house.bea)
    with at(30):
        run(house)
    assert again(house, cover).part_id is None
    assert part_of(house, house.bea) == before


def test_only_the_clock_begins_it(house):
    with at(23):
        cover = accepted(house, away(house))
        for who in ("bea", "carla"):
            with pytest.raises(NotAllowed):
                actions.begin_cover(actor=getattr(house, who), cover=cover)


def test_killed_half_way_it_begins_whole_the_next_time(house, monkeypatch):
    farid = stranger(house)
    with at(23):
        cover = accepted(house, away(house, first=day(30)), person="farid")
    with at(30):
        with monkeypatch.context() as patch:
            patch.setattr(work, "hand_over_for_days", lambda *_args: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                actions.begin_cover(actor=house.carla.through(Door.SCHEDULE), cover=cover)
        assert part_of(house, farid) is None
        run(house)
    assert part_of(house, farid) is not None
