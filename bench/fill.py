"""A workspace with as many tasks as asked for: 40 engagements, a fifth of the tasks open, 5 messages each.

Run as `python -m bench.fill COUNT` with the environment of the server; adds up to COUNT, so sizes can follow each other.
Rows are written in bulk, past the actions: only here, because the actions would take hours. Every task also has the
three entries of its way in the journal, one notification that was seen (every 50th was not) and a read mark.
"""

import json
import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vorzimmer.config.settings")

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY  # noqa: E402
from django.contrib.sessions.backends.db import SessionStore  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django_scopes import scope  # noqa: E402

from bench.rows import ENGAGEMENTS, add_tasks  # noqa: E402
from vorzimmer.config.jobs import learn_the_tables  # noqa: E402
from vorzimmer.engagements.models import Client, Engagement, Part  # noqa: E402
from vorzimmer.people.actor import Actor, Door  # noqa: E402
from vorzimmer.people.models import Membership, User  # noqa: E402
from vorzimmer.tasks.actions import add_kinds  # noqa: E402
from vorzimmer.tasks.models import Task  # noqa: E402
from vorzimmer.tenancy.models import Workspace  # noqa: E402
from vorzimmer.tenancy.writes import writes_allowed  # noqa: E402

BATCH = 2000


def person(email: str, name: str, role: str) -> Membership:
    user, _ = User.objects.get_or_create(email=email, defaults={"name": name, "language": "de"})
    return Membership.objects.get_or_create(user=user, left_at=None, defaults={"role": role})[0]


def house() -> tuple[Workspace, list[Engagement], Membership]:
    """One workspace with 40 clients, ten assistants and a coordinator: 51 people."""
    workspace, new_house = Workspace.objects.get_or_create(slug="bench", defaults={"name": "Messung"})
    with scope(workspace=workspace):
        carla = person("carla@bench.example", "Carla Conrad", "coordinator")
        if new_house:
            add_kinds(actor=Actor(carla, Door.SETUP), workspace=workspace)
        assistants = [person(f"a{n}@bench.example", f"Ben Berger {n}", "assistant") for n in range(10)]
        engagements = []
        for n in range(ENGAGEMENTS):
            client, new = Client.objects.get_or_create(name=f"Kunde {n:02} GmbH")
            engagement, new = Engagement.objects.get_or_create(client=client)
            if new:
                anna = person(f"c{n}@bench.example", f"Anna Adler {n}", "client")
                Part.objects.create(engagement=engagement, membership=anna, role="contact")
                Part.objects.create(engagement=engagement, membership=assistants[n % 10], role="lead")
            engagements.append(engagement)
    return workspace, engagements, carla


def session(user: User) -> str:
    store = SessionStore()
    store[SESSION_KEY] = str(user.pk)
    store[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    store[HASH_SESSION_KEY] = user.get_session_auth_hash()
    store.create()
    return str(store.session_key)


def main(wanted: int) -> None:
    with writes_allowed("bench"):
        workspace, engagements, carla = house()
        with scope(workspace=workspace):
            have = Task.objects.count()
            for start in range(have, wanted, BATCH):
                with transaction.atomic():
                    add_tasks(start, min(BATCH, wanted - start), engagements, carla)
                if start and start % 10_000 == 0:
                    print(f"  {start} tasks written", file=sys.stderr, flush=True)
            first, other = (
                Task.objects.select_related("engagement", "assistant__user").filter(is_open=True).order_by("id")[:2]
            )
            anna, emma = (task.engagement.team.contacts[0] for task in (first, other))
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("VACUUM ANALYZE")  # what autovacuum would have done meanwhile
    learn_the_tables.func()
    people = {"anna": anna, "ben": first.assistant, "carla": carla, "emma": emma, "dirk": other.assistant}
    places = {"task": first.pk, "engagement": first.engagement_id, "to": other.pk, "to_engagement": other.engagement_id}
    sessions = {name: session(member.user) for name, member in people.items()}
    print(json.dumps(sessions | {name: str(pk) for name, pk in places.items()} | {"size": str(wanted)}))


if __name__ == "__main__":
    main(int(sys.argv[1]))
