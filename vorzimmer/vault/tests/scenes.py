"""Accesses and secrets as they stand at some point, made by the real verbs."""

from datetime import date
from typing import Any

from django_scopes import scope

from vorzimmer.journal.models import Entry
from vorzimmer.notifications.models import Notification
from vorzimmer.vault import actions
from vorzimmer.vault.models import Access, Holding, Secret, Sending
from vorzimmer.vault.sealing import Plain

PLAIN = "korrekt-Pferd-Batterie-Klammer"
FACTS: dict[str, Any] = {
    "system": "Buchungsportal", "purpose": "Züge buchen", "way": "shared", "level": "work", "url": "https://buchen.example",
    "user_name": "adler", "review_on": date(2027, 2, 22), "rotate_after_leaving": True,
}  # fmt: skip


def given(house, by="anna", holders=("ben",), **facts) -> Access:
    """An access of Anna's engagement; Ben uses it."""
    said = FACTS | {"revoke_owner": house.anna.membership} | facts
    people = [getattr(house, name).membership for name in holders]
    return actions.give_access(actor=getattr(house, by), place=house.engagement, holders=people, **said).access


def asked(house, by="ben") -> Access:
    """Ben needs to get in somewhere."""
    return actions.ask_access(
        actor=getattr(house, by), engagement=house.engagement, system="Kalender", purpose="Termine"
    ).access


def kept(house, access=None, by="anna", **more) -> Secret:
    """The password of the booking portal, kept by Anna."""
    fields = {"label": "Passwort", "kind": "password", "plain": Plain.of(PLAIN)} | more
    return actions.keep_secret(actor=getattr(house, by), access=access or given(house), **fields).secret


def sent(house, by="anna", to="ben", **more) -> Sending:
    """Something that Ben can open once."""
    fields = {"label": "WLAN", "plain": Plain.of(PLAIN)} | more
    return actions.send_secret(
        actor=getattr(house, by), engagement=house.engagement, to=getattr(house, to).membership, **fields
    ).sending


def holding(house, access, who="ben") -> Holding:
    with scope(workspace=house.workspace):
        return Holding.objects.select_related("access__engagement", "membership__user").get(
            access=access, membership=getattr(house, who).membership
        )


def fresh(house, row):
    """The row as it is now, with nothing of it remembered."""
    with scope(workspace=house.workspace):
        return type(row).objects.get(pk=row.pk)


def told(house, kind) -> set:
    """Who has a notice of this kind."""
    with scope(workspace=house.workspace):
        return set(Notification.objects.filter(kind=kind).values_list("to_id", flat=True))


def recorded(house, kind) -> list[Entry]:
    with scope(workspace=house.workspace):
        return list(Entry.objects.filter(kind=kind))


def confirmed(monkeypatch) -> None:
    """The person has just confirmed who they are."""
    from vorzimmer.people import stepup

    monkeypatch.setattr(stepup, "confirmed", lambda _request: True)
