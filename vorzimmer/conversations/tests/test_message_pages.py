"""One message and everything that can be done with it, as each of the cast sees it."""

import pytest

from vorzimmer.conversations import actions, cards, queries


def test_the_menu_offers_what_one_may_and_nothing_else(inside, say, visitor):
    message = say(inside.ben, "Um acht")
    own = visitor.sign_in(inside.ben).get(f"/conversations/messages/{message.pk}/", part="message_menu").text
    other = visitor.sign_in(inside.anna).get(f"/conversations/messages/{message.pk}/", part="message_menu").text
    assert "<!doctype" not in own
    assert f"/messages/{message.pk}/edit/" in own
    assert f"/messages/{message.pk}/delete/" in own
    assert f"/messages/{message.pk}/edit/" not in other
    assert f"/messages/{message.pk}/agree/" in other


@pytest.mark.parametrize("verb", ["react", "take-back", "pin", "unpin", "agree", "confirm", "withdraw"])
def test_another_client_does_not_find_the_message(inside, say, visitor, verb):
    message = say(inside.ben, "Um acht")
    answer = visitor.sign_in(inside.emil).post(f"/conversations/messages/{message.pk}/{verb}/", {"sign": "done"})
    assert answer.status_code == 404


def test_without_a_behaviour_one_comes_back_to_the_message(inside, say, visitor):
    message = say(inside.ben, "Um acht")
    answer = visitor.sign_in(inside.anna).post(f"/conversations/messages/{message.pk}/react/", {"sign": "done"})
    assert answer.url.endswith(f"/conversations/{inside.engagement.pk}/#message-{message.number}-{message.pk}")
    assert visitor.post(f"/conversations/messages/{message.pk}/react/", {"sign": "fire"}).status_code == 404


def test_a_behaviour_gets_the_message_as_it_is_now(inside, say, visitor):
    message = say(inside.ben, "Um acht")
    path = f"/conversations/messages/{message.pk}"
    page = visitor.sign_in(inside.anna).post(f"{path}/react/", {"sign": "done"}, part="message_dialog").text
    assert page.count("<article") == 1
    assert 'aria-pressed="true"' in page
    page = visitor.post(f"{path}/take-back/", {"sign": "done"}, part="message_dialog").text
    assert "reactions" not in page


def test_only_what_changed_since_is_sent_again(inside, say, visitor):
    first, second = say(inside.ben, "Erste"), say(inside.ben, "Zweite")
    actions.pin_message(actor=inside.ben, message=first)
    actions.edit_message(actor=inside.ben, message=second, html="<p>Dritte</p>")
    visitor.sign_in(inside.anna)
    page = visitor.get(f"/conversations/{inside.engagement.pk}/stream/?changed=1", part="stream").text
    assert "Dritte" in page
    assert "Erste" not in page


def test_an_answer_quotes_what_it_answers(inside, say, visitor):
    first = say(inside.anna, "Fenster oder Gang?")
    visitor.sign_in(inside.ben)
    page = visitor.get(f"/conversations/{inside.engagement.pk}/?reply={first.pk}").text
    assert f'name="reply_to" value="{first.pk}"' in page
    visitor.post(f"/conversations/{inside.engagement.pk}/post/", {"text": "Gang", "reply_to": str(first.pk)})
    stream = queries.stream_of(inside.ben, first.conversation)
    assert stream.items[-1].message.reply_to == first


def test_the_way_to_the_first_unread_one(inside, say, visitor):
    for number in range(70):
        say(inside.ben, f"Nummer {number}.")
    page = visitor.sign_in(inside.anna).get(f"/conversations/{inside.engagement.pk}/").text
    assert "?before=21&amp;new=0#new" in page or "?before=" in page
    older = visitor.get(f"/conversations/{inside.engagement.pk}/?before=21&new=0").text
    assert older.index('id="new"') < older.index("Nummer 0.")


def test_an_address_of_this_house_shows_a_card_to_whoever_may_see_it(inside, say, trip, kept, settings, visitor):
    address = f"{settings.BASE_URL}/w/nord/tasks/{trip.pk}/"
    say(inside.anna, f"Siehe {address} und https://example.org/w/nord/tasks/{trip.pk}/")
    visitor.sign_in(inside.ben)
    page = visitor.get(f"/conversations/{inside.engagement.pk}/stream/").text
    assert page.count("message-card") == 1
    assert "Reise Wien" in visitor.get(f"/conversations/card/?of={address}").text
    assert visitor.get(f"/conversations/card/?of=/w/nord/files/{kept.pk}/").status_code == 204
    assert visitor.get(f"/conversations/card/?of=https://example.org/w/nord/tasks/{trip.pk}/").status_code == 204
    assert visitor.sign_in(inside.emil).get(f"/conversations/card/?of={address}").status_code == 204
    assert cards.addresses_in("<p>nichts</p>") == []


def test_the_search_of_a_conversation_stays_inside_it(inside, say, trip, visitor):
    say(inside.ben, "Ruhewagen im Zimmer")
    say(inside.ben, "Ruhewagen auf der Reise", about=trip)
    visitor.sign_in(inside.anna)
    asked = f"q=Ruhewagen&kind=message&engagement={inside.engagement.pk}"
    task = visitor.get(f"/search/?{asked}&within={trip.pk}").text
    room = visitor.get(f"/search/?{asked}&within=room").text
    assert ("auf der Reise" in task, "im Zimmer" in task) == (True, False)
    assert ("auf der Reise" in room, "im Zimmer" in room) == (False, True)
