"""A message says something else."""

import pytest

from vorzimmer.conversations import actions, queries
from vorzimmer.journal.action import NotAllowed


def test_the_new_words_stand_there_and_every_old_version_can_be_read(inside, say, visitor):
    message = say(inside.ben, "Um acht")
    actions.edit_message(actor=inside.ben, message=message, html="<div>Um <em>neun</em></div>")
    actions.edit_message(actor=inside.ben, message=message, html="<div>Um zehn</div>")
    message.refresh_from_db()
    assert (message.text, message.changed, message.edited_at is not None) == ("Um zehn", 2, True)
    assert [each.text for each in queries.versions_of(message)] == ["Um neun", "Um acht"]
    visitor.sign_in(inside.anna)
    assert "edited" in visitor.get(f"/conversations/{inside.engagement.pk}/stream/").text or "bearbeitet" in (
        visitor.get(f"/conversations/{inside.engagement.pk}/stream/").text
    )
    page = visitor.get(f"/conversations/messages/{message.pk}/versions/").text
    assert all(words in page for words in ("Um acht", "<em>neun</em>", "Um zehn"))


def test_the_same_words_leave_no_version(inside, say):
    message = say(inside.ben, "Um acht")
    actions.edit_message(actor=inside.ben, message=message, html=message.html)
    assert (message.edited_at, queries.versions_of(message).count()) == (None, 0)


@pytest.mark.parametrize("who", ["anna", "bea", "carla", "otto"])
def test_nobody_changes_the_words_of_somebody_else(inside, say, who):
    with pytest.raises(NotAllowed, match="wrote"):
        actions.edit_message(actor=getattr(inside, who), message=say(inside.ben, "Um acht"), html="<p>Um neun</p>")


def test_what_is_to_be_agreed_stays_as_it_is(inside, say):
    message = say(inside.ben, "Um acht")
    actions.propose_agreement(actor=inside.anna, message=message)
    with pytest.raises(NotAllowed, match="confirmation"):
        actions.edit_message(actor=inside.ben, message=message, html="<p>Um neun</p>")


def test_nothing_is_no_message(inside, say, visitor):
    message = say(inside.ben, "Um acht")
    with pytest.raises(NotAllowed):
        actions.edit_message(actor=inside.ben, message=message, html="<p> </p>")
    visitor.sign_in(inside.ben)
    assert visitor.post(f"/conversations/messages/{message.pk}/edit/", {"text": " "}).status_code == 422
    answer = visitor.post(f"/conversations/messages/{message.pk}/edit/", {"text": "Um neun"})
    assert answer.url.endswith(f"#message-{message.number}-{message.pk}")
