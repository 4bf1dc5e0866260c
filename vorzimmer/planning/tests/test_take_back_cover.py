"""Nobody has to stand in after all."""

from datetime import date

import pytest

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.planning import actions

from .scenes import TUESDAY, berlin, rows, run_at, started
from .test_cover_dates import cover

FIRST, LAST = date(2026, 12, 7), date(2026, 12, 14)


def back(house, series, who="ben", by="bea"):
    with clock.at(TUESDAY):
        person = getattr(house, by).membership
        return actions.take_back_cover(actor=getattr(house, who), series=series, first=FIRST, last=LAST, cover=person)


def test_the_dates_are_the_usual_assistants_again(house):
    series = started(house)
    cover(house, series)
    happened = back(house, series)
    assert (happened.on, happened.until) == ("2026-12-07", "2026-12-14")
    assert list(happened.told()) == [house.bea.id]
    assert [row.cover for row in rows(house).values()] == [None, None]
    with pytest.raises(NotAllowed, match="nothing to put back"):
        back(house, series)


def test_what_has_become_a_task_stays(house):
    series = started(house)
    cover(house, series)
    for day in (26, 30):
        run_at(house, berlin(day, 7, month=11))
    run_at(house, berlin(3, 7))
    assert back(house, series).on == "2026-12-14"


@pytest.mark.parametrize("who", ["susanne", "emil"])
def test_who_may_not(house, who):
    series = started(house)
    cover(house, series)
    with pytest.raises(NotAllowed):
        back(house, series, who)


def test_one_click_after_it_was_said(house, visitor):
    with clock.at(TUESDAY):
        series = started(house)
        said = {"first": "2026-12-01", "last": "2026-12-14", "cover": str(house.bea.id)}
        page = visitor.sign_in(house.ben).post(f"/series/{series.pk}/cover/", said, follow=True).content.decode()
        undo = f"/series/{series.pk}/cover/back/?first=2026-12-07&last=2026-12-14&cover={house.bea.id}"
        assert undo.replace("&", "&amp;") in page
        assert visitor.sign_in(house.emil).post(undo).status_code == 404
        assert visitor.sign_in(house.ben).post(undo).status_code == 302
    assert [row.cover for row in rows(house).values()] == [None, None]
