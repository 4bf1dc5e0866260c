"""The head of an engagement's conversation leads to later rooms; each decides who sees the way."""

import pytest

from vorzimmer.conversations import header_ways
from vorzimmer.conversations.agreed_ways import Way


@pytest.fixture
def only_for_ben(monkeypatch, house):
    """One way, for Ben."""
    found = Way("/somewhere/", "Somewhere", "phone")
    monkeypatch.setattr(
        header_ways, "ways", [lambda actor, _engagement: found if actor.id == house.ben.id else None]
    )  # fmt: skip


@pytest.mark.parametrize(("who", "there"), [("ben", True), ("anna", False), ("carla", False)])
def test_it_stands_there_for_whoever_may_go(house, only_for_ben, visitor, who, there):
    page = visitor.sign_in(getattr(house, who)).get(f"/conversations/{house.engagement.pk}/").content.decode()
    assert ('href="/somewhere/"' in page) is there


def test_the_conversation_of_a_task_has_none(house, only_for_ben, visitor, trip):
    page = visitor.sign_in(house.ben).get(f"/conversations/{trip.pk}/").content.decode()
    assert "/somewhere/" not in page


def test_calling_and_finding_a_time_cost_no_query(house, visitor, django_assert_num_queries, monkeypatch):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    visitor.sign_in(house.ben)
    address = f"/conversations/{house.engagement.pk}/"
    visitor.get(address)
    with CaptureQueriesContext(connection) as with_ways:
        page = visitor.get(address).content.decode()
    assert f"/engagements/{house.engagement.pk}/call/" in page
    assert f"/times/new/?engagement={house.engagement.pk}" in page
    monkeypatch.setattr(header_ways, "ways", [])
    with django_assert_num_queries(len(with_ways)):
        visitor.get(address)


@pytest.mark.parametrize(("who", "calls", "arranges"), [("anna", True, True), ("carla", True, False)])
def test_who_sees_which(house, visitor, who, calls, arranges):
    page = visitor.sign_in(getattr(house, who)).get(f"/conversations/{house.engagement.pk}/").content.decode()
    assert (f"/engagements/{house.engagement.pk}/call/" in page) is calls
    assert (f"/times/new/?engagement={house.engagement.pk}" in page) is arranges
