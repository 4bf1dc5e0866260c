"""`python -m tests.stories.fill`: people in an empty house, and the sessions of their browsers as JSON."""

import json
import sys
from types import SimpleNamespace

import django

PASSWORD = "fenster-nicht-gang"


def main() -> None:
    """The cast of the tests, `asked` a task with a question on top of it, `demo` the agency that `make run` shows."""
    django.setup()
    from django.core.management import call_command

    from vorzimmer.config.upgrade import bring_up_to_date

    bring_up_to_date(sys.stderr.write)
    wanted = sys.argv[1] if sys.argv[1:] else "cast"
    if wanted == "demo":
        call_command("demo", stdout=sys.stderr)
    known = {"cast": cast, "asked": asked, "demo": demo, "orders": orders, "german": german, "english": english}
    sys.stdout.write(json.dumps(known[wanted]()) + "\n")


def cast() -> dict[str, dict[str, str]]:
    from tests.cast import NAMES, build

    house = build()
    return {first: _person(getattr(house, first).person, "nord") for first in NAMES}


def asked() -> dict[str, str]:
    """Ben has accepted a trip and wants to know something; two answers are offered."""
    from django_scopes import scope

    from vorzimmer.engagements.models import Engagement
    from vorzimmer.people.actor import Actor
    from vorzimmer.people.models import Membership
    from vorzimmer.tasks import actions
    from vorzimmer.tenancy.models import Workspace

    nord = Workspace.objects.get(slug="nord")
    with scope(workspace=nord):
        anna, ben = (
            Actor(Membership.objects.select_related("user", "workspace").get(user__email=f"{first}@nord.example"))
            for first in ("anna", "ben")
        )
        adler = Engagement.objects.get(client__name__startswith="Adler")
        task = actions.write_draft(actor=anna, engagement=adler, title="Reise Wien", outcome="Ein Reiseplan").task
        actions.hand_over(actor=anna, task=task)
        actions.accept_task(actor=ben, task=task)
        actions.ask_question(
            actor=ben,
            about=task,
            text="Welcher Zug soll es sein?",
            options=["7:55", "9:30"],
            proposal="9:30",
            blocking=True,
        )
    return {"task": f"/tasks/{task.pk}/"}


def orders() -> dict[str, str]:
    """Three tasks that Ben has to accept, a trip first; they are due one day after the other."""
    from datetime import timedelta

    from django_scopes import scope

    from vorzimmer.engagements.models import Engagement
    from vorzimmer.foundation import clock
    from vorzimmer.people.actor import Actor
    from vorzimmer.people.models import Membership
    from vorzimmer.tasks import actions
    from vorzimmer.tenancy.models import Workspace

    nord = Workspace.objects.get(slug="nord")
    with scope(workspace=nord):
        anna = Actor(Membership.objects.select_related("user", "workspace").get(user__email="anna@nord.example"))
        adler = Engagement.objects.get(client__name__startswith="Adler")
        for day, (title, kind) in enumerate(
            (("Reise Wien", "travel"), ("Protokoll", "text"), ("Einladung", "text")), 1
        ):
            actions.delegate_task(
                actor=anna, engagement=adler, title=title, outcome="Ein Plan", kind=kind,
                due_at=clock.now() + timedelta(days=day), due_zone="Europe/Berlin",
            )  # fmt: skip
    return {}


def german() -> dict[str, str]:
    """Ben and Bea can be found: profiles with a confirmed competence each."""
    from types import SimpleNamespace

    from django_scopes import scope

    from vorzimmer.matching.tests.scenes import profile
    from vorzimmer.people.actor import Actor
    from vorzimmer.people.models import Membership
    from vorzimmer.tenancy.models import Workspace

    nord = Workspace.objects.get(slug="nord")
    with scope(workspace=nord):
        members = Membership.objects.select_related("user", "workspace").filter(role__in=("assistant", "coordinator"))
        house = SimpleNamespace(workspace=nord, **{each.user.email.split("@")[0]: Actor(each) for each in members})
    for first in ("ben", "bea"):
        profile(house, first)
    return {}


def english() -> dict[str, str]:
    """The same, and everybody reads English."""
    from vorzimmer.people.models import User

    User.objects.update(language="en")
    return german()


def demo() -> dict[str, dict[str, str]]:
    from vorzimmer.people.models import User

    firsts = ["anna", "ben", "carla", "susanne", "otto", "oliver", "julia", "bea"]
    return {first: _person(User.objects.get(email__startswith=f"{first}@"), "nordlicht") for first in firsts}


def _person(person: "SimpleNamespace", workspace: str) -> dict[str, str]:
    from django.test import Client

    from vorzimmer.people.joining import verify

    if not person.has_usable_password() or not person.password:
        person.set_password(PASSWORD)
        person.save(update_fields=["password"])
    verify(person)
    browser = Client()
    browser.force_login(person)
    return {
        "email": person.email,
        "name": person.name,
        "workspace": workspace,
        "session": browser.cookies["sessionid"].value,
    }


if __name__ == "__main__":
    main()
