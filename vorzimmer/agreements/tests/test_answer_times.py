"""The response times that were agreed are those that the house promises."""

from datetime import UTC, datetime, timedelta

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.tasks.tests.asking import ask, order

from .acting import agreed

TEN = datetime(2026, 11, 23, 9, tzinfo=UTC)
"""Monday, 10:00 in Berlin; hours are nine to five."""


def rows(client_normal, client_today=None):
    row = {"assistant_minutes": 120}
    return {
        "response_times": {
            "rows": [
                {"urgency": "normal", "client_minutes": client_normal, **row},
                {"urgency": "today", "client_minutes": client_today, **row},
            ]
        }
    }


def promised(house, *, blocking=False, **said):
    with scope(workspace=house.workspace), clock.at(TEN):
        if said:
            agreed(house, **rows(**said))
        return ask(house.ben, order(house), blocking=blocking).answer_by


def test_without_an_agreement_it_is_the_plain_rule(house):
    assert promised(house) == datetime(2026, 11, 23, 17, tzinfo=UTC)


def test_what_was_agreed_is_working_time_of_whoever_answers(house):
    assert promised(house, client_normal=90) == TEN + timedelta(minutes=90)


def test_beyond_the_hours_it_goes_on_in_the_morning(house):
    assert promised(house, client_normal=480) == datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.mark.parametrize(("today", "minutes"), [(30, 30), (None, 90)])
def test_when_nothing_goes_on_before_it_is_the_time_for_today(house, today, minutes):
    assert promised(house, blocking=True, client_normal=90, client_today=today) == TEN + timedelta(minutes=minutes)


def test_what_is_not_promised_there_stays_with_the_plain_rule(house):
    assert promised(house, client_normal=None) == datetime(2026, 11, 23, 17, tzinfo=UTC)


def test_an_order_is_answered_in_the_time_of_the_assistant(house):
    with scope(workspace=house.workspace), clock.at(TEN):
        agreed(house, **rows(client_normal=60))
        assert order(house).turn_until == TEN + timedelta(minutes=120)
