"""Whose turn it is, when several things are open at once; and the promise that stands still meanwhile."""

from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.tasks import actions

from .scenes import TODAY_AT_SIX, delivered, hour, refresh, task_in


def test_two_questions_flip_the_turn_once_and_only_the_last_answer_flips_it_back(house):
    task = task_in(house, "handed_over")
    with clock.at(hour(1)):
        first = actions.ask_question(actor=house.ben, about=task, text="Zug?").question
        second = actions.ask_question(actor=house.ben, about=task, text="Hotel?").question
    assert (refresh(house, task).turn, task.turn_since) == ("client", hour(1))
    with clock.at(hour(2)):
        actions.answer_questions(actor=house.anna, about=task, answers={first.pk: "Ja"})
        assert refresh(house, task).turn == "client"
        actions.answer_questions(actor=house.anna, about=task, answers={second.pk: "Ja"})
    assert (refresh(house, task).turn, task.turn_since) == ("assistant", hour(2))


def test_the_promise_of_an_answer_loses_no_time_while_the_client_has_the_turn(house):
    task = task_in(house, "handed_over")
    assert task.turn_until == TODAY_AT_SIX
    with clock.at(hour(1)):
        question = actions.ask_question(actor=house.ben, about=task, text="Zug?").question
    with clock.at(hour(25)):
        actions.answer_questions(actor=house.anna, about=task, answers={question.pk: "Ja"})
    assert refresh(house, task).turn_until == hour(31)
    assert not task.is_late(hour(30))
    assert task.is_late(hour(32))


def test_changing_the_briefing_promises_nothing_anew(house):
    task = task_in(house, "handed_over")
    with clock.at(hour(3)):
        actions.change_task(actor=house.anna, task=task, seen_version=task.version, wanted={"title": "Reise Graz"})
    assert refresh(house, task).turn_until == TODAY_AT_SIX


def test_a_result_is_the_clients_turn_and_a_complaint_the_assistants(house):
    task = delivered(house)
    assert task.turn == "client"
    with scope(workspace=house.workspace):
        result = task.deliveries.get()
    with clock.at(hour(2)):
        actions.approve_delivery(actor=house.anna, delivery=result)
        assert refresh(house, task).turn == ""
        complaint = actions.complain(actor=house.anna, task=task, text="Falsches Hotel").complaint
    assert (refresh(house, task).turn, task.turn_until) == ("assistant", complaint.settle_by)
    with clock.at(hour(3)):
        actions.settle_complaint(actor=house.anna, complaint=complaint, settlement="Umgebucht")
    assert refresh(house, task).turn == ""


def test_nobody_is_late_with_what_is_not_theirs(house):
    task = task_in(house, "accepted")
    assert task.is_overdue(hour(200))
    with clock.at(hour(1)):
        actions.wait_for(actor=house.ben, task=task, who="Hotel", until=hour(300))
    assert not task.is_late(hour(200))
