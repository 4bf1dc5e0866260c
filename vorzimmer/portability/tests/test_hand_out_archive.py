"""Fetching what was packed."""

import io

import pytest
from django_scopes import scope

from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.journal.action import NotAllowed
from vorzimmer.portability import actions


def test_fetching_is_for_who_asked_and_asks_once_more(house, visitor):
    with scope(workspace=house.workspace):
        archive = actions.ask_archive(actor=house.ben, workspace=house.workspace).archive
        run_waiting_jobs()
    assert visitor.sign_in(house.otto).get(f"/settings/archives/{archive.pk}/fetch/").status_code == 302
    assert "/account/confirm" in visitor.sign_in(house.ben).get(f"/settings/archives/{archive.pk}/fetch/")["Location"]
    part = visitor.get("/settings/archives/mine/")
    assert f"/settings/archives/{archive.pk}/fetch/".encode() in part.content
    assert visitor.post(f"/settings/archives/{archive.pk}/delete/").status_code == 302
    assert visitor.get("/settings/archives/other/").status_code == 404


def test_nobody_else_hands_it_out(inside):
    archive = actions.ask_archive(actor=inside.ben, workspace=inside.workspace).archive
    with pytest.raises(NotAllowed):
        actions.hand_out_archive(actor=inside.otto, archive=archive, packed=io.BytesIO(b"x"), size=1, sha256="")
