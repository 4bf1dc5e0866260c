"""Delegating in a browser without JavaScript, and what the live part answers."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django_scopes import scope

from vorzimmer.tasks.models import Task, TaskFile

SAID = {
    "outcome": "Flug nach Wien buchen\nFensterplatz", "due_date": "2099-11-27", "due_time": "17:00",
    "due_zone": "Europe/Vienna", "budget_minutes": "45",
}  # fmt: skip


@pytest.fixture
def delegate(house, visitor):
    def post(who="anna", **fields):
        return visitor.sign_in(getattr(house, who)).post(
            "/tasks/new/", {"engagement": house.engagement.pk, **SAID, **fields}
        )

    return post


def only_task(house):
    with scope(workspace=house.workspace):
        return Task.objects.get()


def test_a_few_words_are_enough_and_the_kind_is_suggested(house, delegate, visitor):
    answer = delegate(**{"brief-route": "Berlin – Wien", "gap-leave_at": "ask"})
    task = only_task(house)
    assert (answer.status_code, answer.url) == (302, f"/w/nord/tasks/{task.pk}/")
    assert (task.title, task.kind, task.state) == ("Flug nach Wien buchen", "travel", "handed_over")
    assert (task.due_zone, task.due_at.isoformat(), task.budget_minutes) == (
        "Europe/Vienna",
        "2099-11-27T16:00:00+00:00",
        45,
    )
    assert (task.brief, task.gaps) == ({"route": "Berlin – Wien"}, {"leave_at": "ask"})
    page = visitor.get(f"/tasks/{task.pk}/")
    assert b"Ben" in page.content
    assert f"/tasks/{task.pk}/take-back/".encode() in page.content


def test_a_draft_is_kept_and_nobody_is_asked(house, delegate):
    delegate(keep="1")
    assert only_task(house).state == "draft"


def test_what_an_assistant_writes_down_they_take_on(house, delegate):
    delegate("ben")
    task = only_task(house)
    assert (task.state, task.assistant) == ("accepted", house.ben.membership)


def test_nothing_said_is_too_little_and_what_was_typed_stays(house, delegate):
    answer = delegate(outcome="", **{"brief-purpose": "Vorstand"})
    assert answer.status_code == 422
    assert b"Vorstand" in answer.content
    with scope(workspace=house.workspace):
        assert not Task.objects.exists()


def test_an_unreadable_field_comes_back_as_it_was_typed(house, delegate):
    answer = delegate(**{"brief-leave_at": "irgendwann"})
    assert answer.status_code == 422
    assert b"irgendwann" in answer.content


def test_another_kind_shows_other_fields_and_loses_nothing(house, delegate):
    answer = delegate(show_fields="1", kind="research", **{"brief-route": "Berlin – Wien"})
    assert answer.status_code == 200
    html = answer.content.decode()
    assert '<input type="hidden" name="brief-route" value="Berlin – Wien">' in html
    assert 'name="brief-traveller"' not in html


def test_files_go_along(house, delegate):
    delegate(attached=SimpleUploadedFile("plan.txt", b"Plan", "text/plain"))
    with scope(workspace=house.workspace):
        assert TaskFile.objects.get().file.name == "plan.txt"


def test_sent_twice_there_is_one_task(house, delegate):
    assert delegate(_key="k1").url == delegate(_key="k1").url
    only_task(house)


def test_while_typing_meter_fields_and_button_follow(house, visitor):
    visitor.sign_in(house.anna)
    said = {
        "engagement": str(house.engagement.pk),
        "outcome": "Flug nach Wien",
        "shown_engagement": str(house.engagement.pk),
    }
    html = visitor.get("/tasks/new/fields/", query_params=said, part="delegate_live").content.decode()
    assert "<html" not in html
    assert "#delegate_fields" in html
    assert 'name="brief-route"' in html
    assert "#delegate_send" not in html
    again = visitor.get(
        "/tasks/new/fields/", query_params={**said, "shown_kind": "travel", "shown_suggested": "travel"}
    )
    assert "#delegate_fields" not in again.content.decode()


def test_who_only_looks_on_has_nothing_to_choose(house, visitor, delegate):
    page = visitor.sign_in(house.susanne).get("/tasks/new/")
    assert b"<textarea" not in page.content
    assert delegate("susanne").status_code == 422


def test_the_sheet_gets_the_form_alone(house, visitor):
    html = visitor.sign_in(house.anna).get("/tasks/new/", part="x").content.decode()
    assert html.lstrip().startswith("<form")
