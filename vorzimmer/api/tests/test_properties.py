"""Requests made up from the schema: nothing breaks, every answer is as described, no way into another workspace."""

from contextlib import contextmanager
from functools import cache

import hypothesis
import pytest
import schemathesis
from django.core.cache import cache as counted
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, transaction
from django_scopes import scope
from hypothesis import HealthCheck, Phase, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.story import everything, handed_over
from vorzimmer.api.tests.programs import token_for
from vorzimmer.webhooks import sealing
from vorzimmer.webhooks.actions import add_endpoint
from vorzimmer.webhooks.models import Dispatch

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
EXAMPLES = 2
"""Per operation that reads a body or a query, the first as plain as can be: few enough to be asked every time."""
PARTS = 4
FOR_ALL = {"/gallery/{sample}"}
"""What the house brings to every workspace."""
PEOPLE = ("otto", "anna", "ben")


@cache
def described():
    """The schema as the house gives it out, read once: what is made of it to check answers takes half a gigabyte."""
    return schemathesis.openapi.from_wsgi("/w/nord/api/v1/openapi.json", get_wsgi_application())


@pytest.fixture
def program(house, settings):
    """The story's ids, and people with every scope."""
    settings.API_REQUESTS_PER_MINUTE = 1_000_000
    settings.ALLOWED_HOSTS = ["*"]
    counted.clear()
    house.ids = vars(everything(house)) | {"client": house.client.pk, "place": house.engagement.pk}
    house.ids |= {"bulk_change": house.ids["bulk"], "saved_search": house.ids["search"], **outside(house)}
    house.theirs_ids = dict.fromkeys(house.ids, house.theirs.pk)
    house.secrets = {who: token_for(getattr(house, who))[0] for who in ("otto", "anna", "ben", "dora")}
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)  # as Django's own test client does: the transaction is the test's
    house.schema = described()
    yield house
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def outside(house):
    """A webhook with a message in its log, and a token."""
    with scope(workspace=house.workspace):
        endpoint = add_endpoint(
            actor=house.otto, workspace=house.workspace, name="Buch", url="https://hooks.example.org/", kinds=[],
            secret=sealing.new_secret(),
        ).endpoint  # fmt: skip
        handed_over(house, "Noch eine")
        dispatch = Dispatch.objects.get(endpoint=endpoint)
    return {"endpoint": endpoint.pk, "dispatch": dispatch.pk, "token": token_for(house.anna)[1].pk}


@contextmanager
def undone():
    """What a request wrote is gone before the next one."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def ask(house, case, who):
    place = {name: str(house.ids.get(name, value)) for name, value in (case.path_parameters or {}).items()}
    case.path_parameters = place
    headers = dict(case.headers or {}) | {"Authorization": f"Bearer {house.secrets[who]}"}
    slug = "sued" if who == "dora" else "nord"
    return case.call(base_url=f"http://testserver/w/{slug}/api/v1", headers=headers)


def operations(house, part):
    for number, result in enumerate(house.schema.get_all_operations()):
        if number % PARTS == part:
            yield number, result.ok()


def tried(operation, mode, each, examples=EXAMPLES):
    @settings(
        max_examples=examples, deadline=None, database=None, phases=[Phase.generate], derandomize=True,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @hypothesis.given(case=operation.as_strategy(generation_mode=mode))
    def run(case):
        with undone():
            each(case)

    run()


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_breaks_and_every_answer_is_as_described(program, part):
    for number, operation in operations(program, part):

        def each(case, number=number):
            case.validate_response(ask(program, case, PEOPLE[(number // PARTS) % 3]), checks=CHECKS)

        tried(operation, GenerationMode.POSITIVE, each, EXAMPLES if operation.body or operation.query else 1)


@pytest.mark.parametrize("part", range(PARTS))
def test_what_the_schema_forbids_is_refused(program, part):
    for _number, operation in operations(program, part):
        if not operation.body and not operation.query:
            continue

        def each(case):
            response = ask(program, case, "otto")
            case.validate_response(response, checks=CHECKS)

        try:
            tried(operation, GenerationMode.NEGATIVE, each, examples=1)
        except hypothesis.errors.Unsatisfiable:
            continue


@pytest.mark.parametrize("part", range(PARTS))
def test_ids_of_another_workspace_lead_nowhere(program, part):
    for _number, operation in operations(program, part):
        if not operation.path_parameters or operation.path in FOR_ALL:
            continue

        def each(case):
            assert ask(program, case, "dora").status_code in (404, 422), case.as_curl_command()

        tried(operation, GenerationMode.POSITIVE, each, examples=1)
