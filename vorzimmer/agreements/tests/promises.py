"""What every verb of the negotiation keeps: it happens once, wholly or not at all, and only then is it told."""

import pytest
from django.db import transaction
from django.test import TestCase

from vorzimmer.agreements.models import Agreement, ClauseComment, ClauseRevision, Signature, Version, VersionClause
from vorzimmer.journal import reactions
from vorzimmer.journal.models import Entry

KEPT = (Agreement, Version, VersionClause, ClauseRevision, ClauseComment, Signature)
OTHERS = ("bea", "carla", "susanne", "otto", "emil")
"""Those who speak for neither side of a freelancer's agreement."""


def every_promise(actor, verb, monkeypatch, **said):
    """Half-way failure, rollback, double submit; in this order, so that the verb runs through only once."""
    before = rows()
    with monkeypatch.context() as patch:
        patch.setattr(reactions, "react", _full)
        with pytest.raises(RuntimeError):
            verb(actor=actor, **said)
    assert rows() == before
    _nobody_hears_of_a_rollback(actor, verb, monkeypatch, said)
    assert rows() == before
    entries = Entry.objects.count()
    first, again = (verb(actor=actor.through(actor.door, "sent-once"), **said) for _ in range(2))
    assert type(first) is type(again)
    assert Entry.objects.count() == entries + 1
    assert rows() != before
    return first


def rows():
    """Everything that is kept of agreements."""
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in KEPT}


def _nobody_hears_of_a_rollback(actor, verb, monkeypatch, said):
    heard = []
    with monkeypatch.context() as patch, TestCase.captureOnCommitCallbacks(execute=True):
        patch.setattr("vorzimmer.live.hub.changed", lambda *_: heard.append(1))
        with pytest.raises(KeyError):
            _called_and_undone(actor, verb, said)
    assert heard == []


def _called_and_undone(actor, verb, said):
    with transaction.atomic():
        verb(actor=actor, **said)
        raise KeyError


def _full(*_args):
    raise RuntimeError("the journal is full")
