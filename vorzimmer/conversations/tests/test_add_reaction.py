"""Somebody reacts to a message."""

import pytest

from vorzimmer.conversations import actions, queries
from vorzimmer.conversations.models import Reaction
from vorzimmer.journal.action import NotAllowed
from vorzimmer.live import hub
from vorzimmer.notifications.models import Notification


def test_it_stands_under_the_message_with_the_name_and_nobody_gets_a_mail(
    inside, say, django_capture_on_commit_callbacks
):
    message = say(inside.ben, "Der Plan ist fertig")
    told = Notification.objects.count()
    with hub.listening() as heard, django_capture_on_commit_callbacks(execute=True):
        actions.add_reaction(actor=inside.anna, message=message, sign="thanks")
    assert {topic for each in heard for topic in each["topics"]} == {f"conversation-{inside.engagement.pk}:changes"}
    assert Notification.objects.count() == told
    item = queries.stream_of(inside.anna, message.conversation).items[0]
    assert [(each.sign, each.names, each.is_mine) for each in item.message.shown_reactions] == [
        ("thanks", ["Anna Adler"], True)
    ]


def test_twice_is_once_and_each_has_their_own(inside, say):
    message = say(inside.ben, "Der Plan ist fertig")
    for who in (inside.anna, inside.anna, inside.bea):
        actions.add_reaction(actor=who, message=message, sign="done")
    assert Reaction.objects.count() == 2


def test_an_unknown_sign_is_refused_and_nothing_stays(inside, say):
    message = say(inside.ben, "Der Plan ist fertig")
    with pytest.raises(ValueError, match="fire"):
        actions.add_reaction(actor=inside.anna, message=message, sign="fire")
    assert not Reaction.objects.exists()


def test_who_may_not_write_here_cannot(inside, say):
    message = say(inside.ben, "Der Plan ist fertig")
    with pytest.raises(NotAllowed, match="belong"):
        actions.add_reaction(actor=inside.emil, message=message, sign="done")


@pytest.mark.parametrize("many", [1, 20])
def test_queries_do_not_grow_with_reactions_replies_and_pins(
    visitor, inside, say, trip, many, django_assert_max_num_queries
):
    first = say(inside.anna, "Erste", about=trip)
    for number in range(many):
        message = say(inside.ben, f"Nummer {number}", about=trip, reply_to=first)
        actions.add_reaction(actor=inside.anna, message=message, sign="done")
        actions.pin_message(actor=inside.anna, message=message)
    talk = queries.get_conversation(inside.anna, trip.pk)
    with django_assert_max_num_queries(5):
        page = queries.stream_of(inside.anna, talk, top=True)
    assert (len(page.top), sum(bool(item.message) for item in page.items)) == (many, many + 1)
