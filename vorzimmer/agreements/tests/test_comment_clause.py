"""A remark on a clause stands open until somebody settles it."""

import pytest

from vorzimmer.agreements import actions
from vorzimmer.agreements.models import ClauseComment, Signature
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification

from .negotiated import clause, inside, offered, ready, sign, signed
from .promises import every_promise


@pytest.fixture
def here(house):
    with inside(house):
        yield house


def remark(actor, found, text="Ist das brutto?"):
    return actions.comment_clause(actor=actor, clause=found, text=text)


def test_the_other_side_is_told_and_nobody_signs_before_it_is_settled(here):
    version = ready(here)
    remark(here.anna, clause(version, "rate"), "  Ist das brutto?  ")
    kept = ClauseComment.objects.get()
    assert (kept.text, kept.by, kept.settled_at) == ("Ist das brutto?", here.anna.membership, None)
    told = Notification.objects.filter(kind="agreements.clause_commented")
    assert {one.to_id for one in told} == {here.ben.id}
    with pytest.raises(NotAllowed, match="still open"):
        sign(here.ben, version)


def test_a_signature_given_before_does_not_stand(here):
    version = ready(here)
    sign(here.anna, version)
    assert remark(here.ben, clause(version, "rate")).unsigned
    assert not Signature.objects.exists()


def test_the_coordination_may_remark_too(here):
    assert remark(here.carla, clause(offered(here), "rate")).side == ""


def test_a_remark_has_words(here):
    found = clause(offered(here), "rate")
    with pytest.raises(ValueError, match="words"):
        remark(here.anna, found, "  ")


@pytest.mark.parametrize("who", ["bea", "susanne", "emil"])
def test_others_do_not(here, who):
    found = clause(offered(here), "rate")
    with pytest.raises(NotAllowed):
        remark(getattr(here, who), found)


def test_what_is_signed_is_not_talked_about_any_more(here):
    with pytest.raises(NotAllowed, match="not negotiated any more"):
        remark(here.anna, clause(signed(here), "rate"))


def test_it_happens_once_wholly_or_not_at_all(here, monkeypatch):
    found = clause(offered(here), "rate")
    every_promise(here.anna, actions.comment_clause, monkeypatch, clause=found, text="Brutto?")
