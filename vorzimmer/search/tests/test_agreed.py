"""What was agreed and what was asked for is found by those who may read it, and by nobody else."""

import pytest
from django_scopes import scope

from vorzimmer.agreements import actions
from vorzimmer.agreements.tests.acting import agreed, asked, task_of
from vorzimmer.agreements.tests.negotiated import change, clause
from vorzimmer.search.index.rebuilding import rebuild
from vorzimmer.search.models import Thing
from vorzimmer.search.queries import Filters, find


@pytest.fixture
def full(house, django_capture_on_commit_callbacks):
    """A signed agreement, a request beyond it, and a next version that is still being written."""
    with django_capture_on_commit_callbacks(execute=True), scope(workspace=house.workspace):
        house.version = agreed(house)
        house.approval = asked(house, task_of(house))
        following = actions.begin_next_version(actor=house.ben, agreement=house.version.agreement).version
        change(house.ben, clause(following, "scope"), excluded="Steuerberatung")
    return house


def found(house, who, words, kind=""):
    actor = getattr(house, who)
    with scope(workspace=actor.workspace):
        return {(hit.kind, hit.pk) for hit in find(actor, words, Filters(kind=kind), most=50).hits}


@pytest.mark.parametrize("who", ["anna", "ben", "bea", "carla", "otto"])
def test_a_signed_sentence_is_found_by_those_who_read_the_agreement(full, who):
    assert ("agreement", full.version.pk) in found(full, who, "Umsatzsteuer", "agreement") | found(
        full, who, "Stunden Woche", "agreement"
    )


@pytest.mark.parametrize("who", ["susanne", "emil", "dora", "dirk"])
def test_others_find_nothing_of_it(full, who):
    assert found(full, who, "", "agreement") == set()
    assert found(full, who, "Stunden Woche") & {("agreement", full.version.pk)} == set()


def test_what_is_only_negotiated_is_not_found(full):
    assert found(full, "ben", "Steuerberatung", "agreement") == set()


def test_a_request_for_approval_is_found_in_its_engagement(full, visitor):
    assert ("approval", full.approval.pk) in found(full, "anna", "Sacher")
    assert found(full, "emil", "Sacher") == set()


def test_rebuilding_finds_the_same(full):
    with scope(workspace=full.workspace):
        before = set(Thing.objects.filter(kind__in=["agreement", "approval"]).values_list("subject_id", "print"))
        rebuild(full.workspace)
        after = set(Thing.objects.filter(kind__in=["agreement", "approval"]).values_list("subject_id", "print"))
    assert before == after
    assert {full.version.pk, full.approval.pk} == {key for key, _print in after}
