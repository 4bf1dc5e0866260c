"""once -> lock -> may? -> change -> record -> (after commit) tell, and what happens when it goes wrong."""

from dataclasses import replace

import pytest
from django_scopes import scope

from vorzimmer.engagements.models import Client
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.queries import sentence
from vorzimmer.tenancy.writes import writes_allowed

from .sample import entries, make


@pytest.fixture
def verb(monkeypatch):
    return make(monkeypatch)


@pytest.fixture
def client_row(house):
    with scope(workspace=house.workspace):
        yield house.client


def test_it_returns_what_happened_and_records_it(house, verb, client_row, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        happened = verb.rename(actor=house.otto, client=client_row, name="Adler AG")
    assert (happened.client.name, happened.before) == ("Adler AG", "Adler Maschinenbau GmbH")
    (entry,) = entries()
    assert (entry.by, entry.door, entry.kind) == (house.otto.membership, "web", "sample.renamed")
    assert entry.subject_id == client_row.pk
    assert sentence(entry) == "Otto renamed Adler Maschinenbau GmbH"
    assert verb.told == [happened]


def test_a_repeated_key_returns_what_happened_the_first_time(house, verb, client_row):
    otto = replace(house.otto, key="form-1")
    first = verb.rename(actor=otto, client=client_row, name="Adler AG")
    again = verb.rename(actor=otto, client=client_row, name="Adler SE")
    assert again == first
    assert Client.objects.get(pk=client_row.pk).name == "Adler AG"
    assert len(entries()) == 1


def test_a_key_counts_for_one_person_and_another_key_is_another_act(house, verb, client_row):
    verb.rename(actor=replace(house.otto, key="form-1"), client=client_row, name="Adler AG")
    verb.rename(actor=replace(house.otto, key="form-2"), client=client_row, name="Adler SE")
    assert Client.objects.get(pk=client_row.pk).name == "Adler SE"
    with pytest.raises(NotAllowed):
        verb.rename(actor=replace(house.carla, key="form-1"), client=client_row, name="Adler KG")


def test_the_row_is_read_again_before_the_rule_looks_at_it(house, verb, client_row):
    stale = Client.objects.get(pk=client_row.pk)
    verb.rename(actor=house.otto, client=client_row, name="Final")
    assert stale.name == "Adler Maschinenbau GmbH"
    with pytest.raises(NotAllowed, match="This name is final"):
        verb.rename(actor=house.otto, client=stale, name="Adler SE")
    assert stale.name == "Final"


def test_a_rule_refuses_with_its_reason_and_nothing_is_left(house, verb, client_row):
    with pytest.raises(NotAllowed, match="Only the owner can rename"):
        verb.rename(actor=replace(house.ben, key="form-1"), client=client_row, name="Adler AG")
    assert Client.objects.get(pk=client_row.pk).name == "Adler Maschinenbau GmbH"
    assert not entries()


def test_a_row_of_another_workspace_does_not_exist(house, verb):
    with scope(workspace=house.elsewhere):
        theirs = house.theirs.client
    with pytest.raises(Client.DoesNotExist):
        verb.rename(actor=house.otto, client=theirs, name="Taken")


def test_half_way_nothing_has_happened_and_nobody_is_told(house, verb, client_row, django_capture_on_commit_callbacks):
    verb.halfway.append(RuntimeError("the disk is full"))
    otto = replace(house.otto, key="form-1")
    with django_capture_on_commit_callbacks(execute=True) as waiting, pytest.raises(RuntimeError):
        verb.rename(actor=otto, client=client_row, name="Adler AG")
    assert Client.objects.get(pk=client_row.pk).name == "Adler Maschinenbau GmbH"
    assert (entries(), waiting, verb.told) == ([], [], [])
    verb.halfway.clear()
    verb.rename(actor=otto, client=client_row, name="Adler AG")
    assert Client.objects.get(pk=client_row.pk).name == "Adler AG", "the key is free again"


def test_writing_is_forbidden_again_afterwards(house, verb, client_row):
    from vorzimmer.tenancy.writes import WriteOutsideAction

    verb.rename(actor=house.otto, client=client_row, name="Adler AG")
    with pytest.raises(WriteOutsideAction):
        client_row.save()
    with writes_allowed("a test"):
        client_row.save()
