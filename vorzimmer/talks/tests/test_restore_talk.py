"""Left out by mistake: it takes place after all, as if nothing had been."""

from datetime import date

import pytest
from django_scopes import scope

from vorzimmer.calendars import actions as calendars
from vorzimmer.calendars.models import Appointment
from vorzimmer.journal.action import NotAllowed
from vorzimmer.talks import actions
from vorzimmer.talks.models import AgendaPoint, Talk

from .scenes import again, arranged, at, fresh, on, pointed, told


def planned(house) -> list[Talk]:
    """What lies ahead."""
    with scope(workspace=house.workspace):
        return list(Talk.objects.filter(state="planned").order_by("number"))


def left_out(house) -> Talk:
    """The first talk of a series with a point of Anna's; the next one is proposed already."""
    actions.keep_series(actor=house.anna, engagement=fresh(house), begins_on=date(2026, 11, 23))
    talk = planned(house)[0]
    pointed(house, talk, "Urlaub")
    return actions.skip_talk(actor=house.ben, talk=again(house, talk)).talk


def test_its_points_are_there_again_and_what_came_instead_is_gone(house):
    with at(23):
        talk = left_out(house)
        (instead,) = planned(house)
        actions.restore_talk(actor=house.ben, talk=again(house, talk))
    assert [each.pk for each in planned(house)] == [talk.pk]
    with scope(workspace=house.workspace):
        assert AgendaPoint.objects.get().talk_id == talk.pk
        assert not Appointment.objects.get(pk=talk.appointment_id).is_cancelled
        assert not Appointment.objects.filter(pk=instead.appointment_id).exists()
    assert told(house, "restored") == {"Anna"}


def test_after_it_the_series_goes_on_where_it_was(house):
    with at(23):
        talk = left_out(house)
        following = planned(house)[0].starts_at
        actions.restore_talk(actor=house.ben, talk=again(house, talk))
        actions.skip_talk(actor=house.anna, talk=again(house, talk))
    assert [each.starts_at for each in planned(house)] == [following] == [on(3, 10, month=12)]
    with scope(workspace=house.workspace):
        assert list(AgendaPoint.objects.filter(talk=planned(house)[0]).values_list("text", flat=True)) == ["Urlaub"]


def test_what_somebody_has_prepared_meanwhile_stays(house):
    with at(23):
        talk = left_out(house)
        pointed(house, planned(house)[0], "Messe Graz", who="ben")
        actions.restore_talk(actor=house.anna, talk=again(house, talk))
    first, second = planned(house)
    with scope(workspace=house.workspace):
        rows = {(point.talk_id, point.text) for point in AgendaPoint.objects.all()}
    assert rows == {(first.pk, "Urlaub"), (second.pk, "Messe Graz")}


def test_only_the_two_and_only_before_it_would_have_begun(house):
    with at(23):
        talk = arranged(house)
        with pytest.raises(NotAllowed):
            actions.restore_talk(actor=house.anna, talk=talk)
        actions.skip_talk(actor=house.anna, talk=talk)
        for who in ("bea", "carla", "susanne", "emil", "otto"):
            with pytest.raises(NotAllowed):
                actions.restore_talk(actor=getattr(house, who), talk=again(house, talk))
    with at(26, 10), pytest.raises(NotAllowed):
        actions.restore_talk(actor=house.anna, talk=again(house, talk))
    assert planned(house) == []


def test_half_way_nothing_has_happened(house, monkeypatch):
    with at(23):
        talk = left_out(house)
        (instead,) = planned(house)
        monkeypatch.setattr("vorzimmer.talks.restoring.drop_substitute", lambda _talk: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            actions.restore_talk(actor=house.ben, talk=again(house, talk))
    assert [each.pk for each in planned(house)] == [instead.pk]
    assert told(house, "restored") == set()


def test_put_right_in_the_calendar_it_takes_place_too(house):
    with at(23):
        talk = arranged(house)
        with scope(workspace=house.workspace):
            appointment = Appointment.objects.select_related("calendar__engagement").get(pk=talk.appointment_id)
        calendars.cancel_appointment(actor=house.anna, appointment=appointment)
        assert again(house, talk).state == "skipped"
        calendars.restore_appointment(actor=house.anna, appointment=again(house, appointment))
        assert again(house, talk).state == "planned"


def test_the_notice_offers_it_and_the_page_as_well(house, visitor):
    with at(23):
        talk = arranged(house)
        visitor.sign_in(house.anna)
        visitor.post(f"/talks/{talk.pk}/skip/")
        path = f"/engagements/{house.engagement.pk}/talks/"
        assert visitor.get(path).content.decode().count(f"/talks/{talk.pk}/restore/") == 2, "the notice and the row"
        assert visitor.get(path).content.decode().count(f"/talks/{talk.pk}/restore/") == 1, "the notice has gone"
        assert "/restore/" not in visitor.sign_in(house.carla).get(path).content.decode()
        assert visitor.sign_in(house.anna).post(f"/talks/{talk.pk}/restore/").status_code == 302
        assert again(house, talk).state == "planned"
        assert "/restore/" not in visitor.get(path).content.decode()
