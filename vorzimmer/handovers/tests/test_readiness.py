"""The number, and where it comes from."""

import pytest
from django_scopes import scope

from vorzimmer.handbook import actions as handbook
from vorzimmer.handovers import actions, readiness
from vorzimmer.tasks import actions as tasks
from vorzimmer.vault import actions as vault

from .scenes import at, day, fresh, parting, task
from .test_introduce_successor import introduced


def shares(house) -> dict:
    with scope(workspace=house.workspace):
        return {line.key: line.share for line in readiness.of(fresh(house)).lines}


def percent(house) -> int:
    with scope(workspace=house.workspace):
        return readiness.of(fresh(house)).percent


def test_lines_that_do_not_apply_do_not_count(house):
    assert shares(house) == {
        "work": 1, "knowledge": 0, "accesses": None, "steps": None, "successor": None, "files": None, "talk": None,
    }  # fmt: skip
    assert percent(house) == round(100 * 30 / 55)


def test_each_fact_moves_its_line(house):
    with at(23):
        work = task(house)
        page = handbook.write_page(actor=house.ben, engagement=fresh(house), title="Reisen", body="Fenster").page
        access = vault.give_access(
            actor=house.anna,
            place=fresh(house),
            holders=[house.ben.membership],
            system="Kalender",
            purpose="Termine",
        ).access
        found = parting(house, ends_on=day(31, 12))
        before = shares(house)
        assert (before["work"], before["knowledge"], before["steps"], before["talk"]) == (0, 0, 0, 0)
        tasks.withdraw_task(actor=house.anna, task=work)
        handbook.confirm_page(actor=house.anna, page=page)
        actions.note_last_talk(actor=house.ben, parting=found)
        introduced(house, house.bea)
        after = shares(house)
    assert (after["work"], after["knowledge"], after["talk"]) == (1, 1, 1)
    assert after["accesses"] in (0, 1)
    assert access is not None
    assert after["successor"] == pytest.approx(1 / 3)


def test_a_hundred_only_when_nothing_is_missing():
    line = readiness.Line("work", "", "", 0.999)
    assert readiness.Readiness((line,)).percent == 99
    assert readiness.Readiness((readiness.Line("work", "", "", 1.0),)).percent == 100
    assert readiness.Readiness((readiness.Line("talk", "", "", None),)).percent == 0
