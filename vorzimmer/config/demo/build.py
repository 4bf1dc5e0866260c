"""Putting the demo together."""

from datetime import timedelta

from django.db import transaction
from django_scopes import scope

from vorzimmer.config.demo import (
    acts,
    agreed,
    appointments,
    calls,
    chores,
    finding,
    in_step,
    invited,
    meeting,
    mornings,
    past,
    present,
    programs,
    recurring,
    safe,
    searches,
    talking,
    times,
    together,
    unclaimed,
    views,
    written,
    wrongs,
)
from vorzimmer.config.demo.calendar import Days
from vorzimmer.config.demo.people import AGENCY, actors, workspace
from vorzimmer.engagements import actions
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.jobs.models import Job
from vorzimmer.notifications.models import Notification
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.actions import add_kinds
from vorzimmer.tenancy.models import Workspace
from vorzimmer.tenancy.writes import writes_allowed

SLUG = "nordlicht"
Cast = dict[str, Actor]


@transaction.atomic
def build() -> None:
    """The whole story, or nothing."""
    days = Days()
    with clock.at(days.ago(70, "8:00")):
        nordlicht = workspace(SLUG, "Nordlicht Assistenz")
        with scope(workspace=nordlicht):
            cast = actors(AGENCY)
            add_kinds(actor=cast["otto"], workspace=nordlicht)
            rooms = engagements(nordlicht, cast)
    with scope(workspace=nordlicht):
        story(days, cast, rooms)
        agreed.agree(days, cast, rooms)
        acts.act(days, cast, rooms["adler"])
        programs.connect(days, cast)
        recurring.plan(days, cast, rooms, nordlicht)
        safe.lock_away(days, cast, rooms["adler"])
        wanted = finding.look_for_somebody(days, cast, rooms, nordlicht)
        meeting.get_to_know(days, cast, rooms, wanted["brandt"])
        together.accompany(days, nordlicht, cast, rooms)
        written.write(days, cast, rooms)
        talking.talk_regularly(days, cast, rooms["adler"])
        appointments.arrange(days, cast, rooms)
        invited.answer(days, cast, rooms)
        in_step.connect(days, cast)
        unclaimed.arrive(days)
        times.look_for_times(days, cast, rooms)
        calls.call(days, cast, rooms)
        mornings.greet(days, cast, rooms)
        searches.look_for(days, nordlicht, cast)
        settle(days)
    second_home(days)


def engagements(here: Workspace, cast: Cast) -> dict[str, Engagement]:
    """Four clients; Ben leads two, and everybody has a backup."""
    return {
        "adler": _open(here, cast, "Adler Maschinenbau GmbH", ["anna", "petra"], "ben", "bea", supervisor="susanne"),
        "mertens": _open(here, cast, "Praxis Dr. Mertens", ["julia"], "deniz", "farid", address="sie"),
        "hollerbusch": _open(here, cast, "Weinhandlung Hollerbusch-Niederkirchner & Söhne", ["thomas"], "ben", "farid"),
        "whitfield": _open(here, cast, "Whitfield & Partners Ltd", ["oliver"], "elena", "bea"),
    }


def _open(
    here: Workspace, cast: Cast, name: str, contacts: list[str], lead: str, backup: str, *, supervisor: str = "", address: str = "du",
) -> Engagement:  # fmt: skip
    carla = cast["carla"]
    engagement = actions.open_engagement(
        actor=carla, workspace=here, client_name=name, contacts=[cast[first].membership for first in contacts],
        lead=cast[lead].membership, address=address,
    ).engagement  # fmt: skip
    actions.add_part(actor=carla, engagement=engagement, membership=cast[backup].membership, role="backup")
    if supervisor:
        actions.add_part(actor=carla, engagement=engagement, membership=cast[supervisor].membership, role="supervisor")
    if "petra" in contacts:
        petra = engagement.parts.get(membership=cast["petra"].membership)
        actions.change_part(actor=carla, part=petra, role="contact", decides=False)
    return Engagement.objects.select_related("client", "workspace").get(pk=engagement.pk)


def story(days: Days, cast: Cast, rooms: dict[str, Engagement]) -> None:
    """Three months that went well, and today."""
    speak_english(days, cast["elena"], cast["oliver"], rooms["whitfield"])
    past.work_through(days, rooms["adler"], cast["anna"], cast["ben"], chores.ADLER)
    past.work_through(days, rooms["mertens"], cast["julia"], cast["deniz"], chores.MERTENS)
    past.work_through(days, rooms["hollerbusch"], cast["thomas"], cast["ben"], chores.HOLLERBUSCH)
    past.work_through(days, rooms["whitfield"], cast["oliver"], cast["elena"], chores.WHITFIELD)
    present.adler(days, cast, rooms["adler"])
    present.mertens(days, cast, rooms["mertens"])
    present.hollerbusch(days, cast, rooms["hollerbusch"])
    wrongs.labels(days, cast, rooms["hollerbusch"])
    present.whitfield(days, cast, rooms["whitfield"])
    views.keep(days, cast)


def speak_english(days: Days, assistant: Actor, client: Actor, engagement: Engagement) -> None:
    """On the second day the assistant proposes English, and the client in London agrees."""
    with clock.at(days.ago(69, "9:40")):
        actions.propose_language(actor=assistant, engagement=engagement, language="en")
    with clock.at(days.ago(69, "11:05")):
        actions.confirm_language(actor=client, engagement=engagement)


def settle(days: Days) -> None:
    """What is older than two days has been seen, and no mail about the past goes out."""
    old = clock.now() - timedelta(days=2)
    with writes_allowed("demo"):
        Notification.objects.filter(created_at__lt=old).update(seen_at=old)
        Notification.objects.update(mailed_at=clock.now())
    Job.objects.filter(state=Job.State.READY).delete()


def second_home(days: Days) -> None:
    """Ben also works for somebody who is not a client of the agency: a second workspace, a second role."""
    with clock.at(days.ago(40, "9:00")):
        kuehn = workspace("kuehn", "Katrin Kühn")
        with scope(workspace=kuehn):
            cast = actors({
                "katrin": {"name": "Katrin Kühn", "email": "katrin@kuehn.example", "role": "owner"},
                "ben": {"name": "Ben Berger", "email": "ben@nordlicht.example", "role": "assistant"},
            })  # fmt: skip
            engagement = actions.open_engagement(
                actor=cast["katrin"], workspace=kuehn, client_name="Katrin Kühn", contacts=[cast["katrin"].membership],
                lead=cast["ben"].membership,
            ).engagement  # fmt: skip
    with scope(workspace=kuehn):
        present.begin(
            cast["katrin"], engagement, days.ago(0, "8:45"), kind="private", title="Geschenk für meine Patentochter",
            outcome="Drei Vorschläge bis 40 Euro, lieferbar bis zum Wochenende.", due_at=days.ahead(1, "18:00"), budget_minutes=30,
        )  # fmt: skip
        settle(days)
