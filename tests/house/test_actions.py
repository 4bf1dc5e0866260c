"""Every verb has its file, its test, its record and its words."""

import ast
import io
import tomllib

import pytest
from django.core.management import call_command

from vorzimmer.journal.action import ACTIONS
from vorzimmer.journal.happenings import KINDS

from .walk import HOUSE, ROOT, files

WRITES = {"save", "create", "update", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}


def test_every_happening_is_recorded_by_an_action_and_has_words():
    recorded = {known.happening.kind for known in ACTIONS.values()}
    assert recorded == set(KINDS)
    assert all(str(kind.sentence) for kind in KINDS.values())


@pytest.mark.parametrize("name", sorted(ACTIONS))
def test_every_action_lives_in_the_file_of_its_name_and_has_a_test(name):
    room, verb = name.split(".")
    assert (HOUSE / room / "actions" / f"{verb}.py").exists()
    assert (HOUSE / room / "tests" / f"test_{verb}.py").exists()


@pytest.mark.parametrize("name", sorted(ACTIONS))
def test_every_action_says_what_it_does(name):
    assert (ACTIONS[name].run.__doc__ or "").strip()
    assert (ACTIONS[name].may.__doc__ or "").strip()


@pytest.mark.parametrize(
    "path",
    [
        p
        for p in files(".py")
        if ({"views", "forms", "queries", "rules"} & {*p.parts, p.stem}) and "tests" not in p.parts
    ],
    ids=lambda p: str(p.relative_to(HOUSE)),
)
def test_views_forms_queries_and_rules_write_nothing(path):
    calls = {
        node.func.attr: node.lineno
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Attribute) and node.func.value.attr == "objects"
    }  # fmt: skip
    assert not WRITES & set(calls), calls


def test_the_map_of_the_house_is_up_to_date():
    out = io.StringIO()
    call_command("house_map", stdout=out)
    assert (ROOT / "docs" / "actions.md").read_text() == out.getvalue(), "run `make map`"


def test_every_room_stands_in_the_plan():
    plan = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"][0]["layers"]
    rooms = {path.name for path in HOUSE.iterdir() if (path / "apps.py").exists()}
    assert rooms == set(plan)
