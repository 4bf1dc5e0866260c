"""One appointment as a page: making, changing, moving, cancelling and answering it, without JavaScript."""

import pytest
from django_scopes import scope

from vorzimmer.calendars.models import Appointment, Attendee
from vorzimmer.calendars.recurrence import stamp_of

from .scenes import LENA, at, guests, made, own, shared, wall

TYPED = {
    "title": "Messestand", "calendar": "here", "first_on": "2026-11-26", "starts": "10:00", "last_on": "2026-11-26",
    "ends": "11:15", "zone": "Europe/Berlin", "pattern": "never", "kind": "meeting", "how_long": "never",
}  # fmt: skip


@pytest.fixture(autouse=True)
def here(house):
    with scope(workspace=house.workspace), at(23):
        yield f"/engagements/{house.engagement.pk}/calendar/"


def fresh(pk):
    return Appointment.objects.get(pk=pk)


def test_ben_makes_one_by_the_form(house, visitor, here):
    ben = visitor.sign_in(house.ben)
    form = ben.get(f"{here}new/?day=2026-11-26&starts=10:00&ends=11:15").content.decode()
    assert 'value="10:00"' in form
    answer = ben.post(f"{here}new/", TYPED | {"people": [str(house.anna.id), str(house.ben.id)]})
    assert answer.status_code == 302, answer.content.decode()[-3000:]
    found = Appointment.objects.get(title="Messestand")
    assert (found.starts_at, found.ends_at) == (wall(26, 10), wall(26, 11, 15))
    assert found.calendar.engagement == house.engagement
    assert found.attendees.count() == 2


def test_a_series_is_chosen_as_a_sentence(house, visitor, here):
    ben = visitor.sign_in(house.ben)
    typed = TYPED | {"pattern": "weekly", "weekdays": ["0"], "interval": "2", "remind": "15"}
    assert ben.post(f"{here}new/", typed).status_code == 302
    found = Appointment.objects.get(title="Messestand")
    assert found.rule == "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"
    assert found.starts_at == wall(30, 10)
    assert found.reminders.get().minutes == 15


def test_the_preview_says_what_it_means(house, visitor, here):
    said = visitor.sign_in(house.ben).get("/calendar/new/dates/", data=TYPED | {"pattern": "weekly", "weekdays": ["3"]})
    text = said.content.decode()
    assert "Do, 26. November, 10:00–11:15" in text
    assert "Jeden Donnerstag" in text


def test_what_is_wrong_is_said_and_what_was_typed_stays(house, visitor, here):
    answer = visitor.sign_in(house.ben).post(f"{here}new/", TYPED | {"ends": "09:00", "others": "kein at"})
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "Messestand" in text
    assert "kein at" in text


def test_the_first_appointment_opens_ones_own_calendar(house, visitor):
    emil = visitor.sign_in(house.emil)
    assert emil.get("/calendar/new/").status_code == 200
    assert emil.post("/calendar/new/", TYPED | {"calendar": "mine"}).status_code == 302
    assert Appointment.objects.get(title="Messestand").calendar.owner == house.emil.membership


def test_the_page_says_what_when_and_who(house, visitor, here):
    one = made(house.ben, shared(house), place="Raum 4", guests=guests(house, "anna", "ben"), buffer_after=15)
    text = visitor.sign_in(house.anna).get(f"/calendar/appointments/{one.pk}/").content.decode()
    for words in (
        "Quartalsgespräch",
        "Di, 24. November, 10:00–11:00",
        "Raum 4",
        "Ben Berger",
        "Du bist dran",
        "15 min",
    ):
        assert words in text, words
    assert visitor.sign_in(house.emil).get(f"/calendar/appointments/{one.pk}/").status_code == 404
    assert visitor.sign_in(house.susanne).get(f"/calendar/appointments/{one.pk}/").status_code == 404


@pytest.mark.parametrize("answer", ["accepted", "tentative", "declined"])
def test_one_tap_answers(house, visitor, here, answer):
    one = made(house.ben, shared(house), guests=guests(house, "anna", "ben"))
    asked = one.attendees.get(membership=house.anna.membership)
    sent = visitor.sign_in(house.anna).post(f"/calendar/answers/{asked.pk}/", {"answer": answer, "comment": "Gern"})
    assert sent.status_code == 302
    found = Attendee.objects.get(pk=asked.pk)
    assert (found.answer, found.comment) == (answer, "Gern")


