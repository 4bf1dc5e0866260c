"""How two begin, stand in and part: settling in at Hollerbusch, Bea's holidays, and a client who left well."""

from datetime import timedelta

from vorzimmer.config.demo.calendar import Days
from vorzimmer.config.demo.people import actors
from vorzimmer.engagements import actions as engagements
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.handovers import actions
from vorzimmer.handovers.models import Parting
from vorzimmer.people.actor import Actor, Door
from vorzimmer.tenancy.models import Workspace

Cast = dict[str, Actor]
DONE = ("agreement", "accounts", "welcome-call", "working-with-me", "try-access", "read-handbook", "walkthrough")


def accompany(days: Days, here: Workspace, cast: Cast, rooms: dict[str, Engagement]) -> None:
    """What is under way, and what has ended."""
    settle_in(days, cast, rooms["hollerbusch"])
    holidays(days, cast, rooms["adler"])
    part_well(days, here, cast)


def settle_in(days: Days, cast: Cast, hollerbusch: Engagement) -> None:
    """Week two of six: two gates are reached, the third is near."""
    thomas, ben = cast["thomas"], cast["ben"]
    with clock.at(days.ago(7, "9:00")):
        begun = clock.now().date()
        plan = actions.begin_plan(actor=cast["carla"], engagement=hollerbusch, begins_on=begun).plan
    steps = {step.key: step for step in plan.steps.all()}
    for number, key in enumerate(DONE):
        step = steps[key]
        with clock.at(days.ago(6 - number * 6 // len(DONE), f"{9 + number % 3}:40")):
            step.plan.engagement = hollerbusch
            actions.tick_plan_step(actor=thomas if step.side == "client" else ben, step=step)
    for number, key in enumerate(("access", "read")):
        with clock.at(days.ago(4 - 2 * number, "14:10")):
            gate = plan.gates.get(key=key)
            gate.plan.engagement = hollerbusch
            actions.pass_gate(actor=cast["carla"].through(Door.SCHEDULE), gate=gate)


def holidays(days: Days, cast: Cast, adler: Engagement) -> None:
    """Announced in good time; Farid is asked whether he stands in at Adler."""
    first = days.ahead(20, "9:00").date()
    with clock.at(days.ago(2, "11:20")):
        absence = actions.announce_absence(
            actor=cast["bea"], membership=cast["bea"].membership, first_on=first, last_on=first + timedelta(days=11)
        ).absence
    with clock.at(days.ago(1, "10:05")):
        actions.propose_cover(
            actor=cast["carla"], absence=absence, engagement=adler, person=cast["farid"].membership,
            note="Anna braucht in der ersten Woche die Reiseunterlagen, sonst ist es ruhig.",
        )  # fmt: skip


def part_well(days: Days, here: Workspace, cast: Cast) -> None:
    """A bookshop that closed its online shop: announced, prepared, thanked, with a reference for Elena."""
    elena = cast["elena"]
    with clock.at(days.ago(69, "9:10")):
        facts = {"name": "Lena Vogt", "email": "lena@lindgruen.example", "role": "client"}
        lena = actors({"lena": facts})["lena"]
        room = engagements.open_engagement(
            actor=cast["carla"], workspace=here, client_name="Buchhandlung Lindgrün", contacts=[lena.membership],
            lead=elena.membership,
        ).engagement  # fmt: skip
    with clock.at(days.ago(40, "10:30")):
        room = Engagement.objects.select_related("client", "workspace").get(pk=room.pk)
        parting = actions.announce_parting(
            actor=lena, engagement=room, ends_on=days.ago(12, "9:00").date(),
            reason="Wir schließen den Onlineshop und brauchen die Unterstützung nicht mehr.",
            may_be_said="Die Zusammenarbeit endet planmäßig, weil der Onlineshop schließt.",
        ).parting  # fmt: skip
    say_goodbye(days, lena, elena, room, parting)
    with clock.at(days.ago(11, "8:05")):
        actions.end_engagement(actor=lena.through(Door.SCHEDULE), parting=parting)
        actions.thank(
            actor=elena, parting=parting,
            text="Danke für das Vertrauen und die vielen Buchtipps. Ich habe gern für Euch gearbeitet.",
        )  # fmt: skip
    with clock.at(days.ago(10, "9:30")):
        actions.confirm_deletion(actor=elena, parting=parting, name="Elena Escher")


def say_goodbye(days: Days, lena: Actor, elena: Actor, room: Engagement, parting: Parting) -> None:
    """The last talk, thanks, and a reference."""
    with clock.at(days.ago(13, "15:00")):
        actions.note_last_talk(
            actor=elena, parting=parting, worked="Kurze Wege, klare Briefings, nie ein böses Wort.",
            change="Das Handbuch früher anfangen.", contact="Ja, gern. Zur Buchmesse sehen wir uns.",
        )  # fmt: skip
        actions.thank(
            actor=lena, parting=parting,
            text="Danke, Elena. Ohne Dich hätten wir das Weihnachtsgeschäft nicht überstanden.",
        )  # fmt: skip
        actions.write_reference(
            actor=lena, engagement=room, about=elena.membership,
            tasks="Elena Escher hat unsere Bestellungen betreut, Lesungen geplant und die Post an unsere Kundschaft geschrieben.",
            skills="Sie arbeitet gründlich, denkt mit und fragt rechtzeitig. Auf ihre Zusagen war immer Verlass.",
            results="Die Zeit bis zur Antwort an unsere Kundschaft ist von drei Tagen auf einen halben gesunken.",
            wish="Wir bedauern das Ende sehr und empfehlen Elena Escher ohne Einschränkung.",
        )  # fmt: skip
