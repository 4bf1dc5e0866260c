"""Everything a person can see, and nothing else."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.story import everything, handed_over
from vorzimmer.api.tests.programs import Program

LISTS = [
    "/me", "/workspace", "/members", "/clients", "/engagements", "/kinds", "/tasks", "/agenda", "/questions",
    "/conversations", "/notifications", "/invitations", "/engagements/{engagement}", "/engagements/{engagement}/history",
    "/tasks/{task}", "/tasks/{task}/questions", "/tasks/{task}/steps", "/tasks/{task}/deliveries", "/tasks/{task}/ratings",
    "/tasks/{task}/complaints", "/tasks/{task}/phone-notes", "/tasks/{task}/files", "/tasks/{task}/history",
    "/conversations/{task}/messages", "/questions/{question}", "/steps/{step}", "/deliveries/{delivery}",
    "/complaints/{complaint}", "/phone-notes/{note}", "/date-proposals/{proposal}", "/messages/{message}",
    "/parts/{part}", "/members/{member}",
]  # fmt: skip


@pytest.mark.parametrize("path", LISTS)
def test_anna_reads_everything_of_her_engagement(house, path):
    story = vars(everything(house))
    answer = Program(house.anna).get(path.format(**story))
    assert answer.status_code == 200, answer.content
    assert answer.headers["ETag"]


def asked(program, path):
    assert program.get(path).status_code == 200
    with CaptureQueriesContext(connection) as captured:
        assert program.get(path).status_code == 200
    return len(captured)


@pytest.mark.parametrize("path", ["/tasks", "/agenda", "/conversations", "/engagements", "/members", "/notifications"])
def test_more_rows_are_not_more_queries(house, path):
    handed_over(house, "Reise")
    for who in (house.anna, house.ben, house.carla):
        program = Program(who)
        few = asked(program, path)
        for number in range(20):
            handed_over(house, f"Reise {number}")
        assert asked(program, path) <= max(few, 3)
        assert few <= 12


def test_a_list_is_read_page_by_page(house):
    keys = [str(handed_over(house, f"Reise {number}").pk) for number in range(5)]
    program, found, cursor = Program(house.anna), [], ""
    while cursor is not None:
        page = program.get(f"/tasks?limit=2&sort=newest&cursor={cursor}").json()
        assert len(page["items"]) <= 2
        found += [each["id"] for each in page["items"]]
        cursor = page["next"]
    assert found == keys[::-1]


def test_a_cursor_is_good_for_its_own_list_only(house):
    for number in range(3):
        handed_over(house, f"Reise {number}")
    program = Program(house.anna)
    cursor = program.get("/tasks?limit=2&sort=newest").json()["next"]
    for wrong in (f"/tasks?limit=2&sort=due&cursor={cursor}", f"/agenda?cursor={cursor}", f"/tasks?cursor={cursor}x"):
        assert program.get(wrong).status_code == 422


def test_filters_are_those_of_the_page(house):
    task = handed_over(house, "Reise nach Wien")
    anna, ben = Program(house.anna), Program(house.ben)
    assert [each["id"] for each in ben.get("/tasks?turn=mine").json()["items"]] == [str(task.pk)]
    assert anna.get("/tasks?turn=mine").json()["items"] == []
    assert anna.get("/tasks?text=wien").json()["items"][0]["mine"] is False
    assert anna.get("/tasks?state=done").json()["items"] == []
    assert anna.get("/tasks?state=nonsense").status_code == 422
    assert Program(house.emil).get("/tasks").json()["items"] == []


def test_a_draft_is_seen_by_its_writer_only(house):
    path = f"/engagements/{house.engagement.pk}/drafts"
    draft = Program(house.anna).post(path, {"title": "Geheim"}).json()["task"]["id"]
    assert Program(house.anna).get(f"/tasks/{draft}").status_code == 200
    assert Program(house.ben).get(f"/tasks/{draft}").status_code == 404
