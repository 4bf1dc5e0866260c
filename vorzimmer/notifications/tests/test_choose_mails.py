"""Everybody chooses what comes by mail, in a table or by the way out in a mail."""

import re

import pytest
from django.conf import settings
from django.test import Client

from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.actions import choose_mails
from vorzimmer.notifications.links import make_link
from vorzimmer.notifications.models import Group, Mail, Preference
from vorzimmer.notifications.queries import my_mail_choices


def choose(house, who="anna", **mails):
    choose_mails(actor=getattr(house, who), membership=house.anna.membership, mails=mails)


def test_the_choice_is_kept_and_recorded(house, bells):
    for mail in ("never", "morning"):
        choose(house, questions=mail)
    assert my_mail_choices(house.anna) == dict.fromkeys(Group.values, "needed") | {"questions": "morning"}
    assert [e.kind for e in Entry.objects.all()] == ["notifications.mails_chosen"] * 2
    assert my_mail_choices(house.ben)["questions"] == Mail.WHEN_NEEDED


@pytest.mark.parametrize("who", ["ben", "carla", "otto", "emil"])
def test_nobody_chooses_for_others(house, bells, who):
    with pytest.raises(NotAllowed):
        choose(house, who, questions="never")


def test_unknown_words_change_nothing(house, bells):
    with pytest.raises(ValueError, match="sometimes"):
        choose(house, questions="never", tasks="sometimes")
    assert not Preference.objects.exists()


def way_out(house, choice):
    link = make_link(house.anna.membership, "notifications.no_mail", choice=choice)
    return link.removeprefix(settings.BASE_URL)


def chosen(page):
    tags = re.findall("<option[^>]* selected[^>]*>", page)
    return [re.search('value="([a-z]+)"', tag).group(1) for tag in tags]


def test_the_table_without_javascript(house, bells, visitor):
    visitor.sign_in(house.anna)
    page = visitor.get("/settings/notifications/").content.decode()
    assert chosen(page) == ["needed"] * len(Group)
    mails = dict.fromkeys(Group.values, "needed") | {"steps": "never"}
    response = visitor.post("/settings/notifications/mails/", mails)
    assert response["Location"] == "/w/nord/settings/notifications/"
    assert my_mail_choices(house.anna)["steps"] == "never"
    assert chosen(visitor.get("/settings/notifications/").content.decode()).count("never") == 1


def test_half_a_table_is_shown_again(house, bells, visitor):
    visitor.sign_in(house.anna)
    response = visitor.post("/settings/notifications/mails/", {"steps": "x"}, part="mails")
    assert response.status_code == 422
    assert not Preference.objects.exists()


def test_as_a_part(house, bells, visitor):
    mails = dict.fromkeys(Group.values, "all")
    response = visitor.sign_in(house.anna).post("/settings/notifications/mails/", mails, part="mails")
    assert response.status_code == 200
    assert 'id="mails"' in response.content.decode()


@pytest.mark.parametrize(
    ("choice", "changed", "title"),
    [
        ("questions", ["questions"], "No more mails about “Questions and answers”"),
        ("", Group.values, "No more mails from Nordlicht Assistenz"),
    ],
)
def test_the_way_out_works_without_signing_in(house, bells, visitor, choice, changed, title):
    path = way_out(house, choice)
    assert title in visitor.get(path).content.decode()
    assert not Preference.objects.exists()
    assert visitor.post(path).status_code == 200
    assert [group for group, mail in my_mail_choices(house.anna).items() if mail == "never"] == list(changed)


def test_the_mail_program_presses_it_by_itself(house, bells):
    path = way_out(house, "steps")
    program = Client(enforce_csrf_checks=True)
    assert program.get(f"{path}now/")["Location"] == path
    assert program.post(f"{path}now/", {"List-Unsubscribe": "One-Click"}).status_code == 204
    assert my_mail_choices(house.anna)["steps"] == "never"


def test_a_mail_program_can_do_nothing_else(house, bells):
    path = make_link(house.anna.membership, "test.say", bells.thing, "yes").removeprefix(settings.BASE_URL)
    assert Client(enforce_csrf_checks=True).post(f"{path}now/").status_code == 302
    assert not bells.performed
