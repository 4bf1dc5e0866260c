"""A device is told no longer."""

import pytest

from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications import actions
from vorzimmer.notifications.models import Device
from vorzimmer.notifications.push import keys
from vorzimmer.notifications.queries import my_push_choices
from vorzimmer.notifications.tests.phones import add


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


def test_nobody_removes_the_device_of_others(house, bells, phone):
    with pytest.raises(NotAllowed):
        actions.remove_device(actor=house.ben, device=add(house, phone))
