"""What following a procedure has taught."""

import pytest
from django_scopes import scope

from vorzimmer.handbook import actions
from vorzimmer.handbook.models import Suggestion
from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks.tests.scenes import task_in

from .scenes import followed, told


@pytest.fixture
def run(house):
    return followed(house, task_in(house, "accepted"))


def test_a_step_was_missing_or_not_needed_and_the_others_are_told(house, run, visitor):
    visitor.sign_in(house.ben)
    place = f"/handbook/runs/{run.pk}/suggest/"
    assert visitor.post(place, {"kind": "missing", "text": "Anrufen", "key": "goal"}).status_code == 302
    assert visitor.post(place, {"kind": "not_needed", "key": "invite"}).status_code == 302
    assert visitor.post(place, {"kind": "missing", "text": ""}).status_code == 422
    with scope(workspace=house.workspace):
        found = list(Suggestion.objects.order_by("id").values_list("kind", "key", "text"))
    assert found == [("missing", "goal", "Anrufen"), ("not_needed", "invite", "Einladen")]
    assert told(house, "handbook.suggestion_made") == {house.anna.id, house.bea.id}
    assert "Anrufen" in visitor.sign_in(house.anna).get(f"/handbook/{run.page_id}/").content.decode()


def test_only_lines_that_are_there(house, run):
    with pytest.raises(NotAllowed):
        actions.suggest_step(actor=house.ben, run=run, kind="not_needed", key="never")


@pytest.mark.parametrize("who", ["susanne", "carla", "emil"])
def test_who_may_not(house, run, who):
    with pytest.raises(NotAllowed):
        actions.suggest_step(actor=getattr(house, who), run=run, kind="missing", text="Anrufen")
