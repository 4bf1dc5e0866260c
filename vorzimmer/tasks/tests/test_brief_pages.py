"""Reading a briefing and changing it in place."""

import pytest

from vorzimmer.tasks import actions

from .scenes import draft, refresh, task_in


@pytest.fixture
def task(house):
    brief, gaps = {"route": "Berlin – Wien"}, {"leave_at": "ask", "lodging": "decide"}
    return task_in(house, "accepted", kind="travel", brief=brief, gaps=gaps)


def typed(task, **fields):
    said = {"title": task.title, "outcome": task.outcome, "kind": task.kind, "seen_version": task.version,
            "due_date": "2026-11-27", "due_time": "17:00", "due_zone": "Europe/Berlin", "brief-route": "Berlin – Wien"}  # fmt: skip
    return {**said, **fields}


def test_it_says_what_is_known_who_settles_the_rest_and_what_is_missing(house, visitor, task):
    html = visitor.sign_in(house.ben).get(f"/tasks/{task.pk}/brief/", part="brief").content.decode()
    assert "Berlin – Wien" in html
    assert html.count("Ben ") >= 2
    assert "<progress" in html


def test_what_is_to_be_asked_is_asked_from_its_line_and_the_answer_fills_it(house, visitor, task):
    link = f"/w/nord/tasks/{task.pk}/questions/ask/?brief_field=leave_at&amp;text="
    assert link not in visitor.sign_in(house.anna).get(f"/tasks/{task.pk}/brief/", part="brief").content.decode()
    html = visitor.sign_in(house.ben).get(f"/tasks/{task.pk}/brief/", part="brief").content.decode()
    assert html.count(link) == html.count("questions/ask/") == 1
    path = html.partition(link)[2].partition('"')[0]
    form = visitor.get(f"/tasks/{task.pk}/questions/ask/?brief_field=leave_at&text={path}").context["form"]
    assert (form["brief_field"].value(), form["text"].value()[-1]) == ("leave_at", "?")


def test_without_htmx_the_part_leads_to_the_page(house, visitor, task):
    assert visitor.sign_in(house.ben).get(f"/tasks/{task.pk}/brief/").status_code == 302


def test_the_client_changes_it_in_place(house, visitor, task):
    form = visitor.sign_in(house.anna).get(f"/tasks/{task.pk}/brief/change/", part="brief")
    assert form.content.count(b"Berlin \xe2\x80\x93 Wien") == 1
    answer = visitor.post(f"/tasks/{task.pk}/brief/change/", typed(task, title="Reise Graz"), part="brief")
    assert answer.status_code == 200
    assert refresh(house, task).title == "Reise Graz"
    assert task.brief == {"route": "Berlin – Wien"}


def test_nothing_changed_changes_nothing_but_the_gaps_that_were_unticked(house, visitor, task):
    visitor.sign_in(house.anna).post(f"/tasks/{task.pk}/brief/change/", typed(task))
    assert (refresh(house, task).title, task.gaps, task.due_zone) == ("Reise Wien", {}, "Europe/Berlin")


def test_a_stale_form_keeps_what_was_typed_and_takes_what_was_not_touched(house, visitor, task):
    seen = typed(task, outcome="Nur der Zug.")
    actions.change_task(
        actor=house.anna, task=task, seen_version=task.version,
        wanted={"title": "Reise Graz", "brief": {"route": "Berlin – Graz"}},
    )  # fmt: skip
    answer = visitor.sign_in(house.anna).post(f"/tasks/{task.pk}/brief/change/", seen, part="brief")
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Nur der Zug." in html
    assert 'value="Reise Graz"' in html
    assert 'value="Berlin – Graz"' in html
    assert f'name="seen_version" value="{refresh(house, task).version}"' in html
    assert task.outcome != "Nur der Zug."


def test_assistants_read_why_they_may_not(house, visitor, task):
    page = visitor.sign_in(house.ben).get(f"/tasks/{task.pk}/brief/change/")
    assert b"<textarea" not in page.content
    assert visitor.post(f"/tasks/{task.pk}/brief/change/", typed(task)).status_code == 403


def test_a_draft_without_anything_says_what_belongs_here(house, visitor):
    task = draft(house, outcome="", due_at=None)
    assert visitor.sign_in(house.anna).get(f"/tasks/{task.pk}/brief/", part="brief").status_code == 200