def moved_to(day, starts, ends, **more):
    return {"first_on": f"2026-11-{day}", "starts": starts, "last_on": f"2026-11-{day}", "ends": ends, **more}


def test_moving_and_taking_it_back(house, visitor, here):
    one = made(house.ben, shared(house))
    ben = visitor.sign_in(house.ben)
    answer = ben.post(
        f"/calendar/appointments/{one.pk}/move/", moved_to(26, "14:00", "15:30", back=ben.inside + here), follow=True
    )
    assert fresh(one.pk).starts_at == wall(26, 14)
    assert fresh(one.pk).ends_at == wall(26, 15, 30)
    text = answer.content.decode()
    assert "ist jetzt am Do, 26. November, 14:00–15:30" in text
    undo = text.split("data-undo")[1].split('action="')[1].split('"')[0].replace("&amp;", "&")
    ben.post(undo)
    assert (fresh(one.pk).starts_at, fresh(one.pk).ends_at) == (wall(24, 10), wall(24, 11))


@pytest.mark.parametrize(
    ("which", "first", "second", "third"),
    [
        ("one", (23, 9), (30, 15), (7, 9)),
        ("all", (23, 15), (30, 15), (7, 15)),
        ("following", (23, 9), (30, 15), (7, 15)),
    ],
)
def test_a_date_of_a_series_asks_which(house, visitor, here, which, first, second, third):
    one = made(house.ben, shared(house), day=23, hour=9, rule="FREQ=WEEKLY;COUNT=3")
    ben = visitor.sign_in(house.ben)
    address = f"/calendar/appointments/{one.pk}/move/?on={stamp_of(wall(30, 9))}"
    assert "Nur dieser Termin" in ben.get(address).content.decode()
    assert ben.post(address, moved_to(30, "15:00", "16:00", which=which)).status_code == 302
    from vorzimmer.calendars.recurrence import occurrences

    found = sorted(
        each.starts_at
        for row in Appointment.objects.all()
        for each in occurrences(row, wall(1, 0), wall(31, 0, month=12))
    )
    assert found == [wall(*first), wall(*second), wall(third[0], third[1], month=12)]


def test_cancelling_shows_the_words_first(house, visitor, here):
    one = made(house.anna, own(house), guests=guests(house, "anna", outside=(LENA,)))
    anna = visitor.sign_in(house.anna)
    text = anna.get(f"/calendar/appointments/{one.pk}/cancel/").content.decode()
    assert "Lena Wolf" in text
    assert "leider nicht stattfinden" in text
    anna.post(f"/calendar/appointments/{one.pk}/cancel/", {"words": "Es tut mir leid."})
    assert fresh(one.pk).is_cancelled
    assert fresh(one.pk).cancelled_words == "Es tut mir leid."
    anna.post(f"/calendar/appointments/{one.pk}/restore/")
    assert not fresh(one.pk).is_cancelled


def test_changing_all_dates_from_a_later_one_leaves_the_first_day(house, visitor, here):
    one = made(house.ben, shared(house), day=23, hour=9, rule="FREQ=WEEKLY;BYDAY=MO;COUNT=3")
    typed = TYPED | moved_to(30, "09:30", "10:30") | {
        "calendar": str(one.calendar_id), "title": "Montagsrunde", "pattern": "weekly", "weekdays": ["0"], "which": "all",
        "interval": "1", "how_long": "count", "count": "3",
    }  # fmt: skip
    answer = visitor.sign_in(house.ben).post(
        f"/calendar/appointments/{one.pk}/change/?on={stamp_of(wall(30, 9))}", typed
    )
    assert answer.status_code == 302, answer.content.decode()[-2000:]
    assert (fresh(one.pk).title, fresh(one.pk).starts_at) == ("Montagsrunde", wall(23, 9, 30))


def test_a_reminder_is_set_and_taken_away(house, visitor, here):
    one = made(house.ben, shared(house), day=25)
    ben = visitor.sign_in(house.ben)
    ben.post(f"/calendar/appointments/{one.pk}/remind/", {"minutes": "60"})
    assert fresh(one.pk).reminders.get().minutes == 60
    ben.post(f"/calendar/appointments/{one.pk}/remind/", {"minutes": ""})
    assert not fresh(one.pk).reminders.exists()
