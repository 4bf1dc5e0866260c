"""What is open today: somebody's turn everywhere, and each of the cast has something to do."""

from datetime import datetime, timedelta
from typing import Any

from vorzimmer.config.demo.calendar import Days
from vorzimmer.config.demo.papers import INVITATION, paper
from vorzimmer.config.demo.talk import small_talk
from vorzimmer.conversations import actions as talk
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import actions
from vorzimmer.tasks.kinds import load_kinds
from vorzimmer.tasks.models import Task

Cast = dict[str, Actor]


def begin(client: Actor, engagement: Engagement, at: datetime, **fields: Any) -> Task:
    """A task handed over at that moment."""
    with clock.at(at):
        zone = client.person.timezone
        task = actions.write_draft(actor=client, engagement=engagement, due_zone=zone, **fields).task
        return actions.hand_over(actor=client, task=task).task


def take(assistant: Actor, task: Task, at: datetime, *, start: bool = True) -> None:
    """Accepted, and usually begun."""
    with clock.at(at):
        actions.accept_task(actor=assistant, task=task)
    if start:
        with clock.at(at + timedelta(minutes=15)):
            actions.start_task(actor=assistant, task=task)


def adler(days: Days, cast: Cast, engagement: Engagement) -> None:
    """Anna: a question, a result, a call to confirm; Ben: something new and something in work."""
    anna, ben = cast["anna"], cast["ben"]
    travel_to_vienna(days, anna, ben, engagement)
    letter = begin(
        anna, engagement, days.ago(2, "9:05"), kind="correspondence", title="Einladungsschreiben zur Hausmesse",
        outcome="Ein Einladungsschreiben auf einer Seite, das unsere Stammkunden gern öffnen.",
        due_at=days.ahead(1, "12:00"), budget_minutes=60,
        brief={"on_behalf_of": "Anna Adler", "recipient": "42 Stammkunden", "aim": "Zusage bis 11. Dezember", "channel": "letter"},
    )  # fmt: skip
    take(ben, letter, days.ago(2, "10:10"))
    with clock.at(days.ago(0, "8:55")):
        actions.deliver(
            actor=ben, task=letter, checked=[line.key for line in load_kinds()["correspondence"].checklist[:-1]],
            files=[paper(ben, "Einladung Hausmesse.pdf", INVITATION)],
            fields={"sent_by": "draft"},
            text="Das Schreiben liegt bei, eine Seite, mit Antwortkarte. Im zweiten Absatz habe ich die Anfahrt ergänzt.",
        )  # fmt: skip
    minutes = begin(
        anna, engagement, days.ago(1, "16:20"), kind="template", title="Protokoll Beirat in die Vorlage übertragen",
        outcome="Das Protokoll steht in unserer Vorlage, mit einer Liste der Beschlüsse vorn.",
        due_at=days.ahead(0, "16:00"), budget_minutes=45,
    )  # fmt: skip
    take(ben, minutes, days.ago(0, "8:35"))
    with clock.at(days.ago(0, "9:25")):
        actions.note_call(
            actor=ben,
            task=minutes,
            text="Besprochen: Die Namen der Gäste werden abgekürzt.",
            spoke_with=anna.membership,
        )
    begin(
        anna, engagement, days.ago(0, "9:40"), kind="research", title="Drei Anbieter für Messebau vergleichen",
        outcome="Eine Tabelle mit Preis, Lieferzeit und einer Empfehlung, auf einer Seite.",
        due_at=days.ahead(4, "17:00"), budget_minutes=120,
        brief={"question": "Wer baut unseren Stand im März?", "decision": "Auftrag in der ersten Dezemberwoche"},
        gaps={"criteria": "ask"},
    )  # fmt: skip
    small_talk(days, anna, ben, engagement)


def travel_to_vienna(days: Days, anna: Actor, ben: Actor, engagement: Engagement) -> None:
    """The trip with the open question about the train."""
    trip = begin(
        anna, engagement, days.ago(1, "9:10"), kind="travel", title="Reise Wien, zwei Nächte",
        outcome="Ein Reiseplan mit allen Buchungen, den ich auch ohne Netz lesen kann.",
        due_at=days.ahead(3, "17:00"), budget_minutes=120,
        brief={
            "traveller": "Anna Adler", "route": "Berlin – Wien und zurück", "means": "train",
            "cost_limit": {"amount": "600.00", "currency": "EUR"}, "wishes": "Fenster, nicht Gang",
        },
        gaps={"lodging": "decide"},
    )  # fmt: skip
    with clock.at(days.ago(1, "10:30")):
        actions.accept_task(
            actor=ben,
            task=trip,
            play_back="Zwei Nächte in Wien, Bahn, bis 600 Euro. Das Hotel wähle ich in Bahnhofsnähe.",
        )
    with clock.at(days.ago(1, "11:00")):
        actions.start_task(actor=ben, task=trip)
        first = actions.add_step(actor=ben, task=trip, text="Züge suchen", side="assistant", who=ben.membership).step
        actions.tick_step(actor=ben, step=first)
        choose = actions.add_step(
            actor=ben, task=trip, text="Zug wählen", side="client", who=anna.membership, due_at=days.ahead(1, "12:00")
        ).step
        actions.add_step(
            actor=ben, task=trip, text="Hotel anfragen und buchen", side="assistant", who=ben.membership, after=choose
        )
    with clock.at(days.ago(0, "9:12")):
        actions.ask_question(
            actor=ben, about=trip, text="Zug 7:55 (89 €, einmal umsteigen) oder 9:30 (129 €, direkt)?",
            why="Der Sparpreis gilt nur noch heute.", options=["7:55", "9:30"], proposal="9:30",
            default_text="9:30", default_at=days.ahead(1, "12:00"), blocking=True,
        )  # fmt: skip
        talk.post_message(
            actor=ben, about=trip, html="<p>Beide Züge haben einen Ruhewagen, Fensterplätze sind noch frei.</p>"
        )


