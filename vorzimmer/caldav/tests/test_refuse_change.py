"""What an assistant does on the phone in the client's name: the agreement is asked, and its no is told."""

from datetime import UTC, datetime, timedelta

import pytest
from django_scopes import scope

from vorzimmer.caldav.tests.phone import Phone
from vorzimmer.calendars import actions as calendar_actions
from vorzimmer.calendars.content import Content
from vorzimmer.journal import authority
from vorzimmer.journal.authority import Answer, Verdict
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.models import Notification

AT = datetime(2026, 12, 3, 9, tzinfo=UTC)


@pytest.fixture
def phone(house, monkeypatch):
    """Ben's phone, on which Anna's calendar stands with everything; the agreement wants to be asked."""

    def says_no(actor, act, subject, facts):
        stops = subject == house.engagement and act.name == "accept_appointment"
        return Verdict(Answer.NEEDS_APPROVAL, "Erst Anna fragen <&>.") if stops else authority.FREE

    with scope(workspace=house.workspace):
        calendar = calendar_actions.keep_calendar(actor=house.anna, of=house.anna.membership).calendar
        calendar_actions.change_calendar(actor=house.anna, calendar=calendar, shared_as="details")
        content = Content(title="Messe", starts_at=AT, ends_at=AT + timedelta(hours=1), zone="Europe/Berlin")
        found = Phone.make(house.ben)
        found.made = calendar_actions.make_appointment(actor=house.anna, calendar=calendar, content=content).appointment
        found.place = f"{found.home}{calendar.pk.hex}/{found.made.uid}.ics"
        monkeypatch.setattr(authority, "_asked", [says_no])
        yield found


def test_moving_is_refused_with_the_reason_and_a_notice(house, phone):
    text = phone.ask("GET", phone.place).content.decode()
    answer = phone.ask("PUT", phone.place, text.replace("T100000", "T140000").replace("T110000", "T150000"))
    assert answer.status_code == 403
    assert "Erst Anna fragen &lt;&amp;&gt;." in answer.content.decode()
    phone.made.refresh_from_db()
    assert phone.made.starts_at == AT
    entry = Entry.objects.get(kind="caldav.refused")
    assert Notification.objects.filter(entry=entry, to=house.ben.membership).exists()


def test_removing_is_refused_too(house, phone):
    assert phone.ask("DELETE", phone.place).status_code == 403
    phone.made.refresh_from_db()
    assert phone.made.status == "confirmed"
    assert phone.ask("GET", phone.place).status_code == 200


def test_the_client_is_asked_by_nobody_on_their_own_phone(house, phone):
    anna = Phone.make(house.anna)
    place = phone.place.replace(phone.home, anna.home)
    text = anna.ask("GET", place).content.decode()
    assert anna.ask("PUT", place, text.replace("SUMMARY:Messe", "SUMMARY:Messe Graz")).status_code == 204
    phone.made.refresh_from_db()
    assert phone.made.title == "Messe Graz"
