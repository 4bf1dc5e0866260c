"""The page of an engagement: what is open, who is who, what happened."""

import pytest

from vorzimmer.screens.tests import story
from vorzimmer.screens.tests.story import words_of


def page_of(visitor, who, house, query=""):
    return visitor.sign_in(who).get(f"/engagements/{house.engagement.pk}/{query}")


def test_it_says_what_is_open_and_whose_turn_it_is(house, visitor):
    story.ask(house, story.work(house, "Trip to Vienna", due_at=story.later(days=3)), blocking=True)
    page = words_of(page_of(visitor, house.anna, house))
    assert "What is open Trip to Vienna by Fri 10:00 Ben Berger Your turn since today 10:00" in page
    assert "Ben Berger Lead assistant" in page
    assert "Ben accepted “Trip to Vienna”" in page


def test_history_goes_back_page_by_page(house, visitor, monkeypatch):
    monkeypatch.setattr("vorzimmer.screens.sections.history.PAGE", 2)
    story.work(house)
    page = page_of(visitor, house.anna, house)
    assert "Ben is working on" in words_of(page)
    before = page.context["history"].before
    older = visitor.get(f"/engagements/{house.engagement.pk}/?before={before}", part="history")
    assert "Anna handed over" in words_of(older)
    assert "Ben is working on" not in words_of(older)
    assert "Back to the newest" in words_of(older)
    assert 'id="open_work"' not in older.content.decode()
    assert "Ben is working on" in words_of(visitor.get(f"/engagements/{house.engagement.pk}/?before=nonsense"))


@pytest.mark.parametrize(
    ("who", "delegates", "pauses", "arranges"),
    [
        ("anna", True, True, False),
        ("ben", True, False, False),
        ("carla", True, True, True),
        ("susanne", False, False, False),
    ],
)
def test_everybody_is_offered_what_they_may(house, visitor, who, delegates, pauses, arranges):
    html = page_of(visitor, getattr(house, who), house).content.decode()
    key = house.engagement.pk
    assert (f"/tasks/new/?engagement={key}" in html.partition("<main")[2].partition("</main>")[0]) is delegates
    assert (f"/engagements/{key}/pause/" in html) is pauses
    assert (f"/engagements/{key}/settings/" in html) is arranges


def test_a_paused_engagement_says_since_when_and_can_go_on(house, visitor):
    page_of(visitor, house.anna, house)
    visitor.post(f"/engagements/{house.engagement.pk}/pause/")
    page = page_of(visitor, house.anna, house)
    assert "paused since today 10:00" in words_of(page)
    assert "Go on" in words_of(page)


def test_an_engagement_without_anything_says_so(house, visitor):
    page = words_of(page_of(visitor, house.anna, house))
    assert "Nothing is open at the moment." in page
    assert "Nothing has happened here yet." in page


@pytest.mark.parametrize(
    ("who", "status"),
    [("anna", 200), ("ben", 200), ("carla", 200), ("susanne", 200), ("otto", 200), ("emil", 404), ("dora", 404)],
)
def test_it_answers_each_of_the_cast(house, visitor, who, status):
    assert page_of(visitor, getattr(house, who), house).status_code == status


@pytest.mark.parametrize("many", [1, 15])
def test_the_number_of_queries_does_not_grow(house, visitor, django_assert_max_num_queries, many):
    for number in range(many):
        story.work(house, f"Task {number}")
        story.newcomer(house, f"P{number} Person", "assistant", "backup")
    page_of(visitor, house.carla, house)
    with django_assert_max_num_queries(15):
        visitor.get(f"/engagements/{house.engagement.pk}/")
