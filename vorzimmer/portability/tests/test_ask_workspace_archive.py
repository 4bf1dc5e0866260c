"""The whole workspace, packed."""

import json

import pytest

from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.journal.action import NotAllowed
from vorzimmer.portability import actions
from vorzimmer.portability.tests.bags import packed


def test_only_the_owner_packs_the_workspace_and_other_owners_know(inside):
    with pytest.raises(NotAllowed):
        actions.ask_workspace_archive(actor=inside.carla, workspace=inside.workspace)
    archive = actions.ask_workspace_archive(actor=inside.otto, workspace=inside.workspace).archive
    run_waiting_jobs()
    listed = json.loads(packed(archive).read("manifest.json"))
    assert listed["slug"] == "nord"
    assert listed["members"]["rows/people.Membership.jsonl"]["lines"] == 7


def test_the_pages(house, visitor):
    visitor.sign_in(house.otto)
    assert visitor.get("/settings/my-data/").status_code == 200
    assert visitor.get("/settings/archive/").status_code == 200
    asked = visitor.post("/settings/archive/")
    assert "/account/confirm" in asked["Location"]
