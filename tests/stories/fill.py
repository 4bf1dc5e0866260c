"""`python -m tests.stories.fill`: people in an empty house, and the sessions of their browsers as JSON."""

import json
import sys
from types import SimpleNamespace

import django

PASSWORD = "fenster-nicht-gang"


def main() -> None:
    """The cast of the tests, or with `demo` the agency that `make run` shows."""
    django.setup()
    from django.core.management import call_command

    from vorzimmer.config.upgrade import bring_up_to_date

    bring_up_to_date(lambda words: None)
    if sys.argv[1:] == ["demo"]:
        call_command("demo", stdout=sys.stderr)
        people = demo()
    else:
        people = cast()
    print(json.dumps(people))


def cast() -> dict[str, dict[str, str]]:
    from tests.cast import NAMES, build

    house = build()
    return {first: _person(getattr(house, first).person, "nord") for first in NAMES}


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
