"""Two weeks of mornings and evenings at Adler, one that waits for Anna, a draft that waits for Ben, the pulse, thanks."""

from datetime import datetime, time, timedelta
from typing import Any

from vorzimmer.config.demo.calendar import Days
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor, Door
from vorzimmer.rhythm import actions
from vorzimmer.rhythm.models import CheckIn, CheckInLine
from vorzimmer.rhythm.prefill.week import monday_of

Cast = dict[str, Actor]
WORKDAYS = [0, 1, 2, 3, 4]
TIMES: dict[str, dict[str, Any]] = {
    "morning": {"days": WORKDAYS, "at": time(8, 30), "answer_by": time(10)},
    "evening": {"days": WORKDAYS, "at": time(16, 30)},
    "week": {"days": [4], "at": time(15)},
    "pulse": {"days": [3], "at": time(9)},
}
PLANS = (
    (("Angebot Halle 4 nachfassen", 40), ("Reisekosten Oktober ordnen", 60), ("Post sichten", 20)),
    (("Protokoll Beirat schreiben", 90), ("Besuch aus Graz: Raum und Mittagessen", 30)),
    (("Einladung zur Hausmesse: letzte Adressen", 45), ("Zahnarzttermin verlegen", 10), ("Post sichten", 20)),
    (("Vergleich Mietwagen", 50), ("Rückruf Steuerberatung vorbereiten", 25)),
    (("Ablage Verträge", 60), ("Blumen für das Jubiläum", 15), ("Wochenbericht", 15)),
)
REMARKS = {7: "Die Reisekosten bitte zuerst, die Buchhaltung wartet.", 3: "Der Beirat hat Zeit bis Freitag."}
PULSE = ((3, 4, "Viel auf einmal, aber es ging."), (4, 4, ""), (4, 5, "Ich habe den Kopf frei gehabt."), (5, 4, ""))


def greet(days: Days, cast: Cast, rooms: dict[str, Engagement]) -> None:
    """What both sides of Adler have got used to, and what is new at Hollerbusch."""
    anna, ben, adler = cast["anna"], cast["ben"], rooms["adler"]
    with clock.at(days.ago(14, "9:00")):
        agree(anna, ben, adler, *TIMES)
    for back in range(10, 0, -1):
        one_day(days, anna, ben, adler, back)
    pulse(days, anna, ben, adler)
    thanks(days, anna, ben, adler)
    waiting(days, cast, rooms)


def agree(client: Actor, assistant: Actor, engagement: Engagement, *kinds: str) -> None:
    """The assistant proposes, the client agrees."""
    for kind in kinds:
        said = actions.propose_schedule(actor=assistant, engagement=engagement, kind=kind, **TIMES[kind])
        proposal = said.schedule_proposal
        actions.agree_schedule(actor=client, schedule_proposal=proposal)


def one_day(days: Days, anna: Actor, ben: Actor, adler: Engagement, back: int) -> None:
    """The morning is confirmed in a minute; the evening is read, or not."""
    lines = PLANS[back % len(PLANS)]
    with clock.at(days.ago(back, "8:30")):
        morning = written(ben, adler, "morning", "planned", lines)
    with clock.at(days.ago(back, "8:41")):
        actions.send_check_in(actor=ben, check_in=morning)
    if back != 5:
        with clock.at(days.ago(back, "8:52")):
            actions.confirm_check_in(actor=anna, check_in=morning, remark=REMARKS.get(back, ""))
    with clock.at(days.ago(back, "16:40")):
        evening = written(ben, adler, "evening", "done", lines)
        actions.send_check_in(actor=ben, check_in=evening)
    if back % 3:
        with clock.at(days.ago(back, "18:05")):
            actions.read_check_in(actor=anna, check_in=evening)


def written(ben: Actor, place: Engagement, kind: str, section: str, lines: tuple[tuple[str, int], ...]) -> CheckIn:
    """A draft as it was then: what is open today was not known yet."""
    made = actions.prepare_check_in(actor=ben, engagement=place, kind=kind, on=clock.now().date()).check_in
    for line in CheckInLine.objects.filter(check_in=made).select_related("check_in__engagement__workspace"):
        actions.remove_check_in_line(actor=ben, line=line)
    for text, minutes in lines:
        actions.add_check_in_line(actor=ben, check_in=made, text=text, section=section, minutes=minutes)
    return made


def pulse(days: Days, anna: Actor, ben: Actor, adler: Engagement) -> None:
    """Four weeks that both answered, and this week's question."""
    clockwork = ben.through(Door.SCHEDULE)
    for number, (client, assistant, words) in enumerate(PULSE):
        with clock.at(days.ago(5 * (len(PULSE) - number), "9:00")):
            week = monday_of(clock.now().date())
            asked = actions.ask_pulse(actor=clockwork, engagement=adler, week=week).pulse_question
        with clock.at(days.ago(5 * (len(PULSE) - number), "11:20")):
            actions.answer_pulse(actor=anna, pulse_question=asked, value=client, words=words)
            actions.answer_pulse(actor=ben, pulse_question=asked, value=assistant)
    with clock.at(days.ago(0, "9:00")):
        actions.ask_pulse(actor=clockwork, engagement=adler, week=monday_of(clock.now().date()))


def thanks(days: Days, anna: Actor, ben: Actor, adler: Engagement) -> None:
    """One from each."""
    with clock.at(days.ago(6, "17:30")):
        words = "dafür, dass du beim Beirat an die Namensschilder gedacht hast."
        actions.say_thanks(actor=anna, engagement=adler, to=ben.membership, words=words)
    with clock.at(days.ago(4, "12:10")):
        words = "für die schnelle Antwort gestern, damit war die Reise in zehn Minuten gebucht."
        actions.say_thanks(actor=ben, engagement=adler, to=anna.membership, words=words)


def waiting(days: Days, cast: Cast, rooms: dict[str, Engagement]) -> None:
    """Today: Anna has a plan to say yes to; Ben has a draft for Hollerbusch, and a week that he has not sent yet."""
    anna, ben, today = cast["anna"], cast["ben"], days.now.date()
    with clock.at(days.ago(1, "15:20")):
        week = actions.prepare_check_in(
            actor=ben, engagement=rooms["adler"], kind="week", on=clock.now().date()
        ).check_in
        actions.send_check_in(actor=ben, check_in=week)
    with clock.at(_lately(days)):
        made = actions.prepare_check_in(actor=ben, engagement=rooms["adler"], kind="morning", on=today).check_in
        note = "Guten Morgen Anna, Wien ist das Wichtigste heute. Am Nachmittag bin ich frei für Neues."
        actions.change_check_in(actor=ben, check_in=made, note=note, day_minutes=made.day_minutes or 240)
        actions.send_check_in(actor=ben, check_in=made)
        agree(cast["thomas"], ben, rooms["hollerbusch"], "morning")
        actions.prepare_check_in(actor=ben, engagement=rooms["hollerbusch"], kind="morning", on=today)
        actions.propose_schedule(
            actor=anna, engagement=rooms["adler"], kind="evening", days=[0, 2, 4], at=time(16),
            words="Dreimal in der Woche reicht mir.",
        )  # fmt: skip


def _lately(days: Days) -> datetime:
    return days.now - timedelta(minutes=4)
