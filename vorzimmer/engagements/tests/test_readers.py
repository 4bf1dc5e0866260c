"""Who reads what is written in an engagement."""

import pytest
from django_scopes import scope

from vorzimmer.second_reading.readers import readers_of


@pytest.mark.parametrize(
    ("who", "names"), [("ben", {"Anna"}), ("bea", {"Anna"}), ("anna", {"Ben"}), ("carla", {"Anna", "Ben"})]
)
def test_the_other_side_reads_it(house, settings, who, names):
    settings.ROOT_URLCONF = settings.WORKSPACE_URLCONF
    with scope(workspace=house.workspace):
        found = readers_of(getattr(house, who), house.engagement.pk)
    assert {reader.name for reader in found.people} == names
    assert found.language == "de"
    assert found.propose_url == f"/engagements/{house.engagement.pk}/language/propose/"
    assert found.agreed == ""


def test_strangers_learn_nothing(house):
    with scope(workspace=house.workspace):
        assert readers_of(house.emil, house.engagement.pk).people == ()
        assert readers_of(house.ben, None).people == ()
