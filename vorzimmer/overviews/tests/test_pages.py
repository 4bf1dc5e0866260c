"""The pages around the list: views, changing together, moving, another day."""

from urllib.parse import urlencode

import pytest

from vorzimmer.overviews import actions
from vorzimmer.overviews.models import BulkChange, SavedView
from vorzimmer.overviews.tests.scenes import kept, later, now, order, work
from vorzimmer.tasks import actions as verbs


def test_a_view_is_kept_from_the_page_and_changed_there(here, visitor):
    visitor.sign_in(here.ben)
    assert b'value="due=week&amp;shape=board"' in visitor.get("/tasks/views/new/?due=week&shape=board").content
    answer = visitor.post("/tasks/views/new/", {"name": "Week", "address": "due=week&shape=board"})
    view = SavedView.objects.get()
    assert answer.url.endswith(f"/tasks/?shape=board&due=week&view={view.pk}")
    page = visitor.get(answer.url).content.decode()
    assert 'aria-current="page">Week</a>' in page
    assert (
        "You have chosen something else" in visitor.get(f"/tasks/views/new/?due=late&view={view.pk}").content.decode()
    )
    visitor.post(f"/tasks/views/{view.pk}/", {"address": "due=late"})
    view.refresh_from_db()
    assert (view.name, view.address) == ("Week", "due=late")
    assert visitor.post("/tasks/views/new/", {"name": ""}).status_code == 422


def test_sharing_by_the_form(here, visitor):
    view = kept(here.anna)
    visitor.sign_in(here.anna)
    assert b"Everybody who works here" not in visitor.get(f"/tasks/views/{view.pk}/").content
    assert visitor.post(f"/tasks/views/{view.pk}/share/", {"shared": "engagement"}).status_code == 422
    assert visitor.post(f"/tasks/views/{view.pk}/share/", {"shared": "staff"}).status_code == 422
    visitor.post(f"/tasks/views/{view.pk}/share/", {"shared": "engagement", "engagement": str(here.engagement.pk)})
    assert b"by Anna Adler" in visitor.sign_in(here.ben).get("/tasks/views/").content
    assert visitor.post(f"/tasks/views/{view.pk}/", {"name": "Mine"}).status_code == 403
    assert visitor.sign_in(here.emil).get(f"/tasks/views/{view.pk}/").status_code == 404


def chosen(*tasks, **more):
    return urlencode({"task": [str(task.pk) for task in tasks], **more}, doseq=True)


def test_rows_are_chosen_changed_and_taken_back(here, visitor):
    one, two = order(here, "A"), order(here, "B")
    visitor.sign_in(here.anna)
    assert visitor.get(f"/tasks/together/?{chosen(verb='due')}").status_code == 302
    form = visitor.get(f"/tasks/together/?{chosen(one, two, verb='due')}").content.decode()
    assert "Change 2 tasks" in form
    fields = {"verb": "due", "task": [one.pk, two.pk], "found": "kind="}
    assert visitor.post("/tasks/together/", {**fields, "day": "2020-01-01"}).status_code == 422
    was, day = now(one).due_at, later(days=9).date()
    answer = visitor.post("/tasks/together/", {**fields, "day": day.isoformat()})
    assert answer.url.endswith("/tasks/?kind=")
    assert now(one).due_at.date() == now(two).due_at.date() == day
    bulk = BulkChange.objects.get()
    assert f"/tasks/together/{bulk.pk}/undo/" in visitor.get(answer.url).content.decode()
    page = visitor.get(visitor.post(f"/tasks/together/{bulk.pk}/undo/").url).content.decode()
    assert "2 tasks are as they were." in page
    assert now(one).due_at == was


def test_all_that_were_found_are_changed(here, visitor):
    for number in range(3):
        order(here, f"Trip {number}", kind="travel")
    other = order(here, "Minutes", kind="text")
    visitor.sign_in(here.anna).post(
        "/tasks/together/", {"verb": "withdraw", "all": "1", "found": "kind=travel", "reason": ""}
    )
    assert BulkChange.objects.get().items.filter(outcome="changed").count() == 3
    assert now(other).state == "handed_over"


