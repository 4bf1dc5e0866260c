"""A message is said again at another place."""

import pytest

from vorzimmer.conversations import actions, queries
from vorzimmer.engagements import actions as engagements
from vorzimmer.journal.action import NotAllowed


def test_words_and_files_stand_there_with_the_source(inside, say, trip, kept, visitor):
    message = say(inside.anna, "Bitte <em>am Gang</em>", files=[kept])
    copy = actions.forward_message(actor=inside.ben, message=message, about=trip).copy
    assert (copy.by, copy.text, copy.forwarded_from) == (inside.ben.membership, "Bitte am Gang", message)
    assert [link.file for link in copy.files.all()] == [kept]
    page = visitor.sign_in(inside.anna).get(f"/conversations/{trip.pk}/stream/").text
    assert "message-source" in page
    assert "Anna Adler" in page


def test_it_goes_only_where_everybody_reads_the_source(inside, say):
    message = say(inside.anna, "Nur unter uns")
    engagements.add_part(actor=inside.carla, engagement=inside.other, membership=inside.ben.membership, role="backup")
    with pytest.raises(NotAllowed, match="everybody"):
        actions.forward_message(actor=inside.ben, message=message, about=inside.other)
    assert inside.other.pk not in {place.key for place in queries.places_for(inside.ben, message)}


def test_not_to_where_it_stands_already(inside, say, trip):
    message = say(inside.anna, "Am Gang")
    with pytest.raises(NotAllowed, match="already"):
        actions.forward_message(actor=inside.ben, message=message, about=inside.engagement)
    assert [place.key for place in queries.places_for(inside.ben, message)] == [trip.pk]


def test_the_page_offers_the_places_and_leads_to_the_copy(inside, say, trip, visitor):
    message = say(inside.anna, "Am Gang")
    visitor.sign_in(inside.ben)
    assert str(trip.pk) in visitor.get(f"/conversations/messages/{message.pk}/forward/").text
    answer = visitor.post(f"/conversations/messages/{message.pk}/forward/", {"to": str(trip.pk)})
    assert f"/conversations/{trip.pk}/" in answer.url
    wrong = visitor.post(f"/conversations/messages/{message.pk}/forward/", {"to": str(inside.other.pk)})
    assert wrong.status_code == 422


def test_a_copy_cannot_be_edited_and_outlives_its_source(inside, say, trip):
    message = say(inside.anna, "Am Gang")
    copy = actions.forward_message(actor=inside.ben, message=message, about=trip).copy
    with pytest.raises(NotAllowed, match="somebody else"):
        actions.edit_message(actor=inside.ben, message=copy, html="<p>Am Fenster</p>")
    actions.delete_message(actor=inside.anna, message=message)
    copy.refresh_from_db()
    assert copy.text == "Am Gang"
