"""A browser lets itself be told."""

import pytest

from vorzimmer.notifications.models import Device
from vorzimmer.notifications.push.services import is_known
from vorzimmer.notifications.tests.phones import add


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


def test_a_device_that_changes_hands_tells_only_its_new_person(house, bells, phone):
    add(house, phone)
    add(house, phone, "ben")
    assert [device.to for device in Device.objects.all()] == [house.ben.membership]
