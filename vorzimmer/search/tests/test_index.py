"""The index follows what happens: in the same transaction, or not at all; and it can be built anew."""

import pytest
from django.core.management import call_command
from django.db import transaction
from django_scopes import scope

from tests.story import handed_over
from vorzimmer.conversations import actions as talk
from vorzimmer.engagements import actions as engagements
from vorzimmer.engagements.entries import facts_of
from vorzimmer.foundation import clock
from vorzimmer.search.index.keeping import keep
from vorzimmer.search.index.rebuilding import rebuild
from vorzimmer.search.jobs import look_after_the_index
from vorzimmer.search.models import Thing
from vorzimmer.search.models.thing import moment_of, number_of
from vorzimmer.tasks import actions
from vorzimmer.tenancy.writes import WriteOutsideAction, writes_allowed


def test_nothing_is_found_of_what_failed(travel, indexed, found):
    with scope(workspace=indexed.workspace):
        before = Thing.objects.count()
        with transaction.atomic():
            talk.post_message(actor=indexed.ben, about=travel, html="<p>Zurückgenommenes</p>")
            handed_over(indexed, "Zurückgenommenes")
            assert Thing.objects.count() == before + 2
            transaction.set_rollback(True)
        assert Thing.objects.count() == before
    assert found(indexed.ben, "Zurückgenommenes") == []


def test_what_was_said_is_found_before_anything_else_runs(travel, indexed, found):
    with scope(workspace=indexed.workspace):
        talk.post_message(actor=indexed.ben, about=travel, html="<p>Schlüsselübergabe</p>")
    assert found(indexed.anna, "Schlüsselübergabe") == [("message", "Häuser in Wien ansehen")]


def test_a_deleted_draft_is_gone(indexed, now, found):
    draft = now(
        actions.write_draft, actor=indexed.anna, engagement=indexed.engagement, title="Kurzlebig", outcome=""
    ).task
    assert found(indexed.anna, "kurzlebig") == [("task", "Kurzlebig")]
    now(actions.delete_draft, actor=indexed.anna, task=draft)
    assert found(indexed.anna, "kurzlebig") == []
    with scope(workspace=indexed.workspace):
        assert not Thing.objects.filter(subject_id=draft.pk).exists()


def test_a_step_that_is_removed_is_no_longer_in_the_task(travel, indexed, now, found):
    step = now(actions.add_step, actor=indexed.ben, task=travel, text="Notartermin", side="assistant").step
    assert found(indexed.anna, "notartermine")
    now(actions.remove_step, actor=indexed.ben, step=step)
    assert found(indexed.anna, "notartermine") == []


def test_an_engagement_is_found_by_its_new_title(indexed, now, found):
    wanted = facts_of(indexed.engagement) | {"title": "Vorstandsbüro"}
    now(engagements.change_engagement, actor=indexed.carla, engagement=indexed.engagement, **wanted)
    assert found(indexed.anna, "vorstandsbüro") == [("engagement", "Adler Maschinenbau GmbH · Vorstandsbüro")]


def test_somebody_who_was_renamed_is_found_by_the_new_name_the_next_day(indexed, found):
    person = indexed.ben.person
    person.name = "Benedikt Berger"
    person.save(update_fields=["name"])
    with scope(workspace=indexed.workspace):
        look_after_the_index.func(str(indexed.workspace.pk))
    assert found(indexed.anna, "Benedikt") == [("person", "Benedikt Berger")]


def test_building_it_anew_brings_back_what_is_missing_and_changes_nothing_else(travel, indexed, found, capsys):
    with scope(workspace=indexed.workspace):
        rows = list(Thing.objects.order_by("number").values_list("subject_id", "number", "print"))
        with writes_allowed("test"):
            Thing.objects.all().delete()
    assert found(indexed.anna, "Wien") == []
    call_command("index", "nord")
    assert "nord:" in capsys.readouterr().out
    with scope(workspace=indexed.workspace):
        assert list(Thing.objects.order_by("number").values_list("subject_id", "number", "print")) == rows
    assert rebuild(indexed.workspace) == 0
    assert found(indexed.anna, "Wien")


def test_what_has_gone_past_the_actions_is_cleared_out(travel, indexed):
    with scope(workspace=indexed.workspace), writes_allowed("test"):
        gone = Thing.objects.filter(kind="message").first()
        type(gone).objects.filter(pk=gone.pk).update(subject_id=gone.pk)
    assert rebuild(indexed.workspace) == 1
    with scope(workspace=indexed.workspace):
        assert not Thing.objects.filter(subject_id=gone.pk).exists()


def test_the_index_is_written_within_actions_only(travel, indexed):
    with scope(workspace=indexed.workspace), pytest.raises(WriteOutsideAction):
        Thing.objects.all().delete()
    with scope(workspace=indexed.workspace), writes_allowed("test"):
        assert keep([travel]) == 0


def test_a_number_tells_its_moment():
    now = clock.now().replace(microsecond=123000)
    assert moment_of(number_of(now, "task", 1)) == now
    assert number_of(now, "a") != number_of(now, "b")


def test_of_a_result_only_what_was_filled_in_is_found(indexed, now, found, django_capture_on_commit_callbacks):
    with scope(workspace=indexed.workspace), django_capture_on_commit_callbacks(execute=True):
        task = actions.write_draft(
            actor=indexed.anna, engagement=indexed.engagement, title="Zug nach Linz", outcome="Ein Plan", kind="travel"
        ).task
        actions.hand_over(actor=indexed.anna, task=task)
    now(actions.accept_task, actor=indexed.ben, task=task)
    fields = {"invoice_to": "Maschinenfabrik Huber"}
    now(actions.deliver, actor=indexed.ben, task=task, text="Gebucht", fields=fields)
    assert ("delivery", "Zug nach Linz") in found(indexed.anna, "Maschinenfabrik")
    for word in ("optional", "Invoice", "invoice_to"):
        assert "delivery" not in [kind for kind, _ in found(indexed.anna, word)]
