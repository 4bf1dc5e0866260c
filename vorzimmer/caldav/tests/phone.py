"""A phone: speaks CalDAV with the password of a device, over Django's test client."""

import base64
import re
from urllib.parse import unquote

from django.test import Client

from vorzimmer.caldav import actions
from vorzimmer.caldav.passwords import new_password

CAL = "urn:ietf:params:xml:ns:caldav"


class Phone:
    """`make` sets one up for somebody of the cast."""

    def __init__(self, user, password):
        key = base64.b64encode(f"{user}:{password}".encode()).decode()
        self.headers = {"Authorization": f"Basic {key}"}

    @classmethod
    def make(cls, actor, name="iPhone"):
        password = new_password()
        made = actions.make_device(actor=actor, membership=actor.membership, name=name, password=password)
        phone = cls(actor.person.email, password)
        phone.device, phone.home = made.device, f"/dav/{actor.id.hex}/"
        return phone

    def ask(self, method, path, body="", **headers):
        sent = self.headers | {name.replace("_", "-"): value for name, value in headers.items()}
        return Client().generic(method, path, body, "text/calendar; charset=utf-8", headers=sent)

    def place(self, calendar):
        return f"{self.home}{calendar.pk.hex}/"

    def report(self, path, name, inside="", depth="1"):
        body = f'<c:{name} xmlns:d="DAV:" xmlns:c="{CAL}"><d:prop><d:getetag/><c:calendar-data/></d:prop>{inside}</c:{name}>'
        return self.ask("REPORT", path, body, Depth=depth)

    def sync(self, path, token=""):
        """The new token, and what changed: name to whether it is still there."""
        body = (
            f'<d:sync-collection xmlns:d="DAV:"><d:sync-token>{token}</d:sync-token><d:sync-level>1</d:sync-level>'
            "<d:prop><d:getetag/></d:prop></d:sync-collection>"
        )
        text = self.ask("REPORT", path, body).content.decode()
        rows = re.findall(r"<response>(.*?)</response>", text, re.DOTALL)
        changed = {unquote(re.search(r"<href>.*/([^/<]+)</href>", row)[1]): "404" not in row for row in rows}
        return re.search(r"<sync-token>(.*?)</sync-token>", text)[1], changed