def test_the_page_of_a_change_says_what_stayed_and_why(here, visitor):
    one, two = order(here, "A"), work(here, "B")
    verbs.deliver(actor=here.ben, task=two, text="Here")
    answer = visitor.sign_in(here.anna).post("/tasks/together/", {"verb": "approve", "task": [one.pk, two.pk]})
    page = visitor.get(answer.url).content.decode()
    assert "1 of 2 changed." in page
    assert "There is no result to approve yet." in page
    assert visitor.sign_in(here.otto).get(answer.url).status_code == 404


def test_who_looks_on_chooses_nothing(here, visitor):
    task = order(here, "A")
    visitor.sign_in(here.susanne)
    assert b'name="task"' not in visitor.get("/tasks/").content
    assert visitor.post("/tasks/together/", {"verb": "withdraw", "task": [task.pk]}).status_code == 403


def test_a_card_goes_where_a_verb_leads_and_the_rest_is_told(here, visitor):
    task = order(here, "A")
    visitor.sign_in(here.ben)
    page = visitor.get(f"/tasks/{task.pk}/moves/?by=state").content.decode()
    assert "There is no direct way from “Handed over” to “In progress”." in page
    visitor.post(f"/tasks/{task.pk}/moves/?by=state", {"to": "accepted", "back": "/w/nord/tasks/?shape=board"})
    assert now(task).state == "accepted"
    answer = visitor.post(f"/tasks/{task.pk}/moves/?by=state", {"to": "delivered"})
    assert answer.url.endswith(f"/tasks/{task.pk}/#deliveries")
    answer = visitor.post(f"/tasks/{task.pk}/moves/?by=turn", {"to": "third"})
    assert answer.url.endswith(f"/tasks/{task.pk}/wait-for/")
    visitor.sign_in(here.anna).post(f"/tasks/{task.pk}/moves/?by=state", {"to": "in_progress"})
    assert now(task).state == "accepted"
    assert "Only the assistant’s side can do that." in visitor.get("/tasks/?shape=board").content.decode()


@pytest.mark.parametrize(("who", "proposed"), [("anna", 0), ("ben", 1)])
def test_another_day_keeps_the_time_of_day(here, visitor, who, proposed):
    task = work(here, "A", due_at=later(days=3).replace(hour=14, minute=30))
    day = later(days=5).date()
    visitor.sign_in(getattr(here, who)).post(f"/tasks/{task.pk}/day/", {"to": day.isoformat(), "dragged": "1"})
    assert task.date_proposals.count() == proposed
    assert (now(task).due_at.date() == day) is not bool(proposed)
    assert (now(task).due_at.hour, now(task).due_at.minute) == (14, 30)


def test_a_past_day_and_no_right_are_told(here, visitor):
    task = work(here, "A")
    visitor.sign_in(here.anna).post(f"/tasks/{task.pk}/day/", {"to": "2020-01-01", "dragged": "1"})
    assert "This moment has passed" in visitor.get("/tasks/?shape=calendar").content.decode()
    assert visitor.post(f"/tasks/{task.pk}/day/", {"to": "2020-01-01"}).status_code == 422
    assert b"Only the two sides agree" in visitor.sign_in(here.susanne).get(f"/tasks/{task.pk}/day/").content
    assert visitor.post(f"/tasks/{task.pk}/day/", {"to": later(days=5).date().isoformat()}).status_code == 403


def test_the_assistant_agrees_by_moving_it_to_the_proposed_day(here, visitor):
    task, when = work(here, "A"), later(days=6).replace(second=0, microsecond=0)
    verbs.propose_date(actor=here.anna, task=task, due_at=when)
    from vorzimmer.overviews.dates import give_date

    give_date(here.ben, now(task), when)
    assert now(task).due_at == when


def test_a_view_of_another_workspace_does_not_exist(here, visitor):
    view = kept(here.ben)
    actions.share_view(actor=here.ben, view=view, shared="staff")
    visitor.sign_in(here.dora)
    assert visitor.get(f"/tasks/views/{view.pk}/").status_code == 404
    assert visitor.get("/tasks/").status_code == 200
