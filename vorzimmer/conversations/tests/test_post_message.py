"""Somebody says something."""

from uuid import uuid4

import pytest
from django.db import transaction

from vorzimmer.conversations import actions, posting, queries, reading
from vorzimmer.conversations.models import Conversation, Mention, Message, ReadMark
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.live import hub
from vorzimmer.notifications.models import Notification


def marks(conversation):
    rows = ReadMark.objects.filter(conversation=conversation).select_related("membership__user")
    return {mark.membership.user.first_name: (mark.unread, mark.read_until) for mark in rows}


def test_the_others_see_it_at_once_and_find_it_unread(inside, say, django_capture_on_commit_callbacks):
    with hub.listening() as heard, django_capture_on_commit_callbacks(execute=True):
        message = say(inside.ben, "Guten Morgen, <strong>Anna</strong>")

    talk = message.conversation
    assert (message.number, message.text, talk.message_count) == (1, "Guten Morgen, Anna", 1)
    assert marks(talk) == {"Anna": (1, 0), "Bea": (1, 0), "Carla": (1, 0), "Susanne": (1, 0), "Ben": (0, 1)}
    topics = {topic: set(each["to"]) for each in heard for topic in each.get("topics", [])}
    assert {inside.anna.id.hex, inside.otto.id.hex} <= topics[f"conversation-{inside.engagement.pk}"]
    assert inside.emil.id.hex not in topics["conversations"]
    assert {one.to for one in Notification.objects.all()} == {inside.anna.membership, inside.bea.membership}
    assert not Notification.objects.filter(needs_you=True).exists()
    assert [entry.kind for entry in Entry.objects.filter(within_id=inside.engagement.pk)] == [
        "conversations.message_posted"
    ]
    assert [queries.count_unread(who) for who in (inside.anna, inside.ben, inside.otto)] == [1, 0, 0]


def test_whoever_is_called_by_name_is_needed_and_the_others_find_it_unread(inside, say):
    say(inside.ben, "@Anna Adler, kommst du? Ben@bea.example ist keine Anrede, @Emil gehört nicht dazu.")
    assert [mention.membership for mention in Mention.objects.all()] == [inside.anna.membership]
    told = {one.to: one.needs_you for one in Notification.objects.all()}
    assert told == {inside.anna.membership: True, inside.bea.membership: False}
    assert queries.count_unread(inside.bea) == 1


def test_a_second_message_before_somebody_looks_is_no_second_notification(inside, say):
    for text in ("Guten Morgen", "Noch etwas", "Und noch etwas"):
        message = say(inside.ben, text)
    assert Notification.objects.filter(to=inside.anna.membership).count() == 1
    reading.mark_read(inside.anna, message.conversation)
    say(inside.ben, "Nach der Pause")
    assert Notification.objects.filter(to=inside.anna.membership, seen_at=None).count() == 1
    say(inside.bea, "@Anna, bitte")
    assert Notification.objects.filter(to=inside.anna.membership, seen_at=None, needs_you=True).count() == 1


def test_a_first_name_is_enough_while_it_is_the_only_one(inside, say):
    say(inside.anna, "Was meinst du, @ben?")
    assert [mention.membership for mention in Mention.objects.all()] == [inside.ben.membership]


def test_on_a_task_it_does_not_stand_in_the_history_of_the_task(inside, say, trip):
    message = say(inside.ben, "Zug oder Flug?", about=trip)
    assert message.conversation.task == trip
    assert not Entry.objects.filter(subject_id=trip.pk, kind="conversations.message_posted").exists()


def test_numbers_count_without_gaps_and_unread_ones_add_up(inside, say):
    said = [say(inside.ben, f"Nummer {number}") for number in range(3)]
    assert [message.number for message in said] == [1, 2, 3]
    assert marks(said[0].conversation)["Anna"] == (3, 0)
    assert Conversation.objects.count() == 1


def test_the_same_key_again_gives_the_first_message(inside):
    key = uuid4()
    first, again = (posting.post(inside.ben, inside.engagement, "<div>Ja</div>", client_id=key) for _ in range(2))
    assert first == again
    assert (Message.objects.count(), Entry.objects.count()) == (1, 1)
    assert first.conversation.message_count == 1


@pytest.mark.parametrize(
    ("who", "may"),
    [
        ("anna", True), ("ben", True), ("bea", True), ("carla", True), ("susanne", True), ("otto", True),
        ("emil", False),
    ],
)  # fmt: skip
def test_who_may_write_in_the_room_of_an_engagement(inside, say, who, may):
    if may:
        assert say(getattr(inside, who), "Hallo").number == 1
    else:
        with pytest.raises(NotAllowed, match="belong"):
            say(getattr(inside, who), "Hallo")


def test_observers_only_look_on(inside, say):
    from vorzimmer.engagements import actions as engagements

    engagements.add_part(
        actor=inside.carla, engagement=inside.engagement, membership=inside.emil.membership, role="observer"
    )
    with pytest.raises(NotAllowed, match="looking on"):
        say(inside.emil, "Hallo")


def test_nobody_writes_in_an_ended_engagement_or_on_a_draft(inside, say):
    from vorzimmer.tasks import actions as tasks

    draft = tasks.write_draft(actor=inside.anna, engagement=inside.engagement, outcome="Geheim").task
    with pytest.raises(NotAllowed, match="handed over"):
        say(inside.anna, "Hallo", about=draft)
    inside.engagement.stage = "ended"
    from vorzimmer.tenancy.writes import writes_allowed

    with writes_allowed("the end"):
        inside.engagement.save()
    with pytest.raises(NotAllowed, match="ended"):
        say(inside.anna, "Hallo")


def test_another_workspace_does_not_exist(inside, say):
    with pytest.raises(type(inside.engagement).DoesNotExist):
        say(inside.dora, "Hallo")


@pytest.mark.parametrize("nothing", ["<div><br></div>", "<p> \xa0 </p>", "<script>x()</script>"])
def test_nothing_is_no_message(inside, say, nothing):
    with pytest.raises(NotAllowed):
        say(inside.ben, nothing)


def test_nothing_stays_when_the_record_fails(inside, say, monkeypatch):
    def broken(self, **kwargs):
        raise RuntimeError

    monkeypatch.setattr(Entry, "save", broken)
    with pytest.raises(RuntimeError):
        say(inside.ben, "Hallo")
    assert not Message.objects.exists()
    assert not ReadMark.objects.filter(unread__gt=0).exists()


def test_what_is_rolled_back_nobody_hears(inside, say, django_capture_on_commit_callbacks):
    def said_and_regretted():
        with transaction.atomic():
            say(inside.ben, "Hallo")
            raise RuntimeError

    with hub.listening() as heard:
        with django_capture_on_commit_callbacks(execute=True), pytest.raises(RuntimeError):
            said_and_regretted()
        assert heard == []


def test_it_costs_few_queries(inside, say, django_assert_max_num_queries):
    say(inside.ben, "Die erste legt alles an")
    with django_assert_max_num_queries(11):  # two of them around the action, one for the search, one for webhooks
        actions.post_message(actor=inside.ben, about=inside.engagement, html="<div>Die zweite</div>")
