"""A message is taken back: a trace stays, its content does not."""

import json

import pytest
from django.http import Http404

from vorzimmer.conversations import actions, queries
from vorzimmer.conversations.entries import MessagePosted
from vorzimmer.conversations.letters import message_posted
from vorzimmer.conversations.models import MessageFile, MessageVersion, Reaction
from vorzimmer.files.queries import get_file
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.journal.queries import lines


@pytest.fixture
def gone(inside, say, kept):
    message = say(inside.anna, "Streng geheim", files=[kept])
    actions.edit_message(actor=inside.anna, message=message, html="<p>Sehr geheim</p>")
    actions.add_reaction(actor=inside.ben, message=message, sign="unclear")
    actions.pin_message(actor=inside.ben, message=message)
    actions.delete_message(actor=inside.anna, message=message)
    message.refresh_from_db()
    return message


def test_nothing_of_it_is_left_but_that_there_was_one(inside, gone, visitor):
    assert (gone.html, gone.text, gone.is_deleted, gone.pinned_at) == ("", "", True, None)
    assert gone.conversation.top_count == 0
    assert not any(rows.objects.exists() for rows in (MessageFile, MessageVersion, Reaction))
    page = visitor.sign_in(inside.ben).get(f"/conversations/{inside.engagement.pk}/").text
    assert "geheim" not in page
    assert "is-gone" in page
    assert visitor.get(f"/conversations/messages/{gone.pk}/versions/").text.count("geheim") == 0


def test_the_record_says_that_there_was_one_and_never_what_it_said(inside, gone):
    assert "geheim" not in json.dumps([entry.facts for entry in Entry.objects.all()])
    said = [line.text for line in lines(list(Entry.objects.select_related("by__user")))]
    assert any("Anna deleted a message" in line or "Anna hat eine Nachricht gelöscht" in line for line in said)
    assert not any("geheim" in line for line in said)


def test_its_files_are_out_of_sight(inside, gone, kept):
    with pytest.raises(Http404):
        get_file(inside.ben, kept.pk)


def test_no_mail_brings_it_afterwards(inside, gone):
    assert message_posted(MessagePosted(message=gone), inside.ben.membership) is None


@pytest.mark.parametrize("who", ["anna", "bea", "carla", "otto"])
def test_nobody_deletes_what_somebody_else_said(inside, say, who):
    with pytest.raises(NotAllowed, match="wrote"):
        actions.delete_message(actor=getattr(inside, who), message=say(inside.ben, "Um acht"))


def test_what_both_sides_agreed_cannot_be_deleted(inside, say):
    message = say(inside.ben, "Um acht")
    actions.propose_agreement(actor=inside.ben, message=message)
    actions.confirm_agreement(actor=inside.anna, message=message)
    with pytest.raises(NotAllowed, match="agreed"):
        actions.delete_message(actor=inside.ben, message=message)


def test_an_answer_to_it_says_that_it_is_gone(inside, say, visitor):
    first = say(inside.ben, "Streng geheim")
    say(inside.anna, "Verstanden", reply_to=first)
    actions.delete_message(actor=inside.ben, message=first)
    page = visitor.sign_in(inside.anna).get(f"/conversations/{inside.engagement.pk}/stream/").text
    assert "message-quote" in page
    assert "geheim" not in page
    assert queries.answered(inside.anna, first.pk).is_deleted
