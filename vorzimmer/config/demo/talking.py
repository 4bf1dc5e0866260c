"""Anna and Ben talk every month: three talks with minutes, and the next one being prepared."""

from datetime import timedelta

from vorzimmer.config.demo.calendar import Days
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.talks import actions
from vorzimmer.talks.models import Minutes, Talk

Cast = dict[str, Actor]
DONE_BY = 10
Said = tuple[str, str, str]
"""Who, in which part, what."""

PAST: tuple[tuple[int, list[Said], list[Said], tuple[str, str]], ...] = (
    (
        44,
        [("anna", "ideas", "Messe Graz im Herbst"), ("ben", "results", "Die ersten zehn Aufgaben")],
        [
            ("anna", "ideas", "Ben sammelt bis zur nächsten Woche, was eine Messe braucht."),
            ("ben", "results", "Die Abläufe für Briefe und Reisen stehen."),
            ("ben", "improvements", "Rückfragen bündeln: einmal am Vormittag statt dreimal am Tag."),
        ],
        ("Rückfragen einmal am Vormittag gebündelt stellen", "ben"),
    ),
    (
        23,
        [("ben", "improvements", "Wer gibt frei, wenn Anna auf Reisen ist?"), ("anna", "results", "Der Newsletter")],
        [
            ("anna", "results", "Der Newsletter kommt bei den Kunden gut an."),
            ("ben", "improvements", "Petra gibt Texte frei, wenn Anna unterwegs ist."),
        ],
        ("Petra in die Freigabe der Texte einführen", "anna"),
    ),
    (
        4,
        [("anna", "ideas", "Ein Text im Monat für die Website"), ("ben", "results", "Die Reise nach Wien")],
        [
            ("ben", "ideas", "Ein Text im Monat passt in die Stunden, wenn der Newsletter kürzer wird."),
            ("anna", "results", "Die Reise nach Wien war gut vorbereitet, besonders der Plan für den zweiten Tag."),
        ],
        ("Vorschlag für drei Themen der Website", "ben"),
    ),
)


def talk_regularly(days: Days, cast: Cast, adler: Engagement) -> None:
    """Three talks, then a rhythm, and what waits for the next one. Ben has not confirmed the last minutes yet."""
    for number, (ago, points, lines, decision) in enumerate(PAST):
        minutes = hold(days, cast, adler, ago, points, lines, decision)
        with clock.at(days.ago(ago - 1, "9:10")):
            actions.confirm_minutes(actor=cast["anna"], minutes=minutes)
            if number < len(PAST) - 1:
                actions.confirm_minutes(actor=cast["ben"], minutes=minutes)
    with clock.at(days.ago(1, "9:00")):
        actions.keep_series(actor=cast["anna"], engagement=adler, every_weeks=4, begins_on=days.ago(70, "9:00").date())
        prepare(cast, Talk.objects.select_related("engagement__workspace").get(engagement=adler, state="planned"))


def hold(
    days: Days,
    cast: Cast,
    adler: Engagement,
    ago: int,
    points: list[Said],
    lines: list[Said],
    decision: tuple[str, str],
) -> Minutes:
    """One talk from the invitation to the minutes; its last point stays open and comes again."""
    with clock.at(days.ago(ago + 1, "9:00")):
        talk = actions.arrange_talk(
            actor=cast["anna"], engagement=adler, starts_at=days.ago(ago, "10:00"), week=(70 - ago) // 5
        ).talk
        added = [
            actions.add_point(actor=cast[who], talk=talk, part=part, text=text).point for who, part, text in points
        ]
    with clock.at(days.ago(ago, "10:00")):
        actions.begin_talk(actor=cast["anna"], talk=talk)
    for number, (who, part, text) in enumerate(lines):
        with clock.at(days.ago(ago, f"10:{5 + 12 * number:02}")):
            actions.enter_part(actor=cast[who], talk=talk, part=part)
            actions.add_line(actor=cast[who], talk=talk, part=part, text=text)
    with clock.at(days.ago(ago, "10:42")):
        for point in added[:-1]:
            actions.settle_point(actor=cast["ben"], point=point)
        text, who = decision
        by_when = clock.now().date() + timedelta(days=10)
        outcome = actions.decide_in_talk(
            actor=cast["anna"], talk=talk, text=text, who=cast[who].membership, by_when=by_when
        ).outcome
        minutes: Minutes = actions.end_talk(actor=cast["ben"], talk=talk).minutes
    if ago > DONE_BY:
        with clock.at(days.ago(ago - 3, "15:00")):
            actions.tick_outcome(actor=cast[who], outcome=outcome)
    return minutes


def prepare(cast: Cast, talk: Talk) -> None:
    """Ben has put two points on the agenda, Anna says thank you."""
    actions.add_point(actor=cast["ben"], talk=talk, part="ideas", text="Vorlage für Messeeinladungen")
    actions.add_point(actor=cast["ben"], talk=talk, part="improvements", text="Fristen mit Uhrzeit statt nur mit Tag")
    actions.give_feedback(
        actor=cast["anna"], talk=talk, kind="thanks", observation="Der Plan für Wien war so gut, dass ich nichts suchen musste.",
        effect="Ich hatte den Kopf frei für die Gespräche.",
    )  # fmt: skip
