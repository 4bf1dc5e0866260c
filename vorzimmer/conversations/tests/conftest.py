"""A task that Anna handed over, and the shortest way to say something."""

import pytest
from django_scopes import scope

from vorzimmer.conversations import actions
from vorzimmer.tasks import actions as tasks


@pytest.fixture
def inside(house):
    """Reading in the workspace `nord`."""
    with scope(workspace=house.workspace):
        yield house


@pytest.fixture
def trip(inside):
    written = tasks.write_draft(actor=inside.anna, engagement=inside.engagement, title="Reise Wien", outcome="Ein Plan")
    tasks.hand_over(actor=inside.anna, task=written.task)
    return written.task


@pytest.fixture
def say(inside):
    """`say(ben, "Guten Morgen")` in the room of the engagement, `say(ben, "…", about=task)` on a task."""

    def post(who, text, about=None, **fields):
        html = text if text.startswith("<") else f"<div>{text}</div>"
        return actions.post_message(actor=who, about=about or inside.engagement, html=html, **fields).message

    return post


@pytest.fixture
def kept(inside):
    """A file that Anna has put in."""
    from django.core.files.uploadedfile import SimpleUploadedFile

    from vorzimmer.files import keeping

    return keeping.keep(inside.anna, SimpleUploadedFile("Vertrag.txt", b"Dies ist der Vertrag."))
