"""Reading, drafts, and who hears of them."""

import pytest

from vorzimmer.conversations import audiences, drafts, queries, reading
from vorzimmer.conversations.entries import MessagePosted
from vorzimmer.conversations.letters import message_posted
from vorzimmer.conversations.models import Draft
from vorzimmer.files.queries import get_file
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.live import hub
from vorzimmer.notifications.queries import unread_count


def test_reading_leaves_no_entry_and_only_ones_own_tabs_hear_of_it(inside, say, django_capture_on_commit_callbacks):
    talk = say(inside.ben, "Guten Morgen").conversation
    entries = Entry.objects.count()
    assert (queries.count_unread(inside.anna), unread_count(inside.anna)) == (1, 1)
    with hub.listening() as heard, django_capture_on_commit_callbacks(execute=True):
        reading.mark_read(inside.anna, talk)
    assert (queries.count_unread(inside.anna), unread_count(inside.anna)) == (0, 0)
    assert {pk for each in heard for pk in each["to"]} == {inside.anna.id.hex}
    assert Entry.objects.count() == entries
    assert queries.count_unread(inside.bea) == 1


def test_reading_again_costs_one_query(inside, say, django_assert_num_queries):
    talk = say(inside.ben, "Guten Morgen").conversation
    reading.mark_read(inside.anna, talk)
    with django_assert_num_queries(1):
        reading.mark_read(inside.anna, talk)


def test_the_count_is_one_query_however_many_conversations(inside, say, trip, django_assert_num_queries):
    say(inside.ben, "Im Zimmer")
    say(inside.ben, "An der Aufgabe", about=trip)
    for who, unread in ((inside.anna, 2), (inside.carla, 2), (inside.otto, 0), (inside.emil, 0)):
        with django_assert_num_queries(1):
            assert queries.count_unread(who) == unread


def test_whoever_has_left_counts_nothing(inside, say):
    from vorzimmer.engagements import actions as engagements
    from vorzimmer.engagements.models import Part

    say(inside.ben, "Guten Morgen")
    beas = Part.objects.get(engagement=inside.engagement, membership=inside.bea.membership)
    engagements.end_part(actor=inside.carla, part=beas)
    assert queries.count_unread(inside.bea) == 0


def test_a_draft_is_ones_own_and_goes_with_the_message(inside, say):
    drafts.save_draft(inside.ben, inside.engagement, "<div>Noch nicht <script>x</script>fertig</div>")
    talk = queries.get_conversation(inside.ben, inside.engagement.pk)
    assert queries.draft_of(inside.ben, talk) == "<div>Noch nicht fertig</div>"
    assert queries.draft_of(inside.anna, talk) == ""
    assert queries.conversation_rows(inside.anna) == []
    say(inside.ben, "Fertig")
    assert not Draft.objects.exists()
    drafts.save_draft(inside.ben, inside.engagement, "<div>Und</div>")
    drafts.save_draft(inside.ben, inside.engagement, "<div><br></div>")
    assert not Draft.objects.exists()
    with pytest.raises(NotAllowed):
        drafts.save_draft(inside.emil, inside.engagement, "<div>Ich</div>")


def test_who_sees_somebody_type_and_come(inside):
    topic = f"conversation-{inside.engagement.pk}"
    assert set(audiences.who_sees_typing(inside.ben, topic)) == set(inside.engagement.team.everyone)
    for who, strange in ((inside.emil, topic), (inside.ben, "conversation-x"), (inside.ben, "tasks")):
        assert list(audiences.who_sees_typing(who, strange)) == []
    assert inside.anna.id in audiences.who_sees_presence(inside.ben.id)
    assert inside.anna.id not in audiences.who_sees_presence(inside.emil.id)


def test_the_file_of_a_message_is_seen_by_whoever_sees_the_message(inside, say, kept):
    from django.http import Http404

    with pytest.raises(Http404):
        get_file(inside.ben, kept.pk)
    say(inside.anna, "<div>Hier</div>", files=[kept])
    assert get_file(inside.ben, kept.pk) == kept
    with pytest.raises(Http404):
        get_file(inside.emil, kept.pk)


def test_the_letter_says_the_message_until_it_is_read(inside, say):
    message = say(inside.ben, "@Anna, der Zug fährt um <strong>7:55</strong>")
    happened = MessagePosted(message=message, mentioned=[str(inside.anna.id)])
    letter = message_posted(happened, inside.anna.membership)
    assert letter is not None
    assert letter.lines == ["@Anna, der Zug fährt um 7:55"]
    assert [label for label, _url in letter.buttons] == ["Answer"]
    assert message_posted(happened, inside.emil.membership) is None
    reading.mark_read(inside.anna, message.conversation)
    assert message_posted(happened, inside.anna.membership) is None
