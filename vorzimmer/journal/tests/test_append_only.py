"""What happened cannot be rewritten."""

import pytest
from django.db import DatabaseError, connection, transaction
from django_scopes import scope

from vorzimmer.journal.models import Entry
from vorzimmer.tenancy.writes import WriteOutsideAction, writes_allowed


@pytest.fixture
def entry(house):
    with scope(workspace=house.workspace), writes_allowed("a test needs an entry"):
        yield Entry.objects.create(by=house.anna.membership, door="web", kind="tasks.handed_over")


@pytest.mark.parametrize("statement", ["UPDATE journal_entry SET kind = 'x'", "DELETE FROM journal_entry"])
def test_the_database_refuses_to_change_or_remove_an_entry(entry, statement):
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert Entry.objects.get().kind == "tasks.handed_over"


def test_the_house_refuses_to_write_outside_of_an_action(house):
    with scope(workspace=house.workspace), pytest.raises(WriteOutsideAction):
        Entry.objects.create(by=house.anna.membership, door="web", kind="tasks.handed_over")
