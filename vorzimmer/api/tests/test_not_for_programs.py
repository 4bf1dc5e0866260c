"""Columns that a model keeps from programs are in no answer, whatever a verb gives back."""

import pytest
from django_scopes import scope

from vorzimmer.api.tests.programs import Program
from vorzimmer.api.v1.openapi import schema
from vorzimmer.handovers import actions
from vorzimmer.handovers.models import Parting, Reference

REASON = "Zu teuer geworden"


@pytest.fixture
def parting(house):
    """Anna has announced the end and said why."""
    return actions.announce_parting(actor=house.anna, engagement=house.engagement, reason=REASON).parting


def test_the_reason_of_a_parting_is_not_told_to_the_other_side(house, parting):
    said = Program(house.ben).post(f"/partings/{parting.pk}/thank", {"text": "Danke, Anna"})
    assert said.status_code == 200, said.content
    assert said.json()["parting"]["id"] == str(parting.pk)
    assert REASON not in said.content.decode()


def test_talk_and_second_thoughts_by_program(house, parting):
    anna = Program(house.anna)
    talked = anna.post(f"/partings/{parting.pk}/note-last-talk", {"on": "2026-11-20", "worked": "Viel"})
    assert talked.status_code == 200, talked.content
    assert talked.json()["parting"]["talk_worked"] == "Viel"
    back = anna.post(f"/partings/{parting.pk}/withdraw")
    assert back.status_code == 200, back.content
    assert REASON not in talked.content.decode() + back.content.decode()
    with scope(workspace=house.workspace):
        assert Parting.objects.get(pk=parting.pk).withdrawn_at is not None


def test_whoever_writes_a_reference_does_not_get_its_link(house):
    letter = {"about": str(house.ben.id), "tasks": "Reisen geplant", "skills": "Gründlich"}
    said = Program(house.anna).post(f"/engagements/{house.engagement.pk}/write-reference", letter)
    assert said.status_code == 200, said.content
    with scope(workspace=house.workspace):
        kept = Reference.objects.get()
    assert said.json()["reference"]["id"] == str(kept.pk)
    assert kept.token not in said.content.decode()


def test_the_description_does_not_know_them():
    shapes = schema()["components"]["schemas"]
    assert "reason" not in shapes["Parting"]["properties"]
    assert "token" not in shapes["Reference"]["properties"]
