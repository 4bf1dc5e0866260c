"""What every verb keeps: it happens once, wholly or not at all, and nobody hears of what did not happen."""

import inspect
from contextlib import contextmanager

import pytest
from django.db import transaction
from django.test import TestCase
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal import reactions
from vorzimmer.journal.models import Entry
from vorzimmer.tasks.models import Task

from .scenes import hour


def every_promise(house, actor, verb, subject, monkeypatch, **said):
    """Half-way failure, rollback, double submit; in this order, so that the verb runs through only once."""
    call = _caller(verb, subject, said)
    _nothing_stays_after_a_failure(house, actor, call, monkeypatch)
    _nobody_hears_of_a_rollback(house, actor, call, monkeypatch)
    return _sent_twice_it_happens_once(house, actor, call)


@contextmanager
def heard(monkeypatch):
    """The topics that open pages are told, in order."""
    topics = []
    monkeypatch.setattr("vorzimmer.live.hub.changed", lambda who, names: topics.append((set(who), list(names))))
    yield topics


def _caller(verb, subject, said):
    return lambda actor: verb(actor=actor, **{_first_name(verb): subject}, **said)


def _first_name(verb):
    return list(inspect.signature(verb).parameters)[1]


def _rows(house):
    with scope(workspace=house.workspace):
        return list(Task.objects.order_by("pk").values()), Entry.objects.count()


def _nothing_stays_after_a_failure(house, actor, call, monkeypatch):
    def refuse(*args):
        raise RuntimeError("the journal is full")

    before = _rows(house)
    with monkeypatch.context() as patch, clock.at(hour(1)):
        patch.setattr(reactions, "react", refuse)
        with pytest.raises(RuntimeError):
            call(actor)
    assert _rows(house) == before


def _nobody_hears_of_a_rollback(house, actor, call, monkeypatch):
    def called_and_undone():
        with transaction.atomic():
            call(actor)
            raise KeyError

    before = _rows(house)
    executing = TestCase.captureOnCommitCallbacks(execute=True)
    with monkeypatch.context() as patch, heard(patch) as topics, clock.at(hour(1)), executing, pytest.raises(KeyError):
        called_and_undone()
    assert topics == []
    assert _rows(house) == before


def _sent_twice_it_happens_once(house, actor, call):
    entries = _rows(house)[1]
    with clock.at(hour(1)):
        first, again = call(actor.through("web", "sent-once")), call(actor.through("web", "sent-once"))
    assert type(first) is type(again)
    assert _rows(house)[1] == entries + 1
    return first
