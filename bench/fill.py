"""A workspace with as many tasks as asked for: 40 engagements, a fifth of the tasks open, 5 messages each.

Run as `python -m bench.fill COUNT` with the environment of the server; adds up to COUNT, so sizes can follow each other.
Rows are written in bulk, past the actions: only here, because the actions would take hours.
"""

import json
import os
import sys
from datetime import timedelta

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vorzimmer.config.settings")

import django

django.setup()

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY  # noqa: E402
from django.contrib.sessions.backends.db import SessionStore  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django_scopes import scope  # noqa: E402

from vorzimmer.conversations.models import Conversation, Message  # noqa: E402
from vorzimmer.engagements.models import Client, Engagement, Part  # noqa: E402
from vorzimmer.foundation import clock  # noqa: E402
from vorzimmer.people.models import Membership, User  # noqa: E402
from vorzimmer.tasks.models import Task  # noqa: E402
from vorzimmer.tenancy.models import Workspace  # noqa: E402
from vorzimmer.tenancy.writes import writes_allowed  # noqa: E402

ENGAGEMENTS, MESSAGES, BATCH = 40, 5, 2000
OPEN = ["handed_over", "accepted", "in_progress", "delivered"]
WORDS = ["Reise", "Wien", "Rechnung", "Häuser", "Angebot", "Termin", "Protokoll", "Präsentation", "Einladung", "Recherche", "Vertrag", "Übersetzung"]


def person(email: str, name: str, role: str) -> Membership:
    user, _ = User.objects.get_or_create(email=email, defaults={"name": name, "language": "de"})
    return Membership.objects.get_or_create(user=user, left_at=None, defaults={"role": role})[0]


def house() -> tuple[Workspace, list[Engagement], Membership, list[Membership]]:
    workspace, _ = Workspace.objects.get_or_create(slug="bench", defaults={"name": "Messung"})
    with scope(workspace=workspace):
        carla = person("carla@bench.example", "Carla Conrad", "coordinator")
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
    return workspace, engagements, carla, assistants


def tasks(start: int, count: int, engagements: list[Engagement], carla: Membership, assistants: list[Membership]) -> None:
    now = clock.now()
    rows, threads, messages = [], [], []
    for n in range(start, start + count):
        state = OPEN[n % 4] if n % 5 == 0 else "done"
        engagement = engagements[n % ENGAGEMENTS]
        task = Task(
            workspace=engagement.workspace, engagement=engagement, kind="travel", state=state, is_open=state != "done",
            title=f"{WORDS[n % 12]} {WORDS[(n // 12) % 12]} {n}", outcome="Ein gutes Ergebnis. " * 5,
            turn="assistant" if n % 2 else "client", turn_since=now - timedelta(minutes=n % 999),
            turn_until=now + timedelta(minutes=n % 5000), due_at=now + timedelta(minutes=n % 50000),
            budget_minutes=60, created_by=carla, assistant=assistants[n % ENGAGEMENTS % 10],
            closed_at=None if state != "done" else now,
        )  # fmt: skip
        rows.append(task)
        per_task = 20 if n == 0 else MESSAGES
        thread = Conversation(
            workspace=engagement.workspace, engagement=engagement, task=task, message_count=per_task, last_message_at=now
        )
        threads.append(thread)
        messages += [
            Message(
                workspace=engagement.workspace, conversation=thread, number=k + 1, by=carla if k % 2 else task.assistant,
                text=f"Nachricht {k} zu {task.title}", html=f"<p>Nachricht {k} zu {task.title}</p>",
                sent_at=now - timedelta(minutes=60 - k),
            )
            for k in range(per_task)
        ]  # fmt: skip
    with transaction.atomic():
        Task.objects.bulk_create(rows, batch_size=500)
        Conversation.objects.bulk_create(threads, batch_size=500)
        Message.objects.bulk_create(messages, batch_size=500)


def session(user: User) -> str:
    store = SessionStore()
    store[SESSION_KEY] = str(user.pk)
    store[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    store[HASH_SESSION_KEY] = user.get_session_auth_hash()
    store.create()
    return str(store.session_key)


def main(wanted: int) -> None:
    with writes_allowed("bench"):
        workspace, engagements, carla, assistants = house()
        with scope(workspace=workspace):
            have = Task.objects.count()
            for start in range(have, wanted, BATCH):
                tasks(start, min(BATCH, wanted - start), engagements, carla, assistants)
            first = Task.objects.order_by("id").first()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    print(json.dumps({
        "task": str(first.pk), "engagement": str(first.engagement_id), "carla": session(carla.user),
        "ben": session(first.assistant.user), "carla_id": str(carla.pk),
    }))  # fmt: skip


if __name__ == "__main__":
    main(int(sys.argv[1]))
