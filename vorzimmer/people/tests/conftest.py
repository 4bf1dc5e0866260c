"""People at the door: outside of every workspace, with an address of their own."""

import re

import pytest
from django.core import mail
from django.core.cache import cache

from tests.visitor import Visitor
from vorzimmer.people import joining


@pytest.fixture(autouse=True)
def _nobody_has_tried_yet():
    cache.clear()


@pytest.fixture
def ben(house):
    """Ben with his confirmed address, as every person whom we made has one."""
    person = house.ben.person
    person.set_unusable_password()
    person.save()
    joining.verify(person)
    return person


@pytest.fixture
def stranger():
    """A browser in which nobody is signed in."""
    return Visitor()


@pytest.fixture
def at_the_door(stranger, ben):
    """Ben's browser after he signed in with a code, outside of his workspaces."""
    sign_in_by_code(stranger, ben.email)
    mail.outbox.clear()
    return stranger


def code_in_mail():
    """The code in the latest mail, as somebody types it who copies it from there."""
    return re.search(r"\d{3} \d{3}", mail.outbox[-1].body).group()


def sign_in_by_code(visitor, email):
    """Ask for a code, read the mail, enter it."""
    visitor.post("/sign-in/", {"email": email})
    return visitor.post("/sign-in/code/", {"code": code_in_mail()})
