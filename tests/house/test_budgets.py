"""A page asks the database as often for thirty rows as for two, and not more often than it is allowed to."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_scopes import scope

from tests.house.brimming import brimming
from tests.story import everything, handed_over
from vorzimmer.conversations import actions as talk
from vorzimmer.tasks import actions

BUDGETS = {
    "/tasks/": 11,
    "/tasks/?turn=mine": 11,
    "/tasks/?shape=board": 9,
    "/tasks/?shape=board&by=turn": 10,
    "/tasks/?shape=calendar": 8,
    "/tasks/?shape=timeline": 8,
    "/conversations/": 5,
    "/notifications/": 7,
    "/engagements/": 6,
    "/engagements/{engagement}/": 11,
    "/engagements/{engagement}/calendar/": 12,
    "/engagements/{engagement}/conversation/": 12,
    "/calendar/?shape=month": 11,
    "/calendar/appointments/{appointment}/": 11,
    "/calendar/appointments/{weekly}/": 12,
    "/times/{time_search}/": 6,
    "/times/{time_draft}/": 9,
    "/tasks/new/": 8,
    "/tasks/{quiet}/": 9,
    "/tasks/{task}/": 9,
    "/tasks/{full}/": 11,
    "/": 9,
}
"""By page. A task has little (`quiet`), much (`task`) or everything (`full`), and so does what was said in the room."""
WHO_IS_HERE = int(connection.vendor == "postgresql")
"""Several processes can serve one PostgreSQL: presence is then asked of the database, in process of memory."""
READERS = ["anna", "ben", "carla"]
OF_THE_TWO = "/calendar/appointments/"
"""The coordination does not see what these are about."""


def asked(visitor, path: str) -> list[str]:
    """What is asked when somebody looks for the second time: the first look marks things as seen."""
    assert visitor.get(path).status_code == 200
    with CaptureQueriesContext(connection) as captured:
        assert visitor.get(path).status_code == 200
    return [query["sql"] for query in captured if query["sql"].startswith(("SELECT", "\nWITH", "WITH", "\nSELECT"))]


def more_work(house, many: int) -> list:
    """Tasks that are begun, each with a message."""
    tasks = []
    for number in range(many):
        task = handed_over(house, f"Reise {number}")
        actions.accept_task(actor=house.ben, task=task)
        talk.post_message(actor=house.ben, about=task, html="<p>Guten Morgen</p>")
        tasks.append(task)
    return tasks


@pytest.mark.parametrize("path", BUDGETS)
def test_more_rows_are_not_more_queries(house, visitor, path):
    with scope(workspace=house.workspace):
        places = vars(everything(house))
        places |= brimming(house)
        places["quiet"] = more_work(house, 2)[-1].pk
    path_here = path.format(**places)
    readers = READERS[:2] if path.startswith(OF_THE_TWO) else READERS
    few = {who: asked(visitor.sign_in(getattr(house, who)), path_here) for who in readers}
    with scope(workspace=house.workspace):
        more_work(house, 28)
    for who in readers:
        many = asked(visitor.sign_in(getattr(house, who)), path_here)
        assert len(many) <= len(few[who]), (who, many)
        assert len(many) <= BUDGETS[path] + WHO_IS_HERE, (who, len(many))
