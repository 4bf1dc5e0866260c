"""The figures, and the cases behind each."""

from django_scopes import scope

from vorzimmer.agreements.tests.acting import agreed
from vorzimmer.talks.facts import figures_of, with_trends, work_of
from vorzimmer.talks.suggestions import suggestions_for
from vorzimmer.tasks import actions as tasks

from .scenes import again, arranged, at, delivered, fresh, on


def figures(house):
    with scope(workspace=house.workspace):
        work = work_of(fresh(house), on(1), on(27))
        return {each.key: each for each in figures_of(work)}


def test_delivered_on_time_right_the_first_time_and_rounds(house):
    with at(24):
        delivered(house, "Pünktlich", due_at=on(25))
        delivered(house, "Ohne Termin", rounds=2)
    with at(26):
        late = delivered_late(house)
    found = figures(house)
    assert (found["delivered"].done, found["delivered"].told) == (3, "3 tasks")
    assert (found["on_time"].done, found["on_time"].of) == (1, 2)
    assert [case.good for case in found["on_time"].cases if case.task_id == late.pk] == [False]
    assert (found["first_time_right"].done, found["first_time_right"].of) == (2, 3)
    assert (found["rework"].done, found["rework"].of) == (2, 1)
    assert found["on_time"].is_few
    assert not found["delivered"].is_few


def delivered_late(house):
    task = tasks.delegate_task(
        actor=house.anna, engagement=fresh(house), title="Zu spät", outcome="x", due_at=on(26, 9, 30)
    ).task
    tasks.accept_task(actor=house.ben, task=task)
    with at(26, 12):
        tasks.approve_delivery(
            actor=house.anna, delivery=tasks.deliver(actor=house.ben, task=again(house, task), text="Da").delivery
        )
    return task


def test_a_question_that_blocked_puts_the_date_off(house):
    with at(24):
        task = tasks.delegate_task(
            actor=house.anna, engagement=fresh(house), title="Wartet", outcome="x", due_at=on(24, 12)
        ).task
        tasks.accept_task(actor=house.ben, task=task)
        question = tasks.ask_question(actor=house.ben, about=task, text="Welcher Zug?", blocking=True).question
    with at(24, 13):
        tasks.answer_questions(actor=house.anna, about=again(house, task), answers={question.pk: "Der frühe"})
    with at(24, 14):
        tasks.deliver(actor=house.ben, task=again(house, task), text="Da")
    found = figures(house)["on_time"]
    assert (found.done, found.of) == (1, 1), "four hours of the five were the client's"


def test_what_is_empty_says_so_and_nothing_counts_twice(house):
    found = figures(house)
    assert all(each.is_empty for each in found.values())
    assert found["on_time"].told == "no case"


def test_the_hours_of_the_agreement_are_told_to_the_quarter_of_an_hour(house):
    with at(1), scope(workspace=house.workspace):
        agreed(house, hours={"weekly_minutes": 600})
    assert figures(house)["hours"].of == 2235, "26 days of ten hours a week: 37 h 15, not 37 h 09"


def test_the_line_over_the_last_talks(house):
    with at(24):
        delivered(house)
    now = figures(house)
    before = [[{"key": "delivered", "done": 4, "of": 4, "cases": 4}], [{"key": "delivered", "done": 2, "of": 2}]]
    trend = with_trends([now["delivered"]], before)[0]
    assert len(trend.points) == 3
    assert trend.label == "Delivered over the last talks: 4 tasks; 2 tasks; 1 task"
    first, _second, last = (y for _x, y in trend.points)
    assert first < last, "four is higher up than one"
    assert with_trends([now["delivered"]], [])[0].points == []


def test_late_tasks_and_repeated_questions_are_suggested_once(house):
    with at(20):
        task = tasks.delegate_task(
            actor=house.anna, engagement=fresh(house), title="Messe", outcome="x", due_at=on(21)
        ).task
        tasks.accept_task(actor=house.ben, task=task)
        tasks.ask_question(actor=house.ben, about=task, text="Welche Schrift nehmen wir für Briefe?")
    with at(23):
        talk = arranged(house)
        tasks.ask_question(actor=house.ben, about=again(house, task), text="Welche Schrift nehmen wir für Angebote?")
        with scope(workspace=house.workspace):
            found = suggestions_for(again(house, talk), [])
    assert [each.about.partition(":")[0] for each in found] == ["late", "twice"]
