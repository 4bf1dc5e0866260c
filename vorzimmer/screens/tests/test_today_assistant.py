"""Today, as the assistant: all clients and all workspaces, in the order of what was promised."""

import pytest

from vorzimmer.foundation import clock
from vorzimmer.screens.tests import story
from vorzimmer.screens.tests.story import words_of
from vorzimmer.tasks import actions
from vorzimmer.tenancy.writes import writes_allowed


def test_new_tasks_come_first_and_are_accepted_with_one_key(house, visitor):
    task = story.order(house, "Trip to Vienna", budget_minutes=90)
    page = visitor.sign_in(house.ben).get("/")
    assert "New for you" in words_of(page)
    assert "1 h 30 agreed" in words_of(page)
    for key in "aqdp":
        assert f'data-key="{key}"' in page.content.decode()
    answer = visitor.post(f"/tasks/{task.pk}/accept-task/", part="today")
    assert "New for you" not in words_of(answer)
    assert "Trip to Vienna" in words_of(answer)
    assert "hx-partial" in answer.content.decode()


def test_everything_else_is_sorted_by_what_was_promised(house, visitor):
    story.work(house, "Next month", due_at=story.later(days=30))
    story.work(house, "Friday", due_at=story.later(days=3))
    story.work(house, "Tonight", due_at=story.later(hours=7))
    story.work(house, "Overdue", due_at=story.later(hours=-1), moment=story.later(days=-1))
    story.ask(house, story.work(house, "Asked"), blocking=True)
    page = words_of(visitor.sign_in(house.ben).get("/"))
    assert "Late: “Overdue”, promised for today 9:00." in page
    order = [
        "Now",
        "Overdue",
        "Today",
        "Tonight",
        "This-week",
        "Friday",
        "Later",
        "Next-month",
        "Waiting-for-others",
        "Asked",
    ]
    places = [page.index(word.replace("-", " "), page.index("Delegate")) for word in order]
    assert places == sorted(places), page
    assert "Two things are up today." in page
    assert "Anna’s turn" in page


def test_a_question_of_the_client_is_answered_here(house, visitor):
    task = story.work(house)
    story.ask(house, task, "Is the hotel near the station?", by="anna")
    page = words_of(visitor.sign_in(house.ben).get("/"))
    assert "You are asked" in page
    assert "Is the hotel near the station?" in page
    assert "Is the hotel" not in words_of(visitor.sign_in(house.bea).get("/"))


def test_all_workspaces_of_the_person_stand_on_one_desk(house, visitor):
    ben_there = story.also_in(house, house.ben, house.elsewhere, house.theirs, "backup")
    with story.inside(house.dirk):
        task = actions.write_draft(actor=house.dirk, engagement=house.theirs, title="Stand at the fair").task
        actions.hand_over(actor=house.dirk, task=task)
        actions.pass_on(actor=house.dora, task=task, to=ben_there.membership)
    story.work(house, "Trip to Vienna")
    page = visitor.sign_in(house.ben).get("/")
    assert "Stand at the fair" in words_of(page)
    assert "Südwind" in words_of(page)
    assert f"/w/sued/tasks/{task.pk}/" in page.content.decode()
    assert f'action="/w/nord/tasks/{task.pk}' not in page.content.decode()
    there = words_of(visitor.sign_in(ben_there).get("/"))
    assert "Trip to Vienna" in there
    assert "Nordlicht" in there


def test_rows_of_workspaces_to_which_one_does_not_belong_never_appear(house, visitor):
    with story.inside(house.dirk):
        task = actions.write_draft(actor=house.dirk, engagement=house.theirs, title="Stand at the fair").task
        actions.hand_over(actor=house.dirk, task=task)
    story.work(house, "Trip to Vienna")
    assert "Stand at the fair" not in words_of(visitor.sign_in(house.ben).get("/"))
    assert "Vienna" not in words_of(visitor.sign_in(house.dora).get("/"))
    ben_there = story.also_in(house, house.ben, house.elsewhere, house.theirs, "backup")
    with story.inside(ben_there), writes_allowed("left"):
        ben_there.membership.leave()
    assert "Stand at the fair" not in words_of(visitor.sign_in(house.ben).get("/"))


def test_the_strip_of_the_day_shows_hours_on_the_readers_own_clock(house, visitor):
    grace = story.newcomer(house, "Grace Kim", "client", "contact", house.other)
    with story.inside(house.otto):
        grace.person.timezone = "America/New_York"
        grace.person.save()
    page = visitor.sign_in(house.bea).get("/")
    assert "Who can be reached when" in words_of(page)
    assert "9:00–17:00" in words_of(page)
    assert "<rect" in page.content.decode()
    with clock.at(story.later(days=4)):
        assert "again Mon 9:00" in words_of(visitor.get("/"))


def test_keys_are_for_the_first_new_task_of_this_workspace(house, visitor):
    ben_there = story.also_in(house, house.ben, house.elsewhere, house.theirs, "backup")
    with story.inside(house.dirk, story.later(days=-1)):
        task = actions.write_draft(actor=house.dirk, engagement=house.theirs, title="Stand at the fair").task
        actions.hand_over(actor=house.dirk, task=task)
        actions.pass_on(actor=house.dora, task=task, to=ben_there.membership)
    here = [story.order(house, title) for title in ("Trip to Vienna", "Laptops")]
    html = visitor.sign_in(house.ben).get("/").content.decode()
    assert html.index("Stand at the fair") < html.index("Trip to Vienna")
    assert html.count('data-key="a"') == 1
    assert f'href="/w/nord/tasks/{here[0].pk}/questions/ask/" data-key="q"' in html


def test_a_clear_desk_says_so(house, visitor):
    page = words_of(visitor.sign_in(house.ben).get("/"))
    assert "Nothing is promised for today." in page
    assert "Your desk is clear" in page


def test_somebody_without_an_engagement_reads_what_will_be_here(house, visitor):
    nobody = story.newcomer(house, "Nina Neu", "assistant")
    assert "Soon there will be something here" in words_of(visitor.sign_in(nobody).get("/"))


@pytest.mark.parametrize("many", [1, 12])
def test_the_number_of_queries_does_not_grow(house, visitor, django_assert_max_num_queries, many):
    for number in range(many):
        story.order(house, f"New {number}")
        story.work(house, f"Task {number}", due_at=story.later(days=number + 1))
    visitor.sign_in(house.ben).get("/")
    with django_assert_max_num_queries(24):
        visitor.get("/")
