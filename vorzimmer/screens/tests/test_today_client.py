"""Today, as the client: what waits comes first, is answered in place, and folds away."""

import pytest

from vorzimmer.foundation import clock
from vorzimmer.screens.tests import story
from vorzimmer.screens.tests.story import words_of
from vorzimmer.screens.waiting import waiting_counts
from vorzimmer.tasks.models import Task


def test_the_greeting_depends_on_the_hour_in_the_persons_zone(house, visitor):
    for hour, said in ((8, "Good morning, Anna."), (13, "Good afternoon, Anna."), (20, "Good evening, Anna.")):
        with clock.at(story.MORNING.replace(hour=hour - 1)):
            assert said in words_of(visitor.sign_in(house.anna).get("/"))
    house.anna.person.timezone = "America/New_York"
    house.anna.person.language = "en"
    house.anna.person.save()
    with clock.at(story.MORNING.replace(hour=14)):
        assert "Good morning, Anna." in words_of(visitor.sign_in(house.anna).get("/"))


def test_everything_that_waits_is_counted_and_can_be_answered_here(house, visitor):
    trip, letter = story.work(house), story.work(house, "Invitation")
    laptops = story.work(house, "Laptops", due_at=story.later(days=3))
    table = story.work(house, "Table for eight")
    story.ask(house, trip, options=["7:55", "9:30"], proposal="9:30", blocking=True)
    story.deliver(house, letter)
    story.do(house.ben, "propose_date", task=laptops, due_at=story.later(days=5), reason="One offer is missing.")
    story.do(house.ben, "note_call", task=table, text="Up to 240 euros.", spoke_with=house.anna.membership)
    page = words_of(visitor.sign_in(house.anna).get("/"))
    assert "Four things are waiting for you, about 4 minutes altogether." in page
    for said in ("7:55 or 9:30?", "Ben’s proposal", "Here it is.", "Sun 10:00 instead of Fri 10:00", "240 euros."):
        assert said in page
    assert page.endswith("That was all.")


def test_an_answered_question_folds_away_where_it_was_with_the_way_back(house, visitor):
    question = story.ask(house, story.work(house), options=["7:55", "9:30"], blocking=True)
    visitor.sign_in(house.anna)
    card = visitor.post(f"/questions/{question.pk}/answer/", {"option": "9:30"}, part=f"question-{question.pk}")
    assert "Take the answer back" in words_of(card)
    again = visitor.get("/", part="today")
    assert "Nothing is waiting for you." in words_of(again)
    assert "Take the answer back" in words_of(again)
    with clock.at(story.later(minutes=3)):
        assert "Take the answer back" not in words_of(visitor.get("/", part="today"))


def test_a_date_is_agreed_in_place_and_the_part_is_the_page_read_again(house, visitor):
    task = story.work(house, "Laptops", due_at=story.later(days=3))
    proposal = story.do(house.ben, "propose_date", task=task, due_at=story.later(days=5)).proposal
    answer = visitor.sign_in(house.anna).post(f"/dates/{proposal.pk}/agree-date/", part="today")
    assert answer.status_code == 200
    assert 'id="today"' in answer.content.decode()
    assert words_of(answer) == words_of(visitor.get("/", part="today"))
    with story.inside(house.anna):
        assert Task.objects.get(pk=task.pk).due_at == story.later(days=5)


def test_without_javascript_the_same_form_leads_to_the_task(house, visitor):
    task = story.work(house, "Laptops", due_at=story.later(days=3))
    proposal = story.do(house.ben, "propose_date", task=task, due_at=story.later(days=5)).proposal
    answer = visitor.sign_in(house.anna).post(f"/dates/{proposal.pk}/agree-date/")
    assert answer.status_code == 302
    assert answer.url.endswith(f"/tasks/{task.pk}/")


def test_what_is_worked_on_and_what_was_approved_this_week_stand_below(house, visitor):
    story.work(house, "Minutes", due_at=story.later(hours=2))
    letter = story.work(house, "Invitation", moment=story.later(days=-1))
    delivery = story.deliver(house, letter, moment=story.later(days=-1))
    story.do(house.anna, "approve_delivery", delivery=delivery, moment=story.later(hours=-2))
    page = words_of(visitor.sign_in(house.anna).get("/"))
    assert "Ben is working on Minutes by today 12:00" in page
    assert "Approved this week Invitation" in page


def test_a_complaint_is_the_assistants_turn_until_they_offer_something(house, visitor):
    complaint = story.complaint(house, "The wrong hotel.")
    page = words_of(visitor.sign_in(house.anna).get("/"))
    assert "Nothing is waiting for you." in page
    assert "settle the complaint by Fri 18:00" in words_of(visitor.sign_in(house.ben).get("/"))
    story.do(house.ben, "offer_settlement", complaint=complaint, offer="Another hotel, at my cost.")
    page = words_of(visitor.sign_in(house.anna).get("/"))
    assert "Ben offers something for your complaint" in page
    assert "Another hotel, at my cost." in page
    assert waiting_counts(house.anna).mine == 1
    assert waiting_counts(house.ben).mine == 0


def test_with_nothing_at_all_the_page_says_so_and_offers_the_first_step(house, visitor):
    page = words_of(visitor.sign_in(house.anna).get("/"))
    assert "Nothing is waiting for you." in page
    assert "Nothing is in the works." in page
    assert "Delegate" in page


def test_nobody_sees_what_belongs_to_another_client_or_workspace(house, visitor):
    story.ask(house, story.work(house), "A secret question?")
    for stranger in (house.emil, house.dora, house.dirk):
        page = words_of(visitor.sign_in(stranger).get("/"))
        assert "secret" not in page
        assert "Vienna" not in page


def test_an_engagement_can_be_chosen_and_leaves_the_others_out(house, visitor):
    second = story.another_engagement(house, "Anna privat", contacts=[house.anna], lead=house.bea)
    story.order(house, "Birthday cake", engagement=second)
    story.order(house, "Fair stand")
    visitor.sign_in(house.anna)
    both = visitor.get("/")
    assert f"?engagement={second.pk}" in both.content.decode()
    only = words_of(visitor.get(f"/?engagement={second.pk}"))
    assert "Birthday cake" in only
    assert "Fair stand" not in only
    assert "Fair stand" in words_of(visitor.get("/?engagement=nonsense"))


@pytest.mark.parametrize("many", [1, 12])
def test_the_number_of_queries_does_not_grow(house, visitor, django_assert_max_num_queries, many):
    for number in range(many):
        task = story.work(house, f"Task {number}")
        story.ask(house, task, blocking=True)
        story.deliver(house, story.work(house, f"Result {number}"))
        story.do(house.ben, "note_call", task=task, text="Said so.", spoke_with=None)
    visitor.sign_in(house.anna).get("/")
    with django_assert_max_num_queries(25):
        visitor.get("/")
