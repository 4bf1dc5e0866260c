"""Moving a task on with and without htmx."""

import pytest
from django_scopes import scope

from vorzimmer.notifications.models import Notification
from vorzimmer.tasks.views.verbs import TASK_VERBS

from .scenes import delivered, draft, refresh, task_in


def test_a_verb_without_javascript_leads_back_to_the_task(house, visitor):
    task = task_in(house, "handed_over")
    answer = visitor.sign_in(house.ben).post(f"/tasks/{task.pk}/accept-task/")
    assert (answer.status_code, answer.url) == (302, f"/w/nord/tasks/{task.pk}/")
    assert refresh(house, task).state == "accepted"


def test_with_htmx_the_head_of_the_task_is_read_again(house, visitor):
    task = task_in(house, "handed_over")
    answer = visitor.sign_in(house.ben).post(f"/tasks/{task.pk}/accept-task/", part="turn")
    reload = visitor.get(f"/tasks/{task.pk}/turn/", part="turn")
    assert answer.status_code == 200
    assert answer.content.decode().count('id="turn"') == 1
    assert 'id="flow"' not in reload.content.decode()


def test_an_invalid_form_comes_back_with_what_was_typed(house, visitor):
    task = task_in(house, "accepted")
    fields = {"who": "Hotel Adler", "day": "2020-01-01", "clock": "12:00"}
    answer = visitor.sign_in(house.ben).post(f"/tasks/{task.pk}/wait-for/", fields, part="turn")
    assert (answer.status_code, answer["HX-Retarget"]) == (422, "#flow_form")
    assert b"Hotel Adler" in answer.content
    assert refresh(house, task).turn == "assistant"


@pytest.mark.parametrize("verb", sorted(TASK_VERBS))
def test_every_verb_has_a_page_and_a_dialog(house, visitor, verb):
    path = f"/tasks/{task_in(house, 'accepted').pk}/{verb.replace('_', '-')}/"
    page = visitor.sign_in(house.ben).get(path)
    dialog = visitor.get(path, part="flow_body")
    assert page.status_code == dialog.status_code == 200
    assert b"<html" in page.content
    assert b"<html" not in dialog.content


def test_the_date_is_given_in_the_tasks_own_zone(house, visitor):
    task = task_in(house, "accepted", due_zone="Europe/Lisbon")
    fields = {"day": "2099-01-05", "clock": "12:00"}
    visitor.sign_in(house.ben).post(f"/tasks/{task.pk}/propose-date/", fields)
    proposal = visitor.get(f"/tasks/{task.pk}/turn/", part="turn").context["turn"]["proposal"]
    assert (proposal.due_zone, proposal.due_at.hour) == ("Europe/Lisbon", 12)
    visitor.sign_in(house.anna).post(f"/dates/{proposal.pk}/agree-date/")
    assert refresh(house, task).due_at == proposal.due_at


def test_what_is_not_allowed_is_refused_with_the_reason(house, visitor):
    task = task_in(house, "accepted")
    answer = visitor.sign_in(house.anna).post(f"/tasks/{task.pk}/start-task/", part="turn")
    assert answer.status_code == 403
    assert answer.content.decode()


def test_strangers_find_nothing(house, visitor):
    task = task_in(house, "accepted")
    for path in (f"/tasks/{task.pk}/turn/", f"/tasks/{task.pk}/brief/", f"/tasks/{task.pk}/start-task/"):
        assert visitor.sign_in(house.emil).get(path).status_code == 404
    assert visitor.get(f"/tasks/{draft(house).pk}/brief/change/").status_code == 404


def test_a_deleted_draft_leads_to_the_list(house, visitor):
    task = draft(house)
    answer = visitor.sign_in(house.anna).post(f"/tasks/{task.pk}/delete-draft/", part="turn")
    assert answer["HX-Redirect"] == "/w/nord/tasks/"


def test_the_head_that_is_on_the_screen_counts_as_seen(house, visitor):
    task = task_in(house, "handed_over")
    with scope(workspace=house.workspace):
        told = Notification.objects.filter(to=house.ben.membership, subject_id=task.pk, seen_at=None)
        visitor.sign_in(house.ben).get(f"/tasks/{task.pk}/turn/", part="turn")
        assert told.exists()
        visitor.get(f"/tasks/{task.pk}/turn/", part="turn", HTTP_X_ON_SCREEN="yes")
        assert not told.exists()


def test_who_can_approve_has_one_main_button(house, visitor):
    task = delivered(house)
    page = visitor.sign_in(house.anna).get(f"/tasks/{task.pk}/").content.decode()
    assert page[page.index("<main") : page.index("</main>")].count('class="button"') == 1
