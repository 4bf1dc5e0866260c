"""What the running action has made is known to it, and to nothing else."""

from django_scopes import scope

from vorzimmer.engagements.models import Client, Part
from vorzimmer.tenancy.writes import any_made_here, made_here, writes_allowed


def test_a_new_row_is_known_to_the_action_that_made_it(house):
    with scope(workspace=house.workspace):
        with writes_allowed("one"):
            client = Client(name="Neu GmbH")
            client.save()
            assert made_here(client.pk)
            assert (any_made_here(Client), any_made_here(Part)) == (True, False)
            with writes_allowed("within"):
                assert not made_here(client.pk)
        with writes_allowed("another"):
            client.name = "Anders GmbH"
            client.save()
            assert not made_here(client.pk)
            assert not any_made_here(Client)


def test_what_an_action_within_another_made_is_not_overlooked(house):
    with scope(workspace=house.workspace), writes_allowed("one"):
        with writes_allowed("within"):
            Client.objects.bulk_create([Client(name="Neu GmbH")])
        assert any_made_here(Client)


def test_outside_of_an_action_nothing_is_sure(house):
    assert not made_here(house.engagement.pk)
    assert any_made_here(Client)
