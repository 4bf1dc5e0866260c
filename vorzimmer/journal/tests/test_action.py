"""once -> lock -> may? -> change -> record -> (after commit) tell, and what happens when it goes wrong."""

from dataclasses import replace

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.queries import sentence
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.writes import writes_allowed

from .sample import entries, make


@pytest.fixture
def verb(monkeypatch):
    return make(monkeypatch)


@pytest.fixture
def bea(house):
    with scope(workspace=house.workspace):
        yield house.bea.membership


def test_it_returns_what_happened_and_records_it(house, verb, bea, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        happened = verb.move(actor=house.otto, member=bea, region="DE-BY")
    assert (happened.member.holidays_region, happened.before) == ("DE-BY", "")
    (entry,) = entries()
    assert (entry.by, entry.door, entry.kind) == (house.otto.membership, "web", "sample.moved")
    assert entry.subject_id == bea.pk
    assert sentence(entry) == "Otto moved Bea Brandt"
    assert verb.told == [happened]


def test_a_repeated_key_returns_what_happened_the_first_time(house, verb, bea):
    otto = replace(house.otto, key="form-1")
    first = verb.move(actor=otto, member=bea, region="DE-BY")
    again = verb.move(actor=otto, member=bea, region="DE-HH")
    assert again == first
    assert Membership.objects.get(pk=bea.pk).holidays_region == "DE-BY"
    assert len(entries()) == 1


def test_a_key_counts_for_one_person_and_another_key_is_another_act(house, verb, bea):
    verb.move(actor=replace(house.otto, key="form-1"), member=bea, region="DE-BY")
    verb.move(actor=replace(house.otto, key="form-2"), member=bea, region="DE-HH")
    assert Membership.objects.get(pk=bea.pk).holidays_region == "DE-HH"
    with pytest.raises(NotAllowed):
        verb.move(actor=replace(house.carla, key="form-1"), member=bea, region="DE-BE")


def test_the_row_is_read_again_before_the_rule_looks_at_it(house, verb, bea):
    stale = Membership.objects.get(pk=bea.pk)
    verb.move(actor=house.otto, member=bea, region="AT-9")
    assert stale.holidays_region == ""
    with pytest.raises(NotAllowed, match="Vienna is final"):
        verb.move(actor=house.otto, member=stale, region="DE-HH")
    assert stale.holidays_region == "AT-9"


def test_a_rule_refuses_with_its_reason_and_nothing_is_left(house, verb, bea):
    with pytest.raises(NotAllowed, match="Only the owner can move"):
        verb.move(actor=replace(house.ben, key="form-1"), member=bea, region="DE-BY")
    assert Membership.objects.get(pk=bea.pk).holidays_region == ""
    assert not entries()


def test_a_row_of_another_workspace_does_not_exist(house, verb):
    with scope(workspace=house.elsewhere):
        theirs = house.dora.membership
    with pytest.raises(Membership.DoesNotExist):
        verb.move(actor=house.otto, member=theirs, region="DE-SL")


def test_half_way_nothing_has_happened_and_nobody_is_told(house, verb, bea, django_capture_on_commit_callbacks):
    verb.halfway.append(RuntimeError("the disk is full"))
    otto = replace(house.otto, key="form-1")
    with django_capture_on_commit_callbacks(execute=True) as waiting, pytest.raises(RuntimeError):
        verb.move(actor=otto, member=bea, region="DE-BY")
    assert Membership.objects.get(pk=bea.pk).holidays_region == ""
    assert (entries(), waiting, verb.told) == ([], [], [])
    verb.halfway.clear()
    verb.move(actor=otto, member=bea, region="DE-BY")
    assert Membership.objects.get(pk=bea.pk).holidays_region == "DE-BY", "the key is free again"


def test_writing_is_forbidden_again_afterwards(house, verb, bea):
    from vorzimmer.tenancy.writes import WriteOutsideAction

    verb.move(actor=house.otto, member=bea, region="DE-BY")
    with pytest.raises(WriteOutsideAction):
        bea.save()
    with writes_allowed("a test"):
        bea.save()
