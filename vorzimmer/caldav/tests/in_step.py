"""A person's calendar here and one at a real server, connected through the real verbs."""

import uuid

from vorzimmer.caldav import actions, connecting
from vorzimmer.caldav.models import Connection
from vorzimmer.caldav.sync import working
from vorzimmer.caldav.tests.outside import PASSWORD, USER
from vorzimmer.calendars import actions as calendar_actions
from vorzimmer.tenancy.writes import writes_allowed
from vorzimmer.vault.sealing import Plain


class Step:
    """`url` is where the house goes (perhaps through a proxy), `server` where the other program goes."""

    def __init__(self, house, server, url):
        self.server, self.person, self.actor = server, house.anna, house.anna
        self.path = server.make_calendar(uuid.uuid4().hex)
        account = connecting.look(url, USER, PASSWORD)
        found = next(each for each in account.found if each["url"].endswith(self.path))
        self.calendar = calendar_actions.keep_calendar(actor=house.anna, of=house.anna.membership).calendar
        self.connection = actions.connect(
            actor=house.anna, membership=house.anna.membership, name="Cloud", address=url, home=account.home,
            user_name=USER, password=Plain.of(PASSWORD), found=account.found,
        ).connection  # fmt: skip
        self.linked = actions.link_calendar(
            actor=house.anna, connection=self.connection, url=found["url"], name="Privat", way="both",
            calendar=self.calendar,
        ).linked  # fmt: skip

    def run(self):
        """One pass; what it says it did."""
        row = Connection.objects.select_related("membership__user", "membership__workspace").get(pk=self.connection.pk)
        return working.run(row).words

    def upkeep(self):
        return writes_allowed("test")
