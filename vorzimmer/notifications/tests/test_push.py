"""A device is told while no page is open: encrypted for it alone, not in quiet hours, not what was seen."""

import base64
from datetime import UTC, datetime, time, timedelta

import pytest

from vorzimmer.foundation import clock
from vorzimmer.jobs.models import Job
from vorzimmer.notifications.models import Device, Notification
from vorzimmer.notifications.push import keys
from vorzimmer.notifications.seeing import seen_all
from vorzimmer.notifications.tests.phones import add, later


def test_the_device_reads_what_happened(house, bells, phone):
    device = add(house, phone)
    bells.ask(actor=house.ben, whom=house.anna.membership, what="Which train?")
    later()
    assert phone.got[0] | {"url": "", "waiting": 0} == {
        "title": "Nordlicht Assistenz", "body": "Ben asks: Which train?", "url": "", "tag": str(bells.thing), "waiting": 0,
    }  # fmt: skip
    told = Notification.objects.get()
    assert phone.got[0]["url"] == f"/w/nord/notifications/{told.pk}/"
    assert phone.headers[0]["urgency"] == "high"
    assert phone.headers[0]["authorization"].startswith("vapid t=")
    device.refresh_from_db()
    assert device.reached_at


def test_what_was_seen_meanwhile_does_not_ring(house, bells, phone):
    add(house, phone)
    bells.ask(actor=house.ben, whom=house.anna.membership, what="Which train?")
    seen_all(house.anna)
    later()
    assert not phone.got


def test_quiet_hours_wait_for_their_end(house, bells, phone):
    add(house, phone)
    person = house.anna.person
    person.quiet_from, person.quiet_until = time(9), time(18)
    person.save()
    with clock.at(datetime(2026, 11, 24, 10, tzinfo=UTC)):
        bells.ask(actor=house.ben, whom=house.anna.membership, what="Which train?")
        later(timedelta(minutes=1))
        assert not phone.got
        later(timedelta(hours=14))
    assert len(phone.got) == 1


def test_a_device_that_is_gone_is_forgotten(house, bells, phone):
    add(house, phone)
    phone.status = 410
    bells.ask(actor=house.ben, whom=house.anna.membership, what="Which train?")
    later()
    assert not Device.objects.exists()


def test_a_service_in_trouble_is_asked_again(house, bells, phone):
    from pywebpush import WebPushException

    add(house, phone)
    phone.status = 503
    bells.ask(actor=house.ben, whom=house.anna.membership, what="Which train?")
    with pytest.raises(WebPushException):
        later()
    assert Device.objects.exists()


def test_who_has_no_device_costs_no_job(house, bells):
    bells.ask(actor=house.ben, whom=house.anna.membership, what="Which train?")
    assert not Job.objects.filter(task__contains="send_push").exists()


def test_the_key_is_the_same_in_every_process():
    first = keys.public_key()
    keys.private_key.cache_clear()
    keys.public_key.cache_clear()
    assert keys.public_key() == first
    assert len(base64.urlsafe_b64decode(first + "==")) == 65
