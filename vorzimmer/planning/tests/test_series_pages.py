"""Series as pages: setting one up, its dates, and what can be done with them."""

from datetime import date

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.planning.models import Series
from vorzimmer.tasks.tests.scenes import task_in

from .scenes import TUESDAY, berlin, coming, refresh, rows, run_at, started

FORM = {
    "title": "Bericht", "outcome": "Zwei Seiten", "kind": "", "pattern": "monthly_weekday", "nth": "1", "weekday": "0",
    "edge": "-1", "day": "1", "month": "1", "interval": "1", "starts_on": "2026-11-24", "due_time": "16:00",
    "zone": "Europe/Berlin", "ends": "never", "on_day_off": "after", "lead_days": "3", "assistant": "",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _on_tuesday():
    with clock.at(TUESDAY):
        yield


@pytest.mark.parametrize(
    "path", ["/series/", "/series/?state=paused", "/series/?state=ended", "/series/new/", "/series/preview/"]
)
def test_empty_pages_answer(house, visitor, path):
    for who in ("anna", "ben", "carla", "susanne", "otto"):
        assert visitor.sign_in(getattr(house, who)).get(path).status_code == 200


def test_the_sentence_and_the_next_dates_stand_beside_the_form_while_choosing(house, visitor):
    shown = visitor.sign_in(house.anna).get("/series/preview/", data=FORM, part="series_preview").content.decode()
    assert "Jeden ersten Montag im Monat" in shown
    assert "Mo, 7. Dezember" in shown
    assert "FREQ=MONTHLY;BYDAY=+1MO" in shown


def test_what_a_holiday_does_is_said_with_its_name(house, visitor):
    said = FORM | {"pattern": "weekly", "weekdays": ["4"], "starts_on": "2026-12-24", "on_day_off": "before"}
    shown = visitor.sign_in(house.anna).get("/series/preview/", data=said, part="series_preview").content.decode()
    assert "Do, 24. Dezember" in shown
    assert "statt Fr, 25. Dezember" in shown
    assert "Weihnachtstag" in shown


def test_a_form_that_is_not_ready_shows_no_dates_and_no_error(house, visitor):
    shown = visitor.sign_in(house.anna).get("/series/preview/", data=FORM | {"starts_on": ""}, part="series_preview")
    assert shown.status_code == 200
    assert "Sobald der Rhythmus" in shown.content.decode()


def test_setting_one_up(house, visitor):
    page = visitor.sign_in(house.anna)
    answer = page.post("/series/new/", FORM | {"engagement": str(house.engagement.pk)})
    assert answer.status_code == 302
    with scope(workspace=house.workspace):
        made = Series.objects.get()
    assert (made.rule, made.next_day, made.zone) == ("FREQ=MONTHLY;BYDAY=+1MO", date(2026, 12, 7), "Europe/Berlin")
    shown = page.get(f"/series/{made.pk}/").content.decode()
    assert "Jeden ersten Montag im Monat" in shown
    assert "Mo, 7. Dezember" in shown
    assert "Jeden ersten Montag im Monat" in page.get("/series/").content.decode()


def test_without_a_script_a_button_shows_the_dates(house, visitor):
    shown = visitor.sign_in(house.anna).post("/series/new/", FORM | {"show_dates": "1"})
    assert shown.status_code == 200
    assert "Mo, 7. Dezember" in shown.content.decode()


@pytest.mark.parametrize(
    "wrong",
    [{"pattern": "weekly"}, {"ends": "until"}, {"ends": "count"}, {"starts_on": "gestern"}, {"outcome": "", "title": ""},
     {"ends": "until", "until": "2026-11-01"}],
)  # fmt: skip
def test_what_is_missing_is_said(house, visitor, wrong):
    fields = FORM | {"engagement": str(house.engagement.pk)} | wrong
    assert visitor.sign_in(house.anna).post("/series/new/", fields).status_code == 422


def test_a_task_is_repeated_with_what_it_says(house, visitor):
    task = task_in(house, "accepted", outcome="Zug und Hotel sind gebucht.", budget_minutes=45)
    shown = visitor.sign_in(house.anna).get(f"/series/new/?task={task.pk}").content.decode()
    assert "Zug und Hotel sind gebucht." in shown
    assert 'value="45"' in shown
    assert visitor.sign_in(house.emil).get(f"/series/new/?task={task.pk}").status_code == 404


def test_the_made_task_says_of_which_series_it_is(house, visitor):
    series = started(house)
    (task,) = run_at(house, berlin(26, 7, month=11))
    shown = visitor.sign_in(house.ben).get(f"/tasks/{task.pk}/").content.decode()
    assert f'/series/{series.pk}/">Newsletter</a>' in shown
    assert "Jeden Montag" in shown


def test_one_date_is_left_out_and_comes_back(house, visitor):
    series, page = started(house), visitor.sign_in(house.anna)
    answer = page.post(f"/series/{series.pk}/skip/", {"on": "2026-12-07"}, follow=True).content.decode()
    assert "Mo, 7. Dezember fällt aus." in answer
    assert f"/series/{series.pk}/restore/?on=2026-12-07&amp;what=skipped" in answer
    assert date(2026, 12, 7) not in coming(house, series)
    page.post(f"/series/{series.pk}/restore/?on=2026-12-07&what=skipped")
    assert date(2026, 12, 7) in coming(house, series)


def test_one_date_is_moved(house, visitor):
    series, page = started(house), visitor.sign_in(house.anna)
    assert page.get(f"/series/{series.pk}/move/?on=2026-12-07").status_code == 200
    assert page.post(f"/series/{series.pk}/move/", {"on": "2026-12-07", "to": "2026-12-14"}).status_code == 422
    assert page.post(f"/series/{series.pk}/move/", {"on": "2026-12-07", "to": "2026-12-09"}).status_code == 302
    assert "verschoben von Mo, 7. Dezember" in page.get(f"/series/{series.pk}/").content.decode()


def test_somebody_stands_in(house, visitor):
    series, page = started(house), visitor.sign_in(house.ben)
    assert "Bea Brandt" in page.get(f"/series/{series.pk}/cover/?on=2026-12-07").content.decode()
    fields = {"cover": str(house.bea.id), "first": "2026-12-01", "last": "2026-12-20"}
    assert page.post(f"/series/{series.pk}/cover/", fields).status_code == 302
    assert set(rows(house)) == {date(2026, 12, 7), date(2026, 12, 14)}
    assert "Bea Brandt vertritt" in page.get(f"/series/{series.pk}/").content.decode()


def test_resting_ending_and_the_ways_back(house, visitor):
    series, page = started(house), visitor.sign_in(house.anna)
    for verb, back in (("pause", "resume"), ("end", "reopen")):
        answer = page.post(f"/series/{series.pk}/{verb}/", follow=True).content.decode()
        assert f"/series/{series.pk}/{back}/" in answer
        assert refresh(house, series).next_at is None
        assert page.post(f"/series/{series.pk}/{back}/").status_code == 302
        assert refresh(house, series).next_day == date(2026, 11, 30)


def test_another_rhythm_from_the_next_date_on(house, visitor):
    series, page = started(house), visitor.sign_in(house.anna)
    assert 'value="weekly"' in page.get(f"/series/{series.pk}/change/").content.decode()
    assert page.post(f"/series/{series.pk}/change/", FORM).status_code == 302
    assert refresh(house, series).rule == "FREQ=MONTHLY;BYDAY=+1MO"


def test_who_may_not(house, visitor):
    series = started(house)
    assert visitor.sign_in(house.emil).get(f"/series/{series.pk}/").status_code == 404
    assert visitor.sign_in(house.dora).get(f"/series/{series.pk}/").status_code == 404
    assert visitor.sign_in(house.ben).post(f"/series/{series.pk}/skip/", {"on": "2026-12-07"}).status_code == 403
    assert visitor.sign_in(house.ben).post(f"/series/{series.pk}/change/", FORM).status_code == 403
    assert visitor.sign_in(house.susanne).post(f"/series/{series.pk}/end/").status_code == 403
    assert visitor.sign_in(house.anna).post(f"/series/{series.pk}/skip/", {"on": "nie"}).status_code == 400


def more(house, many):
    for number in range(many):
        started(house, title=f"Serie {number}")


def test_thirty_series_ask_the_database_as_often_as_two(house, visitor, django_assert_max_num_queries):
    more(house, 30)
    visitor.sign_in(house.anna).get("/series/")
    with django_assert_max_num_queries(14):
        visitor.get("/series/")
