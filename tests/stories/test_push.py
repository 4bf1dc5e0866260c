"""A device is told while no page is open: added in the settings, shown by the service worker, opened with a tap."""

import json

import pytest
from playwright.sync_api import expect

from tests.services import eventually

pytestmark = pytest.mark.browser

ADDRESS = "https://fcm.googleapis.com/fcm/send/story"
LIKE_A_BROWSER_WITH_ITS_SERVICE = """
PushManager.prototype.subscribe = async function ({ applicationServerKey }) {
  if (applicationServerKey.byteLength !== 65) throw new Error("no key");
  const made = { endpoint: "%s", keys: { p256dh: "B".repeat(87), auth: "a".repeat(22) } };
  PushManager.prototype.getSubscription = async () => ({ endpoint: made.endpoint });
  sessionStorage.subscribed = "yes";
  return { toJSON: () => made };
};
if (sessionStorage.subscribed) PushManager.prototype.getSubscription = async () => ({ endpoint: "%s" });
""".replace("%s", ADDRESS)
"""The push service itself stands in the internet; this is all that the page sees of it."""


def test_a_device_is_added_told_and_removed(come):
    anna = come("anna", permissions=["notifications"])
    anna.context.add_init_script(LIKE_A_BROWSER_WITH_ITS_SERVICE)
    worker = Worker(anna)
    anna.go("/settings/notifications/devices/")
    anna.button("Auf diesem Gerät Bescheid sagen").click()
    expect(anna.find("main")).to_contain_text("Dieses Gerät bekommt Bescheid.")
    expect(anna.find("main")).to_contain_text("Chrome")

    told = {"title": "Adler Maschinenbau GmbH", "body": "Ben fragt", "url": f"{anna.inside}/tasks/", "tag": "t"}
    worker.push(told | {"waiting": 3})
    worker.push(told | {"body": "Ben fragt noch etwas", "waiting": 4})
    only = [{"title": "Adler Maschinenbau GmbH", "body": "Ben fragt noch etwas", "tag": "t"}]
    eventually(lambda: worker.shown() == only, what="the newer notice in place of the older one")

    anna.button("Entfernen").click()
    expect(anna.button("Auf diesem Gerät Bescheid sagen")).to_be_visible()


class Worker:
    """The service worker of a page, as the push service reaches it."""

    def __init__(self, person):
        self.person, self.registrations = person, []
        self.line = person.context.new_cdp_session(person.page)
        self.line.on(
            "ServiceWorker.workerRegistrationUpdated", lambda told: self.registrations.extend(told["registrations"])
        )
        self.line.send("ServiceWorker.enable")

    def push(self, words):
        """What the device gets after decrypting."""
        self.person.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        told = {"origin": self.person.place.url, "registrationId": self.registrations[-1]["registrationId"]}
        self.line.send("ServiceWorker.deliverPushMessage", told | {"data": json.dumps(words)})

    def shown(self):
        """The notices that stand on the screen."""
        return self.person.page.evaluate(
            "navigator.serviceWorker.ready.then((ready) => ready.getNotifications()).then((all) =>"
            " all.map(({ title, body, tag }) => ({ title, body, tag })))"
        )