def mertens(days: Days, cast: Cast, engagement: Engagement) -> None:
    """A practice: one new order, one that waits for somebody outside, one that waited too long."""
    julia, deniz = cast["julia"], cast["deniz"]
    begin(
        julia, engagement, days.ago(0, "8:20"), kind="appointment", title="Wartung des Ultraschallgeräts",
        outcome="Ein Termin außerhalb der Sprechzeiten, noch in diesem Monat.", due_at=days.ahead(2, "12:00"), budget_minutes=30,
    )  # fmt: skip
    room = begin(
        julia, engagement, days.ago(4, "9:00"), kind="event", title="Raum für die Teamfortbildung",
        outcome="Ein heller Raum für zwölf Personen, fest gebucht.", due_at=days.ahead(5, "17:00"), budget_minutes=90,
    )  # fmt: skip
    take(deniz, room, days.ago(4, "10:20"))
    with clock.at(days.ago(1, "14:00")):
        actions.wait_for(actor=deniz, task=room, who="Hotel Adler", until=days.ahead(2, "12:00"))
    flyer = begin(
        julia, engagement, days.ago(6, "11:00"), kind="text", title="Merkblatt Blutdruck überarbeiten",
        outcome="Zwei Seiten in einfacher Sprache.", due_at=days.ago(1, "17:00"), budget_minutes=120,
    )  # fmt: skip
    take(deniz, flyer, days.ago(6, "12:10"))
    with clock.at(days.ago(5, "15:00")):
        actions.ask_question(
            actor=deniz, about=flyer, text="Welche Grenzwerte gelten in der Praxis als erhöht?", blocking=True,
            why="In den Leitlinien stehen zwei verschiedene.",
        )  # fmt: skip


def hollerbusch(days: Days, cast: Cast, engagement: Engagement) -> None:
    """A wine merchant: another date is proposed, a post waits for release."""
    thomas, ben = cast["thomas"], cast["ben"]
    catalogue = begin(
        thomas, engagement, days.ago(1, "15:10"), kind="text", title="Weihnachtskatalog: zwanzig Beschreibungen",
        outcome="Zwanzig Texte zu je sechzig Wörtern, druckfertig.", due_at=days.ahead(2, "12:00"), budget_minutes=300,
    )  # fmt: skip
    with clock.at(days.ago(0, "9:00")):
        actions.accept_with_date(
            actor=ben, task=catalogue, due_at=days.ahead(4, "17:00"), due_zone="Europe/Berlin",
            reason="Bis dahin sind auch die Fotos da; dann stimmen Text und Bild.",
        )  # fmt: skip
    post = begin(
        thomas, engagement, days.ago(3, "9:30"), kind="social", title="Beitrag zum Advent",
        outcome="Ein Beitrag mit Bild für zwei Kanäle.", due_at=days.ahead(1, "10:00"), budget_minutes=45,
    )  # fmt: skip
    take(ben, post, days.ago(3, "10:15"))
    with clock.at(days.ago(1, "16:30")):
        actions.deliver(
            actor=ben, task=post, text="Zwei Fassungen, kurz und lang. Alternativtext steht darunter.",
            checked=["lengths", "preview", "alt_text", "rights", "disclosure"], fields={"alt_texts": True},
        )  # fmt: skip


def whitfield(days: Days, cast: Cast, engagement: Engagement) -> None:
    """The engagement in English, with London time."""
    oliver, elena = cast["oliver"], cast["elena"]
    dinner = begin(
        oliver, engagement, days.ago(1, "11:30"), kind="event", title="Dinner for eight in Hamburg",
        outcome="A quiet table, booked, with directions for the guests.", due_at=days.ahead(3, "16:00"), budget_minutes=60,
    )  # fmt: skip
    take(elena, dinner, days.ago(1, "13:10"))
    with clock.at(days.ago(0, "10:05")):
        actions.ask_question(
            actor=elena, about=dinner, text="Is 240 EUR for the table a fair limit, or may it be 300?",
            options=["240", "300"], proposal="300", default_text="240", default_at=days.ahead(1, "15:00"),
        )  # fmt: skip
    begin(
        oliver, engagement, days.ago(0, "10:40"), kind="correspondence", title="Thank-you notes after the visit",
        outcome="Six short notes in German, ready to sign.", due_at=days.ahead(2, "17:00"), budget_minutes=45,
    )  # fmt: skip
    with clock.at(days.ago(0, "10:50")):
        talk.post_message(
            actor=oliver, about=engagement, html="<p>Lovely weather in London for once. How is the harbour?</p>"
        )
