"""What was called and noted: a talk that became an agreement, a caller for Anna, one who was missed."""

from datetime import timedelta

from vorzimmer.calls import actions
from vorzimmer.config.demo.calendar import Days
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor, Door

Cast = dict[str, Actor]


def call(days: Days, cast: Cast, rooms: dict[str, Engagement]) -> None:
    """Of the last days, in Anna's engagement."""
    anna, ben, adler = cast["anna"], cast["ben"], rooms["adler"]
    with clock.at(days.ago(3, "10:05")):
        talked = actions.ring(actor=anna, engagement=adler, callee=ben.membership).call
    with clock.at(days.ago(3, "10:05") + timedelta(seconds=9)):
        actions.take_call(actor=ben, call=talked)
    with clock.at(days.ago(3, "10:05") + timedelta(minutes=14)):
        actions.hang_up(actor=anna, call=talked)
    with clock.at(days.ago(3, "10:22")):
        text = "Reisen bucht Ben künftig immer mit Fensterplatz, außer im Nachtzug."
        note = actions.write_call_note(actor=ben, engagement=adler, call=talked, text=text).note
        actions.note_to_agreement(actor=ben, note=note)
    with clock.at(days.ago(1, "16:40")):
        missed = actions.ring(actor=ben, engagement=adler, callee=anna.membership, kind="audio").call
    with clock.at(days.ago(1, "16:41")):
        actions.give_up_call(actor=ben.through(Door.SCHEDULE), call=missed)
        actions.write_call_note(
            actor=ben, engagement=adler, name="Jens Weber", company="Weber Werkzeuge", number="+49 30 5550143",
            for_whom=anna.membership, status="call_back", back_by=days.ahead(1, "12:00"),
            text="Möchte den Besuch in Graz um eine Woche verschieben und wüsste gern, ob das geht.",
        )  # fmt: skip
