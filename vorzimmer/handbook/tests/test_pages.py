"""The handbook as its readers and writers see it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_scopes import scope

from vorzimmer.handbook import actions
from vorzimmer.handbook.models import Page
from vorzimmer.tasks.tests.scenes import task_in

from .scenes import followed, now, page, procedure, versions


def place(house):
    return f"/engagements/{house.engagement.pk}/handbook/"


@pytest.mark.parametrize("who", ["anna", "ben", "carla", "susanne", "otto"])
def test_everybody_who_belongs_here_reads(house, visitor, who):
    found = page(house, body="| a |\n|--|\n| 1 |\n\n# Eins\n\n# Zwei\n\n# Drei")
    visitor.sign_in(getattr(house, who))
    for path in (place(house), f"{place(house)}whole/", f"{place(house)}gallery/", f"/handbook/{found.pk}/",
                 f"/handbook/{found.pk}/versions/"):  # fmt: skip
        assert visitor.get(path).status_code == 200, path


@pytest.mark.parametrize("who", ["emil", "dora"])
def test_for_others_it_does_not_exist(house, visitor, who):
    found = page(house)
    visitor.sign_in(getattr(house, who))
    for path in (place(house), f"{place(house)}export/", f"/handbook/{found.pk}/", f"/handbook/{found.pk}/change/"):
        assert visitor.get(f"/w/nord{path}").status_code == 404, path


def test_an_empty_handbook_offers_pages_to_begin_with(house, visitor):
    shown = visitor.sign_in(house.anna).get(place(house)).content.decode()
    assert "?sample=travel-preferences" in shown
    form = visitor.get(f"{place(house)}new/?sample=meeting-ready").content.decode()
    assert "Einladung mit Tagesordnung verschicken" in form
    assert visitor.get(f"{place(house)}new/?sample=never").status_code == 404
    assert "?sample=" not in visitor.sign_in(house.susanne).get(place(house)).content.decode()


def test_a_page_is_written_by_hand(house, visitor):
    visitor.sign_in(house.anna)
    assert visitor.post(f"{place(house)}new/", {"title": "", "body": "Kurz"}).status_code == 422
    sent = visitor.post(f"{place(house)}new/", {"title": "Ton", "body": "Kurz\r\nund gut"})
    assert sent.status_code == 302
    assert "Kurz<br>" in visitor.get(sent.url).content.decode()
    steps = {"title": "Post", "step-0-text": "Holen", "step-0-days": "2", "step-0-stop": "on", "step-1-text": ""}
    assert visitor.post(f"{place(house)}new/?kind=procedure", {**steps, "more_steps": "1"}).status_code == 200
    assert visitor.post(f"{place(house)}new/?kind=procedure", steps).status_code == 302
    with scope(workspace=house.workspace):
        lines = Page.objects.get(kind="procedure").steps
    assert [(line["text"], line["days"], line["stop"]) for line in lines] == [("Holen", 2, True)]


def test_two_who_write_at_once_lose_nothing(house, visitor):
    found = page(house, body="Erste Zeile\nZweite Zeile")
    actions.change_page(actor=house.ben, page=found, seen_version=1, title="Ton", body="Erste Zeile neu\nZweite Zeile")
    typed = {"title": "Ton", "body": "Erste Zeile\nZweite Zeile von mir", "seen_version": "1"}
    answer = visitor.sign_in(house.anna).post(f"/handbook/{found.pk}/change/", typed)
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert "Zweite Zeile von mir</textarea>" in shown
    assert "<ins>" in shown
    assert "Ben" in shown
    assert 'name="seen_version" value="2"' in shown
    assert len(versions(house, found)) == 2
    assert visitor.post(f"/handbook/{found.pk}/change/", {**typed, "seen_version": "2"}).status_code == 302
    assert versions(house, found)[-1] == "Erste Zeile\nZweite Zeile von mir"


def test_what_changed_since_i_last_read_stays_until_i_say_so(house, visitor):
    found = page(house, body="Bis 9 Uhr")
    visitor.sign_in(house.ben)
    assert "neu für dich" in visitor.get(place(house)).content.decode()
    visitor.get(f"/handbook/{found.pk}/")
    assert "neu für dich" not in visitor.get(place(house)).content.decode()
    actions.change_page(actor=house.anna, page=found, seen_version=1, title="Ton", body="Bis 10 Uhr", note="später")
    for _ in range(2):
        shown = visitor.get(f"/handbook/{found.pk}/").content.decode()
        assert "später" in shown
        assert "10</ins>" in shown
    assert "10</ins>" not in visitor.post(f"/handbook/{found.pk}/read/", part="page_part").content.decode()
    assert "<ins>" not in visitor.get(f"/handbook/{found.pk}/").content.decode()


def test_versions_are_compared_and_taken_again(house, visitor):
    found = page(house, body="Bis 9 Uhr")
    actions.change_page(actor=house.ben, page=found, seen_version=1, title="Ton", body="Bis 10 Uhr")
    visitor.sign_in(house.anna)
    assert "10</ins>" in visitor.get(f"/handbook/{found.pk}/versions/").content.decode()
    assert visitor.get(f"/handbook/{found.pk}/versions/?number=9").status_code == 404
    assert visitor.get(f"/handbook/{found.pk}/versions/?number=x").status_code == 404
    assert visitor.post(f"/handbook/{found.pk}/versions/restore/", {"number": "1"}).status_code == 302
    assert now(house, found).body == "Bis 9 Uhr"


def test_confirming_commenting_and_closing_a_gap(house, visitor):
    found = page(house)
    visitor.sign_in(house.ben)
    assert visitor.post(f"/handbook/{found.pk}/comment/", {"comment-text": ""}).status_code == 422
    visitor.post(f"/handbook/{found.pk}/comment/", {"comment-text": "Auch am Telefon?"}, part="page_part")
    shown = visitor.post(f"/handbook/{found.pk}/gap/", {"gap-text": "Die Presse"}, part="page_part").content.decode()
    assert "Die Presse" in shown
    assert "Auch am Telefon?" in shown
    visitor.sign_in(house.anna)
    assert "Die Presse" not in visitor.get(place(house)).content.decode()
    assert "eine Lücke" in visitor.get(place(house)).content.decode()
    with scope(workspace=house.workspace):
        gap = found.remarks.get(kind="gap")
    visitor.post(f"/handbook/remarks/{gap.pk}/settle/")
    assert "eine Lücke" not in visitor.get(place(house)).content.decode()
    assert visitor.post(f"/handbook/{found.pk}/helped/").status_code == 302
    assert visitor.post(f"/handbook/{found.pk}/confirm/", {"review": "90"}).status_code == 302
    assert now(house, found).is_confirmed


def test_moving_and_archiving_with_the_way_back(house, visitor):
    first, second = page(house), page(house, title="Reisen")
    visitor.sign_in(house.anna)
    assert visitor.get(f"/handbook/{second.pk}/move/").status_code == 200
    assert visitor.post(f"/handbook/{second.pk}/move/", {"parent": str(first.pk), "position": "0"}).status_code == 302
    assert now(house, second).parent_id == first.pk
    assert "undo" in visitor.post(f"/handbook/{second.pk}/archive/", follow=True).content.decode()
    assert visitor.post(f"/handbook/{second.pk}/restore/").status_code == 302


def test_who_only_reads_is_offered_nothing_and_refused(house, visitor):
    found = page(house)
    shown = visitor.sign_in(house.susanne).get(f"/handbook/{found.pk}/").content.decode()
    assert "/change/" not in shown
    assert "/comment/" not in shown
    for verb in ("change", "comment", "gap", "helped", "confirm", "move", "archive"):
        fields = {"comment-text": "x", "gap-text": "x", "title": "x", "position": "0"}
        assert visitor.post(f"/handbook/{found.pk}/{verb}/", fields).status_code == 403, verb
    assert visitor.post(f"{place(house)}new/", {"title": "x"}).status_code == 403
    assert visitor.post(f"{place(house)}import/").status_code == 403


def asked(visitor, path) -> int:
    visitor.get(path)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        visitor.get(path)
    return len(queries)


def test_the_list_asks_the_same_however_many_pages(house, visitor):
    page(house)
    visitor.sign_in(house.anna)
    before = asked(visitor, place(house))
    for number in range(20):
        above = page(house, "ben", title=f"Seite {number}")
        actions.comment_page(actor=house.ben, page=above, text="Gut")
    assert asked(visitor, place(house)) <= before + 2
    assert asked(visitor, place(house)) <= 16


def test_the_page_asks_the_same_however_much_was_said(house, visitor):
    run = followed(house, task_in(house, "accepted"))
    found = run.page
    visitor.sign_in(house.anna)
    before = asked(visitor, f"/handbook/{found.pk}/")
    for number in range(10):
        actions.comment_page(actor=house.ben, page=found, text=f"Gut {number}")
        actions.suggest_step(actor=house.ben, run=run, kind="missing", text=f"Schritt {number}")
    assert asked(visitor, f"/handbook/{found.pk}/") <= before + 1
    assert procedure
