"""Templates, series, views, changes of many, search, imports, archives and webhooks, as other programs see them."""

import pytest

from tests.story import everything, handed_over
from vorzimmer.api.tests.programs import Program
from vorzimmer.jobs.testing import run_waiting_jobs

LISTS = [
    "/templates", "/gallery", "/gallery/settle-travel-expenses", "/series", "/series?state=ended", "/views", "/overview",
    "/overview?address=state%3Dclosed", "/board", "/board?by=turn", "/calendar?from=2026-11-01&until=2026-12-31",
    "/bulk-changes", "/search?q=Wien", "/search?kind=task", "/saved-searches", "/imports", "/archives", "/webhooks",
    "/tokens", "/conversations/{task}/draft", "/conversations/{task}/read", "/saved-searches/{search}",
]  # fmt: skip


@pytest.mark.parametrize("path", LISTS)
def test_they_can_be_read(house, path):
    story = vars(everything(house))
    answer = Program(house.anna).get(path.format(**story))
    assert answer.status_code == 200, answer.content
    assert answer.headers["ETag"]


def pages_of(program, path):
    """The ids of a list, two by two."""
    found, cursor = [], ""
    while cursor is not None:
        page = program.get(f"{path}{'&' if '?' in path else '?'}limit=2&cursor={cursor}").json()
        assert len(page["items"]) <= 2, page
        found += [each.get("id") or each.get("slug") or each.get("number") or each["task"] for each in page["items"]]
        cursor = page["next"]
    return found


def test_short_lists_have_pages_too(house):
    anna = Program(house.anna)
    for number in range(5):
        made = anna.post(f"/engagements/{house.engagement.pk}/templates", {"title": f"Vorlage {number}"})
        assert made.status_code == 200, made.content
    assert len(set(pages_of(anna, "/templates"))) == 5
    assert len(pages_of(anna, "/gallery")) == len(set(pages_of(anna, "/gallery"))) > 10
    assert anna.get("/templates?cursor=nonsense").status_code == 422


def test_hits_have_pages(house):
    keys = {str(handed_over(house, f"Zahnarzt {number}").pk) for number in range(5)}
    run_waiting_jobs()
    anna = Program(house.anna)
    assert set(pages_of(anna, "/search?q=zahnarzt")) == keys
    hit = anna.get("/search?q=zahnarzt&limit=1").json()["items"][0]
    assert (hit["kind"], hit["title"][:8]) == ("task", "Zahnarzt")
    assert "<mark>" in hit["title_html"]
    assert Program(house.emil).get("/search?q=zahnarzt").json()["items"] == []


def test_a_view_is_opened_with_the_readers_own_tasks(house):
    handed_over(house, "Reise")
    ben = Program(house.ben)
    made = ben.post("/views", {"name": "Dran", "address": "turn=mine"})
    view = made.json()["view"]["id"]
    assert [each["title"] for each in ben.get(f"/views/{view}/tasks").json()["items"]] == ["Reise"]
    assert Program(house.anna).get(f"/views/{view}/tasks").status_code == 404
    assert ben.post(f"/views/{view}/delete", {}).status_code == 200
    assert ben.get(f"/views/{view}").status_code == 404
    assert ben.post(f"/views/{view}/restore", {}).status_code == 200
    assert ben.get(f"/views/{view}").status_code == 200


def test_board_and_calendar(house):
    handed_over(house, "Reise")
    columns = {each["key"]: each for each in Program(house.ben).get("/board").json()}
    assert [each["title"] for each in columns["handed_over"]["items"]] == ["Reise"]
    wrong = Program(house.ben).get("/calendar?from=2026-11-01&until=2027-11-01")
    assert wrong.status_code == 422


def test_the_next_dates_of_a_series(house):
    wish = {
        "title": "Newsletter", "rule": "FREQ=WEEKLY;BYDAY=MO", "starts_on": "2026-11-30", "due_time": "17:00",
        "zone": "Europe/Berlin", "on_day_off": "anyway", "lead_days": 3,
    }  # fmt: skip
    anna = Program(house.anna)
    made = anna.post(f"/engagements/{house.engagement.pk}/series", wish)
    assert made.status_code == 200, made.content
    series = anna.get("/series").json()["items"][0]
    assert series["id"] == made.json()["series"]["id"]
    dates = anna.get(f"/series/{series['id']}/dates?count=3").json()
    assert len(dates) == 3
    assert dates[0]["state"] == "open"
    assert dates[0]["who"] == house.ben.person.name
    assert anna.get(f"/series/{series['id']}/made").json() == []


def test_only_the_owner_reads_the_log_of_a_webhook_and_no_secret(house):
    from vorzimmer.webhooks import actions, sealing

    endpoint = actions.add_endpoint(
        actor=house.otto, workspace=house.workspace, name="Buch", url="https://hooks.example.org/", kinds=[],
        secret=sealing.new_secret(),
    ).endpoint  # fmt: skip
    handed_over(house, "Reise")
    otto = Program(house.otto)
    assert [each["name"] for each in otto.get("/webhooks").json()["items"]] == ["Buch"]
    log = otto.get(f"/webhooks/{endpoint.pk}/log").json()["items"]
    assert [each["kind"] for each in log] == ["tasks.handed_over"]
    one = otto.get(f"/dispatches/{log[0]['id']}")
    assert one.json()["log"] == []
    told = otto.get(f"/webhooks/{endpoint.pk}").content + one.content
    assert endpoint.sealed_secret.encode() not in told
    assert b"sealed" not in told
    assert Program(house.anna).get("/webhooks").json()["items"] == []
    assert Program(house.anna).get(f"/webhooks/{endpoint.pk}/log").status_code == 404
