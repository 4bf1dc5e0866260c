"""The cast: an agency with five assistants, four clients, and the people around them."""

from datetime import time
from typing import Any

from vorzimmer.people.actor import Actor, Door
from vorzimmer.people.joining import verify
from vorzimmer.people.models import Membership, User
from vorzimmer.tenancy.models import Workspace
from vorzimmer.tenancy.writes import writes_allowed

PASSWORD = "vorzimmer-demo"  # noqa: S105 - the demo's people are for everybody
OFFICE = {str(day): [["08:30", "12:30"], ["13:30", "17:30"]] for day in range(5)}
MORNINGS = {str(day): [["08:00", "13:00"]] for day in range(5)}
LONDON = {str(day): [["09:00", "17:00"]] for day in range(5)}

AGENCY: dict[str, dict[str, Any]] = {
    "otto": {"name": "Otto Oster", "email": "otto@nordlicht.example", "role": "owner"},
    "carla": {"name": "Carla Conrad", "email": "carla@nordlicht.example", "role": "coordinator", "hours": OFFICE},
    "ben": {
        "name": "Ben Berger", "email": "ben@nordlicht.example", "role": "assistant", "hours": OFFICE,
        "languages": [{"language": "de", "level": "native"}, {"language": "en", "level": "C1"}],
        "phones": [{"kind": "work", "number": "+49 40 5550 1202"}],
    },
    "bea": {
        "name": "Bea Brandt", "email": "bea@nordlicht.example", "role": "assistant", "hours": MORNINGS,
        "languages": [{"language": "de", "level": "native"}, {"language": "en", "level": "B2"}],
    },
    "deniz": {
        "name": "Deniz Demir", "email": "deniz@nordlicht.example", "role": "assistant", "pronunciation": "DEH-niss",
        "languages": [{"language": "de", "level": "C2"}, {"language": "en", "level": "B2"}],
    },
    "elena": {
        "name": "Elena Escher", "email": "elena@nordlicht.example", "role": "assistant",
        "languages": [{"language": "de", "level": "native"}, {"language": "en", "level": "C2"}],
    },
    "farid": {
        "name": "Farid Fuchs", "email": "farid@nordlicht.example", "role": "assistant",
        "languages": [{"language": "de", "level": "native"}, {"language": "en", "level": "B2"}],
    },
    "anna": {
        "name": "Anna Adler", "email": "anna@adler.example", "role": "client", "hours": OFFICE,
        "phones": [{"kind": "work", "number": "+49 30 5550 1100"}, {"kind": "mobile", "number": "+49 170 5550 110"}],
        "quiet_from": time(19), "quiet_until": time(7),
    },
    "petra": {"name": "Petra Pohl", "email": "petra@adler.example", "role": "client", "hours": MORNINGS},
    "susanne": {"name": "Susanne Stern", "email": "susanne@adler.example", "role": "supervisor"},
    "julia": {"name": "Dr. Julia Mertens", "email": "julia@mertens.example", "role": "client"},
    "thomas": {"name": "Thomas Hollerbusch-Niederkirchner", "email": "thomas@hollerbusch.example", "role": "client"},
    "oliver": {
        "name": "Oliver Whitfield", "email": "oliver@whitfield.example", "role": "client", "language": "en",
        "timezone": "Europe/London", "hours": LONDON,
    },
}  # fmt: skip


def workspace(slug: str, name: str) -> Workspace:
    """A new tenant."""
    return Workspace.objects.create(slug=slug, name=name, holidays_region="DE-HH")


def actors(cast: dict[str, dict[str, Any]]) -> dict[str, Actor]:
    """Everybody of the cast as a member of the workspace of the scope, ready to act."""
    return {first: _actor(**facts) for first, facts in cast.items()}


def _actor(
    *,
    name: str,
    email: str,
    role: str,
    hours: dict[str, Any] | None = None,
    timezone: str = "Europe/Berlin",
    **facts: Any,
) -> Actor:
    person = User.objects.filter(email=email).first()
    if person is None:
        person = User.objects.create_user(email, PASSWORD, name=name, timezone=timezone, **facts)
        verify(person)
    with writes_allowed("demo"):
        given = {"reachable_hours": hours} if hours else {}
        return Actor(Membership.objects.create(user=person, role=role, **given), Door.SETUP)
