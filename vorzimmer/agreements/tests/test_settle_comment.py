"""Nothing is open about a remark any more."""

import pytest

from vorzimmer.agreements import actions
from vorzimmer.agreements.models import ClauseComment
from vorzimmer.journal.action import NotAllowed

from .negotiated import clause, inside, offered, ready, sign
from .promises import every_promise


@pytest.fixture
def here(house):
    with inside(house):
        yield house


def remark(here, version=None):
    found = clause(version or offered(here), "rate")
    return actions.comment_clause(actor=here.anna, clause=found, text="Brutto?").comment


@pytest.mark.parametrize("who", ["anna", "ben", "carla"])
def test_it_stays_readable_and_stands_in_nobodys_way(here, who):
    version = ready(here)
    actions.settle_comment(actor=getattr(here, who), comment=remark(here, version))
    kept = ClauseComment.objects.get()
    assert (kept.text, kept.settled_by) == ("Brutto?", getattr(here, who).membership)
    assert not sign(here.anna, version).whole


def test_once(here):
    kept = remark(here)
    actions.settle_comment(actor=here.ben, comment=kept)
    with pytest.raises(NotAllowed, match="settled already"):
        actions.settle_comment(actor=here.anna, comment=kept)


@pytest.mark.parametrize("who", ["bea", "susanne", "emil"])
def test_others_do_not(here, who):
    kept = remark(here)
    with pytest.raises(NotAllowed):
        actions.settle_comment(actor=getattr(here, who), comment=kept)


def test_it_happens_once_wholly_or_not_at_all(here, monkeypatch):
    every_promise(here.ben, actions.settle_comment, monkeypatch, comment=remark(here))
