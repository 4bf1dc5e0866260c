"""What was missing comes onto the page; from the mail as well."""

from urllib.parse import urlsplit

import pytest
from django.test import Client
from django_scopes import scope

from vorzimmer.handbook import actions
from vorzimmer.handbook.entries import GapNoted, PageCommented
from vorzimmer.handbook.letters import gap_noted, page_commented
from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks.tests.scenes import inside_pages

from .scenes import now, page, told, versions


@pytest.fixture
def gap(house):
    return actions.note_gap(actor=house.ben, page=page(house), text="Wie grüßen wir die Presse?").remark


def test_at_its_end_and_whoever_missed_it_is_told(house, gap):
    actions.fill_gap(actor=house.anna, remark=gap, text="Die Presse: **nur Anna**")
    assert versions(house, gap.page)[-1] == "Freundlich, kurz, direkt.\n\nDie Presse: **nur Anna**"
    assert now(house, gap).settled_by_id == house.anna.id
    assert house.ben.id in told(house, "handbook.gap_filled")


def test_in_place(house, gap, visitor):
    place = f"/handbook/remarks/{gap.pk}/fill/"
    visitor.sign_in(house.anna).post(place, {"text": ""})
    assert now(house, gap).is_open
    assert "nur Anna" in visitor.post(place, {"text": "nur Anna"}, part="page_part").content.decode()


def test_a_comment_is_no_gap_and_a_gap_is_filled_once(house, gap):
    comment = actions.comment_page(actor=house.ben, page=gap.page, text="Gut").remark
    actions.fill_gap(actor=house.anna, remark=gap, text="Nur Anna")
    for wrong in (comment, gap):
        with pytest.raises(NotAllowed):
            actions.fill_gap(actor=house.anna, remark=wrong, text="Noch etwas")


@pytest.mark.parametrize("who", ["susanne", "carla", "emil"])
def test_who_may_not(house, gap, who):
    with pytest.raises(NotAllowed):
        actions.fill_gap(actor=getattr(house, who), remark=gap, text="Alle")


def test_out_of_the_mail_without_signing_in(house, gap):
    with scope(workspace=house.workspace), inside_pages():
        letter = gap_noted(GapNoted(page=gap.page, remark=gap), house.anna.membership)
    assert letter.lines == ["Wie grüßen wir die Presse?"]
    door, browser = urlsplit(letter.buttons[0][1]).path, Client()
    assert "Wie grüßen wir die Presse?" in browser.get(door).text
    assert browser.post(door, {"text": " "}).status_code == 422
    assert browser.post(door, {"text": "Nur Anna"}).status_code == 200
    assert versions(house, gap.page)[-1].endswith("Nur Anna")
    assert browser.post(door, {"text": "Noch einmal"}).status_code == 410


def test_no_mail_about_what_is_settled(house, gap):
    comment = actions.comment_page(actor=house.ben, page=gap.page, text="Gilt das?").remark
    with scope(workspace=house.workspace):
        happened = PageCommented(page=gap.page, remark=comment)
        assert page_commented(happened, house.anna.membership).lines == ["Gilt das?"]
    for remark in (gap, comment):
        actions.settle_remark(actor=house.anna, remark=remark)
    with scope(workspace=house.workspace):
        assert page_commented(PageCommented(page=gap.page, remark=now(house, comment)), house.anna.membership) is None
        assert gap_noted(GapNoted(page=gap.page, remark=now(house, gap)), house.anna.membership) is None
