"""Tables that come in, data that are taken along, many tasks at once, drafts, read marks and the second reading."""

import pytest
from django_scopes import scope

from tests.story import everything, handed_over
from vorzimmer.api.tests.programs import Program
from vorzimmer.conversations.models import Draft
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.portability import actions as portability
from vorzimmer.tasks.models import Task

TABLE = "Titel;Fällig;Notiz\nReise nach Wien;24.11.2027;x\nVisitenkarten;;y\n"


def test_a_table_is_looked_at_brought_in_and_taken_back(house):
    anna = Program(house.anna)
    begun = anna.post("/imports", {"name": "aufgaben.csv", "csv": TABLE})
    assert begun.status_code == 200, begun.content
    one = begun.json()["task_import"]
    assert (one["state"], one["rows"], one["columns"]["0"]) == ("looking", 2, "title")
    path = f"/imports/{one['id']}"
    wish = {"columns": {"0": "title", "1": "due"}, "engagement": str(house.engagement.pk), "hand_over": False}
    assert anna.patch(path, wish).status_code == 200
    lines = anna.get(f"{path}/lines?limit=1").json()
    assert (lines["items"][0]["wanted"]["title"], lines["items"][0]["problems"]) == ("Reise nach Wien", [])
    assert lines["next"]
    assert anna.post(f"{path}/start", {}).status_code == 200
    run_waiting_jobs()
    done = anna.get(path).json()
    assert (done["state"], done["settled"], len(done["made"]), done["left_out"]) == ("done", 2, 2, [])
    assert anna.post(f"{path}/undo", {}).json()["task_import"]["state"] == "undone"
    with scope(workspace=house.workspace):
        assert not Task.objects.exists()
    assert Program(house.ben).get(path).status_code == 404


@pytest.mark.parametrize("csv", ["", "nur eine Zeile", "a;b\n" * 2_500])
def test_what_is_no_table_is_refused_in_words(house, csv):
    answer = Program(house.anna).post("/imports", {"name": "x.csv", "csv": csv})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["where"] == "body.csv"


def test_ones_own_data_need_a_scope_of_their_own(house):
    otto = Program(house.otto)
    made = otto.post("/archives", {}).json()["archive"]
    path = f"/archives/{made['id']}/content"
    assert otto.get(path).status_code == 404, "not packed yet"
    run_waiting_jobs()
    answer = otto.get(path)
    assert b"".join(answer.streaming_content)[:2] == b"PK"
    narrow = Program(house.otto, "read", "tasks:write", "me:write", "admin")
    assert narrow.get(path).json()["scope"] == "me:archive"
    assert narrow.post("/archives", {}).status_code == 403
    assert Program(house.anna).get(path).status_code == 404


def test_the_whole_workspace_is_nothing_for_programs(house):
    with scope(workspace=house.workspace):
        whole = portability.ask_workspace_archive(actor=house.otto, workspace=house.workspace).archive
    run_waiting_jobs()
    otto = Program(house.otto)
    assert otto.get(f"/archives/{whole.pk}/content").status_code == 404
    assert otto.get(f"/archives/{whole.pk}").status_code == 404
    assert otto.get("/archives").json()["items"] == []


def test_many_tasks_at_once_with_progress(house):
    keys = [str(handed_over(house, f"Reise {number}").pk) for number in range(25)]
    anna = Program(house.anna)
    begun = anna.post("/bulk-changes", {"wish": {"verb": "withdraw", "reason": "Messe fällt aus"}, "tasks": keys})
    assert begun.status_code == 200, begun.content
    one = begun.json()["bulk_change"]
    assert (one["verb"], one["progress"]["waiting"]) == ("withdraw", 25)
    run_waiting_jobs()
    path = f"/bulk-changes/{one['id']}"
    assert anna.get(path).json()["progress"] == {"waiting": 0, "changed": 25, "refused": 0, "undone": 0, "kept": 0}
    page = anna.get(f"{path}/items?limit=20").json()
    assert len(page["items"]) == 20
    rest = anna.get(f"{path}/items?limit=20&cursor={page['next']}").json()
    assert [each["position"] for each in rest["items"]] == [20, 21, 22, 23, 24]
    assert anna.post(f"{path}/undo", {}).status_code == 200
    run_waiting_jobs()
    assert anna.get(path).json()["progress"]["undone"] == 25
    assert Program(house.ben).get(path).status_code == 404


