"""A message becomes a question."""

import pytest

from vorzimmer.conversations import actions
from vorzimmer.journal.action import NotAllowed


def test_the_other_side_is_asked(inside, say, trip):
    message = say(inside.ben, "Nimmst du den frühen Zug?", about=trip)
    question = actions.message_to_question(
        actor=inside.ben, message=message, text="Nimmst du den Zug um 7:55?"
    ).question
    assert (question.task, question.to_side, question.text) == (trip, "client", "Nimmst du den Zug um 7:55?")
    message.refresh_from_db()
    assert message.became_question == question
    with pytest.raises(NotAllowed, match="already"):
        actions.message_to_question(actor=inside.ben, message=message, text="Noch einmal?")


@pytest.mark.parametrize("who", ["susanne", "emil"])
def test_who_stands_on_no_side_cannot(inside, say, who):
    message = say(inside.ben, "Nimmst du den frühen Zug?")
    with pytest.raises(NotAllowed):
        actions.message_to_question(actor=getattr(inside, who), message=message, text="Ja?")


def test_the_page_offers_the_words_and_keeps_them(inside, say, visitor):
    message = say(inside.ben, "Nimmst du den frühen Zug?")
    address = f"/conversations/messages/{message.pk}/question/"
    assert "Nimmst du den frühen Zug?" in visitor.sign_in(inside.ben).get(address).content.decode()
    assert visitor.post(address, {"text": "", "why": "Der Preis steigt"}).status_code == 422
    assert visitor.post(address, {"text": "Früher Zug?"}).status_code == 302
    message.refresh_from_db()
    assert message.became_question.text == "Früher Zug?"
    assert visitor.sign_in(inside.emil).get(address).status_code == 404
