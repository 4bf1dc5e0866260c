"""Somebody is asked to stand in."""

from datetime import UTC, datetime

import pytest
from django_scopes import scope

from vorzimmer.handovers.models import Absence, Cover, CoveredTask
from vorzimmer.handovers.queries.candidates import candidates_for
from vorzimmer.journal.action import NotAllowed

from .scenes import again, asked, at, away, task, told


def test_only_whoever_is_asked_hears_of_it(house):
    with at(23):
        cover = asked(house, away(house))
    assert again(house, cover).state == "proposed"
    assert told(house, "cover_proposed") == {"Bea"}


def test_the_backup_comes_first_and_says_why(house):
    with at(23):
        absence = away(house)
        with scope(workspace=house.workspace):
            (place,) = candidates_for(absence)
    assert place.candidates[0].person == house.bea.membership
    assert place.candidates[0].points >= 70
    assert place.candidates[0].reasons


def test_who_is_away_as_well_is_no_candidate(house):
    with at(23):
        absence = away(house)
        away(house, who="bea")
        with scope(workspace=house.workspace):
            assert candidates_for(absence)[0].candidates == []
        with pytest.raises(NotAllowed):
            asked(house, absence)


def test_asking_another_takes_the_place_of_the_first(house):
    with at(23):
        absence = away(house)
        first, second = asked(house, absence), asked(house, absence)
    assert (again(house, first).state, again(house, second).state) == ("dropped", "proposed")


@pytest.mark.parametrize("person", ["anna", "ben", "carla", "susanne"])
def test_who_cannot_stand_in(house, person):
    with at(23), pytest.raises(NotAllowed):
        asked(house, away(house), person=person)


@pytest.mark.parametrize("who", ["anna", "bea", "susanne"])
def test_who_may_not_ask(house, who):
    with at(23):
        absence = away(house)
        with pytest.raises(NotAllowed):
            asked(house, absence, who=who)
    with scope(workspace=house.workspace):
        assert not Cover.objects.exists()


def test_work_that_is_due_later_goes_over_when_it_is_ticked(house, visitor):
    with at(23):
        absence = away(house)
        later = task(house, "Jahresplanung", due_at=datetime(2026, 12, 18, 12, tzinfo=UTC))
        page = visitor.sign_in(house.carla).get(f"/absences/{absence.pk}/").content.decode()
        wanted = {"engagement": house.engagement.pk, "person": house.bea.membership.pk, "tasks": [str(later.pk)]}
        visitor.post(f"/absences/{absence.pk}/cover/", wanted)
    assert f'name="tasks" value="{later.pk}"' in page
    with scope(workspace=house.workspace):
        assert CoveredTask.objects.get().task_id == later.pk


def test_ill_is_said_once(house, visitor):
    with at(23):
        visitor.sign_in(house.ben).post("/absences/sick/")
        visitor.post("/absences/sick/")
    with scope(workspace=house.workspace):
        assert Absence.objects.filter(membership=house.ben.membership).count() == 1
