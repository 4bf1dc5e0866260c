"""Who does what by when: one list, narrowed by its address, page by page."""

import pytest

from vorzimmer.foundation import clock
from vorzimmer.screens.tests import story
from vorzimmer.screens.tests.story import words_of


def test_the_list_says_who_by_when_and_whose_turn(house, visitor):
    story.ask(house, story.work(house, "Trip to Vienna", due_at=story.later(days=3)), blocking=True)
    story.work(house, "Minutes", due_at=story.later(hours=3))
    page = words_of(visitor.sign_in(house.anna).get("/tasks/"))
    assert page.index("Minutes") < page.index("Trip to Vienna")
    assert "Ben’s turn" in page
    assert "Your turn since today 10:00 Answer by today 18:00 Fri 10:00" in page


def test_chips_selects_and_words_narrow_it_by_the_address(house, visitor):
    story.work(house, "Trip to Vienna", kind="travel", due_at=story.later(days=10))
    story.ask(house, story.work(house, "Guest list"), blocking=True)
    with story.inside(house.ben):
        story.actions.wait_for(
            actor=house.ben, task=story.work(house, "Table"), who="Hotel Adler", until=story.later(days=1)
        )
    visitor.sign_in(house.anna)
    for query, there, gone in (
        ("turn=mine", "Guest list", "Vienna"),
        ("turn=assistant", "Vienna", "Guest list"),
        ("turn=third", "Hotel Adler", "Vienna"),
        ("kind=travel", "Vienna", "Guest list"),
        ("text=vienna", "Vienna", "Table"),
        ("due=week", "", "Vienna"),
        (f"person={house.bea.id}", "", "Vienna"),
        (f"engagement={house.engagement.pk}&text=table", "Table", "Vienna"),
    ):
        page = words_of(visitor.get(f"/tasks/?{query}"))
        assert there in page, query
        assert gone not in page, query
        assert there or "Nothing fits" in page


def test_a_choice_keeps_the_other_choices(house, visitor):
    html = visitor.sign_in(house.anna).get("/tasks/?text=reise&turn=mine&after=x").content.decode()
    assert 'href="?text=reise&amp;turn=third"' in html
    assert 'href="?text=reise&amp;turn=mine&amp;sort=newest"' in html
    assert '<input type="hidden" name="turn" value="mine">' in html


def test_drafts_stand_on_top_for_their_writer_only(house, visitor):
    with story.inside(house.anna):
        story.actions.write_draft(actor=house.anna, engagement=house.engagement, title="Summer party")
    assert "Your drafts Summer party" in words_of(visitor.sign_in(house.anna).get("/tasks/"))
    for other in (house.ben, house.carla):
        assert "Summer party" not in words_of(visitor.sign_in(other).get("/tasks/"))


def test_done_tasks_are_behind_a_tab(house, visitor):
    delivery = story.deliver(house, story.work(house, "Invitation"))
    story.do(house.anna, "approve_delivery", delivery=delivery)
    visitor.sign_in(house.anna)
    assert "Invitation" not in words_of(visitor.get("/tasks/"))
    assert "Invitation" in words_of(visitor.get("/tasks/?state=closed"))


def test_further_goes_on_where_the_page_ended(house, visitor, monkeypatch):
    monkeypatch.setattr("vorzimmer.overviews.page.MOST", 2)
    for number in range(5):
        story.work(house, f"Task {number}", due_at=story.later(days=number + 1))
    visitor.sign_in(house.anna)
    seen, address = [], "/tasks/"
    while address:
        page = visitor.get(address)
        seen += [number for number in range(5) if f"Task {number}" in words_of(page)]
        link = page.context["more_address"]
        address = f"/tasks/{link}" if link else ""
    assert seen == [0, 1, 2, 3, 4]
    assert "That was all." in words_of(page)


def test_empty_lists_say_what_belongs_there(house, visitor):
    assert "No open tasks Hand something over" in words_of(visitor.sign_in(house.anna).get("/tasks/"))
    assert "As soon as something is handed over" in words_of(visitor.sign_in(house.susanne).get("/tasks/"))
    assert "Nothing is done yet" in words_of(visitor.get("/tasks/?state=closed"))


def test_only_what_one_may_see_is_there(house, visitor):
    story.work(house, "Trip to Vienna")
    for who, sees in (
        ("carla", True),
        ("otto", True),
        ("susanne", True),
        ("bea", True),
        ("emil", False),
        ("dora", False),
    ):
        page = words_of(visitor.sign_in(getattr(house, who)).get("/tasks/"))
        assert ("Vienna" in page) is sees, who


def test_overdue_is_a_word_and_a_date_not_an_alarm(house, visitor):
    story.work(house, "Summary", due_at=story.later(hours=1))
    with clock.at(story.later(days=1)):
        html = visitor.sign_in(house.ben).get("/tasks/").content.decode()
    assert '<span class="late">overdue since yesterday 11:00</span>' in html


@pytest.mark.parametrize("many", [1, 30])
def test_the_number_of_queries_does_not_grow(house, visitor, django_assert_max_num_queries, many):
    for number in range(many):
        story.work(house, f"Task {number}")
    visitor.sign_in(house.anna).get("/tasks/")
    with django_assert_max_num_queries(12):
        visitor.get("/tasks/")
