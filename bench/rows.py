"""The rows of many tasks: what the actions would have left behind."""

from datetime import timedelta
from typing import Any

from bench.search import planted
from bench.search_rows import things, vocabulary
from vorzimmer.conversations.models import Conversation, Message, ReadMark
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.models import Notification
from vorzimmer.people.models import Membership
from vorzimmer.search.models import Thing
from vorzimmer.tasks.models import Task

ENGAGEMENTS, MESSAGES, MESSAGES_OF_FIRST = 40, 5, 20
OPEN = ["handed_over", "accepted", "in_progress", "delivered"]
WORDS = (
    "Reise Wien Rechnung Häuser Angebot Termin Protokoll Präsentation Einladung Recherche Vertrag Übersetzung".split()  # noqa: SIM905
)
WAY = ("tasks.handed_over", "tasks.accepted", "tasks.started")


def add_tasks(start: int, count: int, engagements: list[Engagement], carla: Membership) -> None:
    """Tasks number `start` and following, each with its conversation, journal, notification and read mark."""
    leads = {each.pk: (each.team.lead, each.team.contacts[0]) for each in engagements}
    rows: dict[type, list[Any]] = {kind: [] for kind in (Task, Conversation, Message, ReadMark, Entry, Notification)}
    for n in range(start, start + count):
        engagement = engagements[n % ENGAGEMENTS]
        lead, contact = leads[engagement.pk]
        task = _task(n, engagement, lead, contact)
        said = MESSAGES_OF_FIRST if n == 0 else MESSAGES
        talk = Conversation(engagement=engagement, task=task, message_count=said, last_message_at=clock.now())
        rows[Task].append(task)
        rows[Conversation].append(talk)
        rows[Message] += [_message(talk, k, lead if k % 2 else contact, n) for k in range(said)]
        rows[ReadMark].append(ReadMark(conversation=talk, membership=lead, read_until=said, unread=n % 50 == 7))
        entries = [_entry(task, kind, lead if k else contact) for k, kind in enumerate(WAY)]
        rows[Entry] += entries
        rows[Notification].append(
            Notification(
                to=lead, entry=entries[0], kind=entries[0].kind, subject_id=task.pk,
                seen_at=None if n % 50 == 7 else clock.now(),
            )
        )  # fmt: skip
    rows[Thing] = things(rows[Task], rows[Message])
    vocabulary(rows[Message])
    for model, made in rows.items():
        model._default_manager.bulk_create(made, batch_size=500)


def _task(n: int, engagement: Engagement, lead: Membership, contact: Membership) -> Task:
    now, state = clock.now(), OPEN[n // 5 % 4] if n % 5 == 0 else "done"
    done = state == "done"
    return Task(
        engagement=engagement, kind="travel", state=state, is_open=not done,
        title=f"{WORDS[n % 12]} {WORDS[n // 12 % 12]} {n}", outcome="Ein gutes Ergebnis. " * 5,
        turn="" if done else "client" if state == "delivered" else "assistant",
        turn_since=now - timedelta(minutes=n % 999), turn_until=None if done else now + timedelta(minutes=n % 5000),
        due_at=now + timedelta(minutes=n % 50000), budget_minutes=60, created_by=contact, assistant=lead,
        handed_over_at=now, closed_at=now if done else None,
    )  # fmt: skip


def _message(talk: Conversation, k: int, by: Membership, n: int) -> Message:
    words = f"Nachricht {k} zu {talk.task.title} {planted(n) if k == 1 else ''}".strip()
    sent = clock.now() - timedelta(minutes=60 - k)
    return Message(conversation=talk, number=k + 1, by=by, text=words, html=f"<p>{words}</p>", sent_at=sent)


def _entry(task: Task, kind: str, by: Membership) -> Entry:
    facts = {"task": str(task.pk), "words": {"task": task.title}}
    return Entry(by=by, door="web", kind=kind, facts=facts, subject_id=task.pk, within_id=task.engagement_id)
