"""A device is told while no page is open: encrypted for it alone, not in quiet hours, not what was seen."""

import base64
import json
import os
from datetime import UTC, datetime, time, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import http_ece
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from vorzimmer.foundation import clock
from vorzimmer.jobs.models import Job
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications import actions
from vorzimmer.notifications.jobs import PUSH_WAIT
from vorzimmer.notifications.models import Device, Notification
from vorzimmer.notifications.push import keys
from vorzimmer.notifications.push.services import is_known
from vorzimmer.notifications.queries import my_push_choices
from vorzimmer.notifications.seeing import seen_all


def plain(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


class Phone:
    """A push service with one device behind it, which decrypts what arrives."""

    def __init__(self) -> None:
        self.key, self.auth = ec.generate_private_key(ec.SECP256R1()), os.urandom(16)
        self.got, self.headers, self.status = [], [], 201
        phone = self

        class Service(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                phone.headers.append({name.lower(): value for name, value in self.headers.items()})
                if phone.status == 201:
                    told = http_ece.decrypt(body, private_key=phone.key, auth_secret=phone.auth, version="aes128gcm")
                    phone.got.append(json.loads(told))
                self.send_response(phone.status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_words):
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Service)
        self.origin = f"http://127.0.0.1:{self.server.server_port}"
        Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    @property
    def fields(self):
        point = self.key.public_key().public_bytes(
            serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
        )
        return {"endpoint": f"{self.origin}/send/1", "p256dh": plain(point), "auth": plain(self.auth)}


@pytest.fixture
def phone(settings):
    phone = Phone()
    settings.PUSH_SERVICES = [phone.origin]
    yield phone
    phone.server.shutdown()
    phone.server.server_close()


def add(house, phone, who="anna"):
    actor = getattr(house, who)
    actions.add_device(actor=actor, membership=actor.membership, name="Firefox", **phone.fields)
    return Device.objects.get(to=actor.membership)


def later(by=PUSH_WAIT + timedelta(seconds=1)):
    with clock.at(clock.now() + by):
        return run_waiting_jobs()


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


def test_only_what_was_chosen(house, bells, phone):
    add(house, phone)
    bells.inform(actor=house.ben, whom=house.anna.membership, what="All is well")
    later()
    assert not phone.got
    actions.choose_pushes(actor=house.anna, membership=house.anna.membership, pushes={"other": "all"})
    bells.inform(actor=house.ben, whom=house.anna.membership, what="All is well")
    later()
    assert len(phone.got) == 1
    actions.choose_pushes(actor=house.anna, membership=house.anna.membership, pushes={"questions": "never"})
    bells.ask(actor=house.ben, whom=house.anna.membership, what="Which train?")
    later()
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


@pytest.mark.parametrize(
    ("endpoint", "known"),
    [
        ("https://fcm.googleapis.com/fcm/send/abc", True),
        ("https://updates.push.services.mozilla.com/wpush/v2/abc", True),
        ("https://web.push.apple.com/abc", True),
        ("https://wns2-par02p.notify.windows.com/w/?token=abc", True),
        ("http://fcm.googleapis.com/fcm/send/abc", False),
        ("https://fcm.googleapis.com.example.org/abc", False),
        ("https://evilfcm.googleapis.com.example/abc", False),
        ("https://127.0.0.1/abc", False),
        ("https://fcm.googleapis.com:8443/abc", False),
        ("https://a:b@fcm.googleapis.com/abc", False),
        ("https://[::1", False),
        ("file:///etc/passwd", False),
        ("https://fcm.googleapis.com/" + "a" * 1000, False),
    ],
)
def test_only_services_of_browsers_are_talked_to(endpoint, known):
    assert is_known(endpoint) is known


def test_the_key_is_the_same_in_every_process():
    first = keys.public_key()
    keys.private_key.cache_clear()
    keys.public_key.cache_clear()
    assert keys.public_key() == first
    assert len(base64.urlsafe_b64decode(first + "==")) == 65


def test_a_device_that_changes_hands_tells_only_its_new_person(house, bells, phone):
    add(house, phone)
    add(house, phone, "ben")
    assert [device.to for device in Device.objects.all()] == [house.ben.membership]


def test_nobody_chooses_for_others(house, bells, phone):
    device = add(house, phone)
    with pytest.raises(NotAllowed):
        actions.remove_device(actor=house.ben, device=device)
    with pytest.raises(NotAllowed):
        actions.choose_pushes(actor=house.ben, membership=house.anna.membership, pushes={"other": "all"})


def test_the_pages(house, bells, phone, visitor):
    visitor.sign_in(house.anna)
    page = visitor.get("/settings/notifications/devices/").content.decode()
    assert keys.public_key() in page
    assert visitor.post("/settings/notifications/devices/add/", {"endpoint": "https://127.0.0.1/"}).status_code == 422
    assert visitor.post("/settings/notifications/devices/add/", phone.fields).status_code == 302
    device = Device.objects.get()
    assert visitor.sign_in(house.ben).post(f"/settings/notifications/devices/{device.pk}/remove/").status_code == 404
    visitor.sign_in(house.anna).post(f"/settings/notifications/devices/{device.pk}/sample/")
    run_waiting_jobs()
    assert phone.got[0]["tag"] == "sample"
    table = dict.fromkeys(my_push_choices(house.anna), "never")
    assert visitor.post("/settings/notifications/pushes/", table, part="pushes").status_code == 200
    assert set(my_push_choices(house.anna).values()) == {"never"}
    assert visitor.post("/settings/notifications/pushes/", {}).status_code == 422
    assert visitor.post(f"/settings/notifications/devices/{device.pk}/remove/").status_code == 302
    assert not Device.objects.exists()
