"""Acts that touch the outside or money ask the agreement, and are stopped with its reason."""

import pytest
from django_scopes import scope

from vorzimmer.journal import authority
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.authority import Act, Answer, Verdict
from vorzimmer.people.models import Membership

from .sample import entries, make


@pytest.fixture
def asked(monkeypatch):
    """What the agreement was asked, and the answer it gives."""
    monkeypatch.setattr(authority, "_asked", [])
    questions = []

    def answering(answer, reason=""):
        authority.answered_by(lambda *question: questions.append(question) or Verdict(answer, reason))
        return questions

    return answering


def move(house, verb):
    with scope(workspace=house.workspace):
        verb.move(actor=house.otto, member=house.bea.membership, region="DE-BY")


def test_an_act_asks_who_does_what_to_which_thing(house, monkeypatch, asked):
    questions = asked(Answer.ALLOWED)
    move(house, make(monkeypatch, act=Act("spend")))
    ((actor, act, subject, facts),) = questions
    assert (actor, act.name, subject, facts["region"]) == (house.otto, "spend", house.bea.membership, "DE-BY")


@pytest.mark.parametrize("answer", [Answer.NEEDS_APPROVAL, Answer.OUTSIDE])
def test_an_act_is_stopped_and_explained(house, monkeypatch, asked, answer):
    asked(answer, "From 100 € on Anna approves first.")
    with pytest.raises(NotAllowed, match="From 100 € on Anna approves first"):
        move(house, make(monkeypatch, act=Act("spend")))
    with scope(workspace=house.workspace):
        assert Membership.objects.get(pk=house.bea.membership.pk).holidays_region == ""
        assert not entries()


def test_what_is_only_to_be_reported_is_done(house, monkeypatch, asked):
    asked(Answer.REPORT)
    move(house, make(monkeypatch, act=Act("spend")))
    with scope(workspace=house.workspace):
        assert len(entries()) == 1


def test_the_record_keeps_the_clause_and_only_the_running_action_knows_the_verdict(house, monkeypatch, asked):
    monkeypatch.setattr(authority, "_asked", [])
    authority.answered_by(lambda *_question: Verdict(Answer.REPORT, "", "4.2", 3))
    move(house, make(monkeypatch, act=Act("spend")))
    with scope(workspace=house.workspace):
        (entry,) = entries()
        assert entry.facts["verdict"] == {"answer": "report", "clause": "4.2", "version": 3}
    assert authority.verdict() is authority.FREE


def test_one_of_several_acts_is_named_by_an_argument(house, monkeypatch, asked):
    questions = asked(Answer.ALLOWED)
    move(house, make(monkeypatch, act=Act(said_in="region")))
    assert questions[0][1].name == "DE-BY"


def test_whoever_is_stopped_can_look_at_the_verdict(house, monkeypatch, asked):
    asked(Answer.OUTSIDE, "Not in this engagement.")
    with pytest.raises(NotAllowed) as stopped:
        move(house, make(monkeypatch, act=Act("spend")))
    assert stopped.value.verdict.answer is Answer.OUTSIDE


def test_the_strictest_answer_decides(house, monkeypatch, asked):
    asked(Answer.REPORT)
    asked(Answer.NEEDS_APPROVAL, "Anna approves.")
    asked(Answer.OUTSIDE, "Not in this engagement.")
    with pytest.raises(NotAllowed, match="Not in this engagement"):
        move(house, make(monkeypatch, act=Act("spend")))


def test_every_agreement_has_to_agree(house, monkeypatch, asked):
    asked(Answer.ALLOWED)
    asked(Answer.OUTSIDE, "Not in this engagement.")
    with pytest.raises(NotAllowed, match="Not in this engagement"):
        move(house, make(monkeypatch, act=Act("spend")))


def test_what_is_no_such_act_asks_nobody(house, monkeypatch, asked):
    questions = asked(Answer.OUTSIDE)
    move(house, make(monkeypatch))
    assert not questions
