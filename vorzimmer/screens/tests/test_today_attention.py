"""Today for those who look after others: quiet unless something waits longer than promised."""

import pytest

from vorzimmer.foundation import clock
from vorzimmer.screens.tests import story
from vorzimmer.screens.tests.story import words_of
from vorzimmer.screens.waiting import waiting_counts

QUIET = "Everything is running. Nothing waits longer than promised."


@pytest.fixture
def troubled(house):
    """A week ago something was asked and nobody answered; a task is overdue, one was declined."""
    back = story.later(days=-7)
    story.ask(house, story.work(house, "Guest list", moment=back), "With partners?", blocking=True, moment=back)
    story.work(house, "Summary", moment=back, due_at=story.later(days=-2))
    declined = story.order(house, "Translation", moment=story.later(hours=-1))
    story.do(house.ben, "decline_task", task=declined, reason="No Polish.", moment=story.later(minutes=-30))
    return house


@pytest.mark.parametrize("who", ["carla", "susanne", "otto"])
def test_nothing_is_wrong_and_the_page_is_quiet(house, visitor, who):
    page = words_of(visitor.sign_in(getattr(house, who)).get("/"))
    assert QUIET in page
    assert "What needs attention" not in page


@pytest.mark.parametrize("who", ["carla", "susanne", "otto"])
def test_what_waits_too_long_says_with_whom_since_when_and_what_to_do(troubled, visitor, who):
    page = words_of(visitor.sign_in(getattr(troubled, who)).get("/"))
    assert "Three things need attention." in page
    assert "Anna has not answered Ben’s question; the answer was promised by Tue, 17 November, 18:00." in page
    assert "Should have been finished by Sun, 22 November, 10:00. It is Ben’s turn." in page
    assert "Ask Ben" in page
    assert "Ben cannot do it: No Polish." in page


def test_the_coordination_finds_somebody_and_the_supervisor_only_looks(troubled, visitor):
    task = "Translation"
    for who, action in ((troubled.carla, "Find somebody"), (troubled.susanne, "Have a look")):
        page = words_of(visitor.sign_in(who).get("/"))
        assert page.index(action, page.index(task)) > 0
    assert "Find somebody" not in page


def test_a_task_that_nobody_has_is_the_coordinations_turn(house, visitor):
    story.do(house.ben, "pass_on", task=story.order(house), to=None, reason="")
    page = visitor.sign_in(house.carla).get("/")
    assert "Nobody has this task at the moment." in words_of(page)
    assert "is-mine" in page.content.decode()


def test_a_complaint_is_shown_and_decided_when_its_time_is_over(house, visitor):
    complaint = story.complaint(house, "Late again.")
    assert "The two sides settle it by Fri 18:00." in words_of(visitor.sign_in(house.carla).get("/"))
    with clock.at(story.later(days=8)):
        story.do(house.anna, "escalate_complaint", complaint=complaint, moment=story.later(days=8))
        assert waiting_counts(house.carla).mine == 1
        page = words_of(visitor.get("/"))
        assert "the coordination decides now." in page
        assert "Decide" in page


def test_an_engagement_without_a_lead_needs_somebody(house, visitor):
    story.another_engagement(house, "Praxis Yılmaz")
    page = words_of(visitor.sign_in(house.otto).get("/"))
    assert "Praxis Yılmaz" in page
    assert "No lead assistant" in page
    assert QUIET in words_of(visitor.sign_in(house.susanne).get("/"))


def test_supervisors_see_only_their_engagements(troubled, visitor):
    late = story.later(days=-3)
    story.order(troubled, "Emils Reise", by="emil", moment=late)
    assert "Emils Reise" in words_of(visitor.sign_in(troubled.otto).get("/"))
    assert "Emils Reise" not in words_of(visitor.sign_in(troubled.susanne).get("/"))


def test_an_observer_reads_what_is_happening(house, visitor):
    olga = story.newcomer(house, "Olga Obst", "observer", "observer")
    story.work(house, "Trip to Vienna")
    story.order(house, "Emils Reise", by="emil")
    page = words_of(visitor.sign_in(olga).get("/"))
    assert "Ben accepted “Trip to Vienna”" in page
    assert "Emils Reise" not in page
    assert "Delegate" not in page


def test_several_parts_give_several_sections_in_their_order(troubled, visitor):
    story.newcomer(troubled, "Olga Obst", "observer")
    both = story.another_engagement(troubled, "Carla privat", contacts=[troubled.carla], lead=troubled.ben)
    story.order(troubled, "Birthday cake", engagement=both, by="carla")
    page = words_of(visitor.sign_in(troubled.carla).get("/"))
    assert page.index("Birthday cake") < page.index("What needs attention")
    assert "Nothing is waiting for you. Three things need attention." in page


@pytest.mark.parametrize("many", [1, 12])
def test_the_number_of_queries_does_not_grow(house, visitor, django_assert_max_num_queries, many):
    back = story.later(days=-7)
    for number in range(many):
        story.ask(house, story.work(house, f"Task {number}", moment=back), moment=back)
        story.complaint(house, "Late again.", title=f"Bad {number}")
        story.another_engagement(house, f"Client {number}")
    visitor.sign_in(house.otto).get("/")
    with django_assert_max_num_queries(16):
        visitor.get("/")
