"""What was answered once is not asked again."""

import pytest
from django_scopes import scope

from vorzimmer.handbook import actions
from vorzimmer.handbook.models import PageLink
from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks import actions as tasks
from vorzimmer.tasks.tests.scenes import task_in

from .scenes import nothing_stays, now, page, versions


@pytest.fixture
def asked(house):
    task = task_in(house, "accepted")
    return tasks.ask_question(
        actor=house.ben, about=task, text="Gang oder Fenster?", options=["Gang", "Fenster"]
    ).question


@pytest.fixture
def answered(house, asked):
    tasks.answer_questions(actor=house.anna, about=asked.task, answers={asked.pk: "Fenster"})
    return now(house, asked)


def test_as_a_new_page_with_a_link_back(house, answered):
    made = actions.keep_answer(actor=house.ben, question=answered, title="Sitzplatz", text="Fenster").page
    assert (made.title, made.body, made.version) == ("Sitzplatz", "Fenster", 1)
    with scope(workspace=house.workspace):
        link = PageLink.objects.get()
    assert (link.page_id, link.question_id, link.task_id) == (made.pk, answered.pk, answered.task_id)


def test_as_a_piece_of_a_page(house, answered):
    found = page(house)
    actions.keep_answer(actor=house.anna, question=answered, page=found, text="Platz: **Fenster**")
    assert versions(house, found)[-1] == "Freundlich, kurz, direkt.\n\nPlatz: **Fenster**"


def test_two_clicks_from_the_task(house, answered, visitor):
    look = visitor.sign_in(house.ben).get(f"/tasks/{answered.task_id}/")
    assert f"/questions/{answered.pk}/handbook/" in look.content.decode()
    form = visitor.get(f"/questions/{answered.pk}/handbook/").content.decode()
    assert "Gang oder Fenster?" in form
    wanted = {"title": "Sitzplatz", "text": "Fenster"}
    assert visitor.post(f"/questions/{answered.pk}/handbook/", wanted).status_code == 302
    after = visitor.get(f"/tasks/{answered.task_id}/").content.decode()
    assert f"/questions/{answered.pk}/handbook/" not in after
    assert "Sitzplatz" in after
    assert visitor.post(f"/questions/{answered.pk}/handbook/", {"text": "Fenster"}).status_code == 422


def test_not_before_there_is_an_answer(house, asked):
    with nothing_stays(house), pytest.raises(NotAllowed):
        actions.keep_answer(actor=house.ben, question=asked, title="Platz", text="Fenster")


def test_not_into_a_handbook_of_others(house, answered):
    theirs = actions.write_page(actor=house.emil, engagement=house.other, title="Geheim").page
    with nothing_stays(house), pytest.raises(NotAllowed):
        actions.keep_answer(actor=house.ben, question=answered, page=theirs, text="Fenster")


@pytest.mark.parametrize("who", ["susanne", "carla", "emil"])
def test_who_may_not(house, answered, who):
    with nothing_stays(house), pytest.raises(NotAllowed):
        actions.keep_answer(actor=getattr(house, who), question=answered, title="Platz", text="Fenster")
