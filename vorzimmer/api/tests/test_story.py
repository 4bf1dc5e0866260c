"""The main story through the API: delegate, accept, ask, answer, deliver, approve, rate."""

from django_scopes import scope

from vorzimmer.api.tests.programs import Program
from vorzimmer.journal.models import Entry


def test_the_whole_story(house):
    anna, ben = Program(house.anna), Program(house.ben)
    wish = {"title": "Reise nach Wien", "outcome": "Ein Plan", "kind": "travel", "due_at": "2026-12-01T12:00:00+01:00"}
    given = anna.post(f"/engagements/{house.engagement.pk}/tasks", wish)
    assert given.status_code == 200, given.content
    said = given.json()
    task = said["task"]["id"]
    assert said["happened"]["kind"] == "tasks.handed_over"
    assert said["happened"]["text"] == "Anna hat „Reise nach Wien“ übergeben"
    assert (said["task"]["state"], said["task"]["turn"], said["task"]["mine"]) == ("handed_over", "assistant", False)
    assert said["task"]["due_at"] == "2026-12-01T11:00:00Z"

    accepted = ben.post(f"/tasks/{task}/accept", {"play_back": "Hin am Montag, zurück am Mittwoch."})
    assert accepted.json()["task"]["state"] == "accepted"
    asked = ben.post(
        f"/tasks/{task}/questions", {"text": "Welcher Zug?", "options": ["7:55", "9:30"], "blocking": True}
    )
    question = asked.json()["question"]
    assert question["options"] == ["7:55", "9:30"]
    assert anna.get("/questions").json()[0]["id"] == question["id"]
    answered = anna.post(f"/tasks/{task}/answers", {"answers": {question["id"]: "9:30"}})
    assert answered.json()["question"]["answer"] == "9:30"

    file = upload(ben, "plan.txt", b"Wien, 9:30")
    delivered = ben.post(f"/tasks/{task}/deliveries", {"text": "Der Plan", "files": [file["id"]]})
    result = delivered.json()["delivery"]
    assert result["files"][0]["file"]["name"] == "plan.txt"
    approved = anna.post(f"/deliveries/{result['id']}/approve")
    assert approved.json()["task"]["state"] == "done"
    rated = anna.post(f"/tasks/{task}/ratings", {"result": 5, "cooperation": 4, "sentence": "Danke"})
    assert rated.status_code == 200, rated.content
    assert anna.get(f"/tasks/{task}/ratings").json()[0]["cooperation"] == 4
    with scope(workspace=house.workspace):
        doors = set(Entry.objects.filter(subject_id=task).values_list("door", flat=True))
    assert doors == {"api"}


def test_a_change_needs_the_version_that_was_read(house):
    anna = Program(house.anna)
    wish = {"title": "Reise", "outcome": "Ein Plan"}
    task = anna.post(f"/engagements/{house.engagement.pk}/drafts", wish).json()["task"]
    first = anna.patch(f"/tasks/{task['id']}", {"seen_version": task["version"], "title": "Reise nach Wien"})
    assert first.json()["task"]["title"] == "Reise nach Wien"
    stale = anna.patch(f"/tasks/{task['id']}", {"seen_version": task["version"], "title": "Reise nach Graz"})
    assert stale.status_code == 409
    assert stale.json()["changes"][0]["now"] == "Reise nach Wien"


def upload(program, name, content):
    from django.core.files.uploadedfile import SimpleUploadedFile

    sent = program.http.post(
        f"{program.place}/files", {"file": SimpleUploadedFile(name, content)},
        headers={"Authorization": f"Bearer {program.secret}"},
    )  # fmt: skip
    assert sent.status_code == 201, sent.content
    return sent.json()
