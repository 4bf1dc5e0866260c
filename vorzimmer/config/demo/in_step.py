"""Anna's calendar in another cloud and her phone. It rests, so that the demo calls nobody; one appointment is in doubt."""

from datetime import timedelta
from typing import Any

from vorzimmer.caldav import actions
from vorzimmer.caldav.fingerprints import fingerprint
from vorzimmer.caldav.models import Twin
from vorzimmer.caldav.passwords import new_password
from vorzimmer.caldav.texts import print_of, text_of
from vorzimmer.calendars import actions as calendars
from vorzimmer.calendars.content import Content
from vorzimmer.config.demo.calendar import Days
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor, Door
from vorzimmer.tenancy.writes import writes_allowed
from vorzimmer.vault.sealing import Plain

PLACE = "https://cloud.adler.example/remote.php/dav/calendars/anna/"
THERE: list[dict[str, Any]] = [
    {"url": f"{PLACE}privat/", "name": "Privat", "colour": "#8a4f96", "writable": True},
    {"url": f"{PLACE}schule/", "name": "Schule der Kinder", "colour": "#3d8a55", "writable": False},
]


def connect(days: Days, cast: dict[str, Actor]) -> None:
    """Nobody knows the passwords: they were shown to nobody."""
    anna = cast["anna"]
    with clock.at(days.ago(20, "9:10")):
        mine = anna.membership
        actions.make_device(actor=anna, membership=mine, name="iPhone", password=new_password())
        account = actions.connect(
            actor=anna, membership=mine, name="Nextcloud", address="cloud.adler.example", home=PLACE, user_name="anna", found=THERE,
            password=Plain.of(new_password()),
        ).connection  # fmt: skip
        linked = actions.link_calendar(
            actor=anna, connection=account, url=THERE[0]["url"], name="Privat", way="both"
        ).linked
        starts_at = days.ahead(4, "17:30")
        content = Content(
            title="Elternabend", starts_at=starts_at, ends_at=starts_at + timedelta(hours=1, minutes=30),
            place="Grundschule am Park", zone="Europe/Berlin", private=True,
        )  # fmt: skip
        evening = calendars.make_appointment(actor=anna, calendar=linked.calendar, content=content).appointment
    with clock.at(days.ago(1, "18:05")):
        there = text_of(evening)
        evening = calendars.move_appointment(
            actor=anna, appointment=evening, starts_at=starts_at + timedelta(hours=1),
            ends_at=starts_at + timedelta(hours=2, minutes=30),
        ).appointment  # fmt: skip
        elsewhere = there.replace("Grundschule am Park", "Aula der Grundschule am Park")
        with writes_allowed("demo"):
            twin = Twin.objects.create(
                linked=linked, path="/remote.php/dav/calendars/anna/privat/elternabend.ics", uid=evening.uid,
                here=print_of(evening), there=fingerprint(elsewhere), etag='"7"',
            )  # fmt: skip
        actions.find_conflict(
            actor=anna.through(Door.SCHEDULE), linked=linked, twin=twin, title=evening.title, here=text_of(evening),
            there=elsewhere, etag='"7"',
        )  # fmt: skip
        actions.pause(actor=anna, connection=account)
