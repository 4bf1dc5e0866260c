"""A client that a public generator makes from the schema does the main story, against a house that was really started."""

import importlib
import io
import json
import subprocess
import sys
from contextlib import ExitStack

import pytest

from tests.processes.house import ROOT
from tests.stories.place import Place
from vorzimmer.api.v1.openapi import schema_json

pytestmark = pytest.mark.processes


@pytest.fixture(scope="module")
def generated(tmp_path_factory):
    """The package `house_client`, made from the schema alone."""
    folder = tmp_path_factory.mktemp("client")
    (folder / "openapi.json").write_bytes(schema_json())
    (folder / "config.yml").write_text("package_name_override: house_client\npost_hooks: []\n")
    command = [sys.executable, "-m", "openapi_python_client", "generate", "--path", "openapi.json", "--meta", "none"]
    more = ["--config", "config.yml", "--output-path", "house_client", "--fail-on-warning"]
    made = subprocess.run([*command, *more], cwd=folder, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stdout + made.stderr
    sys.path.insert(0, str(folder))
    yield importlib.import_module("house_client")
    sys.path.remove(str(folder))


@pytest.fixture
def place(tmp_path):
    found = Place(tmp_path, ALLOWED_HOSTS="*")
    found.migrate()
    command = [sys.executable, "-m", "vorzimmer.api.tests.fill"]
    filled = subprocess.run(command, cwd=ROOT, env=found.env, capture_output=True, text=True, check=False)
    assert filled.returncode == 0, filled.stderr
    found.told = json.loads(filled.stdout.splitlines()[-1])
    found.open()
    found.clients = ExitStack()
    yield found
    found.clients.close()
    found.stop()


class Somebody:
    """`anna.tasks.rate_task(task, RateTaskWish(…))` with the generated functions; what is no success is an error."""

    def __init__(self, generated, place, who):
        self.client = generated.AuthenticatedClient(base_url=f"{place.url}/w/nord/api/v1", token=place.told[who])
        place.clients.enter_context(self.client)

    def do(self, topic, name, *words, **fields):
        module = importlib.import_module(f"house_client.api.{topic}.{name}")
        answer = module.sync_detailed(*words, client=self.client, **fields)
        assert 200 <= answer.status_code < 300, (name, answer.status_code, answer.content)
        return answer.parsed


def test_the_main_story(generated, place):
    models = importlib.import_module("house_client.models")
    types = importlib.import_module("house_client.types")
    anna, ben = Somebody(generated, place, "anna"), Somebody(generated, place, "ben")
    assert ben.do("people", "me").member.name == "Ben Berger"

    wish = models.DelegateTaskWish(title="Reise nach Wien", outcome="Ein Plan", kind="travel")
    given = anna.do("tasks", "delegate_task", place.told["engagement"], body=wish)
    task = given.task.id
    assert given.happened.kind == "tasks.handed_over"
    assert [each.id for each in ben.do("tasks", "list_tasks", turn=models.ListTasksTurn.MINE).items] == [task]
    ben.do("tasks", "accept_task", task, body=models.AcceptTaskWish(play_back="Hin am Montag."))
    asked = ben.do(
        "tasks", "ask_question", task, body=models.AskQuestionWish(text="Welcher Zug?", options=["7:55", "9:30"])
    )
    answers = models.AnswerQuestionsWish.from_dict({"answers": {str(asked.question.id): "9:30"}})
    assert anna.do("tasks", "answer_questions", task, body=answers).question.answer == "9:30"

    plan = types.File(payload=io.BytesIO(b"Wien, 9:30"), file_name="plan.txt", mime_type="text/plain")
    file = ben.do("files", "keep_file", body=models.KeepFileFileParams(file=plan))
    result = models.DeliverWish(text="Der Plan", files=[file.id])
    delivered = ben.do("tasks", "deliver", task, body=result)
    assert delivered.delivery.files[0].file.name == "plan.txt"
    assert anna.do("tasks", "approve_delivery", delivered.delivery.id).task.state == "done"
    rated = anna.do("tasks", "rate_task", task, body=models.RateTaskWish(result=5, cooperation=5, sentence="Danke"))
    assert rated.rating.result == 5
    kinds = [each.kind for each in anna.do("tasks", "history_of_task", task).items]
    assert kinds[0] == "tasks.rated"
    assert "tasks.handed_over" in kinds
