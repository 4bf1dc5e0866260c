"""What both have signed stays as it is: no verb of the room and no statement changes it (programs: `api/tests`)."""

from contextlib import suppress
from datetime import date
from itertools import product

import pytest
from django.db import DatabaseError, connection, transaction

from vorzimmer.agreements import actions
from vorzimmer.agreements.models import Signature, Version, VersionClause
from vorzimmer.agreements.wording import wording_of
from vorzimmer.journal.action import ACTIONS
from vorzimmer.people.actor import Door

from .acting import KINDS, RULES, asked, book, task_of
from .negotiated import clause, inside, offered, signed
from .scope_scenes import wanted

NAMES = sorted(name for name in ACTIONS if name.startswith("agreements."))
CAST = ("anna", "ben", "bea", "carla", "susanne", "otto", "emil")
DOORS = (Door.WEB, Door.API, Door.SCHEDULE)


@pytest.fixture
def here(house):
    with inside(house):
        yield house


def kept(version):
    """The version, its clauses and its signatures, column by column."""
    return [
        list(rows.order_by("pk").values())
        for rows in (
            Version.objects.filter(pk=version.pk),
            VersionClause.objects.filter(version=version),
            Signature.objects.filter(version=version),
        )
    ]


def everything(here, version):
    """One of each thing that a verb of this room is about, and something to say for each of its arguments."""
    hours = clause(version, "hours")
    task = task_of(here)
    approval = asked(here, task)
    remark = version.clauses.get(key="rate").comments.first()
    return {
        "version": version, "clause": hours, "comment": remark, "agreement": version.agreement, "about": task,
        "engagement": here.engagement, "task": task, "approval": approval, "change": wanted(here),
        "confirmation": version.confirmations.first(), "deed": book(here, task, 1_00),
        "revision": hours.revision, "revisions": {"hours": hours.revision}, "body": hours.body | {"weekly_minutes": 60},
        "text": "Noch etwas.", "name": "Anna Adler", "digest": wording_of(version)[2], "reason": "", "stage": 3,
        "effective_on": date(2030, 1, 1), "form": "employee", "limit_cents": 1_00, "members": [here.anna.membership],
        "act": "book", "what": "Hotel", "option": "more_hours", "minutes": 60, "amount_cents": 1_00,
    }  # fmt: skip


OPTIONAL = ("currency", "bodies", "kind", "person", "recurring", "wanted_by", "if_silent", "terms")


def said(known, things):
    """Its arguments; a KeyError for one that nobody has thought of."""
    names = known.run.__code__.co_varnames[: known.run.__code__.co_kwonlyargcount]
    wished = {name: things[name] for name in names if name not in ("actor", *OPTIONAL)}
    if known.on == "task":
        wished.pop("approval", None)
    return wished | ({"option": "more_hours", "minutes": 60} if "scope_change" in known.name else {})


@pytest.fixture
def agreed(here):
    """Signed, with a remark that was settled before."""
    bodies = {"scope": {"kinds": [{"kind": kind} for kind in KINDS]}, "authority": {"rules": list(RULES)}}
    version = offered(here, bodies=bodies)
    remark = actions.comment_clause(actor=here.anna, clause=clause(version, "rate"), text="Brutto?").comment
    actions.settle_comment(actor=here.ben, comment=remark)
    return signed(here, version)


@pytest.mark.parametrize("name", NAMES)
def test_no_verb_of_the_room_changes_it_whoever_does_it_through_whichever_door(here, agreed, name):
    known, things, before = ACTIONS[name], everything(here, agreed), kept(agreed)
    verb = getattr(actions, known.run.__name__)
    assert things[known.on] is not None
    for who, door in product(CAST, DOORS):
        with suppress(Exception), transaction.atomic():
            verb(actor=getattr(here, who).through(door), **said(known, things))
    assert kept(agreed) == before


def test_the_verbs_really_reach_the_version(here, agreed):
    things = everything(here, agreed)
    happened = actions.grow_rights(actor=here.anna, **said(ACTIONS["agreements.grow_rights"], things))
    assert happened.stage == 3
    assert said(ACTIONS["agreements.change_clause"], things)["clause"].version == agreed


def statements():
    """Everything that could be said to the three tables and to the agreement around them."""
    for table in ("version", "versionclause", "signature"):
        yield f"UPDATE agreements_{table} SET id = id"
        yield f"DELETE FROM agreements_{table}"
    yield "DELETE FROM agreements_agreement"
    for column in ("number = 9", "state = 'draft'", "turn = 'client'", "effective_on = '2030-01-01'", "text = ''",
                   "digest = ''", "parties = '{}'", "signed_at = NULL", "ended_at = '2030-01-01'"):  # fmt: skip
        yield f"UPDATE agreements_version SET {column}"
    for column in ("body = '{}'", "revision = 7", "accepted_client_at = NULL", "key = 'other'"):
        yield f"UPDATE agreements_versionclause SET {column}"
    for column in ("name = 'Emil'", "digest = ''", "signed_at = '2030-01-01'", "side = 'client'"):
        yield f"UPDATE agreements_signature SET {column}"
    yield "INSERT INTO agreements_signature SELECT * FROM agreements_signature ON CONFLICT (id) DO UPDATE SET name = 'E'"


@pytest.mark.parametrize("statement", list(statements()))
def test_no_statement_changes_it(here, agreed, statement):
    before = kept(agreed)
    if connection.vendor == "sqlite" and "ON CONFLICT" in statement:
        statement = statement.replace(" ON CONFLICT", " WHERE true ON CONFLICT")
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert kept(agreed) == before


@pytest.mark.parametrize("table", ["version", "versionclause", "signature"])
def test_no_row_takes_the_place_of_another(here, agreed, table):
    before = kept(agreed)
    statement = {
        "sqlite": f"INSERT OR REPLACE INTO agreements_{table} SELECT * FROM agreements_{table}",
        "postgresql": f"INSERT INTO agreements_{table} SELECT * FROM agreements_{table} "
        "ON CONFLICT (id) DO UPDATE SET id = EXCLUDED.id",
    }[connection.vendor]
    with pytest.raises(DatabaseError, match="never changes"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert kept(agreed) == before


def test_no_clause_is_added_to_it(here, agreed):
    columns = [field.column for field in VersionClause._meta.concrete_fields]
    chosen = ", ".join({"id": "workspace_id", "key": "'other'"}.get(column, column) for column in columns)
    source = "FROM agreements_versionclause WHERE key = 'hours'"
    statement = f"INSERT INTO agreements_versionclause ({', '.join(columns)}) SELECT {chosen} {source}"
    with pytest.raises(DatabaseError, match="never changes"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert agreed.clauses.count() == 15
