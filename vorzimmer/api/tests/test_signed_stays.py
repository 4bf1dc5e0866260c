"""What both have signed stays as it is, whatever a program sends to the agreements over HTTP."""

import re
from datetime import date

import pytest
from django.core.cache import cache
from django_scopes import scope

from vorzimmer.agreements.tests.negotiated import signed
from vorzimmer.agreements.tests.test_never_changes import kept
from vorzimmer.api.tests.programs import Program
from vorzimmer.api.v1.verbs import verbs

OFFERED = [
    verb for verb in verbs() if verb.known.name.startswith("agreements.") and verb.known.on in ("version", "clause")
]
SAID = {
    "revision": 1, "revisions": {}, "body": {"weekly_minutes": 60}, "text": "Noch etwas.", "reason": "Doch nicht",
    "effective_on": date(2030, 1, 1).isoformat(),
}  # fmt: skip


@pytest.fixture(autouse=True)
def _nobody_has_asked_yet():
    cache.clear()


def test_there_are_such_doors():
    assert {verb.known.name for verb in OFFERED} >= {
        "agreements.change_clause", "agreements.accept_version", "agreements.counter", "agreements.offer_version",
    }  # fmt: skip


@pytest.mark.parametrize("verb", OFFERED, ids=lambda verb: verb.known.name)
@pytest.mark.parametrize("who", ["anna", "ben", "carla", "otto"])
def test_no_door_changes_it(house, who, verb):
    with scope(workspace=house.workspace):
        version = signed(house)
        before, hours = kept(version), version.clauses.get(key="hours")
    of = {"version": version.pk, "clause": hours.pk}[verb.known.on]
    path = re.sub(r"\{[^}]+\}", str(of), verb.path)
    answer = Program(getattr(house, who)).ask(verb.method, path, SAID)
    assert answer.status_code in (403, 404, 409, 422), answer.content
    with scope(workspace=house.workspace):
        assert kept(version) == before


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_no_other_method_does(house, method):
    with scope(workspace=house.workspace):
        version = signed(house)
        before = kept(version)
    for path in (f"/versions/{version.pk}", f"/agreements/{version.agreement_id}", f"/clauses/{before[1][0]['id']}"):
        assert Program(house.anna).ask(method, path, SAID).status_code in (404, 405)
    with scope(workspace=house.workspace):
        assert kept(version) == before
