"""Templates and the gallery as pages."""

import pytest
from django_scopes import scope

from vorzimmer.planning.models import Template
from vorzimmer.tasks.models import Step, Task
from vorzimmer.tasks.tests.scenes import task_in

from .scenes import TUESDAY, kept, refresh

STEPS = [{"text": "Themen nennen", "side": "client", "days": 1, "waits": False}]


@pytest.mark.parametrize(
    "path", ["/templates/", "/templates/?state=archived", "/templates/gallery/", "/templates/new/"]
)
def test_empty_pages_say_what_to_do(house, visitor, path):
    for who in ("anna", "ben", "carla", "susanne"):
        assert visitor.sign_in(getattr(house, who)).get(path).status_code == 200


def test_a_template_is_found_by_its_words_and_its_kind(house, visitor):
    kept(house, title="Übergabe Messe", kind="event")
    kept(house)
    page = visitor.sign_in(house.anna)
    assert b"bergabe Messe" in page.get("/templates/?text=über").content
    assert b"Newsletter" not in page.get("/templates/?text=über").content
    assert b"Newsletter" in page.get("/templates/?kind=text").content
    assert b"Nichts passt" in page.get("/templates/?kind=web").content


def test_the_gallery_speaks_the_language_of_the_reader_and_can_be_searched(house, visitor):
    page = visitor.sign_in(house.anna)
    assert "Reisekosten abrechnen" in page.get("/templates/gallery/?text=reisekosten").content.decode()
    assert "Team" not in page.get("/templates/gallery/?text=reisekosten").content.decode().split('id="gallery"')[1]
    shown = page.get("/templates/gallery/settle-travel-expenses/").content.decode()
    assert "Vor der Übergabe geprüft" in shown
    assert page.get("/templates/gallery/no-such-brief/").status_code == 404


def test_a_template_is_written_by_hand(house, visitor):
    fields = {
        "title": "Protokoll", "outcome": "Zwei Seiten", "kind": "text", "brief-audience": "Alle", "place": "everybody",
        "due_days": "2", "at_time": "12:00", "step-0-text": "Mitschrift schicken", "step-0-side": "client",
        "step-1-text": "Schreiben", "step-1-side": "assistant", "step-1-days": "1", "step-1-waits": "on",
        "step-2-text": "",
    }  # fmt: skip
    assert visitor.sign_in(house.carla).post("/templates/new/", fields).status_code == 302
    with scope(workspace=house.workspace):
        made = Template.objects.get()
    assert (made.engagement, made.brief, made.due_days) == (None, {"audience": "Alle"}, 2)
    assert made.steps[1] == {"text": "Schreiben", "side": "assistant", "days": 1, "waits": True}


def test_what_is_missing_is_said_and_what_was_typed_stays(house, visitor):
    page = visitor.sign_in(house.carla)
    answer = page.post("/templates/new/", {"title": "", "outcome": "", "place": "everybody", "step-0-text": "Anrufen"})
    assert answer.status_code == 422
    assert b"Anrufen" in answer.content


def test_a_client_keeps_templates_for_the_own_engagement_only(house, visitor):
    page = visitor.sign_in(house.anna)
    assert page.post("/templates/new/", {"title": "Protokoll", "place": "everybody"}).status_code == 422
    assert page.post("/templates/new/", {"title": "Protokoll", "place": str(house.engagement.pk)}).status_code == 302


def test_changing_copying_archiving_and_the_way_back(house, visitor):
    template, page = kept(house), visitor.sign_in(house.anna)
    path = f"/templates/{template.pk}/"
    assert page.get(f"{path}change/").status_code == 200
    fields = {"title": "Newsletter kurz", "kind": "text", "place": str(house.engagement.pk)}
    assert page.post(f"{path}change/", fields).status_code == 302
    assert refresh(house, template).title == "Newsletter kurz"
    assert page.post(f"{path}duplicate/").status_code == 302
    assert "undo" in page.post(f"{path}archive/", follow=True).content.decode()
    assert refresh(house, template).archived_at
    assert page.post(f"{path}restore/").status_code == 302
    assert page.get(path).status_code == 200


def test_delegating_from_a_template_begins_with_everything_and_takes_the_steps_along(house, visitor):
    template, page = kept(house, steps=STEPS, due_days=3), visitor.sign_in(house.anna)
    form = page.get(f"/templates/{template.pk}/use/").content.decode()
    assert "Der Newsletter ist versandt." in form
    assert "Stammkunden" in form
    fields = {
        "outcome": "Der Newsletter ist versandt.", "title": "Newsletter 48", "kind": "text", "due_zone": "Europe/Berlin",
        "engagement": str(house.engagement.pk), "budget_minutes": "90",
    }  # fmt: skip
    assert page.post(f"/templates/{template.pk}/use/", fields).status_code == 302
    with scope(workspace=house.workspace):
        task = Task.objects.get()
        assert (task.title, task.state) == ("Newsletter 48", "handed_over")
        assert Step.objects.get(task=task).text == "Themen nennen"


def test_the_gallery_writes_in_the_language_of_the_engagement(house, visitor):
    with scope(workspace=house.workspace):
        type(house.engagement)._base_manager.filter(pk=house.engagement.pk)
    page = visitor.sign_in(house.anna)
    shown = page.get(f"/templates/gallery/settle-travel-expenses/use/?engagement={house.engagement.pk}")
    assert "Reisekosten abrechnen" in shown.content.decode()


def test_two_clicks_from_a_task_and_what_is_personal_is_struck(house, visitor):
    task = task_in(
        house, "accepted", kind="travel", outcome="Zug für Anna Adler, Rückfragen an anna@adler.example",
        brief={"traveller": "Anna Adler", "route": "Berlin – Wien", "leave_at": "2026-11-24T14:30+01:00"},
    )  # fmt: skip
    page = visitor.sign_in(house.anna)
    look = page.get(f"/tasks/{task.pk}/keep-as-template/").content.decode()
    assert "<del>anna@adler.example</del>" in look
    assert "<del>Anna Adler</del>" in look
    fields = {"title": "Reise", "place": str(house.engagement.pk)}
    assert page.post(f"/tasks/{task.pk}/keep-as-template/", fields).status_code == 302
    with scope(workspace=house.workspace):
        template = Template.objects.get()
    assert template.outcome == "Zug für …, Rückfragen an …"
    assert template.brief == {"route": "Berlin – Wien"}
    assert template.due_days == 3


def test_what_shall_stay_stays(house, visitor):
    task = task_in(house, "accepted", kind="travel", brief={"traveller": "Anna Adler"}, outcome="Zug")
    fields = {"title": "Reise", "place": str(house.engagement.pk), "keep": ["brief-traveller"]}
    visitor.sign_in(house.anna).post(f"/tasks/{task.pk}/keep-as-template/", fields)
    with scope(workspace=house.workspace):
        assert Template.objects.get().brief == {"traveller": "Anna Adler"}


def test_who_may_not_reads_why(house, visitor):
    task = task_in(house, "accepted")
    assert "zusehen" in visitor.sign_in(house.susanne).get(f"/tasks/{task.pk}/keep-as-template/").content.decode()
    template = kept(house)
    assert visitor.sign_in(house.emil).get(f"/templates/{template.pk}/").status_code == 404
    assert visitor.sign_in(house.dora).get(f"/templates/{template.pk}/").status_code == 404
    assert visitor.sign_in(house.susanne).post(f"/templates/{template.pk}/archive/").status_code == 403
    assert TUESDAY
