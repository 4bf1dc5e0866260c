"""Every verb of the house is there for programs, or stands in a list with the reason why not."""

from collections import Counter, defaultdict

import pytest

from vorzimmer.api.scopes import SCOPES
from vorzimmer.api.v1.hidden import BY_HAND, HIDDEN
from vorzimmer.api.v1.openapi import schema
from vorzimmer.api.v1.verbs import unclear, verbs
from vorzimmer.journal.action import ACTIONS

OURS = {name for name, known in ACTIONS.items() if ".tests." not in known.run.__module__}


def operations():
    return [(path, method, each) for path, methods in schema()["paths"].items() for method, each in methods.items()]


def test_every_verb_is_offered_or_hidden_with_a_reason():
    assert unclear() == {}, "give it an adapter in api/v1/adapters, or hide it with the reason in api/v1/hidden.py"
    offered = {verb.known.name for verb in verbs()} | BY_HAND
    assert offered | set(HIDDEN) == OURS
    assert not offered & set(HIDDEN)
    assert all(len(reason) > 20 for reason in HIDDEN.values())


def test_addresses_and_names_differ():
    ids = Counter(each["operationId"] for _path, _method, each in operations())
    assert [name for name, count in ids.items() if count > 1] == []
    offered = Counter((verb.method, verb.path) for verb in verbs())
    assert [each for each, count in offered.items() if count > 1] == []


def test_every_verb_needs_a_scope_that_a_token_can_have():
    assert {verb.scope for verb in verbs()} <= set(SCOPES)


@pytest.mark.parametrize(("path", "method", "told"), operations(), ids=lambda each: str(each)[:40])
def test_the_description_says_what_it_is(path, method, told):
    assert told["summary"]
    assert told["tags"]
    assert told.get("description"), told["operationId"]
    for status in ("401", "404", "422", "429"):
        assert status in told["responses"]
    content = told.get("requestBody", {}).get("content", {})
    assert all("example" in each for kind, each in content.items() if kind == "application/json")


def test_no_two_shapes_have_one_name():
    """A generated client knows shapes by name: the second would take the place of the first."""
    from vorzimmer.api.v1.fields import Said
    from vorzimmer.api.v1.openapi import schema

    schema()
    shapes, waiting = defaultdict(set), [Said]
    while waiting:
        waiting += (found := waiting.pop()).__subclasses__()
        shapes[found.__name__].add(frozenset(found.model_fields))
    assert {name for name, ways in shapes.items() if len(ways) > 1} == set()
