"""Narrowing down: one filter each, and several together."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django_scopes import scope

from tests.story import handed_over
from vorzimmer.conversations import actions as talk
from vorzimmer.files.actions import keep_file
from vorzimmer.foundation import clock
from vorzimmer.search.queries import Filters, address
from vorzimmer.tasks import actions


@pytest.fixture
def two(indexed, django_capture_on_commit_callbacks):
    """A task a week ago that is done, one of today with a message that has a file."""
    house = indexed
    with scope(workspace=house.workspace), django_capture_on_commit_callbacks(execute=True):
        with clock.at(clock.now() - timedelta(days=7)):
            house.old = handed_over(house, "Vertrag Linz")
            actions.accept_task(actor=house.ben, task=house.old)
            result = actions.deliver(actor=house.ben, task=house.old, text="Vertrag fertig").delivery
            actions.approve_delivery(actor=house.anna, delivery=result)
        house.new = handed_over(house, "Vertrag Wien")
        upload = SimpleUploadedFile("vertrag.txt", b"Paragraf eins", "text/plain")
        file = keep_file(actor=house.ben, workspace=house.workspace, upload=upload).file
        talk.post_message(actor=house.ben, about=house.new, html="<p>Der Vertrag</p>", files=[file])
    return house


def kinds(hits):
    return sorted(kind for kind, _ in hits)


def test_by_kind_of_thing(two, found):
    assert kinds(found(two.anna, "Vertrag", kind="message")) == ["message"]
    assert kinds(found(two.anna, "Vertrag", kind="file")) == ["file"]


def test_by_who_wrote_it(two, found):
    assert kinds(found(two.anna, "Vertrag", by=two.anna.id)) == ["task", "task"]
    assert kinds(found(two.anna, "Vertrag", by=two.ben.id)) == ["delivery", "file", "message"]


def test_by_the_assistant_of_the_task(two, found):
    assert kinds(found(two.anna, "Vertrag", to=two.ben.id)) == ["delivery", "file", "message", "task", "task"]
    assert found(two.anna, "Vertrag", to=two.bea.id) == []


def test_by_the_state_of_the_task(two, found):
    assert found(two.anna, "Vertrag", state="closed") == [("task", "Vertrag Linz"), ("delivery", "Vertrag Linz")]
    assert ("task", "Vertrag Wien") in found(two.anna, "Vertrag", state="open")
    assert found(two.anna, "Vertrag", state="done", kind="task") == [("task", "Vertrag Linz")]


def test_by_day_both_included(two, found):
    today = clock.now().date()
    assert found(two.anna, "Vertrag", until=today - timedelta(days=3), kind="task") == [("task", "Vertrag Linz")]
    assert found(two.anna, "Vertrag", since=today - timedelta(days=3), kind="task") == [("task", "Vertrag Wien")]
    assert found(two.anna, "Vertrag", since=today - timedelta(days=9), kind="task") != []


def test_with_a_file(two, found):
    assert kinds(found(two.anna, "Vertrag", has_file=True)) == ["file", "message"]


def test_by_engagement(two, found):
    assert found(two.carla, "Vertrag", engagement=two.other.pk) == []
    assert len(found(two.carla, "Vertrag", engagement=two.engagement.pk)) == 5


def test_without_words_the_newest_that_fit(two, found):
    assert found(two.anna, "", kind="task") == [("task", "Vertrag Wien"), ("task", "Vertrag Linz")]
    assert found(two.anna, "", state="closed", kind="task") == [("task", "Vertrag Linz")]
    assert kinds(found(two.anna, "", since=clock.now().date(), has_file=True)) == ["file", "message"]


def test_an_address_says_everything_and_nonsense_is_left_out():
    query = {"by": "x", "kind": "task", "state": "open", "since": "2026-13-01", "until": "2026-11-22", "has_file": "1"}
    filters = Filters.read(query)
    assert filters.fields == {"kind": "task", "state": "open", "until": "2026-11-22", "has_file": "1"}
    assert address(" Wien ", filters) == "q=Wien&kind=task&state=open&until=2026-11-22&has_file=1"
    assert not Filters.read({"kind": "nothing", "state": "'; DROP", "engagement": "1"})
