"""A client and an assistant begin to work together."""

import pytest
from django_scopes import scope

from vorzimmer.engagements import actions
from vorzimmer.engagements.models import Client, Engagement
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.live import hub


def open_it(house, actor, **fields):
    given = {"client_name": "Neu GmbH", "contacts": [house.emil.membership], "lead": house.ben.membership}
    return actions.open_engagement(actor=actor, workspace=house.workspace, **(given | fields))


def test_everybody_in_it_is_told_and_sees_it(house, monkeypatch, django_capture_on_commit_callbacks):
    sent = []
    monkeypatch.setattr(hub, "changed", lambda ids, topics: sent.append((set(ids), list(topics))))
    with django_capture_on_commit_callbacks(execute=True):
        opened = open_it(house, house.carla)

    with scope(workspace=house.workspace):
        roles = {part.membership.user.first_name: part.role for part in opened.engagement.parts.all()}
        assert roles == {"Emil": "contact", "Ben": "lead", "Carla": "coordinator"}
        assert [e.kind for e in Entry.objects.filter(within_id=opened.engagement.pk)] == ["engagements.opened"]
    (heard,) = (ids for ids, topics in sent if "engagements" in topics)
    assert heard == {house.emil.id, house.ben.id, house.carla.id, house.otto.id}


def test_a_known_client_is_found_by_name(house):
    open_it(house, house.carla, client_name="Adler Maschinenbau GmbH")
    with scope(workspace=house.workspace):
        assert Client.objects.filter(name="Adler Maschinenbau GmbH").count() == 1


@pytest.mark.parametrize("who", ["anna", "ben", "susanne"])
def test_others_cannot(house, who):
    with pytest.raises(NotAllowed):
        open_it(house, getattr(house, who))


def test_nothing_stays_when_the_record_fails(house, monkeypatch):
    def broken(self, **kwargs):
        raise RuntimeError

    monkeypatch.setattr(Entry, "save", broken)
    with pytest.raises(RuntimeError):
        open_it(house, house.carla)
    with scope(workspace=house.workspace):
        assert not Engagement.objects.filter(client__name="Neu GmbH").exists()