@pytest.mark.parametrize("wish", [
    {"verb": "nonsense"}, {}, {"verb": "due"}, {"verb": "due", "day": "2020-01-01"}, {"verb": "kind", "kind": "nonsense"},
    {"verb": "withdraw", "day": "2027-01-01"}, {"verb": "pass_on", "to": "01931c2e-7d4a-7000-8000-00805f9b34fb"},
])  # fmt: skip
def test_each_verb_of_a_change_has_its_own_fields(house, wish):
    task = handed_over(house, "Reise")
    answer = Program(house.anna).post("/bulk-changes", {"wish": wish, "tasks": [str(task.pk)]})
    assert answer.status_code == 422, answer.content
    assert answer.json()["errors"][0]["where"].startswith("body.wish")


def test_changing_many_needs_the_scope_of_tasks(house):
    task = handed_over(house, "Reise")
    wish = {"wish": {"verb": "withdraw"}, "tasks": [str(task.pk)]}
    assert Program(house.anna, "read", "me:write").post("/bulk-changes", wish).json()["scope"] == "tasks:write"


def test_a_draft_and_how_far_one_has_read(house):
    place = everything(house).task
    anna, ben = Program(house.anna), Program(house.ben)
    assert anna.post(f"/conversations/{place}/draft", {"text": "Guten <Tag>"}).status_code == 204
    assert anna.get(f"/conversations/{place}/draft").json() == {"html": "<p>Guten &lt;Tag&gt;</p>"}
    assert ben.get(f"/conversations/{place}/draft").json() == {"html": ""}
    assert anna.post(f"/conversations/{place}/draft", {}).status_code == 204
    with scope(workspace=house.workspace):
        assert not Draft.objects.exists()
    assert anna.get(f"/conversations/{place}/read").json()["unread"] == 1
    assert anna.post(f"/conversations/{place}/read").status_code == 204
    assert anna.get(f"/conversations/{place}/read").json()["unread"] == 0
    assert Program(house.emil).post(f"/conversations/{place}/read").status_code == 404


def test_a_text_is_read_a_second_time_and_nothing_is_kept(house):
    anna = Program(house.anna)
    text = "Das ist immer falsch. Schick das asap."
    found = anna.post("/second-reading", {"text": text, "kind": "message"}).json()
    assert found["hints"], found
    first = found["hints"][0]
    assert text[first["start"] : first["end"]] == first["excerpt"]
    again = anna.post("/second-reading", {"text": text, "fine": [each["key"] for each in found["hints"]]}).json()
    assert first["key"] not in [each["key"] for each in again["hints"]]
    answers = [anna.post("/second-reading", {"text": text}).status_code for _ in range(61)]
    assert answers[-1] == 429


def test_what_does_not_fit_is_said_in_the_readers_language(house):
    anna = Program(house.anna)
    wrong = anna.post("/imports", {"name": 5, "typo": 1}).json()["errors"]
    said = {each["where"]: each["message"] for each in wrong}
    assert said["body.csv"] == "Das ist nötig."
    assert said["body.name"] == "Hier gehört ein Text hin."
    assert said["body.typo"] == "Dieses Feld gibt es nicht."
    assert {each["code"] for each in wrong} == {"missing", "string_type", "extra_forbidden"}
    zone = anna.get("/calendar?from=1066-01-01&until=x").json()["errors"]
    assert "1970" in str(zone)


def test_a_list_of_changes_asks_the_same_however_many_there_are(house, django_assert_max_num_queries):
    anna, wish = Program(house.anna), {"verb": "withdraw", "reason": "Messe fällt aus"}
    keys = [str(handed_over(house, f"Aufgabe {number}").pk) for number in range(6)]
    for key in keys:
        anna.post("/bulk-changes", {"wish": wish, "tasks": [key]})
    with django_assert_max_num_queries(8):
        listed = anna.get("/bulk-changes").json()
    assert [each["progress"]["waiting"] for each in listed["items"]] == [1] * 6
