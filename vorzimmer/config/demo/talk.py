"""Small talk in the demo: messages, reactions, an agreement, something pinned."""

from vorzimmer.config.demo.calendar import Days
from vorzimmer.conversations import actions as talk
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor


def small_talk(days: Days, anna: Actor, ben: Actor, engagement: Engagement) -> None:
    """What Anna and Ben say in their room, with what one does to messages."""
    lines = [
        (ben, 2, "8:40", "Guten Morgen, Anna. Die Liste für die Hausmesse ist jetzt vollständig, 42 Adressen."),
        (anna, 2, "9:00", "Großartig, danke. Wie war das Wochenende an der See?"),
        (ben, 2, "9:04", "Windig und sehr schön. Die Kinder haben drei Drachen verloren und einen wiedergefunden."),
        (anna, 1, "15:20", "Ab Januar schickst du mir den Wochenplan immer sonntags bis 18 Uhr."),
        (ben, 1, "15:41", "Der Lieferant fährt an Tor 3 an, Anmeldung beim Pförtner."),
        (anna, 0, "8:31", "Ich bin noch eine Stunde in der Werkhalle, danach wieder erreichbar."),
    ]
    said = []
    for who, ago, at, text in lines:
        with clock.at(days.ago(ago, at)):
            said.append(talk.post_message(actor=who, about=engagement, html=f"<p>{text}</p>").message)
    with clock.at(days.ago(2, "9:10")):
        talk.add_reaction(actor=anna, message=said[0], sign="well_done")
        talk.add_reaction(actor=anna, message=said[2], sign="thanks")
    with clock.at(days.ago(1, "15:44")):
        talk.propose_agreement(actor=anna, message=said[3])
        talk.edit_message(
            actor=ben, message=said[4], html="<p>Der Lieferant fährt an Tor 4 an, Anmeldung beim Pförtner.</p>"
        )
    with clock.at(days.ago(1, "15:46")):
        talk.confirm_agreement(actor=ben, message=said[3])
        talk.pin_message(actor=ben, message=said[4])
