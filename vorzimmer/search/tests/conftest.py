"""A house whose index is built, and a person who looks for something."""

import pytest
from django_scopes import scope

from tests.story import handed_over
from vorzimmer.conversations import actions as talk
from vorzimmer.search.index.rebuilding import rebuild
from vorzimmer.search.queries import Filters, find


@pytest.fixture
def indexed(house, django_capture_on_commit_callbacks):
    """The cast is built past the actions: their names come in by the way back, as after an import."""
    with django_capture_on_commit_callbacks(execute=True):
        for workspace in (house.workspace, house.elsewhere):
            rebuild(workspace)
    return house


@pytest.fixture
def now(django_capture_on_commit_callbacks):
    """`now(verb, actor=…, …)`: an action with everything that follows its commit."""

    def act(verb, **kwargs):
        with scope(workspace=kwargs["actor"].workspace), django_capture_on_commit_callbacks(execute=True):
            return verb(**kwargs)

    return act


@pytest.fixture
def found():
    """`found(actor, "Wien", kind="task")`: what they find, as (kind, plain title), and nothing that is marked up."""

    def look(actor, words="", **filters):
        with scope(workspace=actor.workspace):
            hits = find(actor, words, Filters(**filters)).hits
        return [(hit.kind, str(hit.title).replace("<mark>", "").replace("</mark>", "")) for hit in hits]

    return look


@pytest.fixture
def travel(indexed, now, django_capture_on_commit_callbacks):
    """A task of Anna's that Ben has, with a message in it."""
    with scope(workspace=indexed.workspace), django_capture_on_commit_callbacks(execute=True):
        task = handed_over(indexed, "Häuser in Wien ansehen")
    now(talk.post_message, actor=indexed.ben, about=task, html="<p>Die Übersetzung der Rechnungen ist fertig</p>")
    return task
