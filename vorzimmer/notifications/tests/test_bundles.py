"""Several notifications about one thing within the delay are one mail, the newest first."""

from datetime import UTC, datetime, time, timedelta

import pytest

from vorzimmer.foundation import clock
from vorzimmer.foundation.ids import new_id
from vorzimmer.jobs.models import Job
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.notifications.models import Notification
from vorzimmer.notifications.queries import my_notifications
from vorzimmer.notifications.seeing import seen_one

TUESDAY = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture
def ask(house, bells):
    """Ben asks Anna about the one thing, `seconds` after nine."""

    def happen(what, seconds=0, **elsewhere):
        with clock.at(TUESDAY + timedelta(seconds=seconds)):
            bells.ask(actor=house.ben, whom=house.anna.membership, what=what, **elsewhere)

    return happen


def work(seconds=120):
    with clock.at(TUESDAY + timedelta(seconds=seconds)):
        run_waiting_jobs()


def test_three_questions_in_a_minute_are_one_mail_with_the_newest_on_top(ask, mailoutbox):
    for second, what in enumerate(("Window?", "Hotel?", "Taxi?")):
        ask(what, second * 30)
    assert Job.objects.count() == 1
    work()
    [mail] = mailoutbox
    assert mail.subject == "Question: Taxi? (and 2 more things)"
    places = [mail.body.index(what) for what in ("Taxi?", "Before that", "Hotel?", "Window?") if what in mail.body]
    assert places == sorted(places)
    html = mail.alternatives[0].content
    assert html.index("Taxi?") < html.index("Before that:") < html.index("Hotel?") < html.index("Window?")
    assert mail.body.count("Yes:\n") == 3
    assert not Notification.objects.filter(mailed_at=None).exists()
    work(seconds=600)
    assert len(mailoutbox) == 1


def test_what_comes_while_the_mail_may_be_written_already_gets_its_own(ask, mailoutbox):
    ask("Window?")
    ask("Hotel?", 115)
    assert Job.objects.count() == 2
    work(seconds=116)
    assert not mailoutbox
    work(seconds=120)
    assert [mail.subject for mail in mailoutbox] == ["Question: Hotel? (and one more thing)"]
    work(seconds=240)
    assert len(mailoutbox) == 1


def test_two_things_are_two_mails(ask, bells, mailoutbox, monkeypatch):
    ask("Window?")
    monkeypatch.setattr(bells.Informed, "about", lambda _: (new_id(), None))
    ask("Invoice?", 10)
    work(seconds=130)
    assert {mail.subject for mail in mailoutbox} == {"Question: Window?", "Question: Invoice?"}


def test_the_talk_about_a_thing_shares_its_mail(ask, bells, mailoutbox, monkeypatch):
    ask("Window?")
    monkeypatch.setattr(bells.Informed, "about", lambda _: (new_id(), None))
    before = bells.Informed.facts
    monkeypatch.setattr(bells.Informed, "facts", lambda self: before(self) | {"thread": str(bells.thing)})
    ask("Did you see it?", 10)
    work()
    assert [mail.subject for mail in mailoutbox] == ["Question: Did you see it? (and one more thing)"]


def test_what_was_seen_of_it_is_left_out(house, ask, mailoutbox):
    ask("Window?")
    ask("Hotel?", 20)
    seen_one(house.anna, my_notifications(house.anna).order_by("id").first())
    work()
    assert [mail.subject for mail in mailoutbox] == ["Question: Hotel?"]
    assert "Window?" not in mailoutbox[0].body


def test_a_night_of_questions_is_one_mail_in_the_morning(house, ask, mailoutbox):
    house.anna.person.quiet_from, house.anna.person.quiet_until = time(10), time(20)
    house.anna.person.save()
    for hour in range(4):
        ask(f"Number {hour}?", hour * 3600)
    assert Job.objects.count() == 1
    work(seconds=9 * 3600 - 1)
    assert not mailoutbox
    work(seconds=10 * 3600)
    assert [mail.subject for mail in mailoutbox] == ["Question: Number 3? (and 3 more things)"]


def test_a_long_list_says_that_there_is_more(ask, mailoutbox):
    for second in range(20):
        ask(f"Number {second}?", second)
    work()
    assert "And 8 older things." in mailoutbox[0].body
    assert "Number 8?" in mailoutbox[0].body
    assert "Number 7?" not in mailoutbox[0].body


def test_informing_does_not_ride_along(house, ask, bells, mailoutbox):
    with clock.at(TUESDAY):
        bells.inform(actor=house.ben, whom=house.anna.membership, what="By the way")
    ask("Window?", 10)
    work(seconds=130)
    assert [mail.subject for mail in mailoutbox] == ["Question: Window?"]
