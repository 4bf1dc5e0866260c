"""Times that are looked for: a poll that two of three have answered, a talk between two secretaries, Carla who is asked,
one that stands, rules for Anna."""

from datetime import datetime, time, timedelta
from typing import Any

from vorzimmer.config.demo.calendar import Days
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling import actions, door, suggesting
from vorzimmer.scheduling.asked import GuestSaid
from vorzimmer.scheduling.models import Participant, TimeSearch

Cast = dict[str, Actor]
COUNCIL: tuple[GuestSaid, ...] = (
    {"name": "Prof. Dr. Ingeborg Hartwig", "email": "hartwig@tu-nord.example", "language": "de"},
    {"name": "Martin Sørensen", "email": "martin@sorensen.example", "language": "en", "zone": "Europe/London"},
    {"name": "Helga Brinkmann", "email": "brinkmann@sparkasse.example", "language": "de"},
)
KERN: GuestSaid = {
    "name": "Eva Huber", "email": "huber@kern-consult.example", "language": "de", "for_name": "Dr. Kern",
}  # fmt: skip


def look_for_times(days: Days, cast: Cast, rooms: dict[str, Engagement]) -> None:
    """All in Anna's name, arranged by Ben."""
    adler = Engagement.objects.select_related("client", "workspace").get(pk=rooms["adler"].pk)
    rules(days, cast)
    council(days, cast["ben"], adler)
    kern(days, cast["ben"], adler)
    quarter(days, cast, adler)
    tour(days, cast["anna"], adler)


def rules(days: Days, cast: Cast) -> None:
    """Anna keeps Fridays free, writes in the morning, and lunches at half past twelve."""
    with clock.at(days.ago(12, "10:10")):
        actions.keep_rules(
            actor=cast["anna"], membership=cast["anna"].membership, buffer=15, most_a_day=4, lunch_from=time(12, 30),
            lunch_until=time(13, 15), part_of_day="afternoon", avoids=[4], desk={"1": [["09:00", "11:00"]]},
        )  # fmt: skip


def council(days: Days, ben: Actor, adler: Engagement) -> None:
    """Two have answered, the deadline is the day after tomorrow."""
    days_of = (days.ahead(5, "9:00"), days.ahead(9, "9:00"))
    with clock.at(days.ago(1, "9:20")):
        search = _begun(
            ben, adler, days_of, "Sitzung des Beirats", COUNCIL, minutes=90, place="Adler Maschinenbau, Raum 2"
        )
        times = tuple(each.starts_at for each in suggesting.suggestions(search, most=3))
        actions.offer_times(
            actor=ben, search=search, times=times, way="poll", deadline=days.ahead(2, "12:00"),
            words="Es geht um das neue Werk in Graz. Unterlagen folgen eine Woche vorher.",
        )  # fmt: skip
    for name, answers, words in (
        ("Prof.", ("yes", "if_need_be", "no"), ""),
        ("Martin", ("if_need_be", "yes", "no"), "The second one would be ideal for me."),
    ):
        with clock.at(days.ago(0, "9:05")):
            slots = list(search.slots.filter(released_at=None))
            said = dict(zip([slot.pk for slot in slots], answers, strict=False))
            actions.answer_poll(
                actor=door.through(search), search=search, participant=_guest(search, name), answers=said, comment=words
            )


def kern(days: Days, ben: Actor, adler: Engagement) -> None:
    """Frau Huber has offered other times in Dr. Kern's name: Ben's turn."""
    times = (days.ahead(4, "10:00"), days.ahead(5, "15:00"))
    with clock.at(days.ago(2, "14:30")):
        search = _begun(
            ben,
            adler,
            times,
            "Jahresgespräch mit Dr. Kern",
            (KERN,),
            minutes=60,
            link="https://meet.example/adler-kern",
        )
        actions.offer_times(actor=ben, search=search, times=times, way="offer", deadline=days.ahead(2, "17:00"))
    with clock.at(days.ago(1, "11:45")):
        actions.counter_times(
            actor=door.through(search), search=search, participant=_guest(search, "Eva"),
            times=(days.ahead(5, "9:00"), days.ahead(6, "11:00")),
            words="Dr. Kern ist bis Donnerstag in Basel. Ginge es am Tag danach?",
        )  # fmt: skip


def quarter(days: Days, cast: Cast, adler: Engagement) -> None:
    """Carla, who looks after Adler, is asked which time suits her."""
    times = (days.ahead(6, "15:30"), days.ahead(7, "10:30"), days.ahead(8, "15:00"))
    with clock.at(days.ago(0, "8:40")):
        search = _begun(
            cast["ben"], adler, times, "Rückblick aufs Quartal", (), minutes=45, members=(cast["carla"].membership,)
        )
        actions.offer_times(
            actor=cast["ben"], search=search, times=times, way="offer", deadline=days.ahead(3, "17:00"),
            words="Wie gewohnt zu dritt. Was du vorher wissen möchtest, schicke ich dir gern.",
        )  # fmt: skip


def tour(days: Days, anna: Actor, adler: Engagement) -> None:
    """Frau Brinkmann has taken a time: it stands."""
    days_of = (days.ahead(10, "9:00"), days.ahead(12, "9:00"))
    with clock.at(days.ago(3, "16:10")):
        search = _begun(
            anna, adler, days_of, "Rundgang durch Halle 4", COUNCIL[2:], minutes=60, place="Werk 2, Empfang"
        )
        times = tuple(each.starts_at for each in suggesting.suggestions(search, most=2))
        actions.offer_times(actor=anna, search=search, times=times, way="offer", deadline=days.ahead(1, "12:00"))
    with clock.at(days.ago(2, "9:35")):
        slot = search.slots.select_related("search__engagement__workspace", "round").filter(released_at=None)[0]
        actions.accept_time(
            actor=door.through(search), search=search, participant=_guest(search, "Helga"), slot=slot,
            comment="Sehr gern. Ich bringe feste Schuhe mit.",
        )  # fmt: skip


def _begun(
    who: Actor, adler: Engagement, times: tuple[datetime, ...], title: str, guests: tuple[GuestSaid, ...], *, minutes: int,
    **more: Any,
) -> TimeSearch:  # fmt: skip
    first, last = min(times).date(), max(times).date() + timedelta(days=4)
    search: TimeSearch = actions.begin_search(
        actor=who, engagement=adler, title=title, minutes=minutes, first_on=first, last_on=last, zone="Europe/Berlin",
        guests=guests, **more,
    ).search  # fmt: skip
    return search


def _guest(search: TimeSearch, name: str) -> Participant:
    rows = Participant.objects.select_related("search__engagement")
    found: Participant = rows.get(search=search, name__startswith=name)
    return found
