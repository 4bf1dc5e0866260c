"""Who may get in where at Adler: six accesses, two secrets with made-up content, one look overdue, one to revoke."""

from datetime import timedelta
from typing import Any

from vorzimmer.config.demo.calendar import Days
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor, Door
from vorzimmer.vault import actions
from vorzimmer.vault.models import Access
from vorzimmer.vault.sealing import Plain

Cast = dict[str, Actor]
MAILBOX: dict[str, Any] = {
    "system": "Postfach anna@adler.example", "purpose": "E-Mails lesen, ordnen und im Namen von Anna beantworten",
    "way": "delegated", "url": "https://mail.adler.example",
}  # fmt: skip
CALENDAR: dict[str, Any] = {
    "system": "Kalender von Anna", "purpose": "Termine vereinbaren und verschieben", "way": "delegated",
}  # fmt: skip
BOOKING: dict[str, Any] = {
    "system": "Reiseportal Fernweh", "purpose": "Züge und Hotels bis 150 Euro buchen", "way": "shared",
    "url": "https://fernweh.example", "user_name": "reisen@adler.example",
}  # fmt: skip
STORAGE: dict[str, Any] = {
    "system": "Dateiablage Adler", "purpose": "Unterlagen für Angebote finden und ablegen", "way": "own", "user_name": "b.berger",
}  # fmt: skip
NEWSLETTER: dict[str, Any] = {
    "system": "Newsletter-Dienst", "purpose": "Newsletter vorbereiten und als Test verschicken", "way": "shared", "level": "admin",
    "user_name": "marketing@adler.example",
}  # fmt: skip
ACCOUNTING: dict[str, Any] = {
    "system": "Buchhaltung", "purpose": "Belege der Reisen hochladen", "way": "own", "level": "work",
}  # fmt: skip


def lock_away(days: Days, cast: Cast, adler: Engagement) -> None:
    """Given when Ben began; Bea has put the newsletter out of her hands since."""
    anna, ben, bea = cast["anna"], cast["ben"], cast["bea"]
    later = (clock.now() + timedelta(days=45)).date()
    with clock.at(days.ago(60, "10:05")):
        mailbox = _give(anna, adler, [ben, bea], **MAILBOX)
        _give(anna, adler, [ben], **CALENDAR, review_on=later)
        booking = _give(anna, adler, [ben], **BOOKING, review_on=later)
        _give(anna, adler, [ben], **STORAGE, level="read", review_on=later)
    with clock.at(days.ago(58, "9:30")):
        newsletter = _give(anna, adler, [bea], **NEWSLETTER)
    _keep(days, anna, ben, booking, newsletter)
    with clock.at(days.ago(2, "16:10")):
        holding = newsletter.holdings.select_related("access__engagement", "membership__user").get()
        actions.end_holding(actor=bea, holding=holding)
    with clock.at(days.ago(1, "11:40")):
        actions.ask_access(actor=ben, engagement=adler, **ACCOUNTING)
    with clock.at(days.ago(30, "9:00")):
        actions.review_access(actor=anna, access=mailbox, months=1)


def _give(by: Actor, adler: Engagement, people: list[Actor], **facts: Any) -> Access:
    holders = [person.membership for person in people]
    return actions.give_access(actor=by, place=adler, holders=holders, revoke_owner=by.membership, **facts).access


def _keep(days: Days, anna: Actor, ben: Actor, booking: Access, newsletter: Access) -> None:
    """Two secrets, one of which Ben has read for a journey; and one that was sent once."""
    with clock.at(days.ago(60, "10:20")):
        secret = actions.keep_secret(
            actor=anna, access=booking, label="Passwort", kind="password", plain=Plain.of("Nur-zum-Zeigen-2026")
        ).secret
    with clock.at(days.ago(58, "9:40")):
        actions.keep_secret(
            actor=anna, access=newsletter, label="Wiederherstellungscodes", kind="recovery",
            plain=Plain.of("demo-1111\ndemo-2222\ndemo-3333"),
        )  # fmt: skip
    with clock.at(days.ago(9, "14:25")):
        actions.reveal_secret(actor=ben.through(Door.WEB), secret=secret, reason="Zug für die Reise nach Wien buchen")
    with clock.at(days.ago(0, "9:50")):
        actions.send_secret(
            actor=anna, engagement=booking.engagement, to=ben.membership, label="Türcode für die Messehalle",
            plain=Plain.of("4711 – nur am Messetag"), hours=168,
        )  # fmt: skip
