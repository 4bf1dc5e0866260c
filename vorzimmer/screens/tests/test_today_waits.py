"""What waits for the reader besides their tasks: a line each, counted like everything else that waits."""

from django_scopes import scope

from tests.story import everything
from vorzimmer.conversations import actions as talk
from vorzimmer.engagements.waiting import waiting_for
from vorzimmer.screens.tests.story import words_of
from vorzimmer.screens.waiting import waiting_counts


def lines(house, who, only=None):
    with scope(workspace=house.workspace):
        return [(line.title, line.words) for line in waiting_for(getattr(house, who), only)]


def mine(house, who):
    with scope(workspace=house.workspace):
        return waiting_counts(getattr(house, who)).mine


def test_what_was_said_waits_for_the_other_side_to_confirm_it(house, visitor):
    with scope(workspace=house.workspace):
        message = talk.post_message(actor=house.ben, about=house.engagement, html="<p>Immer am Gang</p>").message
        talk.propose_agreement(actor=house.ben, message=message)
    assert lines(house, "anna") == [("Immer am Gang", "agreed like this?")]
    assert mine(house, "anna") == 1
    assert lines(house, "ben") == lines(house, "emil") == lines(house, "susanne") == []
    page = words_of(visitor.sign_in(house.anna).get("/"))
    assert "Immer am Gang" in page
    assert "One thing is waiting for you" in page
    with scope(workspace=house.workspace):
        talk.confirm_agreement(actor=house.anna, message=message)
    assert lines(house, "anna") == []
    assert mine(house, "anna") == 0


def test_versions_changes_and_confirmations_wait_for_whose_turn_it_is(house):
    with scope(workspace=house.workspace):
        everything(house)
    assert {("Agreement", "read and answer"), ("Website", "more than was agreed: yes or no")} <= set(
        lines(house, "anna")
    )
    assert "Agreement" not in [title for title, _words in lines(house, "ben")]
    assert ("Rights and duties", "read and confirm") in lines(house, "bea")
    assert lines(house, "susanne") == []


def test_only_what_belongs_to_the_engagement_that_was_chosen(house):
    with scope(workspace=house.workspace):
        everything(house)
    assert lines(house, "anna", house.engagement.pk) == lines(house, "anna")
    assert lines(house, "anna", house.other.pk) == []
